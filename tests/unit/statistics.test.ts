import { describe, expect, test } from 'vitest';
import {
  dispersion,
  incompleteBeta,
  inverseIncompleteBeta,
  isRefusal,
  logGamma,
  normalCdf,
  normalQuantile,
  rateRatio,
  ratioOfRatios,
  twoSided,
  weightedDifference,
} from '../../src/analysis/statistics';

describe('special functions', () => {
  test('ln Γ: 4! = 24, and Γ(½) = √π', () => {
    expect(logGamma(5)).toBeCloseTo(Math.log(24), 13);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 13);
    // ln 170! to ten digits.
    expect(logGamma(171)).toBeCloseTo(706.5730622, 7);
  });
  test('I_x(a, b) is the binomial tail', () => {
    // At least 2 of 3 at ½: 4/8. At least 1 of 4 at 0.1: 1 − 0.9⁴.
    expect(incompleteBeta(0.5, 2, 2)).toBeCloseTo(0.5, 14);
    expect(incompleteBeta(0.1, 1, 4)).toBeCloseTo(1 - 0.9 ** 4, 14);
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1]);
  });
  test('its inverse brings back x', () => {
    for (const [x, a, b] of [
      [0.001, 3, 900],
      [0.3, 1, 1],
      [0.97, 40, 2],
      [0.5, 50_000, 50_000],
    ] as const)
      expect(inverseIncompleteBeta(incompleteBeta(x, a, b), a, b)).toBeCloseTo(x, 9);
  });
  test('Φ and its inverse at the printed points', () => {
    expect(normalCdf(0)).toBe(0.5);
    expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 14);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
    expect(normalQuantile(0.95)).toBeCloseTo(1.6448536269514722, 12);
    // The chance beyond five and beyond ten standard deviations, both sides.
    expect(twoSided(5) / 5.733031437583869e-7).toBeCloseTo(1, 10);
    expect(twoSided(10) / 1.523970604832094e-23).toBeCloseTo(1, 10);
    expect(() => normalQuantile(1)).toThrow(RangeError);
  });
});

test('dispersion of 2, 4, 6: variance 4 over mean 4', () => {
  expect(dispersion([2, 4, 6])).toEqual({ n: 3, mean: 4, variance: 4, index: 1 });
  expect(dispersion([3])).toEqual({ refused: 'too-short' });
  expect(dispersion([0, 0])).toEqual({ refused: 'no-events' });
});

test('what is no count is thrown back', () => {
  expect(() => rateRatio({ before: -1, after: 2 })).toThrow(RangeError);
  expect(() => rateRatio({ before: 1, after: 2 }, { before: 0, after: 1 })).toThrow(RangeError);
  expect(() => ratioOfRatios({ before: 1.5, after: 2 }, { before: 1, after: 1 })).toThrow(RangeError);
  expect(() =>
    weightedDifference({ target: { before: NaN, after: 1 }, control: { before: 1, after: 1 } }),
  ).toThrow(RangeError);
});

test('large counts come near the normal interval of the log ratio', () => {
  const result = rateRatio({ before: 40_000, after: 50_000 });
  if (isRefusal(result)) throw new Error(result.refused);
  const margin = 1.96 * Math.sqrt(1 / 40_000 + 1 / 50_000);
  expect(Math.log(result.low)).toBeCloseTo(Math.log(1.25) - margin, 3);
  expect(Math.log(result.high!)).toBeCloseTo(Math.log(1.25) + margin, 3);
  const odds = ratioOfRatios({ before: 40_000, after: 50_000 }, { before: 30_000, after: 30_000 });
  if (isRefusal(odds)) throw new Error(odds.refused);
  const wider = 1.96 * Math.sqrt(1 / 40_000 + 1 / 50_000 + 2 / 30_000);
  expect(Math.log(odds.low)).toBeCloseTo(Math.log(1.25) - wider, 3);
  expect(Math.log(odds.high!)).toBeCloseTo(Math.log(1.25) + wider, 3);
});
