import { adjusted } from './statistics/fdr';
import { twoSided as twoSidedP } from './statistics/normal';

/** Confidence of a bin: 1 is 90 %, 2 is 95 %, 3 is 99 %; positive hot, negative cold, 0 neither. */
export type HotSpotBin = -3 | -2 | -1 | 0 | 1 | 2 | 3;

/** Two-sided p-value of every z-score. */
export function twoSided(z: Float64Array): Float64Array {
  return z.map(twoSidedP);
}

/** p-values under control of the false discovery rate over all of them (Benjamini and Hochberg 1995; docs/methods.md). */
export function controlled(p: Float64Array): Float64Array {
  return Float64Array.from(adjusted(Array.from(p)));
}

/**
 * The bin of a z-score by its controlled p-value.
 * @param q p-value under control of the false discovery rate
 */
export function binOf(z: number, q: number): HotSpotBin {
  const confidence = q <= 0.01 ? 3 : q <= 0.05 ? 2 : q <= 0.1 ? 1 : 0;
  if (confidence === 0 || z === 0) return 0;
  return (z > 0 ? confidence : -confidence) as HotSpotBin;
}
