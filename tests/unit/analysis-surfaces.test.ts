import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../src/analysis/engine';
import { kernelDensity, smoothMass, type KernelGrid } from '../../src/analysis/kernel';
import { createKernel } from '../../src/analysis/kernel-client';
import { cellMass } from '../../src/analysis/mass';
import { quarticAt } from '../../src/analysis/quartic';
import { cellDensity, provinceRates } from '../../src/analysis/rates';
import { DEFAULT_FILTERS, MEASURES } from '../../src/analysis/types';
import { decodeCells } from '../../src/geography/decode';
import { decodeCore } from '../../src/record/decode';
import { days, incident, PLACES, PROVINCES, record } from './analysis-record';

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

/** A fictional country of 5 × 4 square cells of 10 km, the last row clipped; each place lies in a few of them. */
const SHARES: Record<string, [cell: number, share: number][]> = {
  'fictional-country': [],
  'fictional-east': Array.from({ length: 10 }, (_, cell): [number, number] => [cell, 0.1]),
  'fictional-town': [
    [6, 0.75],
    [7, 0.25],
  ],
  'fictional-compound': [[6, 1]],
  'fictional-port': [
    [0, 0.5],
    [1, 0.25],
    [5, 0.25],
  ],
  'fictional-border': [[19, 1]],
};
const GRID: KernelGrid = {
  areaKm2: Float64Array.from({ length: 20 }, (_, cell) => (cell < 15 ? 100 : 37.5)),
  xKm: Float64Array.from({ length: 20 }, (_, cell) => 10 * (cell % 5)),
  yKm: Float64Array.from({ length: 20 }, (_, cell) => 10 * Math.floor(cell / 5)),
  footprints: footprints(PLACES.map(({ id }) => SHARES[id]!)),
};
function footprints(rows: [number, number][][]) {
  const flat = rows.flat();
  const offsets = [0];
  for (const row of rows) offsets.push(offsets.at(-1)! + row.length);
  return {
    offsets: Uint32Array.from(offsets),
    cells: Uint32Array.from(flat, ([cell]) => cell),
    shares: Float64Array.from(flat, ([, share]) => share),
  };
}

const fictional = createEngine(
  record(
    incident('fictional-town', 0, 2, { eventId: 'E' }),
    incident('fictional-border', 1, 6, { eventId: 'E' }),
    incident('fictional-port', 10, 40),
    incident('fictional-compound', 20, 20),
    incident('fictional-east', 25, 55),
    incident('fictional-country', 25, 25),
  ),
).tallies(DEFAULT_FILTERS, 'events');
const placeMass = (start: number, end: number) =>
  fictional.mass(days(start, end), new Float64Array(PLACES.length));

describe('hexagons', () => {
  test('cells sum to the mass of the placed events', () => {
    // Four events have a place; days 0 to 99 hold them wholly.
    expect(sum(cellMass(GRID.footprints, placeMass(0, 99), new Float64Array(20)))).toBeCloseTo(4, 9);
    // Days 0 to 30: 1 + 21/31 of the port's 31 days + 1 + 6/31 of the province's 31 days.
    const part = cellMass(GRID.footprints, placeMass(0, 30), new Float64Array(20));
    expect(sum(part)).toBeCloseTo(1 + 21 / 31 + 1 + 6 / 31, 9);
  });

  test('an incident known only to the province never piles up in one cell', () => {
    const sums = createEngine(record(incident('fictional-east', 0, 0))).tallies(DEFAULT_FILTERS, 'events');
    const mass = sums.mass(days(0, 0), new Float64Array(PLACES.length));
    const cells = cellMass(GRID.footprints, mass, new Float64Array(20));
    expect([...cells]).toEqual(Array.from({ length: 20 }, (_, cell) => (cell < 10 ? 0.1 : 0)));
  });

  test('density is per 1,000 km² per 30 days', () => {
    const mass = new Float64Array(PLACES.length);
    mass[PLACES.findIndex(({ id }) => id === 'fictional-border')] = 3;
    // 3 events on 37.5 km² in 60 days: 3 · (1000 / 37.5) · (30 / 60) = 40.
    const density = cellDensity(GRID.footprints, mass, GRID.areaKm2, 60, new Float64Array(20));
    expect(density[19]).toBeCloseTo(40, 12);
    expect(sum(density)).toBeCloseTo(40, 12);
  });
});

