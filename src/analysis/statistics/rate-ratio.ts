import { incompleteBeta, inverseIncompleteBeta } from './beta';
import {
  assertCounts,
  assertPositive,
  CONFIDENCE,
  refuse,
  type Pair,
  type RatioInterval,
  type Refusal,
} from './result';

/** Odds of the beta quantile: q/(1 − q), with 1 − q taken from the mirrored function so that neither end loses digits. */
function oddsAt(p: number, a: number, b: number): number {
  return inverseIncompleteBeta(p, a, b) / inverseIncompleteBeta(1 - p, b, a);
}

/**
 * The ratio of two Poisson rates, after to before, with its exact conditional interval. Given N = x1 + x2 events, x1 is
 * binomial with q = n1·R / (n1·R + n2); Clopper and Pearson's limits of q become limits of R = q/(1 − q) · n2/n1.
 * Source: Przyborowski & Wilenski 1940; Clopper & Pearson 1934; the interval of R's `poisson.test` and `rateratio.test`.
 * Limits: exact if events are independent, which reports are not; conservative for small counts. p is twice the smaller
 * tail at R = 1 (R's `poisson.test` uses another two-sided p).
 * @param counts events before and after
 * @param exposure days (or any one unit) before and after
 * @returns `ratio` and `high` are `null` where they have no upper limit; refused where no event fell in either window
 */
export function rateRatio(
  counts: Pair,
  exposure: Pair = { before: 1, after: 1 },
  confidence = CONFIDENCE,
): RatioInterval | Refusal<'no-events'> {
  const { before, after } = counts;
  assertCounts([before, after]);
  assertPositive([exposure.before, exposure.after]);
  if (before + after === 0) return refuse('no-events');
  const scale = exposure.before / exposure.after;
  const tail = (1 - confidence) / 2;
  const q = exposure.after / (exposure.after + exposure.before);
  const atLeast = after === 0 ? 1 : incompleteBeta(q, after, before + 1);
  const atMost = before === 0 ? 1 : 1 - incompleteBeta(q, after + 1, before);
  return {
    ratio: before === 0 ? null : (after / before) * scale,
    low: after === 0 ? 0 : oddsAt(tail, after, before + 1) * scale,
    high: before === 0 ? null : oddsAt(1 - tail, after + 1, before) * scale,
    p: Math.min(1, 2 * Math.min(atLeast, atMost)),
  };
}
