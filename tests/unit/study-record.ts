import { dayOf } from '../../src/record/day';
import type { CoreRecord, Coverage, Incident, Province, Relocation, Source } from '../../src/record/types';
import { incident, place, PROVINCES } from './analysis-record';

/** Five fictional provinces along 12° N, half a degree (54.3 km) apart: east, north, west, south and isle. */
const SLUGS = ['fictional-east', 'fictional-north', 'fictional-west', 'fictional-south', 'fictional-isle'];

export const STUDY_PROVINCES: Province[] = SLUGS.map((slug, k) => ({
  ...PROVINCES[0]!,
  iso: `KH-${'ABCDE'[k]!}`,
  slug,
  areaKm2: 1000 * (k + 1),
  population2019: 100_000 * (k + 1),
  lat: 12,
  lon: 104 + k / 2,
}));

export const STUDY_PLACES = [
  place('fictional-country', null, { kind: 'country', precision: 'country', radiusKm: null }),
  ...STUDY_PROVINCES.map(({ iso, slug }) =>
    place(slug, iso, { kind: 'province', precision: 'province', radiusKm: null }),
  ),
  place('fictional-town', 'KH-A', { within: 'fictional-east' }),
];

/** A record of the year 2020 to its last day, but for what `coverage` says. */
export function studyRecord(incidents: readonly Incident[], coverage: readonly Coverage[] = []): CoreRecord {
  return {
    version: 'fictional',
    end: dayOf(2020, 12, 31),
    asOf: dayOf(2020, 12, 31),
    incidents,
    places: STUDY_PLACES,
    provinces: STUDY_PROVINCES,
    coverage: [stretch('2019-12-31', '2019-12-31', 'none'), ...coverage],
    milestones: [],
    withdrawn: [],
  };
}

export function at(iso: string): number {
  return Date.parse(iso) / 86_400_000;
}

export function stretch(start: string, end: string, level: Coverage['level']): Coverage {
  return { start: at(start), end: at(end), level, note: '' };
}

/** So many events in a province on one day each of a window's first days. */
export function many(count: number, placeId: string, from: string, rest: Partial<Incident> = {}): Incident[] {
  const first = at(from) - dayOf(2020, 1, 1);
  return Array.from({ length: count }, (_, k) => incident(placeId, first + k, first + k, rest));
}

export function relocation(id: string, fromPlaceId: string, toPlaceId: string, day: string): Relocation {
  return {
    id,
    statementId: `ST-${id}`,
    start: at(day),
    end: at(day),
    datePrecision: 'day',
    fromPlaceId,
    toPlaceId,
    whatMoved: 'operations',
    certainty: 'stated',
    summary: 'Fictional.',
    claim: 'media',
    status: 'reported',
    sourceIds: [],
    note: '',
  };
}

export function source(id: string, publisher: string): Source {
  return { id, publisher, title: 'Fictional', date: '', url: '', lang: 'en' };
}