describe('province rates', () => {
  test('are per 1,000 km² and per 100,000 residents, both per 30 days', () => {
    const counts = Float64Array.from([12, 6]);
    // 12 · 1000 / 2000 · 30 / 90 = 2; 6 · 1000 / 500 · 30 / 90 = 4.
    expect([...provinceRates(counts, PROVINCES, 'area', 90).values]).toEqual([2, 4]);
    // 12 / 5 · 30 / 90 = 0.8; 6 / 0.5 · 30 / 90 = 4.
    const { values } = provinceRates(counts, PROVINCES, 'residents', 90);
    expect(values[0]).toBeCloseTo(0.8, 12);
    expect(values[1]).toBeCloseTo(4, 12);
    expect([...provinceRates(counts, PROVINCES, 'count', 90).values]).toEqual([12, 6]);
  });

  test('on one to four events are flagged; counts never are', () => {
    const few = (...counts: number[]) => [
      ...provinceRates(Float64Array.from(counts), PROVINCES, 'area', 30).few,
    ];
    expect(few(0, 1)).toEqual([0, 1]);
    expect(few(4, 5)).toEqual([1, 0]);
    expect([...provinceRates(Float64Array.from([1, 4]), PROVINCES, 'count', 30).few]).toEqual([0, 0]);
  });

  test('of people are flagged by the number of events', () => {
    const people = Float64Array.from([300, 300]);
    const events = Float64Array.from([1, 9]);
    expect([...provinceRates(people, PROVINCES, 'residents', 30, events).few]).toEqual([1, 0]);
  });
});

describe('kernel density', () => {
  test('has the published values of the quartic kernel', () => {
    expect(quarticAt(0, 10)).toBeCloseTo(0.009549297, 9);
    expect(quarticAt(5, 10)).toBeCloseTo(0.005371479, 9);
    expect(quarticAt(10, 10)).toBe(0);
    expect(quarticAt(12, 10)).toBe(0);
  });

  test('has a volume of one', () => {
    // Rings of 0.001 km around the source: Σ K(d) · 2πd · 0.001.
    let volume = 0;
    for (let d = 0.0005; d < 10; d += 0.001) volume += quarticAt(d, 10) * 2 * Math.PI * d * 0.001;
    expect(volume).toBeCloseTo(1, 6);
  });

  test.each([10, 25, 50])('keeps the mass inside the country at %i km', (bandwidth) => {
    const mass = cellMass(GRID.footprints, placeMass(0, 99), new Float64Array(20));
    expect(sum(smoothMass(GRID, mass, bandwidth))).toBeCloseTo(4, 9);
  });

  test('is the kernel over the land in reach', () => {
    // Cells of 10 km, bandwidth 15 km, a source in the corner (cell 0): cells 1 and 5 at 10 km, cell 6 at 10√2 = 14.14 km.
    // Without the constant 3/(πr²): 1, (1 − 4/9)² = 0.308642 twice, (1 − 8/9)² = 0.012346; all have 100 km².
    const land = 100 * (1 + 2 * 0.30864197530864 + 0.01234567901235);
    const mass = new Float64Array(PLACES.length);
    const corner: KernelGrid = { ...GRID, footprints: footprints(PLACES.map(() => [[0, 1]])) };
    mass[1] = 1;
    const density = kernelDensity(corner, mass, 15, 30);
    expect(density[0]).toBeCloseTo(1000 / land, 9);
    expect(density[5]).toBeCloseTo((1000 * 0.30864197530864) / land, 9);
    expect(density[6]).toBeCloseTo((1000 * 0.01234567901235) / land, 9);
    expect(density[2]).toBe(0);
  });
});

