import { twoSided } from './normal';
import { refuse, type Refusal } from './result';

export interface Trend {
  readonly n: number;
  /** Pairs that rise less pairs that fall. */
  readonly s: number;
  readonly variance: number;
  readonly z: number;
  /** Two-sided, by the normal approximation with continuity correction. */
  readonly p: number;
  /** S over the number of pairs; `null` where values are tied. */
  readonly tau: number | null;
}

/**
 * The Mann-Kendall test for a trend: S = Σ_{i<j} sign(x_j − x_i); Var = [n(n−1)(2n+5) − Σ_g t(t−1)(2t+5)] / 18 over groups of
 * t equal values; z = (S ∓ 1)/√Var.
 * Source: Mann 1945, Kendall 1975; Gilbert 1987; R: `cor.test(method = 'kendall', continuity = TRUE)`. Limits: values
 * independent, which monthly counts are not: call it descriptive.
 * @param series in order of time
 * @returns refused for fewer than three values, and where all are equal
 */
export function mannKendall(series: readonly number[]): Trend | Refusal<'too-short' | 'no-variation'> {
  const n = series.length;
  if (n < 3) return refuse('too-short');
  let s = 0;
  for (let j = 1; j < n; j++) for (let i = 0; i < j; i++) s += Math.sign(series[j]! - series[i]!);
  const ties = new Map<number, number>();
  for (const value of series) ties.set(value, (ties.get(value) ?? 0) + 1);
  let variance = n * (n - 1) * (2 * n + 5);
  for (const t of ties.values()) variance -= t * (t - 1) * (2 * t + 5);
  variance /= 18;
  if (ties.size === 1) return refuse('no-variation');
  const z = Math.abs(s) < 2 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  return { n, s, variance, z, p: twoSided(z), tau: ties.size < n ? null : (2 * s) / (n * (n - 1)) };
}
