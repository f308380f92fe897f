import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/analysis/engine';
import type { EmergingCells } from '../../src/analysis/emerging';
import { PATTERNS } from '../../src/analysis/history';
import { placedTallies } from '../../src/analysis/placed';
import { DEFAULT_FILTERS } from '../../src/analysis/types';
import type { CellGrid } from '../../src/geography/types';
import { en } from '../../src/language/en';
import { km } from '../../src/language/km';
import { dayOf } from '../../src/record/day';
import type { Coverage, CoreRecord } from '../../src/record/types';
import { inkOn } from '../../src/scene/contrast';
import { describe as describeTarget } from '../../src/scene/describe';
import { formatMass, heatLines, historyMonths } from '../../src/scene/describe-hot';
import { prepareHistory, windowOf, type HistoryState } from '../../src/scene/history';
import { historyPalette, hotPalette } from '../../src/scene/hot-colours';
import { HISTORY_NONE, HISTORY_PATTERNS, historyFill, hotFill } from '../../src/scene/hot-fills';
import { hotSpotsIn } from '../../src/scene/hotspots';
import { legendOf } from '../../src/scene/legend';
import { buildScene } from '../../src/scene/scene';
import { FILL_FEW, FILL_ZERO } from '../../src/scene/types';
import { defaultView } from '../../src/view/view';
import { days, incident, PLACES, record } from './analysis-record';
import { CELLS, footprintsOf, hexagons, INNER } from './hotspot-cells';

/** The fictional country of hotspot-cells.ts: every event of the town lies in the cell INNER. */
const grid: CellGrid = {
  ...hexagons(footprintsOf(PLACES.map(({ id }) => (id === 'fictional-town' ? [[INNER, 1]] : [])))),
  sideKm: 10,
  shapes: { type: 'FeatureCollection', features: [] },
  areaKm2: new Float64Array(CELLS).fill(260),
  province: new Uint8Array(CELLS),
};
const YEAR = days(0, 365);
const signs = (count: number) =>
  record(...Array.from({ length: count }, (_, at) => incident('fictional-town', at, at)));
const placedOf = (core: CoreRecord) => placedTallies(createEngine(core), core.places, DEFAULT_FILTERS);

function sceneOf(core: CoreRecord, surface: 'hotspots' | 'history', history: HistoryState | null = null) {
  const view = { ...defaultView(core, 'en'), window: YEAR, surface };
  const tallies = createEngine(core).tallies(view.filters, 'events');
  const hotspots = hotSpotsIn(grid, placedOf(core), YEAR);
  return buildScene({ record: core, view, tallies, grid, density: null, hotspots, history });
}

