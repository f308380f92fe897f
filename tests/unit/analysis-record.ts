import { dayOf, daysIn } from '../../src/record/day';
import type { CoreRecord, Incident, Place, Province, Span } from '../../src/record/types';

/** 1 January 2020: day 0 of the fictional record. */
export const DAY_0 = dayOf(2020, 1, 1);

function province(iso: string, slug: string, areaKm2: number, population2019: number): Province {
  return {
    iso,
    pcode: iso,
    slug,
    nameEn: slug,
    nameKm: slug,
    capital: '',
    population2019,
    areaKm2,
    borders: [],
    lat: 0,
    lon: 0,
    sourceIds: [],
  };
}

export function place(id: string, provinceIso: string | null, rest: Partial<Place> = {}): Place {
  return {
    id,
    nameEn: id,
    nameKm: null,
    kind: 'town',
    provinceIso,
    district: '',
    commune: '',
    lat: 0,
    lon: 0,
    precision: 'town',
    radiusKm: 5,
    within: null,
    coordSource: '',
    ...rest,
  };
}

export const PROVINCES = [
  province('KH-A', 'fictional-east', 2000, 500_000),
  province('KH-B', 'fictional-west', 500, 50_000),
];

export const PLACES = [
  place('fictional-country', null, { kind: 'country', precision: 'country', radiusKm: null }),
  place('fictional-east', 'KH-A', { kind: 'province', precision: 'province', radiusKm: null }),
  place('fictional-town', 'KH-A', { within: 'fictional-east' }),
  place('fictional-compound', 'KH-A', { kind: 'compound', within: 'fictional-town' }),
  place('fictional-port', 'KH-A', { within: 'fictional-east' }),
  place('fictional-border', 'KH-B'),
];

let next = 1;

/** A sign of operation at `placeId` from day `start` to day `end` (0 = 1 January 2020), alone in its event unless told otherwise. */
export function incident(
  placeId: string,
  start: number,
  end: number,
  rest: Partial<Incident> = {},
): Incident {
  const id = `FIC${String(next++).padStart(4, '0')}`;
  return {
    id,
    eventId: `EV-${id}`,
    start: DAY_0 + start,
    end: DAY_0 + end,
    datePrecision: 'day',
    dateBasis: 'event',
    kind: 'report',
    sign: true,
    topic: 'scam',
    placeId,
    peopleFound: null,
    arrested: null,
    rescued: null,
    deported: null,
    deaths: null,
    nationalities: {},
    summary: 'Fictional.',
    claim: 'media',
    status: 'reported',
    sourceIds: [],
    checked: null,
    note: '',
    ...rest,
  };
}

export function record(...incidents: Incident[]): CoreRecord {
  return {
    version: 'fictional',
    end: DAY_0 + 365,
    asOf: DAY_0 + 365,
    incidents,
    places: PLACES,
    provinces: PROVINCES,
    coverage: [],
    milestones: [],
    withdrawn: [],
  };
}

/** A window from day `start` to day `end` of 2020, both included. */
export function days(start: number, end: number) {
  return { start: DAY_0 + start, end: DAY_0 + end };
}

/** Windows of so many days each, one after the other, that fill a window up to its end. */
export function equalSteps(window: Span, length: number): Span[] {
  const count = Math.floor(daysIn(window) / length);
  const first = window.end - count * length + 1;
  return Array.from({ length: count }, (_, step) => ({
    start: first + step * length,
    end: first + (step + 1) * length - 1,
  }));
}
