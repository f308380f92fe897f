import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/analysis/engine';
import type { CellGrid } from '../../src/geography/types';
import type { CoreRecord, Span } from '../../src/record/types';
import { compareScenes, compareSurface, type CompareScene, type Densities } from '../../src/scene/compare';
import { DIVERGING_MIDDLE } from '../../src/scene/diverging';
import { FILL_FEW, FILL_NO_COVERAGE, FILL_ZERO } from '../../src/scene/types';
import type { View } from '../../src/view/types';
import { defaultView } from '../../src/view/view';
import { days, incident, record } from './analysis-record';

/** Two cells of 100 and 300 km²; the town's footprint lies half in each. A sliver has no area. */
const GRID: CellGrid = {
  sideKm: 10,
  shapes: { type: 'FeatureCollection', features: [] },
  areaKm2: Float64Array.of(100, 300, 0),
  xKm: Float64Array.of(0, 20, 40),
  yKm: Float64Array.of(0, 0, 0),
  province: Uint8Array.of(0, 0, 0),
  footprints: {
    offsets: Uint32Array.of(0, 0, 0, 2, 4, 4, 4),
    cells: Uint32Array.of(0, 1, 0, 1),
    shares: Float64Array.of(0.5, 0.5, 0.5, 0.5),
  },
};

const BEFORE = days(0, 29);
const AFTER = days(30, 59);
const FIRST = incident('fictional-country', 0, 0, { sign: false });

const times = (n: number, placeId: string, day: number) =>
  Array.from({ length: n }, () => incident(placeId, day, day));

function compared(
  core: CoreRecord,
  patch: Partial<View> = {},
  {
    before = BEFORE,
    after = AFTER,
    kernel = null,
  }: { before?: Span; after?: Span; kernel?: Densities | null } = {},
): CompareScene {
  const view = { ...defaultView(core, 'en'), ...patch };
  return compareScenes({ record: core, engine: createEngine(core), view, before, after, grid: GRID, kernel });
}

describe('two periods', () => {
  // East: 12 events, then 3. West: 1, then 4.
  const core = record(
    FIRST,
    ...times(12, 'fictional-town', 5),
    ...times(3, 'fictional-town', 35),
    incident('fictional-border', 6, 6),
    ...times(4, 'fictional-border', 40),
    incident('fictional-country', 7, 7),
  );

  it('have one scale, on which equal numbers have equal colours', () => {
    const { before, after, scale, whole } = compared(core);
    expect(whole).toBe(true);
    expect([...before.values]).toEqual([12, 1]);
    expect([...after.values]).toEqual([3, 4]);
    // The largest count of both periods is 12: classes from 1, 2, 3, 5 and 10.
    expect(scale.breaks).toEqual([1, 2, 3, 5, 10]);
    expect([...before.fills]).toEqual([4, 0]);
    expect([...after.fills]).toEqual([2, 2]);
    const back = compared(core, {}, { before: AFTER, after: BEFORE });
    expect(back.scale).toEqual(scale);
    expect([...back.before.fills]).toEqual([...after.fills]);
  });

  it('count every event once, and say what no area holds', () => {
    const { before, after } = compared(core);
    expect([before.count, before.countryOnly]).toEqual([14, 1]);
    expect([after.count, after.countryOnly]).toEqual([7, 0]);
  });

  it('differ by after less before, on a scale that is the same in both directions', () => {
    const { difference } = compared(core);
    expect([...difference.values]).toEqual([-9, 3]);
    // 1, 2 and 5 are the steps up to 9: a fall by 9 is in the third class below the middle, a rise by 3 in the second above.
    expect(difference.scale.breaks).toEqual([1, 2, 5]);
    expect([...difference.fills]).toEqual([DIVERGING_MIDDLE - 3, DIVERGING_MIDDLE + 2]);
  });

  it('a rate on few events has no colour; its difference has one unless both periods have few', () => {
    const { before, after, difference } = compared(core, { rate: 'area' });
    // 12 and 3 events in 2,000 km²: 6 and 1.5 per 1,000 km² in 30 days; 1 and 4 in 500 km²: 2 and 8.
    expect([...before.values]).toEqual([6, 2]);
    expect([...after.values]).toEqual([1.5, 8]);
    expect(before.fills[0]).toBeGreaterThanOrEqual(0);
    expect([before.fills[1], after.fills[0], after.fills[1]]).toEqual([FILL_FEW, FILL_FEW, FILL_FEW]);
    expect(difference.fills[0]).toBeLessThan(DIVERGING_MIDDLE);
    expect(difference.fills[1]).toBe(FILL_FEW);
  });

  it('a province with no event in either period is none, not unchanged', () => {
    const quiet = record(FIRST, ...times(2, 'fictional-town', 5), ...times(2, 'fictional-town', 35));
    expect([...compared(quiet).difference.fills]).toEqual([DIVERGING_MIDDLE, FILL_ZERO]);
  });

  it('of unequal length are compared by events per 30 days', () => {
    // 12 events in 30 days; 7 fall in the 60 days from day 30: none of them more than half a day’s worth.
    const scene = compared(core, {}, { after: days(30, 89) });
    expect(scene.whole).toBe(false);
    expect(scene.before.values[0]).toBe(12);
    expect(scene.after.values[0]).toBe(1.5);
  });

  it('take days that nobody compiled out of rates', () => {
    const holed = { ...core, coverage: [{ ...days(45, 59), level: 'none' as const, note: '' }] };
    const { after, whole } = compared(holed);
    expect([whole, after.coveredDays, after.emptyShare]).toEqual([false, 15, 0.5]);
    // 3 events in 15 covered days.
    expect(after.values[0]).toBe(6);
  });

  it.each(['provinces', 'hexagons', 'kernel'] as const)(
    'a period that nobody compiled is not zero on %s, and has no difference',
    (surface) => {
      const kernel = { before: Float64Array.of(1, 1, 0), after: new Float64Array(3) };
      const late = { before: BEFORE, after: days(400, 429), kernel };
      const { after, difference } = compared(core, { surface }, late);
      expect(after.coveredDays).toBe(0);
      expect(new Set(after.fills)).toEqual(new Set([FILL_NO_COVERAGE]));
      expect(new Set(difference.fills)).toEqual(new Set([FILL_NO_COVERAGE]));
      expect([...after.values, ...difference.values].every(Number.isFinite)).toBe(true);
    },
  );
});

