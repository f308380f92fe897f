import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placesReportedAgain } from '../../src/analysis/again';
import { eventsReportedAgain } from '../../src/analysis/again-events';
import { createEngine } from '../../src/analysis/engine';
import { DEFAULT_FILTERS } from '../../src/analysis/types';
import type { Incident } from '../../src/record/types';
import { DAY_0, days, incident, place, PLACES, record } from './analysis-record';

const places = [...PLACES, place('fictional-annex', 'KH-A', { kind: 'compound', within: 'fictional-town' })];
const again = (incidents: Incident[], window?: ReturnType<typeof days>) => {
  const core = { ...record(...incidents), places };
  return placesReportedAgain(core, createEngine(core), DEFAULT_FILTERS, window);
};
const closure = (placeId: string, start: number, end: number, rest: Partial<Incident> = {}) =>
  incident(placeId, start, end, { kind: 'closure', sign: false, ...rest });

const rowOfAnything = fc
  .record({
    placeId: fc.constantFrom('fictional-town', 'fictional-compound', 'fictional-annex', 'fictional-port'),
    start: fc.nat(12),
    length: fc.nat(3),
    eventId: fc.constantFrom('E1', 'E2', 'E3', 'E4', 'E5'),
    kind: fc.constantFrom('raid', 'closure', 'report', 'arrest'),
    sign: fc.boolean(),
  })
  .map(({ placeId, start, length, ...rest }) =>
    incident(placeId, start, start + length, rest as Partial<Incident>),
  );

describe('places reported again after a raid or closure there', () => {
  test('the events of the filter are those of the list, whatever the rows', () => {
    fc.assert(
      fc.property(fc.array(rowOfAnything, { maxLength: 14 }), (incidents) => {
        const core = { ...record(...incidents), places };
        const engine = createEngine(core);
        const listed = placesReportedAgain(core, engine, DEFAULT_FILTERS).flatMap((entry) => entry.again);
        expect([...eventsReportedAgain(core)].sort()).toEqual(
          [...new Set(listed.map(({ eventId }) => eventId))].sort(),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('a town that is closed and then reported is listed with both dates', () => {
    const [entry, ...others] = again([closure('fictional-port', 10, 12), incident('fictional-port', 20, 25)]);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      placeId: 'fictional-port',
      enforcement: { kind: 'closure', start: DAY_0 + 10, end: DAY_0 + 12 },
      again: [{ kind: 'report', start: DAY_0 + 20, end: DAY_0 + 25, daysAfter: 8, samePlace: true }],
    });
  });

  test('a sign before it, in the same event, or in a span that overlaps it is not again', () => {
    const raid = { kind: 'raid', eventId: 'RAID' } as const;
    expect(
      again([
        incident('fictional-port', 5, 9),
        incident('fictional-port', 10, 10, raid),
        incident('fictional-port', 30, 30, { eventId: 'RAID' }),
      ]),
    ).toEqual([]);
    // The closure is dated to days 10 to 40; a sign of day 40 may have come before it.
    expect(again([closure('fictional-port', 10, 40), incident('fictional-port', 40, 45)])).toEqual([]);
    expect(again([closure('fictional-port', 10, 40), incident('fictional-port', 41, 45)])).toHaveLength(1);
  });

  test('a later raid that found people is a sign; an arrest and a raid that found nobody are not', () => {
    const later = (rest: Partial<Incident>) =>
      again([closure('fictional-port', 0, 0), incident('fictional-port', 9, 9, rest)]);
    expect(later({ kind: 'raid', sign: true })).toHaveLength(1);
    expect(later({ kind: 'raid', sign: false })).toEqual([]);
    // An arrest is not followed either.
    const arrest = incident('fictional-port', 0, 0, { kind: 'arrest', sign: false });
    expect(again([arrest, incident('fictional-port', 9, 9)])).toEqual([]);
  });

  test('a compound is listed only where itself is reported again, and its town where anything in the town is', () => {
    const raided = closure('fictional-compound', 0, 0);
    const same = again([raided, incident('fictional-compound', 9, 9)]);
    expect(same.map(({ placeId }) => placeId).sort()).toEqual(['fictional-compound', 'fictional-town']);
    const next = again([raided, incident('fictional-annex', 9, 9)]);
    expect(next.map(({ placeId }) => placeId)).toEqual(['fictional-town']);
    expect(next[0]!.again[0]).toMatchObject({ placeId: 'fictional-annex', samePlace: false });
  });

  test('provinces and the country are too wide to be "there"', () => {
    expect(again([closure('fictional-east', 0, 0), incident('fictional-east', 9, 9)])).toEqual([]);
    expect(again([closure('fictional-country', 0, 0), incident('fictional-country', 9, 9)])).toEqual([]);
    expect(again([closure('fictional-town', 0, 0), incident('fictional-port', 9, 9)])).toEqual([]);
  });

  test('an event told in several rows is followed once, by its latest row, and is again once', () => {
    const list = again([
      incident('fictional-port', 0, 0, { kind: 'raid', eventId: 'E1' }),
      closure('fictional-port', 4, 4, { eventId: 'E1' }),
      incident('fictional-port', 3, 3, { eventId: 'E2' }),
      incident('fictional-port', 6, 6, { eventId: 'E3' }),
      incident('fictional-port', 8, 8, { eventId: 'E3', kind: 'rescue' }),
    ]);
    expect(list).toHaveLength(1);
    expect(list[0]!.enforcement).toMatchObject({ kind: 'closure', end: DAY_0 + 4 });
    expect(list[0]!.again.map(({ eventId, daysAfter }) => [eventId, daysAfter])).toEqual([['E3', 2]]);
  });

  test('a window holds the raid or closure, not what follows; the latest comes first', () => {
    const incidents = [
      closure('fictional-port', 0, 0),
      closure('fictional-port', 50, 50),
      incident('fictional-port', 90, 90),
    ];
    expect(again(incidents).map(({ enforcement }) => enforcement.end - DAY_0)).toEqual([50, 0]);
    expect(again(incidents, days(40, 60)).map(({ enforcement }) => enforcement.end - DAY_0)).toEqual([50]);
  });
});
