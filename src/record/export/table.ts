import type { Day } from '../types';

/** How a column's values are to be read: `day` in whole days since 1970-01-01, `flag` as yes or no. */
export type ColumnType = 'text' | 'number' | 'day' | 'flag';

/** One column of a download. */
export interface Column {
  readonly name: string;
  /** Hashtag of the Humanitarian Exchange Language. */
  readonly hxl: string;
  readonly description: string;
  readonly type: ColumnType;
}

/** A value of a download; `null` is a blank: not reported, which is never zero. */
export type Value = string | number | boolean | Day | null;

/** What CSV, spreadsheet and GeoJSON are written from: columns, and rows with one value a column. */
export interface ExportTable {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Value[])[];
}
