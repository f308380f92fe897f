import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  centreOf,
  centrePath,
  ellipseRing,
  shiftBetween,
  standardEllipse,
  type WeightedPoint,
} from '../../src/analysis/centre';
import { createEngine } from '../../src/analysis/engine';
import { placedTallies } from '../../src/analysis/placed';
import { DEFAULT_FILTERS } from '../../src/analysis/types';
import { toKm } from '../../src/geography/projection';
import { days, incident, place, PLACES, record } from './analysis-record';

const at = (x: number, y: number, weight = 1): WeightedPoint => ({ x, y, weight });

describe('the standard deviational ellipse', () => {
  test('has the principal axes of the covariance, √2 standard deviations long', () => {
    // Variances 18/4 = 4.5 east and 2/4 = 0.5 north, no covariance: axes √(2 · 4.5) = 3 and √(2 · 0.5) = 1.
    const ellipse = standardEllipse([at(13, 20), at(7, 20), at(10, 21), at(10, 19)])!;
    expect(ellipse).toMatchObject({ x: 10, y: 20, bearing: 90 });
    expect(ellipse.semiMajorKm).toBeCloseTo(3, 12);
    expect(ellipse.semiMinorKm).toBeCloseTo(1, 12);
  });

  test('points from north-west to south-east have a bearing of 135°, and no width', () => {
    const ellipse = standardEllipse([at(-1, 1), at(1, -1)])!;
    // Variance along the line: (√2)² = 2, so that the axis is √(2 · 2) = 2.
    expect(ellipse.semiMajorKm).toBeCloseTo(2, 12);
    expect(ellipse.semiMinorKm).toBeCloseTo(0, 6);
    expect(ellipse.bearing).toBeCloseTo(135, 10);
    expect(standardEllipse([at(0, -1), at(0, 1)])!.bearing).toBeCloseTo(0, 10);
  });

  test('a weight of three is three points', () => {
    const weighted = standardEllipse([at(0, 0, 3), at(8, 2, 1)]);
    expect(weighted).toEqual(standardEllipse([at(0, 0, 3), at(8, 2, 1), at(99, 99, 0)]));
    const repeated = standardEllipse([at(0, 0), at(0, 0), at(0, 0), at(8, 2)])!;
    expect(weighted!.semiMajorKm).toBeCloseTo(repeated.semiMajorKm, 12);
    expect(weighted!.x).toBeCloseTo(2, 12);
  });

  test('turns and moves with its points', () => {
    const points = fc.array(fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 })), {
      minLength: 3,
      maxLength: 12,
    });
    fc.assert(
      fc.property(points, fc.integer({ min: 0, max: 179 }), (list, degrees) => {
        const angle = (-degrees * Math.PI) / 180;
        const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
        const before = standardEllipse(list.map(([x, y]) => at(x, y)))!;
        const after = standardEllipse(
          list.map(([x, y]) => at(x * cos - y * sin + 5, x * sin + y * cos - 3)),
        )!;
        expect(after.semiMajorKm).toBeCloseTo(before.semiMajorKm, 6);
        expect(after.semiMinorKm ** 2).toBeCloseTo(before.semiMinorKm ** 2, 6);
        fc.pre(before.semiMajorKm - before.semiMinorKm > 0.1);
        const turned = (after.bearing - before.bearing - degrees + 720) % 180;
        expect(Math.min(turned, 180 - turned)).toBeLessThan(1e-5);
      }),
    );
  });

  test('holds about 63 % of bivariate normal points', () => {
    let seed = 42;
    const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
    const points = Array.from({ length: 20_000 }, () => {
      const [r, turn] = [Math.sqrt(-2 * Math.log(random())), 2 * Math.PI * random()];
      const [u, v] = [r * Math.cos(turn), r * Math.sin(turn)];
      return at(30 * u, 10 * (0.6 * u + 0.8 * v));
    });
    const { x, y, semiMajorKm, semiMinorKm, bearing } = standardEllipse(points)!;
    const angle = (bearing * Math.PI) / 180;
    const inside = points.filter((point) => {
      const [dx, dy] = [point.x - x, point.y - y];
      const along = dx * Math.sin(angle) + dy * Math.cos(angle);
      const across = dx * Math.cos(angle) - dy * Math.sin(angle);
      return (along / semiMajorKm) ** 2 + (across / semiMinorKm) ** 2 <= 1;
    });
    // 1 − 1/e = 0.632; one standard error of the share is 0.0034.
    expect(Math.abs(inside.length / points.length - 0.632)).toBeLessThan(0.011);
  });

  test('is drawn as a closed ring with the axes at their bearings', () => {
    const ellipse = { x: 10, y: -20, semiMajorKm: 40, semiMinorKm: 15, bearing: 30 };
    const ring = ellipseRing(ellipse, 4).map(([lon, lat]) => toKm(lon!, lat!));
    expect(ring[4]).toEqual(ring[0]);
    expect(ring[0]![0]).toBeCloseTo(10 + 40 * Math.sin(Math.PI / 6), 6);
    expect(ring[0]![1]).toBeCloseTo(-20 + 40 * Math.cos(Math.PI / 6), 6);
    expect(Math.hypot(ring[1]![0] - 10, ring[1]![1] + 20)).toBeCloseTo(15, 6);
  });
});

