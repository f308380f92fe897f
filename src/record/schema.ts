import { CHANGES } from './changes';
import { INCIDENTS, MILESTONES, RELOCATIONS, WITHDRAWN } from './schema-incidents';
import { CROSSINGS, PLACES, PROVINCES, ZONES } from './schema-places';
import { CLAIMS, COVERAGE, SOURCES, STATISTICS } from './schema-statements';
import { fileOf, type AnyTable, type Table } from './table';
import type { ContextRecord, CoreRecord } from './types';

type TablesOf<T> = {
  readonly [K in keyof T as T[K] extends readonly unknown[] ? K : never]: T[K] extends readonly (infer R)[]
    ? Table<R>
    : never;
};

/** Every table of the record. */
export const TABLES: TablesOf<CoreRecord & ContextRecord> = {
  incidents: INCIDENTS,
  places: PLACES,
  provinces: PROVINCES,
  relocations: RELOCATIONS,
  milestones: MILESTONES,
  statistics: STATISTICS,
  claims: CLAIMS,
  zones: ZONES,
  crossings: CROSSINGS,
  coverage: COVERAGE,
  withdrawn: WITHDRAWN,
  sources: SOURCES,
};

export type TableName = keyof typeof TABLES;
/** The record's tables by name: `incidents` for incidents.csv. */
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** The tables as a list, for what treats them alike, and last the log of changes to them. */
export const ALL_TABLES = [...Object.values(TABLES), CHANGES] as unknown as readonly AnyTable[];

/** The files of the record, the log of changes among them. */
export const FILE_NAMES: readonly string[] = ALL_TABLES.map(fileOf);
