import { describe, expect, test } from 'vitest';
import { isRefusal, rateRatio, ratioOfRatios, type Pair } from '../../src/analysis/statistics';
// Origin of the numbers: R's poisson.test (package stats), as the file itself says under `about`.
import fromR from './poisson-rate-ratio.json';

/** Equal to 1e-6 of the expected value, or to the precision in which it was published. */
function near(actual: number | null, expected: number, digits = 1e-6) {
  expect(actual).not.toBeNull();
  expect(Math.abs(actual! - expected)).toBeLessThanOrEqual(digits * Math.max(Math.abs(expected), 1e-12));
}

function ratio(before: number, after: number, exposure?: { before: number; after: number }) {
  const result = rateRatio({ before, after }, exposure);
  if (isRefusal(result)) throw new Error(result.refused);
  return result;
}

describe('ratio and limits of two Poisson rates are those of R’s poisson.test', () => {
  test.each(fromR.rows)('$afterCount in $afterDays days after $beforeCount in $beforeDays', (row) => {
    const result = ratio(row.beforeCount, row.afterCount, { before: row.beforeDays, after: row.afterDays });
    for (const key of ['ratio', 'low', 'high'] as const) {
      const expected = row[key];
      if (typeof expected === 'number') near(result[key], expected);
      else expect(result[key]).toBeNull();
    }
  });
});

test('the example of rateratio.test (Fay): 2 in 17877 against 9 in 16660', () => {
  const result = ratio(9, 2, { before: 16660, after: 17877 });
  near(result.ratio, 0.2070941557, 1e-9);
  near(result.low, 0.02177406);
  near(result.high, 1.0005491);
  near(result.p, 0.05011, 1e-4);
});

test('the example of R’s help: 11 in 800 against 21 in 3011', () => {
  const result = ratio(21, 11, { before: 3011, after: 800 });
  near(result.ratio, 1.971488);
  near(result.low, 0.8584264);
  near(result.high, 4.2772659);
});

describe('zeros', () => {
  // (1 − q)^5 = 0.025 at q = 0.52182…: q/(1 − q) = 0.025^(−1/5) − 1 = 1.091279; p = 2 · 0.5^5.
  test('none after five has a limit above and none below', () => {
    expect(ratio(5, 0)).toMatchObject({ ratio: 0, low: 0 });
    near(ratio(5, 0).p, 0.0625, 1e-12);
    near(ratio(5, 0).high, 0.025 ** (-1 / 5) - 1, 1e-10);
  });
  // q^4 = 0.025: q/(1 − q) = 1 / (0.025^(−1/4) − 1) = 0.660124.
  test('four after none is unbounded, and says so by null', () => {
    expect(ratio(0, 4)).toMatchObject({ ratio: null, high: null });
    near(ratio(0, 4).low, 1 / (0.025 ** (-1 / 4) - 1), 1e-10);
  });
  test('none in either window is refused', () => {
    expect(rateRatio({ before: 0, after: 0 })).toEqual({ refused: 'no-events' });
  });
});

function odds(treated: Pair, control: Pair, confidence?: number) {
  const result = ratioOfRatios(treated, control, confidence);
  if (isRefusal(result)) throw new Error(result.refused);
  return result;
}

describe('the ratio of ratios has the conditional interval of Fisher’s exact test', () => {
  const tea = [
    { after: 3, before: 1 },
    { after: 1, before: 3 },
  ] as const;
  // R solves to about 1e-4 of the odds ratio or its inverse, whichever is below 1: its printed digits hold to that.
  test('as R prints it: the tea tasting (one-sided 95 % limits, so 90 %) and Fisher’s twins (95 %)', () => {
    const tasted = odds(...tea, 0.9);
    near(tasted.conditional, 6.408309, 1e-5);
    near(tasted.low, 0.3135693, 1e-4);
    expect(Math.abs(1 / tasted.high! - 1 / 308.5568)).toBeLessThan(1.3e-4);
    const twins = odds({ after: 2, before: 10 }, { after: 15, before: 3 });
    near(twins.conditional, 0.04693661, 1e-5);
    expect(Math.abs(twins.low - 0.003325764)).toBeLessThan(1.3e-4);
    expect(Math.abs(twins.high! - 0.363182271)).toBeLessThan(1.3e-4);
  });
  // scipy.stats.contingency.odds_ratio (SciPy 1.17), equal to the sums evaluated in 30 digits by mpmath.
  test.each([
    [3, 1, 1, 3, 6.408319658199662, 0.21173559544657966, 626.2435305888141],
    [2, 10, 15, 3, 0.04693663904968003, 0.003317163950657363, 0.36318960235668074],
    [110, 207, 318, 308, 0.5150533086342179, 0.3850667128891334, 0.6867104768774499],
    [24, 14, 30, 31, 1.761180525287099, 0.7177532419051724, 4.436228745858353],
  ])('as SciPy computes it: %i, %i / %i, %i', (t1, t0, c1, c0, conditional, low, high) => {
    const result = odds({ after: t1, before: t0 }, { after: c1, before: c0 });
    near(result.ratio, (t1 * c0) / (t0 * c1), 1e-12);
    near(result.conditional, conditional, 1e-9);
    near(result.low, low, 1e-9);
    near(result.high, high, 1e-9);
  });
  test('p is twice the smaller tail: of 70 ways to choose four cups, 17 hit three or more', () => {
    near(odds(...tea).p, 34 / 70, 1e-12);
  });
  test('no event after in the target is 0 with a limit above', () => {
    const result = ratioOfRatios({ after: 0, before: 4 }, { after: 2, before: 2 });
    expect(result).toMatchObject({ ratio: 0, conditional: 0, low: 0 });
  });
  test('no event before in the target is unbounded', () => {
    const result = ratioOfRatios({ after: 4, before: 0 }, { after: 2, before: 2 });
    expect(result).toMatchObject({ ratio: null, conditional: null, high: null });
  });
  test('an area without any event is refused', () => {
    expect(ratioOfRatios({ after: 0, before: 0 }, { after: 2, before: 2 })).toEqual({ refused: 'no-events' });
    expect(ratioOfRatios({ after: 0, before: 3 }, { after: 0, before: 2 })).toEqual({ refused: 'no-events' });
  });
});
