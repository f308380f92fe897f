import type { ContextRecord, CoreRecord } from './types';

/** How a column of a built file is written: `?` where a value may be `null`. */
export type Wire = 'text' | 'text?' | 'number' | 'number?' | 'flag' | 'list' | 'counts';

type WireOf<V> = [V] extends [boolean]
  ? 'flag'
  : [V] extends [number]
    ? 'number'
    : [V] extends [number | null]
      ? 'number?'
      : [V] extends [string]
        ? 'text'
        : [V] extends [string | null]
          ? 'text?'
          : [V] extends [readonly string[]]
            ? 'list'
            : 'counts';

type Columns<T> = { readonly [K in keyof T]-?: WireOf<T[K]> };
type RowOf<T> = T extends readonly (infer R)[] ? R : never;
type Tables<T> = {
  readonly [K in keyof T as T[K] extends readonly unknown[] ? K : never]: Columns<RowOf<T[K]>>;
};

/** The tables of record.json: a table is an object of columns, each an array with one value a row. */
export const CORE_TABLES: Tables<CoreRecord> = {
  incidents: {
    id: 'text',
    eventId: 'text',
    start: 'number',
    end: 'number',
    datePrecision: 'text',
    dateBasis: 'text',
    kind: 'text',
    sign: 'flag',
    topic: 'text',
    placeId: 'text',
    peopleFound: 'number?',
    arrested: 'number?',
    rescued: 'number?',
    deported: 'number?',
    deaths: 'number?',
    nationalities: 'counts',
    summary: 'text',
    claim: 'text',
    status: 'text',
    sourceIds: 'list',
    checked: 'number?',
    note: 'text',
  },
  places: {
    id: 'text',
    nameEn: 'text',
    nameKm: 'text?',
    kind: 'text',
    provinceIso: 'text?',
    district: 'text',
    commune: 'text',
    lat: 'number?',
    lon: 'number?',
    precision: 'text',
    radiusKm: 'number?',
    within: 'text?',
    coordSource: 'text',
  },
  provinces: {
    iso: 'text',
    pcode: 'text',
    slug: 'text',
    nameEn: 'text',
    nameKm: 'text',
    capital: 'text',
    population2019: 'number',
    areaKm2: 'number',
    borders: 'list',
    lat: 'number',
    lon: 'number',
    sourceIds: 'list',
  },
  coverage: { start: 'number', end: 'number', level: 'text', note: 'text' },
  milestones: {
    id: 'text',
    start: 'number',
    end: 'number',
    title: 'text',
    kind: 'text',
    major: 'flag',
    placeId: 'text',
    summary: 'text',
    sourceIds: 'list',
  },
  withdrawn: { incidentId: 'text', on: 'number', reason: 'text' },
};

/** The tables of context.json. */
export const CONTEXT_TABLES: Tables<ContextRecord> = {
  sources: { id: 'text', publisher: 'text', title: 'text', date: 'text', url: 'text', lang: 'text' },
  statistics: {
    id: 'text',
    start: 'number',
    end: 'number',
    placeId: 'text',
    measure: 'text',
    value: 'number',
    unit: 'text',
    nationalities: 'counts',
    claim: 'text',
    sourceIds: 'list',
    note: 'text',
  },
  claims: {
    id: 'text',
    date: 'number',
    placeId: 'text',
    speakerRole: 'text',
    stance: 'text',
    summary: 'text',
    sourceIds: 'list',
    note: 'text',
  },
  relocations: {
    id: 'text',
    statementId: 'text',
    start: 'number',
    end: 'number',
    datePrecision: 'text',
    fromPlaceId: 'text',
    toPlaceId: 'text',
    whatMoved: 'text',
    certainty: 'text',
    summary: 'text',
    claim: 'text',
    status: 'text',
    sourceIds: 'list',
    note: 'text',
  },
  zones: {
    id: 'text',
    nameEn: 'text',
    provinceIso: 'text',
    district: 'text',
    commune: 'text',
    lat: 'number',
    lon: 'number',
    areaHa: 'number?',
    subDecree: 'text',
    approved: 'text',
    statusNote: 'text',
    coordPrecisionM: 'number',
    sourceIds: 'list',
  },
  crossings: {
    placeId: 'text',
    nameEn: 'text',
    lat: 'number',
    lon: 'number',
    neighbour: 'text',
    oppositeName: 'text',
  },
};
