import { logFactorial } from './beta';
import { assertCounts, assertPositive, refuse, type Pair, type Refusal } from './result';

/** Counts from which the chances of a Poisson distribution are worth summing: 10 standard deviations and a margin. */
function poissonRange(mean: number): { readonly from: number; readonly chances: Float64Array } {
  const reach = 10 * Math.sqrt(mean) + 30;
  const from = Math.max(0, Math.floor(mean - reach));
  const chances = new Float64Array(Math.ceil(mean + reach) - from + 1);
  for (let k = 0; k < chances.length; k++)
    chances[k] = Math.exp((from + k) * Math.log(mean) - mean - logFactorial(from + k));
  return { from, chances };
}

/** (x1/n1 − x2/n2) / √(x1/n1² + x2/n2²); 0 where both counts are 0. */
function statistic(x1: number, x2: number, n1: number, n2: number): number {
  const variance = x1 / n1 ** 2 + x2 / n2 ** 2;
  return variance === 0 ? 0 : (x1 / n1 - x2 / n2) / Math.sqrt(variance);
}

/**
 * The E-test of two Poisson rates: the two-sided p that they are equal, by summing the chances, at the pooled rate, of all
 * pairs of counts whose statistic is at least as far from zero as the one seen.
 * Source: Krishnamoorthy & Thomson 2004 (J. Stat. Plan. Inference 119:23–35); R: `ptools::e_test`. Meant for small counts:
 * work grows with their sum. Limits: events independent, which reports are not.
 * @param counts events before and after
 * @param exposure lengths of the windows in one unit
 * @returns refused where both counts are zero
 */
export function eTest(
  counts: Pair,
  exposure: Pair = { before: 1, after: 1 },
): { readonly p: number } | Refusal<'no-events'> {
  const { before: k1, after: k2 } = counts;
  const { before: n1, after: n2 } = exposure;
  assertCounts([k1, k2]);
  assertPositive([n1, n2]);
  if (k1 + k2 === 0) return refuse('no-events');
  const rate = (k1 + k2) / (n1 + n2);
  // Pairs as far out as the one seen must not fall off by the last digit.
  const seen = Math.abs(statistic(k1, k2, n1, n2)) * (1 - 1e-12);
  const first = poissonRange(n1 * rate);
  const second = poissonRange(n2 * rate);
  let p = 0;
  first.chances.forEach((chance1, i) => {
    let row = 0;
    second.chances.forEach((chance2, j) => {
      if (Math.abs(statistic(first.from + i, second.from + j, n1, n2)) >= seen) row += chance2;
    });
    p += chance1 * row;
  });
  return { p: Math.min(1, p) };
}
