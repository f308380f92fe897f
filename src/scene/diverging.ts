import { classOf, rateBreaks } from '../analysis/classes';
import { paletteOf, type Palette, type Scheme } from './colours';

/** How many classes a diverging scale has on either side of its middle. */
export const DIVERGING_STEPS = 4;
/** Fill of the neutral middle: changes below the smallest class, and none. Falls lie below it, rises above. */
export const DIVERGING_MIDDLE = DIVERGING_STEPS;

/**
 * Breaks of a symmetric scale of differences: class k of either side holds absolute differences in [breaks[k],
 * breaks[k + 1]). Smaller ones have the neutral middle.
 */
export interface DivergingScale {
  readonly breaks: readonly number[];
}

/**
 * Steps of 1, 2, 5 × powers of ten up to the largest absolute difference, the same on both sides. For whole counts the
 * smallest class starts at 1, so that every change has a class.
 */
export function divergingScale(differences: Float64Array, unit: 'count' | 'rate'): DivergingScale {
  const largest = differences.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (unit === 'rate') return { breaks: rateBreaks(largest).slice(-DIVERGING_STEPS) };
  const above = rateBreaks(largest).filter((edge) => edge > 1);
  return { breaks: [1, ...above.slice(1 - DIVERGING_STEPS)] };
}

/** The fill of a difference: an index in the classes of `divergingPalette`. */
export function divergingFill(difference: number, scale: DivergingScale): number {
  const step = classOf(Math.abs(difference), { breaks: scale.breaks, fit: 'window' });
  return step < 0 ? DIVERGING_MIDDLE : DIVERGING_MIDDLE + Math.sign(difference) * (step + 1);
}

/**
 * Violet for falls, orange for rises: the pair that red-green and blue-yellow blindness leave apart. Neither is the hue of
 * enforcement, and neither says good or bad. Steps of a side differ in lightness, and the same step of both sides has about
 * the same; the middle is a grey.
 */
const SIDES: Readonly<
  Record<Scheme, { falls: readonly string[]; middle: string; rises: readonly string[] }>
> = {
  light: {
    falls: ['#beb3e0', '#a194ce', '#7860b0', '#46297c'],
    middle: '#dedbd5',
    rises: ['#f3c382', '#e39a45', '#b9660f', '#743705'],
  },
  dark: {
    falls: ['#5f5391', '#8575bd', '#afa2df', '#e2dbfc'],
    middle: '#484b50',
    rises: ['#785621', '#ab7633', '#dca04c', '#fbd7a0'],
  },
};

/** Colours of a map of differences: its classes run from the largest fall over the middle to the largest rise. */
export function divergingPalette(scheme: Scheme): Palette {
  const { falls, middle, rises } = SIDES[scheme];
  return {
    ...paletteOf('signs', scheme),
    classes: [...[...falls].reverse(), middle, ...rises],
    below: middle,
    belowLine: middle,
    few: scheme === 'light' ? '#8a867d' : '#7d828a',
  };
}
