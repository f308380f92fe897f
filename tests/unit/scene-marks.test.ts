import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/analysis/engine';
import { DEFAULT_FILTERS } from '../../src/analysis/types';
import type { CoreRecord, Place } from '../../src/record/types';
import { compoundsUnder, markPlaces } from '../../src/scene/folding';
import { countProvinceOnly, LARGEST_PX, markRadius, marksOf, SMALLEST_PX } from '../../src/scene/marks';
import { days, incident, place, PLACES, record } from './analysis-record';
import { committedRecord } from './data-committed';

const tallied = (core: CoreRecord) => createEngine(core).tallies(DEFAULT_FILTERS, 'events');
const idsOf = (places: readonly Place[]) => [...markPlaces(places)].map((at) => places[at]?.id ?? null);

describe('where a mark is drawn', () => {
  it('a compound is counted under its town and never drawn itself', () => {
    expect(idsOf(PLACES)).toEqual([
      null,
      null,
      'fictional-town',
      'fictional-town',
      'fictional-port',
      'fictional-border',
    ]);
    expect(compoundsUnder('fictional-town', PLACES).map(({ id }) => id)).toEqual(['fictional-compound']);
  });

  it('a compound in a compound is counted under the town of both', () => {
    const places = [
      ...PLACES,
      place('fictional-wing', 'KH-A', { kind: 'compound', within: 'fictional-compound' }),
    ];
    expect(idsOf(places).at(-1)).toBe('fictional-town');
  });

  it('a compound known to its province only has no mark', () => {
    const places = [
      ...PLACES,
      place('fictional-hotel', 'KH-A', { kind: 'compound', precision: 'province', within: 'fictional-east' }),
    ];
    expect(idsOf(places).at(-1)).toBeNull();
  });

  it('a compound of which only the province is given as holder is counted under what its row names, not what lies nearest', () => {
    const compound = (commune: string, district: string): Place =>
      place('fictional-estate', 'KH-A', {
        kind: 'compound',
        precision: 'commune',
        within: 'fictional-east',
        commune,
        district,
      });
    const named = (id: string, nameEn: string, rest: Partial<Place> = {}): Place =>
      place(id, 'KH-A', { nameEn, within: 'fictional-east', lon: 9, district: 'Hillside city', ...rest });
    const others = [
      PLACES[1]!,
      // At the compound's very point, in the commune that it names, but of another name.
      named('fictional-beach', 'Beach', { lon: 0, commune: 'Sangkat Four' }),
      named('fictional-island', 'Four', { kind: 'island', commune: 'Four' }),
      named('fictional-four-elsewhere', 'Four', { district: 'Valley' }),
      named('fictional-four-abroad', 'Four', { provinceIso: 'KH-B' }),
      named('fictional-four', 'Sangkat Four (4)', { kind: 'district', commune: 'Sangkat Four' }),
      named('fictional-hillside', 'Hillside', { kind: 'district' }),
    ];
    const under = (commune: string, district: string) =>
      idsOf([...others, compound(commune, district)]).at(-1);
    expect(under('Sangkat Four', 'Hillside city')).toBe('fictional-four');
    expect(under('Five', 'Hillside city')).toBe('fictional-hillside');
    expect(under('', 'Hillside')).toBe('fictional-hillside');
    // Two communes of one name, neither in the district; a town alone of its name, whatever its district is called.
    expect(under('Four', 'Elsewhere')).toBeNull();
    expect(under('Beach', 'Spelt otherwise')).toBe('fictional-beach');
    expect(under('Five', 'Elsewhere')).toBeNull();
    expect(under('', '')).toBeNull();
  });

  it('Chinatown is counted under Sangkat Buon and Long Bay under Kiri Sakor, as their rows say, not under Otres', () => {
    const { places } = committedRecord();
    const marks = idsOf(places);
    const markOf = (id: string) => marks[places.findIndex((one) => one.id === id)];
    expect(markOf('chinatown-sihanoukville')).toBe('sangkat-buon');
    expect(markOf('dara-sakor-long-bay')).toBe('kiri-sakor');
    expect(compoundsUnder('otres', places)).toEqual([]);
  });

  it('every compound of the record is counted under the place that holds it, or under none where only its province is known', () => {
    const { places } = committedRecord();
    const marks = idsOf(places);
    const compounds = places.filter(({ kind }) => kind === 'compound');
    expect(compounds).toHaveLength(58);
    const byHand: Record<string, string> = {
      'chinatown-sihanoukville': 'sangkat-buon',
      'dara-sakor-long-bay': 'kiri-sakor',
    };
    for (const { id, precision, within } of compounds) {
      const unplaced = precision === 'province' || precision === 'country';
      expect([id, marks[places.findIndex((one) => one.id === id)]]).toEqual([
        id,
        unplaced ? null : (byHand[id] ?? within),
      ]);
    }
  });

  it('places within each other in a circle do not hang the page', () => {
    const places = [
      place('fictional-a', 'KH-A', { kind: 'compound', within: 'fictional-b', lon: 100 }),
      place('fictional-b', 'KH-A', { kind: 'compound', within: 'fictional-a', lon: 110 }),
    ];
    expect(idsOf(places)).toEqual([null, null]);
  });
});

