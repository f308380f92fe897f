import type { Band } from './neighbours';

/**
 * What Gi* can say of every cell, or why it can say nothing: `flat`, all values are alike; `everyone`, every cell is
 * every other's neighbour.
 */
export type GiStar = GiStarCells | { readonly status: 'refused'; readonly reason: 'flat' | 'everyone' };

export interface GiStarCells {
  readonly status: 'found';
  /** z-score of every cell; 0 where a cell's band is the whole map. */
  readonly z: Float64Array;
  /** What lies in the band of every cell, the cell itself included: Σ_j w_ij · x_j. */
  readonly observed: Float64Array;
  /** Cells in the band of every cell, itself included: W. */
  readonly sizes: Uint32Array;
  /** Mean over all cells: a band of W cells would hold W · mean if all held alike. */
  readonly mean: number;
}

/** Variances smaller than this share of the mean square are rounding. */
const ROUNDING = 1e-12;

/** Mean and standard deviation (divisor n) of values; a deviation that is no more than rounding is 0. */
export function meanAndDeviation(values: Float64Array): { mean: number; deviation: number } {
  const n = values.length;
  let [sum, squares] = [0, 0];
  for (let i = 0; i < n; i++) sum += values[i]!;
  const mean = sum / n;
  for (let i = 0; i < n; i++) squares += (values[i]! - mean) ** 2;
  const variance = squares / n;
  return { mean, deviation: variance <= ROUNDING * mean * mean ? 0 : Math.sqrt(variance) };
}

/**
 * The z-score of a band: [Σ w x − x̄ W] / [S √((n W₂ − W²) / (n − 1))] with weights of one, so that W₂ = W.
 * @param observed what the band holds
 * @param size cells in the band, W; less than n
 * @param n cells in all
 */
export function giStarScore(
  observed: number,
  size: number,
  n: number,
  { mean, deviation }: { mean: number; deviation: number },
): number {
  return (observed - mean * size) / (deviation * Math.sqrt((size * (n - size)) / (n - 1)));
}

/**
 * Getis-Ord Gi* with binary weights and the cell itself as a neighbour (Getis and Ord 1992; Ord and Getis 1995, doi
 * 10.1111/j.1538-4632.1995.tb00912.x). The result is a z-score already; it is not changed by scaling the values.
 * Limits: with counts that are mostly zero the normal approximation is rough, and neighbouring scores share their data.
 * @param values one entry a cell
 */
export function giStar(values: Float64Array, { offsets, cells }: Band): GiStar {
  const n = values.length;
  const spread = meanAndDeviation(values);
  const sizes = new Uint32Array(n);
  for (let cell = 0; cell < n; cell++) sizes[cell] = offsets[cell + 1]! - offsets[cell]!;
  if (sizes.every((size) => size === n)) return { status: 'refused', reason: 'everyone' };
  if (spread.deviation === 0) return { status: 'refused', reason: 'flat' };
  const z = new Float64Array(n);
  const observed = new Float64Array(n);
  for (let cell = 0; cell < n; cell++) {
    let sum = 0;
    for (let i = offsets[cell]!; i < offsets[cell + 1]!; i++) sum += values[cells[i]!]!;
    observed[cell] = sum;
    if (sizes[cell]! < n) z[cell] = giStarScore(sum, sizes[cell]!, n, spread);
  }
  return { status: 'found', z, observed, sizes, mean: spread.mean };
}
