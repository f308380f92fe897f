import { describe, expect, test } from 'vitest';
import { createEngine } from '../../src/analysis/engine';
import { DEFAULT_FILTERS, type Measure } from '../../src/analysis/types';
import type { Incident } from '../../src/record/types';
import { days, incident, PLACES, PROVINCES, record } from './analysis-record';

function tally(measure: Measure, ...incidents: Incident[]) {
  return createEngine(record(...incidents)).tallies({ ...DEFAULT_FILTERS, set: 'all' }, measure);
}
type Sums = ReturnType<typeof tally>;
const provinces = (sums: Sums, start: number, end: number) => [
  ...sums.provinces(days(start, end), new Float64Array(PROVINCES.length)),
];
/** Counts by place, without the places that have none. */
function places(sums: Sums, start: number, end: number) {
  return named(sums.places(days(start, end), new Float64Array(PLACES.length)));
}
const mass = (sums: Sums, start: number, end: number) =>
  named(sums.mass(days(start, end), new Float64Array(PLACES.length)));
function named(values: Float64Array): Record<string, number> {
  const entries = PLACES.map(({ id }, index) => [id, values[index]!] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== 0));
}

describe('whole counts', () => {
  test('an event told in two provinces counts once in each and once nationally', () => {
    const sums = tally(
      'events',
      incident('fictional-town', 3, 3, { eventId: 'E' }),
      incident('fictional-port', 3, 3, { eventId: 'E' }),
      incident('fictional-border', 3, 3, { eventId: 'E' }),
    );
    expect(provinces(sums, 0, 9)).toEqual([1, 1]);
    expect(sums.national(days(0, 9))).toBe(1);
    expect(places(sums, 0, 9)).toEqual({ 'fictional-town': 1, 'fictional-port': 1, 'fictional-border': 1 });
  });

  test('an event lies in the window that holds its middle day, the earlier of two', () => {
    // Days 10, 11, 12, 13: the middle is between 11 and 12, so 11.
    const sums = tally('events', incident('fictional-town', 10, 13));
    expect(sums.national(days(0, 10))).toBe(0);
    expect(sums.national(days(11, 11))).toBe(1);
    expect(sums.national(days(12, 20))).toBe(0);
  });

  test('the middle day is that of the whole event, also where a filter hides a row', () => {
    const rows = [
      incident('fictional-town', 0, 0, { eventId: 'E' }),
      incident('fictional-town', 20, 20, { eventId: 'E', kind: 'closure', sign: false }),
    ];
    const signs = createEngine(record(...rows)).tallies(DEFAULT_FILTERS, 'events');
    expect(signs.national(days(10, 10))).toBe(1);
    expect(signs.national(days(0, 0))).toBe(0);
  });

  test('adjacent windows add up to the window that holds both', () => {
    const rows = Array.from({ length: 40 }, (_, k) =>
      incident(PLACES[1 + (k % 5)]!.id, (k * 7) % 90, ((k * 7) % 90) + (k % 6)),
    );
    const sums = tally('events', ...rows);
    for (const cut of [0, 13, 44, 45, 46, 80]) {
      const [left, right] = [provinces(sums, -5, cut), provinces(sums, cut + 1, 120)];
      expect(left.map((count, index) => count + right[index]!)).toEqual(provinces(sums, -5, 120));
      expect(sums.national(days(-5, cut)) + sums.national(days(cut + 1, 120))).toBe(40);
    }
  });

  test('windows before and after the record count nothing', () => {
    const sums = tally('events', incident('fictional-town', 3, 3));
    expect(sums.national(days(-400, 2))).toBe(0);
    expect(sums.national(days(4, 4000))).toBe(0);
    expect(sums.national(days(-400, 4000))).toBe(1);
  });

  test('an event known only to the country is in the total and in no province', () => {
    const sums = tally(
      'events',
      incident('fictional-country', 1, 1),
      incident('fictional-country', 1, 1, { eventId: 'E' }),
      incident('fictional-border', 1, 1, { eventId: 'E' }),
    );
    expect(provinces(sums, 0, 9)).toEqual([0, 1]);
    expect(sums.national(days(0, 9))).toBe(2);
    expect(sums.countryOnly(days(0, 9))).toBe(1);
  });

  test('months are whole calendar months, with none left out', () => {
    const sums = tally('events', incident('fictional-town', 0, 0), incident('fictional-town', 59, 59));
    // Day 59 of 2020, a leap year, is 29 February (31 + 29 = 60 days before March).
    expect(sums.months(days(10, 65)).map(({ count }) => count)).toEqual([1, 1, 0]);
  });

  test('an event counts once under a mark that stands for a town and the compound in it', () => {
    const sums = tally(
      'events',
      incident('fictional-town', 1, 1, { eventId: 'E' }),
      incident('fictional-compound', 1, 1, { eventId: 'E' }),
      incident('fictional-east', 1, 1),
    );
    const groupOf = Int32Array.from([-1, -1, 2, 2, 4, 5]);
    const out = sums.groups(days(0, 9), groupOf, new Float64Array(PLACES.length));
    expect([...out]).toEqual([0, 0, 1, 0, 0, 0]);
  });

  test('a record without incidents counts nothing', () => {
    const sums = tally('events');
    expect(sums.national(days(0, 9))).toBe(0);
    expect(provinces(sums, 0, 9)).toEqual([0, 0]);
    expect(mass(sums, 0, 9)).toEqual({});
  });
});

