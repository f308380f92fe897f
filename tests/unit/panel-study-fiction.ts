import { createEngine } from '../../src/analysis/engine';
import { runStudy, type Study, type StudyResult } from '../../src/analysis/study';
import { DEFAULT_FILTERS } from '../../src/analysis/types';
import { dayOf } from '../../src/record/day';
import type { CoreRecord, Coverage, Incident, Milestone, Province, Source } from '../../src/record/types';
import { incident, place, record } from './analysis-record';

/** 1 July 2020: the fictional crackdown; three months on either side are 1 April to 30 June and 1 July to 30 September. */
export const CRACKDOWN = dayOf(2020, 7, 1);

/** Days of 2020, 0 = 1 January: 1 April is 31 + 29 + 31 = 91, 1 July is 182. */
const BEFORE = 91;
const AFTER = 182;

function province(iso: string, nameEn: string, lat: number): Province {
  return {
    iso,
    pcode: iso,
    slug: `fictional-${nameEn.toLowerCase()}`,
    nameEn,
    nameKm: `ខេត្ត${nameEn.length}`,
    capital: '',
    population2019: 100_000,
    areaKm2: 1000,
    borders: [],
    lat,
    lon: 105,
    sourceIds: [],
  };
}

/** A degree of latitude is about 111 km: Near lies 111 km from Struck, Far 333 km. */
export const PROVINCES = [
  province('KH-1', 'Struck', 10.5),
  province('KH-2', 'Near', 11.5),
  province('KH-3', 'Far', 13.5),
];

export const PLACES = [
  place('fictional-country', null, { kind: 'country', precision: 'country', radiusKm: null }),
  place('struck-town', 'KH-1'),
  place('near-town', 'KH-2'),
  place('far-town', 'KH-3'),
];

/** So many events at a place, one a day from the first day of the window before or after. */
export function events(
  placeId: string,
  before: number,
  after: number,
  rest: Partial<Incident> = {},
): Incident[] {
  const days = (from: number, count: number) => Array.from({ length: count }, (_, k) => from + k);
  return [...days(BEFORE, before), ...days(AFTER, after)].map((day) => incident(placeId, day, day, rest));
}

export function milestone(id: string, placeId: string, rest: Partial<Milestone> = {}): Milestone {
  return {
    id,
    start: CRACKDOWN,
    end: CRACKDOWN,
    title: `Fictional ${id}`,
    kind: 'operation',
    major: false,
    placeId,
    summary: 'Fictional.',
    sourceIds: [],
    ...rest,
  };
}

export const WINDOWS = {
  before: { start: dayOf(2020, 4, 1), end: dayOf(2020, 6, 30) },
  after: { start: dayOf(2020, 7, 1), end: dayOf(2020, 9, 30) },
};

/** A record that begins on 1 January 2020 with an event outside both windows. */
export function fiction(incidents: readonly Incident[], coverage: readonly Coverage[] = []): CoreRecord {
  return {
    ...record(incident('fictional-country', 0, 0), ...incidents),
    places: PLACES,
    provinces: PROVINCES,
    coverage,
  };
}

export const ARMS = { target: ['KH-1'], catchment: ['KH-2'], control: ['KH-3'] };

export function study(made: CoreRecord, sources: readonly Source[] | null = null): StudyResult {
  return runStudy({
    engine: createEngine(made),
    record: made,
    filters: DEFAULT_FILTERS,
    arms: ARMS,
    sources,
    ...WINDOWS,
  });
}

export function made(result: StudyResult): Study {
  if ('refused' in result) throw new Error(result.refused);
  return result;
}
