import { describe, expect, test } from 'vitest';
import { createEngine } from '../../src/analysis/engine';
import { DEFAULT_FILTERS } from '../../src/analysis/types';
import { DAY_0, days, incident, record } from './analysis-record';

const rows = [
  incident('fictional-town', 0, 0, { id: 'R1', eventId: 'A' }),
  incident('fictional-border', 4, 4, { id: 'R2', eventId: 'A' }),
  incident('fictional-compound', 6, 6, { id: 'R3', eventId: 'B' }),
  incident('fictional-country', 7, 7, { id: 'R4', eventId: 'C' }),
  incident('fictional-east', 8, 8, { id: 'R5', eventId: 'D' }),
  incident('fictional-town', 9, 9, { id: 'R6', eventId: 'E', sign: false }),
];
const engine = createEngine(record(...rows));
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
const events = (window: ReturnType<typeof days>, area = {}) =>
  engine
    .eventsIn(DEFAULT_FILTERS, window, area)
    .map((group) => `${group.eventId}:${ids(group.rows).join('+')}`);

test('rows come with their events: both rows of an event lie in the window of its middle day, newest first', () => {
  // Event A spans days 0 to 4: its middle day is 2.
  expect(ids(engine.rows(DEFAULT_FILTERS, days(2, 6)))).toEqual(['R3', 'R2', 'R1']);
  expect(ids(engine.rows(DEFAULT_FILTERS, days(3, 6)))).toEqual(['R3']);
});

describe('events', () => {
  test('of the whole country, newest first, with the rows that pass', () => {
    expect(events(days(0, 99))).toEqual(['D:R5', 'C:R4', 'B:R3', 'A:R1+R2']);
    expect(engine.eventsIn(DEFAULT_FILTERS, days(0, 99)).at(-1)?.mid).toBe(DAY_0 + 2);
  });

  test('of a province, with their rows in it', () => {
    expect(events(days(0, 99), { provinceIso: 'KH-A' })).toEqual(['D:R5', 'B:R3', 'A:R1']);
    expect(events(days(0, 99), { provinceIso: 'KH-B' })).toEqual(['A:R2']);
  });

  test('of a place, with what lies within it', () => {
    expect(events(days(0, 99), { placeId: 'fictional-town' })).toEqual(['B:R3', 'A:R1']);
    expect(events(days(0, 99), { placeId: 'fictional-compound' })).toEqual(['B:R3']);
    expect(events(days(0, 99), { placeId: 'fictional-east' })).toEqual(['D:R5', 'B:R3', 'A:R1']);
  });
});

describe('totals', () => {
  test('name the province with most events', () => {
    expect(engine.totals(DEFAULT_FILTERS, days(0, 99))).toEqual({
      count: 4,
      events: 4,
      provinces: 2,
      countryOnly: 1,
      unreported: 0,
      topProvince: { iso: 'KH-A', count: 3, tie: false },
    });
  });

  test('say where two provinces tie', () => {
    expect(engine.totals(DEFAULT_FILTERS, days(0, 3)).topProvince).toEqual({
      iso: 'KH-A',
      count: 1,
      tie: true,
    });
  });

  test('name no province where there is none', () => {
    const { events: number, provinces, topProvince } = engine.totals(DEFAULT_FILTERS, days(7, 7));
    expect([number, provinces, topProvince]).toEqual([1, 0, null]);
  });
});

test('the same question is answered from memory', () => {
  const filters = () => ({ ...DEFAULT_FILTERS, kinds: ['report', 'raid'] as const });
  expect(engine.tallies(filters(), 'events')).toBe(engine.tallies(filters(), 'events'));
  expect(engine.tallies(filters(), 'events')).not.toBe(engine.tallies(filters(), 'found'));
});

test('an incident at a place that the record does not know is refused by name', () => {
  expect(() => createEngine(record(incident('fictional-nowhere', 0, 0)))).toThrow(/fictional-nowhere/);
});