describe('cells', () => {
  const core = record(FIRST, ...times(2, 'fictional-town', 5), ...times(1, 'fictional-town', 35));

  it('are compared by density, and a sliver without an area is none', () => {
    const { before, after, difference } = compared(core, { surface: 'hexagons' });
    // One event in 100 km² and one in 300 km²: 10 and 3.33 per 1,000 km²; after it is half of that.
    expect([...before.values]).toEqual([10, expect.closeTo(10 / 3, 12), 0]);
    expect([...after.values]).toEqual([5, expect.closeTo(5 / 3, 12), 0]);
    expect([...difference.values]).toEqual([-5, expect.closeTo(-5 / 3, 12), 0]);
  });

  it('of a kernel density are pending until it is computed', () => {
    expect(compared(core, { surface: 'kernel' }).pending).toBe(true);
    const kernel = { before: Float64Array.of(4, 1, 0), after: Float64Array.of(1, 1, 0) };
    const scene = compared(core, { surface: 'kernel' }, { kernel });
    expect(scene.pending).toBe(false);
    expect([...scene.difference.values]).toEqual([-3, 0, 0]);
    expect([...scene.difference.fills].slice(1)).toEqual([DIVERGING_MIDDLE, FILL_ZERO]);
  });
});

it('surfaces of one window, and workshop mode, are compared by provinces', () => {
  expect(compareSurface({ surface: 'history', workshop: false })).toBe('provinces');
  expect(compareSurface({ surface: 'none', workshop: false })).toBe('provinces');
  expect(compareSurface({ surface: 'kernel', workshop: true })).toBe('provinces');
  expect(compareSurface({ surface: 'kernel', workshop: false })).toBe('kernel');
});

it('when the periods trade places the difference changes sign, its colours mirror and its scale stays', () => {
  const event = fc.tuple(
    fc.constantFrom('fictional-town', 'fictional-border'),
    fc.integer({ min: 0, max: 59 }),
  );
  const surfaces = fc.constantFrom('provinces' as const, 'hexagons' as const);
  const rates = fc.constantFrom('count' as const, 'area' as const, 'residents' as const);
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), surfaces, rates, (events, surface, rate) => {
      const core = record(FIRST, ...events.map(([place, day]) => incident(place, day, day)));
      const forth = compared(core, { surface, rate }).difference;
      const back = compared(core, { surface, rate }, { before: AFTER, after: BEFORE }).difference;
      expect(back.scale).toEqual(forth.scale);
      forth.values.forEach((value, at) => {
        expect(Number.isFinite(value)).toBe(true);
        expect(back.values[at]! + value).toBe(0);
        const [fill, mirrored] = [forth.fills[at]!, back.fills[at]!];
        expect(mirrored).toBe(fill < 0 ? fill : 2 * DIVERGING_MIDDLE - fill);
      });
    }),
    { numRuns: 60 },
  );
});