describe('the centre of a window', () => {
  const west = place('fictional-west-town', 'KH-A', { lon: 104.9, lat: 12.7 });
  const east = place('fictional-east-town', 'KH-A', { lon: 105.1, lat: 12.7 });
  const places = [...PLACES, west, east];
  const centre = (...incidents: ReturnType<typeof incident>[]) => {
    const core = { ...record(...incidents), places };
    return centreOf(placedTallies(createEngine(core), places, DEFAULT_FILTERS), places, days(0, 365));
  };
  const signs = (count: number, placeId: string) =>
    Array.from({ length: count }, (_, day) => incident(placeId, day, day));

  test('lies midway between two towns with five signs each, with an axis of √2 times half their distance', () => {
    const found = centre(...signs(5, west.id), ...signs(5, east.id));
    if (found.status !== 'found') throw new Error(found.status);
    expect(found.placedEvents).toBe(10);
    expect(found.lon).toBeCloseTo(105, 9);
    expect(found.lat).toBeCloseTo(12.7, 3);
    // 0.1° of longitude at 12.7° N: 0.1 · π/180 · 6371.0088 km · cos 12.7° = 10.848 km.
    const half = ((0.1 * Math.PI) / 180) * 6371.0088 * Math.cos((12.7 * Math.PI) / 180);
    expect(found.semiMajorKm).toBeCloseTo(Math.SQRT2 * half, 2);
    expect(found.semiMinorKm).toBeLessThan(0.01);
    expect(found.bearing).toBeCloseTo(90, 6);
  });

  test('is hidden under ten placed events, with the numbers; rows known only to a province are not placed', () => {
    expect(centre(...signs(9, west.id), ...signs(20, 'fictional-east'))).toEqual({
      status: 'too-few',
      window: days(0, 365),
      placedEvents: 9,
      neededEvents: 10,
    });
  });

  test('as a path, windows that are refused break it', () => {
    const core = { ...record(...signs(10, west.id)), places };
    const tallies = placedTallies(createEngine(core), places, DEFAULT_FILTERS);
    const path = centrePath(tallies, places, [days(0, 9), days(5, 14)]);
    expect(path.map(({ status, placedEvents }) => [status, placedEvents])).toEqual([
      ['found', 10],
      ['too-few', 5],
    ]);
  });

  test('moves by a distance and a bearing', () => {
    const ellipse = { x: 0, y: 0, semiMajorKm: 1, semiMinorKm: 1, bearing: 0 };
    expect(shiftBetween(ellipse, { ...ellipse, x: -3, y: 4 }).km).toBe(5);
    expect(shiftBetween(ellipse, { ...ellipse, x: -3, y: 0 }).bearing).toBeCloseTo(270, 10);
  });
});
