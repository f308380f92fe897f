import { describe, expect, test } from 'vitest';
import { createEngine } from '../../src/analysis/engine';
import { buildEvents } from '../../src/analysis/events';
import { filterKey, selectRows } from '../../src/analysis/filters';
import { DEFAULT_FILTERS, type Filters } from '../../src/analysis/types';
import type { Incident } from '../../src/record/types';
import { DAY_0, days, incident, record } from './analysis-record';

const EVERYTHING: Filters = { ...DEFAULT_FILTERS, set: 'all', topics: null };

function passing(filters: Filters, ...incidents: Incident[]) {
  return [...selectRows(buildEvents(record(...incidents)), filters)];
}

describe('sets of rows', () => {
  const rows = [
    incident('fictional-town', 0, 0, { kind: 'report', sign: true }),
    incident('fictional-town', 0, 0, { kind: 'report', sign: false }),
    incident('fictional-town', 0, 0, { kind: 'rescue', sign: true }),
    incident('fictional-town', 0, 0, { kind: 'raid', sign: true }),
    incident('fictional-town', 0, 0, { kind: 'arrest', sign: false }),
    incident('fictional-town', 0, 0, { kind: 'closure', sign: false }),
    incident('fictional-town', 0, 0, { kind: 'departure', sign: false }),
  ];
  test.each([
    ['signs', [1, 0, 1, 1, 0, 0, 0]],
    ['reports', [1, 0, 1, 0, 0, 0, 0]],
    ['enforcement', [0, 0, 0, 1, 1, 1, 0]],
    ['all', [1, 1, 1, 1, 1, 1, 1]],
  ] as const)('%s', (set, expected) => {
    expect(passing({ ...EVERYTHING, set }, ...rows)).toEqual(expected);
  });
});

test('signs of scam operations are the default', () => {
  const rows = [
    incident('fictional-town', 0, 0),
    incident('fictional-town', 0, 0, { topic: 'other-trafficking' }),
    incident('fictional-town', 0, 0, { sign: false }),
  ];
  expect(passing(DEFAULT_FILTERS, ...rows)).toEqual([1, 0, 0]);
});

test.each([
  [{ kinds: ['raid', 'arrest'] }, [1, 0]],
  [{ claims: ['ngo'] }, [0, 1]],
  [{ claims: [] }, [0, 0]],
  [{ statuses: ['confirmed'] }, [1, 0]],
  [{ topics: ['other'] }, [0, 1]],
  [{ bases: ['handover'] }, [0, 1]],
  [{ checked: 'yes' }, [1, 0]],
  [{ checked: 'no' }, [0, 1]],
  [{ nationality: 'VN' }, [1, 0]],
  [{ nationality: 'FR' }, [0, 0]],
  [{ kinds: ['raid'], claims: ['ngo'] }, [0, 0]],
] as [Partial<Filters>, number[]][])('%o lets the right rows pass', (part, expected) => {
  const rows = [
    incident('fictional-town', 0, 0, {
      kind: 'raid',
      status: 'confirmed',
      checked: DAY_0,
      nationalities: { VN: 2, CN: 1 },
    }),
    incident('fictional-town', 0, 0, { claim: 'ngo', topic: 'other', dateBasis: 'handover' }),
  ];
  expect(passing({ ...EVERYTHING, ...part }, ...rows)).toEqual(expected);
});

test('the order in which options are chosen is of no account', () => {
  const key = (kinds: Filters['kinds']) => filterKey({ ...EVERYTHING, kinds });
  expect(key(['raid', 'arrest'])).toBe(key(['arrest', 'raid']));
  expect(key([])).not.toBe(key(null));
});

describe('each filter shows its count', () => {
  const engine = createEngine(
    record(
      incident('fictional-town', 0, 0, { eventId: 'A', kind: 'raid', nationalities: { VN: 1 } }),
      incident('fictional-town', 0, 0, { eventId: 'A', kind: 'raid', claim: 'ngo' }),
      incident('fictional-town', 0, 0, { eventId: 'B', claim: 'ngo', nationalities: { VN: 4, CN: 2 } }),
      incident('fictional-town', 0, 0, { eventId: 'C', kind: 'closure', sign: false, checked: DAY_0 }),
      incident('fictional-town', 90, 90, { eventId: 'D' }),
    ),
  );

  test('as events that would be left if the option were chosen, other filters kept', () => {
    const facets = engine.facets({ ...DEFAULT_FILTERS, claims: ['ngo'] }, days(0, 30));
    // C is told by media: the claim filter, which is kept, leaves it out of every set.
    expect(facets.set).toEqual({ signs: 2, reports: 1, enforcement: 1, all: 2 });
    expect(facets.kinds).toEqual({ report: 1, rescue: 0, raid: 1, arrest: 0, closure: 0, departure: 0 });
    // The claim filter itself is put aside: A has a row by media and one by an NGO.
    expect(facets.claims).toMatchObject({ media: 1, ngo: 2, official: 0 });
    // A's row that counts a nationality is not the one told by an NGO.
    expect(facets.nationality).toEqual({ CN: 1, VN: 1 });
    expect(facets.checked).toEqual({ no: 2, yes: 0 });
  });

  test('and the count is what choosing the option gives', () => {
    for (const set of ['signs', 'reports', 'enforcement', 'all'] as const) {
      const expected = engine.totals({ ...DEFAULT_FILTERS, set }, days(0, 30)).events;
      expect(engine.facets(DEFAULT_FILTERS, days(0, 30)).set[set]).toBe(expected);
    }
  });
});