describe('the surface of hot spots', () => {
  const core = signs(31);
  const scene = sceneOf(core, 'hotspots');

  it('thirty-one signs in one cell fill it and its 18 neighbours as hot at 99 %, and leave the rest as too little to say', () => {
    const counts = new Map<number, number>();
    for (const fill of scene.surface.fills) counts.set(fill, (counts.get(fill) ?? 0) + 1);
    expect(counts).toEqual(
      new Map([
        [hotFill(3), 19],
        [FILL_FEW, CELLS - 19],
      ]),
    );
  });

  it('a cell says what lies in it and its neighbours, and what was to be expected', () => {
    // 19 of 300 cells at 31 events among 300: 19 · 31 / 300 = 1.963.
    expect(heatLines(scene, INNER, en, 'en')).toEqual([
      'this cell and its 18 neighbours within 35 km: 31 signs of operation; 2 expected',
      'hot spot at 99 %, after control of the false discovery rate',
    ]);
    expect(
      describeTarget(
        { type: 'cell', id: '299' },
        { scene, record: core, grid, context: null, t: en, lang: 'en' },
      )?.lines[1],
    ).toBe('fewer than 3 events within the distance: neither hot nor cold is said');
  });

  it('the legend counts the cells of every bin and says how many events are counted', () => {
    const { areas, notes } = legendOf(scene, en, 'en');
    expect(areas.map(({ label }) => label)).toEqual([
      'hot at 99 % (19 hexagons)',
      'hot at 95 % (0 hexagons)',
      'hot at 90 % (0 hexagons)',
      'neither (0 hexagons)',
      'cold at 90 % (0 hexagons)',
      'cold at 95 % (0 hexagons)',
      'cold at 99 % (0 hexagons)',
      `fewer than 3 events within the distance (${CELLS - 19} hexagons)`,
    ]);
    expect(notes.join(' ')).toContain('31 events known more finely than to a province');
  });

  it('with 29 events nothing is filled, and legend and cell say why with the numbers', () => {
    const few = sceneOf(signs(29), 'hotspots');
    expect(new Set(few.surface.fills)).toEqual(new Set([FILL_ZERO]));
    const why =
      'Too few for hot spots: the window has 29 events known more finely than to a province; 30 are needed. Nothing is filled.';
    expect(legendOf(few, en, 'en').notes).toContain(why);
    expect(heatLines(few, INNER, en, 'en')).toEqual([why]);
  });

  it('where nothing was compiled the legend says so, and not that there are too few', () => {
    const none: Coverage = { ...YEAR, level: 'none', note: '' };
    const { areas } = legendOf(sceneOf({ ...record(), coverage: [none] }, 'hotspots'), en, 'en');
    expect(areas.map(({ swatch, label }) => [swatch.kind, label])).toEqual([['hatch', 'not compiled']]);
  });

  it('a window is worked out once', () => {
    const placed = placedOf(core);
    expect(hotSpotsIn(grid, placed, { ...YEAR })).toBe(hotSpotsIn(grid, placed, { ...YEAR }));
    expect(hotSpotsIn(grid, placed, days(0, 40))).not.toBe(hotSpotsIn(grid, placed, YEAR));
  });

  it('in workshop mode there are provinces only', () => {
    const view = { ...defaultView(core, 'en'), window: YEAR, surface: 'hotspots' as const, workshop: true };
    const tallies = createEngine(core).tallies(view.filters, 'events');
    const { hotspots } = scene;
    const shown = buildScene({ record: core, view, tallies, grid, density: null, hotspots });
    expect([shown.surface.kind, shown.hotspots]).toEqual(['provinces', null]);
  });
});

describe('what is written of a sum of shares', () => {
  it.each([
    [31, '31'],
    [30.9999999, '31'],
    [30.66, '30.7'],
    [4.24, '4.2'],
    [0.034, '0.034'],
    [0, '0'],
  ])('%d is %s', (mass, shown) => expect(formatMass(mass, 'en')).toBe(shown));
});

/** A history of three cells over four months: one new, one sporadic cold, one without a pattern. */
const steps = [0, 31, 60, 91].map((start, at) => days(start, start + [30, 28, 30, 29][at]!));
const found = {
  status: 'found',
  steps,
  bandKm: 35,
  placedEvents: 40,
  thinShare: 0.1,
  patterns: Uint8Array.of(PATTERNS.indexOf('new'), PATTERNS.indexOf('sporadic'), PATTERNS.indexOf('none')),
  heats: Int8Array.of(1, -1, 0),
  history: Int8Array.of(0, -1, 0, 0, 0, 0, 0, 0, 0, 1, -1, 0),
  z: new Float64Array(12),
  trendZ: new Float64Array(3),
  trendP: new Float64Array(3),
} as EmergingCells;

