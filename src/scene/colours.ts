import { FILL_BELOW, FILL_FEW, FILL_NO_COVERAGE, type Hue } from './types';

export type Scheme = 'light' | 'dark';

/**
 * Single-hue sequential scales of six classes (MOST_CLASSES). Lightness falls (rises in the dark) with every class, by at least eight
 * units of CIE L*, so that the order survives every colour blindness and grey printing.
 */
const CLASSES: Readonly<Record<Hue, Readonly<Record<Scheme, readonly string[]>>>> = {
  signs: {
    light: ['#f8d9bf', '#eeb58c', '#de8d5e', '#c4653b', '#9f4022', '#6e2110'],
    dark: ['#56372b', '#7d4a35', '#a8603f', '#d07c52', '#eca27b', '#fbd3b8'],
  },
  enforcement: {
    light: ['#d3e1ee', '#a9c6df', '#7ba7cb', '#4d86b3', '#2b6394', '#123f6a'],
    dark: ['#2f4557', '#3f607c', '#517da3', '#6b9bc5', '#95bce0', '#cde3f7'],
  },
};

/** Positive but below the smallest class: a tint of the land's colour, faintly outlined. */
const BELOW: Readonly<Record<Hue, Readonly<Record<Scheme, { fill: string; line: string }>>>> = {
  signs: {
    light: { fill: '#f8ebdf', line: '#f8d9bf' },
    dark: { fill: '#38302c', line: '#45332c' },
  },
  enforcement: {
    light: { fill: '#e9f0f5', line: '#d3e1ee' },
    dark: { fill: '#2b3238', line: '#2d3b46' },
  },
};

export interface Palette {
  readonly classes: readonly string[];
  readonly below: string;
  readonly belowLine: string;
  readonly zero: string;
  readonly landFar: string;
  readonly water: string;
  readonly border: string;
  readonly coast: string;
  readonly ink: string;
  readonly halo: string;
  /** Lines of the hatch for rates on fewer than five events. */
  readonly few: string;
  /** Lines of the cross-hatch where the compilation is empty. */
  readonly noCoverage: string;
  readonly mark: string;
  readonly zone: string;
  readonly focus: string;
}

const GROUND: Readonly<Record<Scheme, Omit<Palette, 'classes' | 'below' | 'belowLine' | 'few'>>> = {
  light: {
    zero: '#f2efe8',
    landFar: '#e6e3db',
    water: '#dce7ec',
    border: '#8b867c',
    coast: '#6d685f',
    ink: '#1c1b19',
    halo: '#ffffff',
    noCoverage: '#8a867d',
    mark: '#23211e',
    zone: '#4d3b78',
    focus: '#0b57d0',
  },
  dark: {
    zero: '#2a2d31',
    landFar: '#202327',
    water: '#12181d',
    border: '#72777f',
    coast: '#8d929a',
    ink: '#eceae5',
    halo: '#101214',
    noCoverage: '#7d828a',
    mark: '#f4f1ea',
    zone: '#c3b3ef',
    focus: '#9cc3ff',
  },
};

/** All colours of a map for one hue in one scheme. The values of the ground are those of the page's stylesheet. */
export function paletteOf(hue: Hue, scheme: Scheme): Palette {
  const classes = CLASSES[hue][scheme];
  return {
    ...GROUND[scheme],
    classes,
    below: BELOW[hue][scheme].fill,
    belowLine: BELOW[hue][scheme].line,
    few: classes[scheme === 'light' ? 3 : 2]!,
  };
}

/** The flat colour under one fill: classes, the pale one below the smallest class, and land for the rest. */
export function fillColour(fill: number, palette: Palette): string {
  if (fill >= 0) return palette.classes[Math.min(fill, palette.classes.length - 1)]!;
  return fill === FILL_BELOW ? palette.below : palette.zero;
}

export type Hatch = 'few' | 'no-coverage';

/** Which hatch lies over a fill, if any. */
export function hatchOf(fill: number): Hatch | null {
  if (fill === FILL_FEW) return 'few';
  return fill === FILL_NO_COVERAGE ? 'no-coverage' : null;
}
