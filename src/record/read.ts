import { CHANGES, type Change } from './changes';
import { changesFaults } from './changes-checks';
import {
  incidentFaults,
  inRows,
  overlapFaults,
  precisionFaults,
  spanFaults,
  statisticFaults,
} from './checks';
import { outsideFaults, placeFaults, placeKindFaults, withinFaults, type OutsideKm } from './checks-places';
import { endOfRecord } from './coverage';
import { sortedFaults, type Fault } from './fault';
import { repeatedValues, unknownReferences, unusedRows, withdrawnFaults, type ReadTable } from './references';
import { readRows, type Row } from './rows';
import { ALL_TABLES, TABLES, type TableName } from './schema';
import { fileOf } from './table';
import type { ContextRecord, CoreRecord, Incident, Relocation } from './types';
import { versionDay } from './version-day';

/** A record without faults; or its faults, and then no record. Warnings stop nothing. */
export interface ReadRecord {
  readonly record: (CoreRecord & ContextRecord) | null;
  /** The log of changes, in the order of its file; none where the record has no such file. */
  readonly changes: readonly Change[];
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
}

type RowsOf = { readonly [K in TableName]: readonly Row<RowType<K>>[] };
type RowType<K extends TableName> = (CoreRecord & ContextRecord)[K][number];

function checkedRows(rows: RowsOf, at: (name: TableName) => string, outsideKm?: OutsideKm): Fault[] {
  const files = {
    places: at('places'),
    zones: at('zones'),
    provinces: at('provinces'),
    crossings: at('crossings'),
  };
  const dated = (row: Partial<Incident> | Partial<Relocation>) => [
    ...spanFaults(row),
    ...precisionFaults(row),
  ];
  return [
    ...inRows(at('incidents'), rows.incidents, (row) => [...dated(row), ...incidentFaults(row)]),
    ...inRows(at('relocations'), rows.relocations, dated),
    ...inRows(at('milestones'), rows.milestones, (row) => spanFaults(row)),
    ...inRows(at('statistics'), rows.statistics, (row) => [
      ...spanFaults(row, 'period_end'),
      ...statisticFaults(row),
    ]),
    ...inRows(at('coverage'), rows.coverage, (row) => spanFaults(row, 'period_end')),
    ...overlapFaults(at('coverage'), rows.coverage),
    ...inRows(at('places'), rows.places, placeFaults),
    ...withinFaults(at('places'), rows.places),
    ...placeKindFaults(files, rows.places, rows.provinces, rows.crossings),
    ...(outsideKm ? outsideFaults(files, rows.places, rows.zones, outsideKm) : []),
  ];
}

/**
 * Reads and checks a whole record.
 * @param bytes content of the files by name, e.g. `incidents.csv`
 * @param options.folder what faults put before a file's name, e.g. `data/`
 * @param options.version the version that the record will carry
 * @param options.outsideKm how far a point lies outside a province; without it that is not checked
 */
export function readRecord(
  bytes: ReadonlyMap<string, Uint8Array>,
  options: { readonly folder: string; readonly version: string; readonly outsideKm?: OutsideKm },
): ReadRecord {
  const at = (name: string): string => `${options.folder}${fileOf({ name })}`;
  const faults: Fault[] = [];
  const tables = new Map<string, ReadTable>();
  for (const table of ALL_TABLES) {
    // A record of one's own, never published, has no changes to tell.
    if (table.name === CHANGES.name && !bytes.has(fileOf(table))) continue;
    const file = `${options.folder}${fileOf(table)}`;
    const read = readRows(table, file, bytes.get(fileOf(table)));
    faults.push(...read.faults);
    tables.set(table.name, { ...read, table, file });
  }
  const rows = Object.fromEntries([...tables].map(([name, read]) => [name, read.rows])) as unknown as RowsOf;
  faults.push(
    ...[...tables.values()].flatMap(repeatedValues),
    ...unknownReferences(tables),
    ...withdrawnFaults(tables),
    ...changesFaults(tables),
    ...checkedRows(rows, at, options.outsideKm),
  );
  const warnings = sortedFaults(unusedRows(tables, 'sources'));
  if (faults.length > 0) return { record: null, changes: [], faults: sortedFaults(faults), warnings };
  const values = Object.fromEntries(
    (Object.keys(TABLES) as TableName[]).map((name) => [name, rows[name].map(({ value }) => value)]),
  ) as unknown as ContextRecord & Omit<CoreRecord, 'version' | 'end' | 'asOf'>;
  const lastReported = values.incidents.reduce((last, { end }) => Math.max(last, end), 0);
  const end = endOfRecord(values.coverage, lastReported);
  const changes = (tables.get(CHANGES.name)?.rows ?? []).map(({ value }) => value as unknown as Change);
  const asOf = versionDay({ ...values, end }, changes);
  return { record: { version: options.version, end, asOf, ...values }, changes, faults: [], warnings };
}
