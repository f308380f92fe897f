import { logFactorial } from './beta';
import { assertCounts, CONFIDENCE } from './result';

/** Limits of the mean of a Poisson count. */
export interface CountInterval {
  readonly low: number;
  readonly high: number;
}

/** The chance that a Poisson count of this mean is at most `count`. */
export function poissonAtMost(count: number, mean: number): number {
  if (count < 0) return 0;
  if (mean <= 0) return 1;
  const logMean = Math.log(mean);
  let sum = 0;
  for (let k = 0; k <= count; k++) sum += Math.exp(k * logMean - mean - logFactorial(k));
  return Math.min(1, sum);
}

/**
 * The exact interval of the mean of one Poisson count: the means at which as many events or more, and as many or fewer, have
 * half the remaining chance. Source: Garwood 1936, Biometrika 28:437–442; the interval of R's `poisson.test`, and of half
 * the quantiles of χ² with 2x and 2x + 2 degrees of freedom. Limits: exact if events are independent, which reports are not;
 * conservative for small counts.
 * @param count events in the window
 * @returns in events in a window of that length; `low` is 0 where there were none
 */
export function countInterval(count: number, confidence = CONFIDENCE): CountInterval {
  assertCounts([count]);
  const tail = (1 - confidence) / 2;
  const far = count + 40 + 12 * Math.sqrt(count + 1);
  return {
    low: count === 0 ? 0 : meanAt(1 - tail, count - 1, count),
    high: meanAt(tail, count, far),
  };
}

/** The mean, from 0 to `most`, at which the chance of at most `count` is `chance`: it falls as the mean grows. */
function meanAt(chance: number, count: number, most: number): number {
  let [low, high] = [0, most];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high || high - low < 1e-12 * middle) return middle;
    if (poissonAtMost(count, middle) > chance) low = middle;
    else high = middle;
  }
}
