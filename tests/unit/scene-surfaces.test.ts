import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/analysis/engine';
import type { CellGrid } from '../../src/geography/types';
import { en } from '../../src/language/en';
import { km } from '../../src/language/km';
import type { ContextRecord, CoreRecord } from '../../src/record/types';
import { describe as describeTarget } from '../../src/scene/describe';
import { classLabel, legendOf } from '../../src/scene/legend';
import { buildScene } from '../../src/scene/scene';
import { FILL_FEW, FILL_NO_COVERAGE, FILL_ZERO, type Scene } from '../../src/scene/types';
import type { View } from '../../src/view/types';
import { defaultView } from '../../src/view/view';
import { days, incident, record } from './analysis-record';
import { committedRecord } from './data-committed';

function sceneOf(core: CoreRecord, patch: Partial<View> = {}, grid: CellGrid | null = null): Scene {
  const view = { ...defaultView(core, 'en'), window: days(0, 29), ...patch };
  const engine = createEngine(core);
  return buildScene({
    record: core,
    view,
    tallies: engine.tallies(view.filters, view.measure),
    eventTallies: engine.tallies(view.filters, 'events'),
    grid,
    density: null,
  });
}

const times = (n: number, placeId: string) => Array.from({ length: n }, () => incident(placeId, 5, 5));

/** Two cells of 100 and 300 km²; the town's footprint lies half in each. */
const GRID: CellGrid = {
  sideKm: 10,
  shapes: { type: 'FeatureCollection', features: [] },
  areaKm2: Float64Array.of(100, 300),
  xKm: Float64Array.of(0, 20),
  yKm: Float64Array.of(0, 0),
  province: Uint8Array.of(0, 0),
  footprints: {
    offsets: Uint32Array.of(0, 0, 0, 2, 4, 4, 4),
    cells: Uint32Array.of(0, 1, 0, 1),
    shares: Float64Array.of(0.5, 0.5, 0.5, 0.5),
  },
};

describe('provinces', () => {
  it('counts are whole and have a class from one event on', () => {
    const scene = sceneOf(record(...times(1, 'fictional-town')));
    expect([...scene.surface.values]).toEqual([1, 0]);
    expect([...scene.surface.fills]).toEqual([0, FILL_ZERO]);
  });

  it('a rate on fewer than five events has no colour class', () => {
    const core = record(...times(5, 'fictional-town'), ...times(4, 'fictional-border'));
    const { values, fills } = sceneOf(core, { rate: 'area' }).surface;
    // 5 events / 2,000 km² × 1,000 = 2.5 and 4 / 500 × 1,000 = 8, both in 30 days: the higher rate stands on four events.
    expect([...values]).toEqual([2.5, 8]);
    expect(fills[0]).toBeGreaterThanOrEqual(0);
    expect(fills[1]).toBe(FILL_FEW);
  });

  it('where people are counted the warning is still about events', () => {
    const core = record(incident('fictional-town', 5, 5, { peopleFound: 900 }));
    expect(sceneOf(core, { rate: 'area', measure: 'found' }).surface.fills[0]).toBe(FILL_FEW);
  });

  it('a window that nobody compiled is not shown as zero', () => {
    const core = {
      ...record(...times(1, 'fictional-town')),
      coverage: [{ ...days(100, 200), level: 'none' as const, note: '' }],
    };
    const scene = sceneOf(core, { window: days(110, 120) });
    expect([...scene.surface.fills]).toEqual([FILL_NO_COVERAGE, FILL_NO_COVERAGE]);
    expect(scene.emptyShare).toBe(1);
    // 10 of the 20 days from 90 to 109 lie in the stretch: the map can say something, with a note.
    const partly = sceneOf(core, { window: days(90, 109) });
    expect([...partly.surface.fills]).toEqual([FILL_ZERO, FILL_ZERO]);
    expect(partly.emptyShare).toBe(0.5);
  });

  it('fitted classes leave out the rates that have no colour', () => {
    const core = record(...times(5, 'fictional-town'), ...times(4, 'fictional-border'));
    const { scale } = sceneOf(core, { rate: 'area', fit: 'window' }).surface;
    // The largest coloured rate is 2.5; the class of 5 and more would be for the uncoloured 8.
    expect(Math.max(...scale.breaks)).toBe(2);
    expect(scale.fit).toBe('window');
  });

  it('playing cumulatively does not change the classes', () => {
    const core = record(...times(12, 'fictional-town'));
    const breaksAt = (end: number) =>
      sceneOf(core, { mode: 'cumulative', window: days(0, end) }).surface.scale.breaks;
    expect(breaksAt(10)).toEqual(breaksAt(300));
  });

  it('enforcement has its own hue', () => {
    const core = record(incident('fictional-town', 5, 5, { kind: 'raid' }));
    const { filters } = defaultView(core, 'en');
    expect(sceneOf(core).surface.hue).toBe('signs');
    expect(sceneOf(core, { filters: { ...filters, set: 'enforcement' } }).surface.hue).toBe('enforcement');
  });
});

describe('cells', () => {
  it('hexagons show events per 1,000 km² per 30 days', () => {
    const scene = sceneOf(record(...times(1, 'fictional-town')), { surface: 'hexagons' }, GRID);
    // Half an event in 100 km² is 5 per 1,000 km²; half in 300 km² is 1.67.
    expect(scene.surface.values[0]).toBeCloseTo(5, 12);
    expect(scene.surface.values[1]).toBeCloseTo(5 / 3, 12);
  });

  it('until the cells are there nothing is filled and the scene says so', () => {
    const { pending, values } = sceneOf(record(), { surface: 'hexagons' }).surface;
    expect([pending, values.length]).toEqual([true, 0]);
    expect(sceneOf(record(), { surface: 'kernel' }, GRID).surface.pending).toBe(true);
  });
});

