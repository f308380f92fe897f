import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankChanges } from '../../src/analysis/change';
import { createEngine } from '../../src/analysis/engine';
import { DEFAULT_FILTERS } from '../../src/analysis/types';
import { incident } from './analysis-record';
import { at, many, STUDY_PLACES, stretch, studyRecord } from './study-record';

const BEFORE = { start: at('2020-01-01'), end: at('2020-06-30') };
const AFTER = { start: at('2020-07-01'), end: at('2020-12-31') };

const rank = (record: ReturnType<typeof studyRecord>, before = BEFORE, after = AFTER) =>
  rankChanges(createEngine(record), DEFAULT_FILTERS, before, after, record);

describe('provinces ranked by change', () => {
  const changes = rank(
    studyRecord([
      ...many(5, 'fictional-town', '2020-02-01'),
      ...many(2, 'fictional-north', '2020-02-01'),
      ...many(9, 'fictional-north', '2020-08-01'),
      ...many(1, 'fictional-west', '2020-08-01'),
      ...many(3, 'fictional-country', '2020-08-01'),
    ]),
  );
  test('the largest absolute change comes first', () => {
    expect(
      changes.provinces.map(({ iso, before, after, difference }) => [iso, before, after, difference]),
    ).toEqual([
      ['KH-B', 2, 9, 7],
      ['KH-A', 5, 0, -5],
      ['KH-C', 0, 1, 1],
      ['KH-D', 0, 0, 0],
      ['KH-E', 0, 0, 0],
    ]);
  });
  test('each has a ratio with its interval, a warning under five, or a reason', () => {
    const [north, east, west, south] = changes.provinces;
    expect(north).toMatchObject({ ratio: { ratio: 4.5 }, few: true });
    // None after five, equal exposure: 0.025^(−1/5) − 1.
    expect(east!.ratio).toMatchObject({ ratio: 0, low: 0, high: expect.closeTo(1.091279, 6) });
    expect(west!.ratio).toMatchObject({ ratio: null, high: null });
    expect(south!.ratio).toEqual({ refused: 'no-events' });
  });
  test('the total counts each event once, those known only to the country with them', () => {
    expect(changes.total).toMatchObject({ before: 7, after: 13, difference: 6 });
    expect(changes.countryOnly).toEqual({ before: 0, after: 3, difference: 3 });
    expect(changes.shared.difference).toBe(0);
  });
  test('days without coverage are taken out of the exposure', () => {
    const before = { start: at('2020-01-01'), end: at('2020-03-30') };
    const after = { start: at('2020-03-31'), end: at('2020-05-29') };
    const rows = [...many(3, 'fictional-town', '2020-01-02'), ...many(3, 'fictional-town', '2020-04-02')];
    expect(rank(studyRecord(rows), before, after).provinces[0]!.ratio).toMatchObject({ ratio: 1.5 });
    const empty = studyRecord(rows, [stretch('2020-02-01', '2020-03-01', 'none')]);
    expect(rank(empty, before, after).provinces[0]!.ratio).toMatchObject({ ratio: 1 });
    expect(rank(empty, before, after).verdict.refused).toBe(true);
  });
});

const arbitraryIncident = fc
  .record({ place: fc.constantFrom(...STUDY_PLACES), start: fc.nat(360), length: fc.nat(5) })
  .map(({ place, start, length }) => incident(place.id, start, start + length));

test('gains and losses over provinces plus country-level change are the total change where events lie in one area', () => {
  fc.assert(
    fc.property(fc.array(arbitraryIncident, { maxLength: 60 }), (rows) => {
      const changes = rank(studyRecord(rows));
      const gained = changes.provinces.reduce((sum, { difference }) => sum + difference, 0);
      expect(gained + changes.countryOnly.difference).toBe(changes.total.difference);
      expect(changes.shared).toEqual({ before: 0, after: 0, difference: 0 });
    }),
    { numRuns: 60 },
  );
});
