import { refuse, type Refusal } from './result';

export interface Dispersion {
  /** Months counted. */
  readonly n: number;
  readonly mean: number;
  /** Of the sample, over n − 1. */
  readonly variance: number;
  /** Variance over mean: about 1 where events are independent (Poisson), above 1 where they come in bursts. */
  readonly index: number;
}

/**
 * The index of dispersion of counts: sample variance over mean (Cox & Lewis 1966). Counts of equal periods; above 1,
 * intervals that assume independent reports are too narrow. Leave out periods that the compilation does not cover.
 * @returns refused for fewer than two periods, and where nothing was counted
 */
export function dispersion(counts: readonly number[]): Dispersion | Refusal<'too-short' | 'no-events'> {
  const n = counts.length;
  if (n < 2) return refuse('too-short');
  const mean = counts.reduce((sum, count) => sum + count, 0) / n;
  if (mean === 0) return refuse('no-events');
  const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (n - 1);
  return { n, mean, variance, index: variance / mean };
}
