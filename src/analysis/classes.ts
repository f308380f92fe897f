import type { ClassIndex, ClassScale } from './types';

/** Nothing at all. */
export const CLASS_ZERO = -1;
/** More than nothing, and less than the smallest class. */
export const CLASS_BELOW = -2;

/** A legend has at most this many classes: more shades of one hue cannot be told apart. */
export const MOST_CLASSES = 6;

/** The class that holds a value: its index, CLASS_ZERO or CLASS_BELOW. */
export function classOf(value: number, { breaks }: ClassScale): ClassIndex {
  if (!(value > 0)) return CLASS_ZERO;
  let index = CLASS_BELOW;
  for (let k = 0; k < breaks.length && value >= breaks[k]!; k++) index = k;
  return index;
}

/**
 * Breaks for counts up to `largest`: 1, 2, 3, 5, 10, 20, … as far as some count reaches. Beyond 49 the class of 3 goes, and
 * from 100 on the lowest classes flow together: 1, 2, 5, 10, 20, 50, then 1, 5, 10, 20, 50, 100, then 1, 10, 20, 50, 100, 200.
 * Every count above zero has a class.
 */
export function countBreaks(largest: number): number[] {
  const fine = [1, 2, 3, 5, 10, 20, 50].filter((edge) => edge === 1 || edge <= largest);
  if (fine.length <= MOST_CLASSES) return fine;
  return [1, ...rateBreaks(largest).slice(1 - MOST_CLASSES)];
}

/** Classes of a rate: a factor of about 2 each, so that six of them span a factor of about 50. */
const RATE_CLASSES = MOST_CLASSES;

/**
 * Breaks for rates and densities up to `largest`: six steps of 1, 2, 5 × powers of ten, the last the largest step that some
 * value reaches. Rates are skewed, so that equal ratios and not equal differences make the classes; lower values are drawn
 * as below the smallest class. No value at all: one class that is never reached.
 */
export function rateBreaks(largest: number): number[] {
  if (!(largest > 0) || !Number.isFinite(largest)) return [1];
  let step = stepBelow(largest);
  const breaks = [valueOf(step)];
  while (breaks.length < RATE_CLASSES) breaks.unshift(valueOf(--step));
  return breaks;
}

const LEADING = [1, 2, 5] as const;

/** Steps are numbered … 0 → 1, 1 → 2, 2 → 5, 3 → 10 …; written as a division for small ones, so that 0.2 is 0.2. */
function valueOf(step: number): number {
  const power = Math.floor(step / 3);
  const leading = LEADING[step - 3 * power]!;
  return power >= 0 ? leading * 10 ** power : leading / 10 ** -power;
}

function stepBelow(value: number): number {
  let step = 3 * Math.floor(Math.log10(value)) + 3;
  while (valueOf(step) > value * (1 + 1e-12)) step--;
  return step;
}

/**
 * A scale fitted to what is on screen.
 * @param values what is drawn; entries that are not above zero are of no account
 */
export function windowScale(values: Float64Array, unit: 'count' | 'rate'): ClassScale {
  const largest = values.reduce((most, value) => Math.max(most, value), 0);
  return { breaks: unit === 'count' ? countBreaks(largest) : rateBreaks(largest), fit: 'window' };
}
