import { describe, expect, test } from 'vitest';
import { placesReportedAgain } from '../../src/analysis/again';
import { createEngine } from '../../src/analysis/engine';
import { filterKey } from '../../src/analysis/filters';
import { placedTallies } from '../../src/analysis/placed';
import { DEFAULT_FILTERS, type Filters } from '../../src/analysis/types';
import { days, incident, record } from './analysis-record';

// The port is closed on day 10. A came before; B, told in two rows, and C came after. D is elsewhere.
const core = record(
  incident('fictional-port', 5, 5, { id: 'R1', eventId: 'A' }),
  incident('fictional-port', 10, 10, { id: 'R2', eventId: 'CLOSED', kind: 'closure', sign: false }),
  incident('fictional-port', 20, 20, { id: 'R3', eventId: 'B', claim: 'ngo' }),
  incident('fictional-border', 22, 22, { id: 'R4', eventId: 'B' }),
  incident('fictional-port', 30, 30, { id: 'R5', eventId: 'C', kind: 'raid' }),
  incident('fictional-border', 31, 31, { id: 'R6', eventId: 'D' }),
);
const engine = createEngine(core);
const AGAIN: Filters = { ...DEFAULT_FILTERS, again: true };
const ALL = days(0, 99);
const rows = (filters: Filters, window = ALL) => engine.rows(filters, window).map(({ id }) => id);

describe('the filter "reported again"', () => {
  test('keeps exactly the events of the list, with all their rows', () => {
    const listed = placesReportedAgain(core, engine, DEFAULT_FILTERS).flatMap(({ again }) => again);
    expect([...new Set(listed.map(({ eventId }) => eventId))].sort()).toEqual(['B', 'C']);
    expect(engine.eventsIn(AGAIN, ALL).map(({ eventId }) => eventId)).toEqual(['C', 'B']);
    expect(rows(AGAIN)).toEqual(['R5', 'R4', 'R3']);
    expect(engine.eventsIn(AGAIN, ALL, { provinceIso: 'KH-B' }).map(({ eventId }) => eventId)).toEqual(['B']);
  });

  test('is told by rows, totals, tallies and facets alike', () => {
    expect(engine.totals(AGAIN, ALL)).toMatchObject({ count: 2, events: 2, provinces: 2 });
    expect(engine.tallies(AGAIN, 'events').national(ALL)).toBe(2);
    expect(placedTallies(engine, core.places, AGAIN).national(ALL)).toBe(2);
    const facets = engine.facets(AGAIN, ALL);
    expect(facets.set).toEqual({ signs: 2, reports: 1, enforcement: 1, all: 2 });
    expect(facets.claims).toMatchObject({ ngo: 1, media: 2 });
    expect(facets.again).toBe(2);
  });

  test('shows before it is ticked how many events it would leave, other filters kept', () => {
    expect(engine.facets(DEFAULT_FILTERS, ALL).again).toBe(2);
    for (const filters of [
      { ...DEFAULT_FILTERS, claims: ['ngo'] },
      { ...DEFAULT_FILTERS, set: 'enforcement' },
    ] as const satisfies Filters[]) {
      expect(engine.facets(filters, ALL).again).toBe(1);
      expect(engine.totals({ ...filters, again: true }, ALL).events).toBe(1);
    }
  });

  test('looks at the whole record, whatever the window and the other filters leave out', () => {
    // Neither the window nor the kind lets the closure through.
    expect(rows({ ...AGAIN, kinds: ['raid'] }, days(25, 40))).toEqual(['R5']);
    expect(rows({ ...AGAIN, claims: ['ngo'] })).toEqual(['R3']);
  });

  test('a hundred thousand incidents at one place are counted without pairing each with each', () => {
    // Half of them raids that found people: 100,000 × 99,998 / 4 pairs of a raid and a later sign would not end in time.
    const count = 100_000;
    const many = Array.from({ length: count }, (_, index) =>
      incident('fictional-port', index % 1000, index % 1000, { kind: index % 2 ? 'report' : 'raid' }),
    );
    const facets = createEngine(record(...many)).facets(DEFAULT_FILTERS, days(0, 999));
    // Day 0 has raids alone, and nothing came before it: 100 events.
    expect(facets.again).toBe(count - 100);
  });

  test('does not change the list itself', () => {
    expect(placesReportedAgain(core, engine, AGAIN)).toEqual(
      placesReportedAgain(core, engine, DEFAULT_FILTERS),
    );
  });

  test('is another question for the caches', () => {
    expect(filterKey(AGAIN)).not.toBe(filterKey(DEFAULT_FILTERS));
  });

  test('keeps nothing where nothing was reported again', () => {
    const quiet = createEngine(record(incident('fictional-port', 5, 5)));
    expect(quiet.totals(AGAIN, ALL).events).toBe(0);
    expect(quiet.facets(DEFAULT_FILTERS, ALL).again).toBe(0);
  });
});
