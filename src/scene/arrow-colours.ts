import type { LineStyle } from '../analysis/movement';
import type { RelocationSubject } from '../record/types';
import type { Scheme } from './colours';

/** Purple and green: two hues that no surface has. People have a double line besides, so that colour is not needed. */
const ARROWS: Readonly<Record<Scheme, Readonly<Record<RelocationSubject, string>>>> = {
  light: { operations: '#8a1060', people: '#065434' },
  dark: { operations: '#ff9bd8', people: '#7be3ab' },
};

/** The colour of an arrow, by what is said to have moved. */
export function arrowColour(what: RelocationSubject, scheme: Scheme): string {
  return ARROWS[scheme][what];
}

/** Dashes and gaps of a line style, in widths of the line; `null` for an unbroken line. */
export const DASHES: Readonly<Record<LineStyle, readonly [number, number] | null>> = {
  solid: null,
  dashed: [4, 2.5],
  dotted: [1, 1.6],
};

/** Every line style, and every subject, in the order of the legend. */
export const LINE_STYLES: readonly LineStyle[] = ['solid', 'dashed', 'dotted'];
export const SUBJECTS: readonly RelocationSubject[] = ['operations', 'people'];
