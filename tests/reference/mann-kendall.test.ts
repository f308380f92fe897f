import { describe, expect, test } from 'vitest';
import { adjusted, isRefusal, mannKendall, rejectedFdr } from '../../src/analysis/statistics';
// Origin of the numbers: R's cor.test(method = 'kendall', continuity = TRUE), as the file itself says under `about`.
import fromR from './mann-kendall.json';

function trend(series: readonly number[]) {
  const result = mannKendall(series);
  if (isRefusal(result)) throw new Error(result.refused);
  return result;
}

describe('Mann-Kendall', () => {
  test.each(fromR.rows)('R: S = $S', ({ series, S, z, p }) => {
    const result = trend(series);
    expect(result.s).toBe(S);
    expect(Math.abs(result.z - z)).toBeLessThanOrEqual(1e-6 * Math.abs(z));
    expect(Math.abs(result.p - p)).toBeLessThanOrEqual(1e-6 * p);
  });
  test('1 to 5: S 10, variance 16.6667, z 2.204541, p 0.027486, tau 1', () => {
    const result = trend([1, 2, 3, 4, 5]);
    expect(result).toMatchObject({ n: 5, s: 10, tau: 1 });
    expect(result.variance).toBeCloseTo(300 / 18, 10);
    expect(result.z).toBeCloseTo(2.204541, 6);
    expect(result.p).toBeCloseTo(0.027486, 6);
  });
  test('ties: S 19, variance 62.3333, z 2.279882, p 0.022615, no tau', () => {
    const result = trend([1, 2, 2, 3, 1, 4, 5, 5]);
    expect(result).toMatchObject({ s: 19, tau: null });
    expect(result.variance).toBeCloseTo(62.3333, 4);
    expect(result.z).toBeCloseTo(2.279882, 6);
    expect(result.p).toBeCloseTo(0.022615, 6);
  });
  // Ten values in order have S = 45; each pair out of order takes 2 off: 11, 16, 17 and 25 of them here.
  test.each([
    [[10, 3, 1, 2, 4, 5, 6, 7, 8, 9], 23, 0.511, 0.0491],
    [[10, 8, 1, 2, 3, 4, 5, 6, 7, 9], 13, 13 / 45, 0.283],
    [[10, 9, 1, 2, 3, 4, 5, 6, 7, 8], 11, 11 / 45, 0.371],
    [[10, 9, 8, 2, 1, 3, 4, 5, 6, 7], -5, -5 / 45, 0.721],
  ])('published output for ten values (sfdep): %j', (series, s, tau, p) => {
    const result = trend(series);
    expect(result.s).toBe(s);
    expect(result.variance).toBe(125);
    expect(result.tau).toBeCloseTo(tau, 3);
    expect(result.p).toBeCloseTo(p, 3);
  });
  test('too few values, or all equal, are refused', () => {
    expect(mannKendall([1, 2])).toEqual({ refused: 'too-short' });
    expect(mannKendall([4, 4, 4, 4])).toEqual({ refused: 'no-variation' });
  });
});

describe('false discovery rate', () => {
  test('.01, .04, .03, .005 become .02, .04, .04, .02', () => {
    adjusted([0.01, 0.04, 0.03, 0.005]).forEach((p, k) =>
      expect(p).toBeCloseTo([0.02, 0.04, 0.04, 0.02][k]!, 12),
    );
  });
  test('the 15 p-values of Benjamini & Hochberg 1995: 4 rejected at .05', () => {
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ];
    expect(rejectedFdr(p, 0.05)).toBe(4);
    expect(adjusted(p).filter((value) => value <= 0.05)).toHaveLength(4);
    expect(adjusted(p)[3]).toBeCloseTo(0.035625, 10);
    expect(adjusted(p)[4]).toBeCloseTo(0.0603, 10);
  });
});
