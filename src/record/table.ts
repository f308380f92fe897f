import type { Field } from './field';

/** The columns of a table in the order of its file, by the name that a row's value has in the program. */
export type Fields<T> = { readonly [K in keyof T]-?: Field<T[K]> };

/** One table of the record: what its file holds, and how its rows are read. */
export interface Table<T> {
  readonly name: string;
  /** Name of its file, where that is not the table's with `.csv`. */
  readonly file?: string;
  readonly title: string;
  readonly description: string;
  /** Column that tells rows apart. */
  readonly key: string;
  /** Columns that tell rows apart together, where one alone does not. */
  readonly keys?: readonly string[];
  readonly fields: Fields<T>;
}

/** A table whose rows' type does not matter. */
export type AnyTable = Table<Readonly<Record<string, unknown>>>;

/** The fields of a table with the names of their values, in the order of the file. */
export function fieldsOf<T>(
  table: Table<T>,
): { readonly property: keyof T & string; readonly field: Field<unknown> }[] {
  return (Object.keys(table.fields) as (keyof T & string)[]).map((property) => ({
    property,
    field: table.fields[property],
  }));
}

/** Name of a table's file. */
export const fileOf = ({ name, file }: { readonly name: string; readonly file?: string }): string =>
  file ?? `${name}.csv`;
