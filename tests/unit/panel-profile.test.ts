import { describe, expect, it } from 'vitest';
import {
  areaNumbers,
  eventsAt,
  eventsOfMark,
  eventsOnRecord,
  idsOfPlace,
  monthsOf,
} from '../../src/panel/profile';
import { districtCounts, placeCounts } from '../../src/panel/parts';
import { dayOf } from '../../src/record/day';
import { event, place, record, row } from './panel-fiction';

const january = { start: dayOf(2023, 1, 1), end: dayOf(2023, 1, 31) };

describe('numbers of an area', () => {
  it('divides by the record’s area and population and states rates per 30 days', () => {
    // Six events in 60 days are 3 in 30 days: on 1,500 km² that is 2 per 1,000 km²; on 200,000 residents 1.5 per 100,000.
    const window = { start: 0, end: 59 };
    const events = Array.from({ length: 6 }, (_, index) => event(`E${index}`, 10, [row(`R${index}`)]));
    const numbers = areaNumbers(events, window, 1500, 200_000);
    expect(numbers.events).toBe(6);
    expect(numbers.perThousandKm2).toBeCloseTo(2, 12);
    expect(numbers.perHundredThousand).toBeCloseTo(1.5, 12);
    expect(numbers.few).toBe(false);
  });

  it('warns of one to four events, and not of none', () => {
    const events = [1, 2, 3, 4].map((n) => event(`E${n}`, 0, [row(`R${n}`)]));
    expect(areaNumbers(events, january, 100, 100).few).toBe(true);
    expect(areaNumbers([], january, 100, 100).few).toBe(false);
  });

  it('counts people once per event and says how many events give a number', () => {
    const events = [
      event('E1', 0, [row('R1', { peopleFound: 40 }), row('R2', { peopleFound: 25 })]),
      event('E2', 0, [row('R3', { peopleFound: 10 })]),
      event('E3', 0, [row('R4')]),
    ];
    const { found, rescued } = areaNumbers(events, january, null, null);
    expect(found).toEqual({ total: 50, from: 2 });
    expect(rescued).toEqual({ total: null, from: 0 });
  });

  it('reads a reported zero as a number', () => {
    const events = [event('E1', 0, [row('R1', { rescued: 0 })])];
    expect(areaNumbers(events, january, null, null).rescued).toEqual({ total: 0, from: 1 });
  });
});

describe('events of a place', () => {
  it('gathers what is recorded at a town, at a compound in it and at a compound whose row names it', () => {
    const town = record.places.find(({ id }) => id === 'fictional-town')!;
    expect([...idsOfPlace(record, town)].sort()).toEqual([
      'fictional-compound',
      'fictional-compound-of-province',
      'fictional-town',
    ]);
  });

  it('keeps only the rows recorded there, newest first', () => {
    const events = [
      event('E1', 5, [row('R1', { placeId: 'fictional-town' }), row('R2', { placeId: 'elsewhere' })]),
      event('E2', 9, [row('R3', { placeId: 'fictional-town' })]),
      event('E3', 7, [row('R4', { placeId: 'elsewhere' })]),
    ];
    const found = eventsAt(events, new Set(['fictional-town']));
    expect(found.map(({ eventId, rows }) => [eventId, rows.map(({ id }) => id)])).toEqual([
      ['E2', ['R3']],
      ['E1', ['R1']],
    ]);
  });

  it('counts months by the middle day, with the empty months between', () => {
    const events = [
      event('E1', dayOf(2023, 1, 31), [row('R1')]),
      event('E2', dayOf(2023, 3, 1), [row('R2')]),
      event('E3', dayOf(2023, 3, 31), [row('R3')]),
    ];
    const months = monthsOf(events, { start: dayOf(2023, 1, 15), end: dayOf(2023, 3, 31) });
    expect(months.map(({ count }) => count)).toEqual([1, 0, 2]);
    expect(months[1]).toEqual({ start: dayOf(2023, 2, 1), end: dayOf(2023, 2, 28), count: 0 });
  });
});

describe('the mark of a place', () => {
  const quarter = place('fictional-quarter', { within: 'fictional-town', precision: 'commune' });
  const known = { ...record, places: [...record.places, quarter] };
  const town = known.places.find(({ id }) => id === 'fictional-town')!;
  const events = [
    event('E1', 0, [row('R1', { placeId: 'fictional-compound' })]),
    event('E2', 0, [row('R2', { placeId: 'fictional-quarter' })]),
  ];

  it('counts one event where the place and what lies within it have two', () => {
    expect(idsOfPlace(known, town)).toContain('fictional-quarter');
    expect(eventsOfMark(known, town, events)).toBe(1);
  });

  it('is not told apart where it counts the same', () => {
    expect(eventsOfMark(known, town, events.slice(0, 1))).toBeNull();
  });
});

describe('the whole record of a zone', () => {
  it('counts events of every kind and time at the place with its id', () => {
    const incidents = [
      row('R1', { eventId: 'E1', placeId: 'fictional-zone', sign: false, topic: 'other' }),
      row('R2', { eventId: 'E1', placeId: 'fictional-zone', start: 9000, end: 9000 }),
      row('R3', { eventId: 'E2', placeId: 'fictional-zone' }),
      row('R4', { eventId: 'E3' }),
    ];
    expect(eventsOnRecord({ ...record, incidents }, new Set(['fictional-zone']))).toBe(2);
  });
});

describe('parts of an area', () => {
  const events = [
    event('E1', 0, [
      row('R1', { placeId: 'fictional-town' }),
      row('R2', { placeId: 'fictional-compound' }),
      row('R3', { placeId: 'fictional-district' }),
    ]),
    event('E2', 0, [row('R4', { placeId: 'fictional-compound' })]),
    event('E3', 0, [row('R5', { placeId: 'fictional-province' })]),
  ];

  it('counts an event once in a district and in a commune, and says how many are known to no district', () => {
    const { districts, unplaced } = districtCounts(events, record);
    expect(districts.map(({ name, events: n }) => [name, n])).toEqual([['Fictional District', 2]]);
    expect(districts[0]!.place?.id).toBe('fictional-district');
    expect(districts[0]!.parts.map(({ name, events: n }) => [name, n])).toEqual([['Fictional Commune', 2]]);
    expect(unplaced).toBe(1);
  });

  it('counts a compound in the district of its town, however the record spells its own', () => {
    const elsewhere = [event('E1', 0, [row('R1', { placeId: 'fictional-compound-of-province' })])];
    const { districts, unplaced } = districtCounts(elsewhere, record);
    expect(districts.map(({ name }) => name)).toEqual(['Fictional District']);
    expect(unplaced).toBe(0);
  });

  it('lists a compound under its town and never beside it', () => {
    const places = placeCounts(events, record);
    expect(places.map(({ place, events: n }) => [place?.id, n])).toEqual([
      ['fictional-town', 2],
      ['fictional-district', 1],
    ]);
    expect(places[0]!.parts.map(({ place, events: n }) => [place?.id, n])).toEqual([
      ['fictional-compound', 2],
    ]);
  });
});