describe('workshop mode', () => {
  it('shows provinces only: no cells, no marks, no zones', () => {
    const core = record(...times(1, 'fictional-town'));
    const scene = sceneOf(core, { workshop: true, surface: 'hexagons', zones: true }, GRID);
    expect(scene.surface.kind).toBe('provinces');
    expect([scene.showMarks, scene.showZones, scene.marks.length]).toEqual([false, false, 0]);
  });
});

describe('the legend', () => {
  it('names what is counted, its units and the dates of the window', () => {
    const legend = legendOf(sceneOf(record(), { rate: 'residents' }), en, 'en');
    expect(legend.title).toBe('Signs of operation');
    expect(legend.units).toBe('events per 100,000 residents per 30 days');
    expect(legend.dates).toBe('1 to 30 January 2020');
  });

  it('counts have whole classes, rates have intervals, the last class is open', () => {
    const breaks = [1, 2, 5];
    expect(breaks.map((_, k) => classLabel(breaks, k, true, en, 'en'))).toEqual(['1', '2 to 4', '5 or more']);
    expect(classLabel(breaks, 1, false, en, 'en')).toBe('2 to 5');
  });

  it('zero, below the smallest class and few events are entries of different looks', () => {
    const core = record(...times(5, 'fictional-town'));
    const { areas } = legendOf(sceneOf(core, { rate: 'area' }), en, 'en');
    const looks = areas.map(({ swatch }) => JSON.stringify(swatch));
    expect(new Set(looks).size).toBe(areas.length);
    expect(areas.map(({ label }) => label)).toEqual(expect.arrayContaining([en.map.zero, en.map.fewEntry]));
  });

  it('says how many events are known only to the country, and how many only to their province', () => {
    const core = record(
      incident('fictional-country', 3, 3),
      incident('fictional-east', 3, 3),
      incident('fictional-east', 4, 4),
    );
    const { notes } = legendOf(sceneOf(core), en, 'en');
    expect(notes).toContain('1 event is known only to the country and lies in no area.');
    expect(notes).toContain('2 events are known only to their province and have no mark.');
    expect(legendOf(sceneOf(core), km, 'km').notes.length).toBe(notes.length);
  });
});

describe('what a target is called', () => {
  const core = record(...times(4, 'fictional-border'), incident('fictional-compound', 5, 5));
  const scene = sceneOf(core, { rate: 'area' });
  const input = { scene, record: core, grid: GRID, context: null, t: en, lang: 'en' as const };

  it('a province has its count, its rate and the warning', () => {
    expect(describeTarget({ type: 'province', id: 'KH-B' }, input)?.lines).toEqual([
      '4 events',
      '8 events per 1,000 km² per 30 days',
      en.map.few,
    ]);
    expect(describeTarget({ type: 'province', id: 'KH-?' }, input)).toBeNull();
  });

  it('a mark has its count, its precision and the compounds that are listed there', () => {
    expect(describeTarget({ type: 'place', id: 'fictional-town' }, input)).toEqual({
      title: 'fictional-town',
      lines: ['1 event', 'known to the town', '1 compound listed here'],
    });
  });

  const zones = ['fictional-port', 'fictional-zone'].map((id) => ({ id, nameEn: id, areaHa: 100 }));
  const context = { zones } as unknown as ContextRecord;
  const atZone = (core: CoreRecord, patch: Partial<View>, id = 'fictional-port') =>
    describeTarget(
      { type: 'zone', id },
      { scene: sceneOf(core, patch), record: core, grid: null, context, t: en, lang: 'en' },
    )?.lines.slice(1, 3);

  it('a zone of which the whole record has no incident says so', () => {
    expect(atZone(core, {}, 'fictional-zone')?.[0]).toBe(en.map.zoneNone);
  });

  it('a zone with incidents never says it has none: marks off, people measured, another window, other kinds', () => {
    // Two rows of one event within the window of January 2020, and one row in November.
    const core = record(
      incident('fictional-port', 5, 5, { eventId: 'EV-1' }),
      incident('fictional-port', 6, 6, { eventId: 'EV-1' }),
      incident('fictional-port', 310, 310, { topic: 'other' }),
    );
    const rows = '3 incidents in the record are reported at this zone';
    const one = [rows, 'in these dates, as filtered: 1 event'];
    const none = [rows, 'in these dates, as filtered: no events'];
    expect(atZone(core, {})).toEqual(one);
    expect(atZone(core, { marks: false })).toEqual(one);
    expect(atZone(core, { measure: 'rescued' })).toEqual(one);
    expect(atZone(core, { window: days(100, 129) })).toEqual(none);
    const { filters } = defaultView(core, 'en');
    expect(atZone(core, { filters: { ...filters, set: 'enforcement' } })).toEqual(none);
  });

  it('the five incidents at the Thmor Da zone are told', () => {
    const core = committedRecord();
    const scene = sceneOf(core, { marks: false, measure: 'found', window: days(0, 29) });
    const input = { scene, record: core, grid: null, context: core, t: en, lang: 'en' as const };
    expect(describeTarget({ type: 'zone', id: 'thmor-da-sez' }, input)?.lines).toContain(
      '5 incidents in the record are reported at this zone',
    );
  });
});
