import { describe, expect, test } from 'vitest';
import { giStar } from '../../src/analysis/gi-star';
import { bandOf } from '../../src/analysis/neighbours';
import { controlled, twoSided } from '../../src/analysis/significance';
// Origin of the numbers: R's spdep::localG and p.adjust, as the files themselves say under `about`.
import hexagons from './gi-star-hex.json';
import squares from './gi-star-square.json';

function scores(x: readonly number[], y: readonly number[], values: readonly number[], bandKm: number) {
  const band = bandOf({ xKm: Float64Array.from(x), yKm: Float64Array.from(y) }, bandKm);
  const result = giStar(Float64Array.from(values), band);
  if (result.status === 'refused') throw new Error(result.reason);
  return result;
}

/** To 1e-6 of the value, or to the ten digits printed in the file. */
function expectClose(found: ArrayLike<number>, published: readonly number[]): void {
  expect(found.length).toBe(published.length);
  published.forEach((value, at) =>
    expect(Math.abs(found[at]! - value)).toBeLessThanOrEqual(Math.max(1e-6 * Math.abs(value), 1e-10)),
  );
}

describe('Getis-Ord Gi*', () => {
  test.each([
    ['hexagons', hexagons],
    ['squares', squares],
  ])('equals spdep on %s: scores, p-values, adjusted p-values', (_, file) => {
    const { z } = scores(file.x, file.y, file.count, file.bandKm);
    const p = twoSided(z);
    expectClose(z, file.z);
    expectClose(p, file.pTwoSided);
    expectClose(controlled(p), file.qBH);
  });

  test('equals the example of esda, in which two points lie at exactly the distance', () => {
    const { z } = scores([10, 20, 40, 15, 30, 30], [10, 10, 10, 20, 20, 30], [2, 3, 3.2, 5, 8, 7], 15);
    const published = [-1.39727626, -0.28917762, 0.65064964, -0.28917762, 1.23452088, 2.02424331];
    published.forEach((value, at) => expect(z[at]).toBeCloseTo(value, 8));
  });
});
