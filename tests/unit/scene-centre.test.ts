import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/analysis/engine';
import { placedTallies } from '../../src/analysis/placed';
import { DEFAULT_FILTERS } from '../../src/analysis/types';
import { en } from '../../src/language/en';
import { centreFeatures } from '../../src/map/moves';
import { dayOf } from '../../src/record/day';
import type { CoreRecord, Coverage } from '../../src/record/types';
import { sceneCentre, windowsBefore } from '../../src/scene/centre';
import { legendOf } from '../../src/scene/legend';
import { buildScene } from '../../src/scene/scene';
import { defaultView } from '../../src/view/view';
import { DAY_0, incident, place, record } from './analysis-record';

/** Two towns on one parallel; ten signs in each of the first four months, the first two months in the west, then both. */
const places = [
  place('fictional-country', null, { kind: 'country', precision: 'country', radiusKm: null }),
  place('fictional-west', 'KH-B', { lat: 12.7, lon: 104 }),
  place('fictional-east', 'KH-A', { lat: 12.7, lon: 106 }),
];
const month = (at: number) => ({ start: dayOf(2020, at, 1), end: dayOf(2020, at + 1, 1) - 1 });
const signs = (at: number, count: number, placeId: string) =>
  Array.from({ length: count }, (_, day) => {
    const start = month(at).start - DAY_0 + day;
    return incident(placeId, start, start);
  });
const core: CoreRecord = {
  ...record(
    ...signs(1, 10, 'fictional-west'),
    ...signs(2, 10, 'fictional-west'),
    ...signs(3, 4, 'fictional-west'),
    ...signs(4, 5, 'fictional-west'),
    ...signs(4, 5, 'fictional-east'),
  ),
  places,
};
const placed = placedTallies(createEngine(core), places, DEFAULT_FILTERS);
const centreIn = (at: number, coverage: readonly Coverage[] = []) =>
  sceneCentre(placed, places, month(at), DAY_0, coverage);

describe('the windows before a window', () => {
  it('of whole calendar months are as many calendar months, not as many days', () => {
    expect(windowsBefore(month(4), DAY_0)).toEqual([month(3), month(2), month(1)]);
    const quarter = { start: dayOf(2020, 7, 1), end: dayOf(2020, 9, 30) };
    expect(windowsBefore(quarter, DAY_0)).toEqual([
      { start: dayOf(2020, 4, 1), end: dayOf(2020, 6, 30) },
      { start: dayOf(2020, 1, 1), end: dayOf(2020, 3, 31) },
    ]);
  });

  it('of days are as many days, at most twelve, none before the record begins', () => {
    const week = { start: DAY_0 + 31, end: DAY_0 + 37 };
    expect(windowsBefore(week, DAY_0).map(({ start }) => start - DAY_0)).toEqual([24, 17, 10, 3]);
    expect(windowsBefore({ start: DAY_0 + 300, end: DAY_0 + 301 }, DAY_0)).toHaveLength(12);
  });
});

describe('the centre of a window', () => {
  it('lies midway between two towns with as many signs, at the middle of the path that leads there', () => {
    const shown = centreIn(4);
    if (shown.status !== 'found') throw new Error('too few');
    expect(shown.centre.lon).toBeCloseTo(105, 6);
    // March has four signs and so no centre: the path is broken there.
    expect(shown.path.map((run) => run.map(({ lon }) => lon.toFixed(3)))).toEqual([
      ['104.000', '104.000'],
      ['105.000'],
    ]);
    expect(centreIn(4)).toBe(shown);
  });

  it('a window with empty coverage breaks the path', () => {
    const coverage: Coverage[] = [{ start: month(1).start, end: month(1).start, level: 'none', note: '' }];
    const fresh = placedTallies(createEngine({ ...core }), places, { ...DEFAULT_FILTERS, set: 'reports' });
    const shown = sceneCentre(fresh, places, month(2), DAY_0, coverage);
    if (shown.status !== 'found') throw new Error('too few');
    expect(shown.path.map((run) => run.length)).toEqual([1]);
  });

  it('under ten placed events there is none, and the legend says so with the numbers', () => {
    const few = centreIn(3);
    expect(few).toMatchObject({ status: 'too-few', placedEvents: 4, neededEvents: 10 });
    const view = { ...defaultView(core, 'en'), window: month(3), centre: true };
    const tallies = createEngine(core).tallies(view.filters, 'events');
    const scene = buildScene({ record: core, view, tallies, grid: null, density: null, centre: few });
    const legend = legendOf(scene, en, 'en');
    expect(legend.centre).toEqual([]);
    expect(legend.notes).toContain(
      'No centre: the window has 4 events known more finely than to a province; 10 are needed.',
    );
    const workshop = { ...view, workshop: true };
    expect(
      buildScene({ record: core, view: workshop, tallies, grid: null, density: null, centre: few }).centre,
    ).toBeNull();
  });

  it('is drawn with its ellipse, the path and the centres before it', () => {
    const parts = centreFeatures(centreIn(4)).features.map(({ properties }) => properties?.['part']);
    expect(parts).toEqual(['ellipse', 'path', 'before', 'before', 'centre']);
    expect(centreFeatures(centreIn(3)).features).toEqual([]);
    expect(centreFeatures(null).features).toEqual([]);
  });
});