describe('people', () => {
  test('people are counted once per event: the largest figure in each province, added up over provinces', () => {
    const sums = tally(
      'found',
      incident('fictional-town', 1, 1, { eventId: 'E', peopleFound: 40 }),
      incident('fictional-port', 1, 1, { eventId: 'E', peopleFound: 15 }),
      incident('fictional-border', 1, 1, { eventId: 'E', peopleFound: 7 }),
    );
    expect(provinces(sums, 0, 9)).toEqual([40, 7]);
    expect(sums.national(days(0, 9))).toBe(47);
  });

  test('a larger figure of a row known only to the country counts nationally and in no province', () => {
    const event = [
      incident('fictional-town', 1, 1, { eventId: 'E', peopleFound: 40 }),
      incident('fictional-country', 1, 1, { eventId: 'E', peopleFound: 161 }),
    ];
    const sums = tally('found', ...event);
    expect(provinces(sums, 0, 9)).toEqual([40, 0]);
    expect(sums.national(days(0, 9))).toBe(161);
    expect(sums.countryOnly(days(0, 9))).toBe(0);
  });

  test('blank is not zero: an event without a figure adds nobody and is told apart', () => {
    const sums = tally(
      'rescued',
      incident('fictional-town', 1, 1),
      incident('fictional-town', 1, 1, { rescued: 0 }),
      incident('fictional-town', 1, 1, { rescued: 3 }),
    );
    expect(sums.national(days(0, 9))).toBe(3);
    expect(sums.unreported(days(0, 9))).toBe(1);
  });
});

describe('mass for surfaces', () => {
  test('an event is spread over its days by the share of its span in the window', () => {
    // Ten days, of which the window holds four: 0.4.
    const sums = tally('events', incident('fictional-town', 10, 19));
    expect(mass(sums, 0, 13)['fictional-town']).toBeCloseTo(0.4, 12);
    expect(mass(sums, 14, 99)['fictional-town']).toBeCloseTo(0.6, 12);
    expect(mass(sums, 0, 99)['fictional-town']).toBeCloseTo(1, 12);
    expect(mass(sums, 20, 99)).toEqual({});
  });

  test('an event is shared equally over its places; rows known only to the country take no share', () => {
    const sums = tally(
      'events',
      incident('fictional-town', 1, 1, { eventId: 'E' }),
      incident('fictional-town', 1, 1, { eventId: 'E' }),
      incident('fictional-border', 1, 1, { eventId: 'E' }),
      incident('fictional-country', 1, 1, { eventId: 'E' }),
    );
    expect(mass(sums, 0, 9)).toEqual({ 'fictional-town': 0.5, 'fictional-border': 0.5 });
  });

  test('an incident known only to the province lies at the province', () => {
    const sums = tally('events', incident('fictional-east', 1, 1), incident('fictional-country', 1, 1));
    expect(mass(sums, 0, 9)).toEqual({ 'fictional-east': 1 });
  });

  test('people lie in the province whose figure they are, at the places that give one', () => {
    const sums = tally(
      'found',
      incident('fictional-town', 1, 1, { eventId: 'E', peopleFound: 40 }),
      incident('fictional-port', 1, 1, { eventId: 'E', peopleFound: 10 }),
      incident('fictional-compound', 1, 1, { eventId: 'E' }),
      incident('fictional-border', 1, 1, { eventId: 'E', peopleFound: 6 }),
    );
    expect(mass(sums, 0, 9)).toEqual({ 'fictional-town': 20, 'fictional-port': 20, 'fictional-border': 6 });
  });
});
