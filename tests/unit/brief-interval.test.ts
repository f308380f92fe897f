import { describe, expect, it } from 'vitest';
import { countInterval, poissonAtMost } from '../../src/analysis/statistics';

describe('the exact interval of one count', () => {
  // Garwood 1936, Biometrika 28:437–442, as tabulated since (two-sided, 95 %); the last two are half the quantiles of χ² with
  // 2x and 2x + 2 degrees of freedom, from scipy 1.17.
  it.each([
    [0, 0, 3.6889],
    [1, 0.0253, 5.5716],
    [2, 0.2422, 7.2247],
    [3, 0.6187, 8.7673],
    [5, 1.6235, 11.6683],
    [10, 4.7954, 18.3904],
    [20, 12.2165, 30.8884],
    [50, 37.111, 65.9188],
    [200, 173.2409, 229.722],
  ])('of %i events runs from %f to %f', (count, low, high) => {
    const interval = countInterval(count);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('leaves half the remaining chance beyond either end', () => {
    for (const confidence of [0.8, 0.95, 0.99]) {
      const { low, high } = countInterval(7, confidence);
      expect(1 - poissonAtMost(6, low)).toBeCloseTo((1 - confidence) / 2, 9);
      expect(poissonAtMost(7, high)).toBeCloseTo((1 - confidence) / 2, 9);
    }
  });

  it('knows the chances of a Poisson count', () => {
    // Of mean 2: e⁻² (1 + 2 + 2).
    expect(poissonAtMost(2, 2)).toBeCloseTo(5 * Math.exp(-2), 14);
    expect([poissonAtMost(-1, 2), poissonAtMost(0, 0)]).toEqual([0, 1]);
  });

  it('is refused what is no count', () => {
    expect(() => countInterval(-1)).toThrow(RangeError);
    expect(() => countInterval(1.5)).toThrow(RangeError);
  });
});
