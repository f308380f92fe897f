import type { Fault } from './fault';
import { positionOf, type Row } from './rows';
import { fieldsOf, type AnyTable } from './table';

/** A table as read, with the name of its file in faults. */
export interface ReadTable {
  readonly table: AnyTable;
  readonly file: string;
  readonly rows: readonly Row<Readonly<Record<string, unknown>>>[];
  readonly cut: readonly string[];
  readonly whole: boolean;
}

const itemsOf = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? (value as string[]) : [];

/** Values that stand twice in a column whose values must differ. */
export function repeatedValues({ table, file, rows }: ReadTable): Fault[] {
  return fieldsOf(table)
    .filter(({ field }) => field.rules.unique)
    .flatMap(({ field }) => {
      const firstLine = new Map<string, number>();
      return rows.flatMap((row): Fault[] => {
        const cell = row.cells[field.column]!;
        const before = firstLine.get(cell.text);
        if (cell.text === '') return [];
        if (before === undefined) {
          firstLine.set(cell.text, cell.line);
          return [];
        }
        const message = `"${cell.text}" stands already on line ${before}`;
        return [{ file, ...positionOf(cell), field: field.column, message }];
      });
    });
}

/** Values that are not among those of the column they refer to. Columns of files that could not be read are not asked. */
export function unknownReferences(tables: ReadonlyMap<string, ReadTable>): Fault[] {
  const known = (name: string, column: string): ReadonlySet<string> | null => {
    const target = tables.get(name);
    if (!target?.whole) return null;
    const texts = target.rows.map(({ cells }) => cells[column]!.text);
    return new Set(column === target.table.key ? [...texts, ...target.cut] : texts);
  };
  return [...tables.values()].flatMap(({ table, file, rows }) =>
    fieldsOf(table).flatMap(({ property, field }) => {
      const { refers } = field.rules;
      const values = refers ? known(refers.table, refers.column) : null;
      if (!refers || !values) return [];
      return rows.flatMap(({ value, cells }) =>
        itemsOf(value[property])
          .filter((item) => !values.has(item) && !refers.also?.includes(item))
          .map((item) => ({
            file,
            ...positionOf(cells[field.column]!),
            field: field.column,
            message: `"${item}" is unknown: ${refers.table}.csv has no such ${refers.column}`,
          })),
      );
    }),
  );
}

/** Rows of a table that no other row refers to: no fault, but worth a word. */
export function unusedRows(tables: ReadonlyMap<string, ReadTable>, name: string): Fault[] {
  const target = tables.get(name);
  if (!target || ![...tables.values()].every(({ whole }) => whole)) return [];
  const used = new Set(
    [...tables.values()].flatMap(({ table, rows }) =>
      fieldsOf(table)
        .filter(({ field }) => field.rules.refers?.table === name)
        .flatMap(({ property }) => rows.flatMap(({ value }) => itemsOf(value[property]))),
    ),
  );
  const { key } = target.table;
  return target.rows
    .filter(({ cells }) => !used.has(cells[key]!.text))
    .map(({ cells }) => ({
      file: target.file,
      ...positionOf(cells[key]!),
      field: key,
      message: `"${cells[key]!.text}" is used by no row`,
    }));
}

/** Withdrawn incidents that still stand in the record, or are named in its texts. */
export function withdrawnFaults(tables: ReadonlyMap<string, ReadTable>): Fault[] {
  const gone = (tables.get('withdrawn')?.rows ?? []).map(({ cells }) => cells['incident_id']!.text);
  return [...tables.values()]
    .filter(({ table }) => table.name !== 'withdrawn')
    .flatMap(({ table, file, rows }) =>
      rows.flatMap(({ cells }) =>
        Object.entries(cells).flatMap(([field, cell]) =>
          // The log of changes may say that a row was withdrawn: `changesFaults` sees that it says no more.
          (table.name === 'changes' && field === 'id' ? [] : gone)
            .filter((id) => id !== '' && cell.text.includes(id))
            .map((id) => {
              const stands = table.name === 'incidents' && field === 'incident_id';
              const message = stands
                ? `"${id}" is withdrawn (withdrawn.csv) but still stands here`
                : `names ${id}, which is withdrawn (withdrawn.csv)`;
              return { file, ...positionOf(cell), field, message };
            }),
        ),
      ),
    );
}
