import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../src/analysis/engine';
import { giStar } from '../../src/analysis/gi-star';
import { countBins, explainCell, hotSpots } from '../../src/analysis/hotspots';
import { bandOf } from '../../src/analysis/neighbours';
import { placedTallies } from '../../src/analysis/placed';
import { binOf } from '../../src/analysis/significance';
import { DEFAULT_FILTERS, type Tallies } from '../../src/analysis/types';
import { decodeCells } from '../../src/geography/decode';
import { days, incident, PLACES, record } from './analysis-record';
import { CELLS, footprintsOf, hexagons, INNER, OTHER } from './hotspot-cells';

const EVERYWHERE = Array.from({ length: CELLS }, (_, cell) => [cell, 1 / CELLS] as const);
const SHARES: Record<string, (readonly [number, number])[]> = {
  'fictional-east': EVERYWHERE,
  'fictional-town': [[INNER, 1]],
  'fictional-port': [[OTHER, 1]],
};
const GRID = hexagons(footprintsOf(PLACES.map(({ id }) => SHARES[id] ?? [])));
const YEAR = days(0, 365);

function spots(...incidents: ReturnType<typeof incident>[]) {
  const core = record(...incidents);
  return hotSpots(GRID, placedTallies(createEngine(core), core.places, DEFAULT_FILTERS), YEAR);
}
function found(result: ReturnType<typeof hotSpots>) {
  if (result.status !== 'found') throw new Error(result.reason);
  return result;
}
const times = (count: number, placeId: string) =>
  Array.from({ length: count }, (_, at) => incident(placeId, at, at));

describe('neighbours', () => {
  test('a cell inland has 18 within 35 km, a corner of the map fewer', () => {
    const { offsets, cells } = bandOf(GRID, 35);
    const of = (cell: number) => [...cells.subarray(offsets[cell], offsets[cell + 1])];
    expect(of(INNER)).toHaveLength(19);
    expect(of(INNER)).toContain(INNER);
    // Three of its own row (0, 17.3, 34.6 km), two of the shifted row above (17.3, 30), two of the next (30, 34.6).
    expect(of(0)).toHaveLength(3 + 2 + 2);
  });

  test.skipIf(!existsSync('public/data/cells-10.json'))(
    'no cell of the real map has more than 18, and most have just these',
    () => {
      const grid = decodeCells(JSON.parse(readFileSync('public/data/cells-10.json', 'utf8')));
      const { offsets } = bandOf(grid, 35);
      const sizes = Array.from(grid.xKm, (_, cell) => offsets[cell + 1]! - offsets[cell]! - 1);
      expect(Math.max(...sizes)).toBe(18);
      expect(Math.min(...sizes)).toBeGreaterThan(0);
      expect(sizes.filter((size) => size === 18).length).toBeGreaterThan(grid.xKm.length / 2);
    },
  );
});

