import { paletteOf, type Palette, type Scheme } from './colours';

import type { Hue } from './types';

interface Heats {
  /** From 99 to 90 %. */
  readonly cold: readonly [string, string, string];
  readonly neither: string;
  /** From 90 to 99 %. */
  readonly hot: readonly [string, string, string];
  /** Outline of cells in whose band too little lies for any bin. */
  readonly fewLine: string;
  /** A history without a pattern, most of the country: the colour of the land. */
  readonly noPattern: string;
}

/**
 * Red for hot, blue-green for cold: neither is the hue of enforcement. Steps of a side differ in lightness, and the same
 * step of both sides has about the same; what is neither is a grey.
 */
const HEATS: Readonly<Record<Scheme, Heats>> = {
  light: {
    cold: ['#0f5c63', '#4b9aa0', '#a5cfd2'],
    neither: '#d8d5ce',
    hot: ['#f3b3a2', '#d9604c', '#94190f'],
    fewLine: '#d9d4c9',
    noPattern: '#f2efe8',
  },
  dark: {
    cold: ['#bdeef0', '#5fb4ba', '#2f6f75'],
    neither: '#4a4d52',
    hot: ['#8f3a2f', '#dd6f5c', '#ffc4b5'],
    fewLine: '#3b3f45',
    noPattern: '#2a2d31',
  },
};

/** Which step of lightness (0 pale … 2 strong) each pattern has; patterns of one step are told apart by their numbers. */
const PATTERN_STEPS = [1, 1, 2, 2, 2, 0, 0, 0] as const;

/** Colours of a map of hot spots: its classes are the fills of `hotFill`. */
export function hotPalette(scheme: Scheme): Palette {
  const { cold, neither, hot } = HEATS[scheme];
  return withGround([...cold, neither, ...hot], scheme);
}

/** Colours of a map of histories: its classes are the fills of `historyFill`. */
export function historyPalette(scheme: Scheme): Palette {
  const { cold, noPattern, hot } = HEATS[scheme];
  const warm = PATTERN_STEPS.map((step) => hot[step]);
  const cool = PATTERN_STEPS.map((step) => [...cold].reverse()[step]!);
  return withGround([...warm, ...cool, noPattern], scheme);
}

function withGround(classes: readonly string[], scheme: Scheme): Palette {
  return { ...paletteOf('signs', scheme), classes, few: HEATS[scheme].fewLine };
}

/** The palette of a surface: that of its hue, or one of its own where it shows hot and cold spots. */
export function surfacePalette(kind: string, hue: Hue, scheme: Scheme): Palette {
  if (kind === 'hotspots') return hotPalette(scheme);
  return kind === 'history' ? historyPalette(scheme) : paletteOf(hue, scheme);
}