describe('kernel density off the main thread', () => {
  const mass = placeMass(0, 99);
  const expected = (bandwidth: number) => kernelDensity(GRID, mass, bandwidth, 100);

  test('is computed here where no worker can start', async () => {
    const kernel = createKernel(GRID as never, () => {
      throw new Error('no workers in this frame');
    });
    expect(await kernel.density(mass, 25, 100)).toEqual(expected(25));
  });

  test('drops all but the latest request that waits', async () => {
    const kernel = createKernel(GRID as never, () => null);
    const answers = [10, 25, 50].map((bandwidth) => kernel.density(mass, bandwidth, 100));
    expect(await Promise.all(answers)).toEqual([expected(10), null, expected(50)]);
  });

  test('is computed here when the worker fails while at work', async () => {
    const listeners: Record<string, () => void> = {};
    const broken = {
      addEventListener: (type: string, listener: () => void) => (listeners[type] = listener),
      postMessage: () => setTimeout(() => listeners['error']?.()),
      terminate: () => undefined,
    };
    const kernel = createKernel(GRID as never, () => broken as unknown as Worker);
    expect(await kernel.density(mass, 25, 100)).toEqual(expected(25));
    expect(await kernel.density(mass, 50, 100)).toEqual(expected(50));
  });

  test('does not mind that the caller uses its array again', async () => {
    const kernel = createKernel(GRID as never, () => null);
    const reused = mass.slice();
    const answer = kernel.density(reused, 25, 100);
    reused.fill(0);
    expect(await answer).toEqual(expected(25));
  });
});

const built = (file: string) => new URL(`../../public/data/${file}`, import.meta.url);

describe('on the real record and its cells', () => {
  const read = (file: string): unknown => JSON.parse(readFileSync(built(file), 'utf8'));
  const core = decodeCore(read('record.json'));
  const engine = createEngine(core);
  const windows = [
    { start: 0, end: core.end },
    { start: core.end - 364, end: core.end },
    { start: core.end - 1300, end: core.end - 1209 },
  ];

  test.each([10, 5])('cells of %i km sum to the mass of the placed events', (side) => {
    const grid = decodeCells(read(`cells-${side}.json`));
    for (const measure of MEASURES) {
      const tallies = engine.tallies(DEFAULT_FILTERS, measure);
      for (const window of windows) {
        const mass = tallies.mass(window, new Float64Array(core.places.length));
        const cells = cellMass(grid.footprints, mass, new Float64Array(grid.areaKm2.length));
        expect(Math.abs(sum(cells) - sum(mass))).toBeLessThan(1e-9);
        expect(Math.abs(sum(smoothMass(grid, cells, 25)) - sum(mass))).toBeLessThan(1e-9);
      }
      // Over the whole record the mass is what the map counts: for events, all but those known only to the country.
      const all = { start: tallies.firstDay, end: tallies.firstDay + tallies.dayCount - 1 };
      const placed =
        measure === 'events'
          ? tallies.national(all) - tallies.countryOnly(all)
          : sum(tallies.provinces(all, new Float64Array(core.provinces.length)));
      expect(Math.abs(sum(tallies.mass(all, new Float64Array(core.places.length))) - placed)).toBeLessThan(
        1e-9,
      );
    }
  });

  test('provinces and country-level events make up the whole count', () => {
    const events = engine.eventsIn({ ...DEFAULT_FILTERS, set: 'all' }, windows[0]!);
    const tallies = engine.tallies({ ...DEFAULT_FILTERS, set: 'all' }, 'events');
    expect(tallies.national(windows[0]!)).toBe(events.length);
    const ofPlace = new Map(core.places.map((place) => [place.id, place]));
    const inProvinces = events.map(
      ({ rows }) =>
        new Set(
          rows
            .map(({ placeId }) => ofPlace.get(placeId)!)
            .flatMap(({ precision, provinceIso }) =>
              precision === 'country' || !provinceIso ? [] : [provinceIso],
            ),
        ).size,
    );
    const counts = tallies.provinces(windows[0]!, new Float64Array(core.provinces.length));
    expect(sum(counts)).toBe(inProvinces.reduce((total, number) => total + number, 0));
    expect(tallies.countryOnly(windows[0]!)).toBe(inProvinces.filter((number) => number === 0).length);
  });
});