describe('hot spots of a window', () => {
  test('thirty signs in one cell make it and its 18 neighbours hot, with the numbers that explain it', () => {
    const result = found(spots(...times(30, 'fictional-town')));
    // Of n = 300 cells one holds 30: mean 30/n, S = 30 √(n − 1)/n. A band of W = 19 that holds it scores
    // (30 − 19 · 30/n) / (S √(19 (n − 19)/(n − 1))) = √((n − 19)/19) = √(281/19).
    expect(result.z[INNER]).toBeCloseTo(Math.sqrt(281 / 19), 10);
    // p = 0.00012, times 300/19: 0.0019, under 1 %.
    expect(countBins(result.bins)).toEqual({ '-3': 0, '-2': 0, '-1': 0, 0: CELLS - 19, 1: 0, 2: 0, 3: 19 });
    expect(explainCell(result, INNER)).toMatchObject({ neighbours: 18, bandKm: 35, bin: 3, few: false });
    expect(explainCell(result, INNER).observed).toBeCloseTo(30, 9);
    expect(explainCell(result, INNER).expected).toBeCloseTo((19 * 30) / 300, 9);
  });

  test('29 placed events are too few, and the refusal says how many there are and how many are needed', () => {
    expect(spots(...times(29, 'fictional-town'))).toEqual({
      status: 'too-few',
      reason: 'events',
      placedEvents: 29,
      neededEvents: 30,
    });
  });

  test('rows known only to a province or the country are left out', () => {
    const wide = [...times(40, 'fictional-east'), ...times(40, 'fictional-country')];
    expect(spots(...times(29, 'fictional-town'), ...wide)).toMatchObject({ placedEvents: 29 });
    const result = found(spots(...times(30, 'fictional-town'), ...wide));
    expect(result.observed.reduce((sum, mass) => sum + mass, 0)).toBeCloseTo(19 * 30, 6);
  });

  test('an event told of a town and of its province lies wholly in the town', () => {
    const twice = Array.from({ length: 30 }, (_, at) => [
      incident('fictional-town', at, at, { eventId: `TWICE-${at}` }),
      incident('fictional-east', at, at, { eventId: `TWICE-${at}` }),
    ]).flat();
    expect(found(spots(...twice)).observed[INNER]).toBeCloseTo(30, 9);
  });

  test('a band with fewer than three events has no class, however high it scores', () => {
    const holding = (mass: number) =>
      ({
        placeCount: PLACES.length,
        national: () => 30,
        mass: (_: unknown, out: Float64Array) => {
          out[PLACES.findIndex(({ id }) => id === 'fictional-town')] = mass;
          return out;
        },
      }) as unknown as Tallies;
    const few = found(hotSpots(GRID, holding(2.9), YEAR));
    expect(few.z[INNER]).toBeCloseTo(Math.sqrt(281 / 19), 10);
    expect(explainCell(few, INNER)).toMatchObject({ bin: 0, few: true });
    expect(explainCell(found(hotSpots(GRID, holding(3), YEAR)), INNER)).toMatchObject({ bin: 3, few: false });
    expect(hotSpots(GRID, holding(0), YEAR)).toMatchObject({ status: 'too-few', reason: 'flat' });
    expect(hotSpots(GRID, holding(30), YEAR, 1000)).toMatchObject({ status: 'too-few', reason: 'everyone' });
  });

  test('bins are those of 90, 95 and 99 %, hot and cold', () => {
    expect([0.011, 0.01, 0.05, 0.1, 0.1001].map((q) => binOf(2, q))).toEqual([2, 3, 2, 1, 0]);
    expect([0.009, 0.04, 0.09, 0.5].map((q) => binOf(-2, q))).toEqual([-3, -2, -1, 0]);
  });
});

describe('Gi*', () => {
  const band = bandOf(GRID, 35);
  const someValues = fc
    .array(fc.integer({ min: 0, max: 50 }), { minLength: CELLS, maxLength: CELLS })
    .filter((values) => new Set(values).size > 1);
  const z = (values: readonly number[]) => {
    const result = giStar(Float64Array.from(values), band);
    if (result.status === 'refused') throw new Error(result.reason);
    return result.z;
  };

  test('is unchanged by scaling and by adding to all, and turns its sign with the values', () => {
    fc.assert(
      fc.property(someValues, fc.double({ min: 0.01, max: 1000, noNaN: true }), (values, factor) => {
        const plain = z(values);
        const scaled = z(values.map((value) => value * factor));
        const raised = z(values.map((value) => value + 7));
        const turned = z(values.map((value) => -value));
        plain.forEach((score, cell) => {
          expect(scaled[cell]).toBeCloseTo(score, 8);
          expect(raised[cell]).toBeCloseTo(score, 8);
          expect(turned[cell]).toBeCloseTo(-score, 8);
        });
      }),
      { numRuns: 20 },
    );
  });

  test('says nothing where all cells hold alike, or where there is one cell', () => {
    expect(giStar(new Float64Array(CELLS).fill(0.1), band)).toEqual({ status: 'refused', reason: 'flat' });
    const one = bandOf({ xKm: Float64Array.of(0), yKm: Float64Array.of(0) }, 35);
    expect(giStar(Float64Array.of(5), one)).toEqual({ status: 'refused', reason: 'everyone' });
  });
});