describe('the surface of histories', () => {
  const core = signs(31);
  const scene = sceneOf(core, 'history', found);

  it('every pattern of hot and of cold steps has a fill of its own', () => {
    const fills = [1, -1].flatMap((heat) =>
      Array.from({ length: HISTORY_PATTERNS }, (_, pattern) => historyFill(pattern, heat)),
    );
    expect(PATTERNS.length).toBe(HISTORY_PATTERNS + 1);
    expect(new Set([...fills, HISTORY_NONE]).size).toBe(2 * HISTORY_PATTERNS + 1);
    expect(historyPalette('light').classes.length).toBe(HISTORY_NONE + 1);
    expect([...scene.surface.fills]).toEqual([0, HISTORY_PATTERNS + 7, HISTORY_NONE]);
  });

  it('the legend names the patterns that occur, each with its meaning, and what has none', () => {
    expect(legendOf(scene, en, 'en').areas.map(({ label }) => label)).toEqual([
      'new hot spot: in the last month, never before (1 hexagon)',
      'sporadic cold spot: in the last month, on and off before (1 hexagon)',
      'no pattern (1 hexagon)',
    ]);
    expect(legendOf(scene, km, 'km').areas).toHaveLength(3);
    expect(legendOf(scene, en, 'en').notes.join(' ')).toContain('thinly compiled');
  });

  it('a cell says in which months it was hot or cold', () => {
    expect(heatLines(scene, 1, en, 'en')).toEqual([
      'sporadic cold spot: in the last month, on and off before',
      'hot in 0, cold in 2 of 4 months',
    ]);
    expect(historyMonths(scene, 1, en, 'en')).toEqual(['Cold in: Jan 2020, Apr 2020']);
    expect(heatLines(scene, 2, en, 'en')![0]).toBe('no pattern');
  });

  it('nothing is filled where it was stopped or refused, and it waits while it is worked on', () => {
    expect(new Set(sceneOf(core, 'history', { status: 'stopped' }).surface.fills)).toEqual(
      new Set([FILL_ZERO]),
    );
    expect(sceneOf(core, 'history').surface.pending).toBe(true);
  });
});

describe('a window that does not qualify for a history', () => {
  const span = (from: number, to: number) => ({
    start: dayOf(2020, from, 1),
    end: dayOf(2020, to + 1, 1) - 1,
  });
  const limits = { start: dayOf(2020, 1, 1), end: dayOf(2020, 12, 31) };
  const none = (month: number): Coverage => ({ ...span(month, month), level: 'none', note: '' });

  it('too short, is offered the longest run of compiled months of the record', () => {
    const asked = prepareHistory(placedOf(signs(40)), span(1, 6), limits, [none(12)]);
    if (asked.status !== 'too-few') throw new Error('it qualifies');
    expect([asked.reason, asked.steps, asked.neededSteps]).toEqual(['steps', 6, 10]);
    expect(windowOf(asked.proposal ?? [])).toEqual(span(1, 11));
  });

  it('with empty coverage, is offered its own longest run', () => {
    const asked = prepareHistory(placedOf(signs(40)), limits, limits, [none(12)]);
    if (asked.status !== 'too-few') throw new Error('it qualifies');
    expect(asked.reason).toBe('empty-coverage');
    expect(windowOf(asked.proposal ?? [])).toEqual(span(1, 11));
  });

  it('is offered no run that has too few events, and no run at all where none is long enough', () => {
    const few = prepareHistory(placedOf(signs(20)), span(1, 6), limits, []);
    const short = prepareHistory(placedOf(signs(40)), span(1, 6), limits, [none(6)]);
    for (const asked of [few, short]) expect(asked).toMatchObject({ status: 'too-few', proposal: null });
  });
});

describe('the colours of hot and cold', () => {
  it.each(['light', 'dark'] as const)('in %s every bin has its own', (scheme) => {
    expect(new Set(hotPalette(scheme).classes).size).toBe(7);
  });

  it('a number is read on the colour of its pattern: at least 4.5 to 1', () => {
    const luminance = (hex: string): number => {
      const [r, g, b] = [1, 3, 5]
        .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
        .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    };
    for (const scheme of ['light', 'dark'] as const) {
      for (const colour of historyPalette(scheme).classes) {
        const [low, high] = [luminance(colour), luminance(inkOn(colour))].sort((a, b) => a - b);
        expect((high! + 0.05) / (low! + 0.05)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});
