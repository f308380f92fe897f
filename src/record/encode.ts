import { CONTEXT_TABLES, CORE_TABLES } from './columns';
import type { ContextRecord, CoreRecord } from './types';

function encodeTables(
  record: Readonly<Record<string, unknown>>,
  tables: Readonly<Record<string, Readonly<Record<string, string>>>>,
) {
  return Object.fromEntries(
    Object.entries(tables).map(([name, columns]) => {
      const rows = record[name] as readonly Record<string, unknown>[];
      return [
        name,
        Object.fromEntries(Object.keys(columns).map((column) => [column, rows.map((row) => row[column])])),
      ];
    }),
  );
}

/** The content of record.json: tables by column, which packs smaller than by row. `decodeCore` reads it back. */
export function encodeCore(record: CoreRecord): unknown {
  return {
    version: record.version,
    end: record.end,
    asOf: record.asOf,
    ...encodeTables({ ...record }, CORE_TABLES),
  };
}

/** The content of context.json. `decodeContext` reads it back. */
export function encodeContext(record: ContextRecord): unknown {
  return encodeTables({ ...record }, CONTEXT_TABLES);
}