describe('what a mark counts', () => {
  it('an event told for a town and for a compound in it is counted once under the town', () => {
    const core = record(
      incident('fictional-town', 5, 5, { eventId: 'EV-1' }),
      incident('fictional-compound', 5, 5, { eventId: 'EV-1' }),
      incident('fictional-compound', 8, 8),
    );
    const marks = marksOf(core, tallied(core), days(0, 30));
    expect(marks.map(({ placeId, count }) => [placeId, count])).toEqual([['fictional-town', 2]]);
  });

  it('filled for site and commune, hollow for town and coarser', () => {
    const places = (['site', 'commune', 'town', 'district'] as const).map((precision) =>
      place(`fictional-${precision}`, 'KH-A', { precision }),
    );
    const core = { ...record(...places.map(({ id }) => incident(id, 1, 1))), places };
    const marks = marksOf(core, tallied(core), days(0, 30));
    expect(Object.fromEntries(marks.map(({ placeId, hollow }) => [placeId, hollow]))).toEqual({
      'fictional-site': false,
      'fictional-commune': false,
      'fictional-town': true,
      'fictional-district': true,
    });
  });

  it('an incident known only to its province or to the country is no dot; the first is counted as province only', () => {
    const core = record(
      incident('fictional-east', 3, 3),
      incident('fictional-country', 3, 3),
      incident('fictional-town', 3, 3),
    );
    const tallies = tallied(core);
    const window = days(0, 30);
    expect(marksOf(core, tallies, window).map(({ placeId }) => placeId)).toEqual(['fictional-town']);
    const byProvince = tallies.provinces(window, new Float64Array(2));
    expect([...byProvince]).toEqual([2, 0]);
    expect(countProvinceOnly(core, tallies, window, byProvince)).toBe(1);
  });

  it('an event told for a province and for a town in it is not known only to the province', () => {
    const core = record(
      incident('fictional-east', 3, 3, { eventId: 'EV-1' }),
      incident('fictional-port', 3, 3, { eventId: 'EV-1' }),
    );
    const tallies = tallied(core);
    const byProvince = tallies.provinces(days(0, 30), new Float64Array(2));
    expect(countProvinceOnly(core, tallies, days(0, 30), byProvince)).toBe(0);
  });
});

describe('how large a mark is', () => {
  it('its area grows with its count: four times the count, twice the radius', () => {
    expect(markRadius(100, 100)).toBe(LARGEST_PX);
    expect(markRadius(25, 100)).toBe(LARGEST_PX / 2);
    expect(markRadius(1, 100_000)).toBe(SMALLEST_PX);
  });

  it('the radius of a count stays the same while the window moves', () => {
    const core = record(
      ...[1, 2, 3, 4].map((day) => incident('fictional-town', day, day)),
      incident('fictional-port', 1, 1),
      incident('fictional-port', 40, 40),
    );
    const tallies = tallied(core);
    const radiusOf = (start: number, end: number) =>
      marksOf(core, tallies, days(start, end)).find(({ placeId }) => placeId === 'fictional-port')?.radiusPx;
    // One event of a largest four: half of the largest radius.
    expect(radiusOf(0, 10)).toBe(LARGEST_PX / 2);
    expect(radiusOf(35, 45)).toBe(LARGEST_PX / 2);
  });
});
