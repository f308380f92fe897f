import { isoDay } from '../day';
import { neutralised } from './neutral';
import type { Column, ExportTable, Value } from './table';

/** Tells Excel that the file is UTF-8: without it Khmer letters come out broken. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/** A value as a cell's text: days as ISO 8601, flags as yes or no, a blank for what is not reported. */
function cellText(value: Value, { type }: Pick<Column, 'type'>): string {
  if (value === null) return '';
  if (type === 'day') return isoDay(value as number);
  if (type === 'flag') return value === true ? 'yes' : 'no';
  return typeof value === 'string' ? neutralised(value) : String(value);
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const line = (cells: readonly string[]): string => cells.map(quoted).join(',') + LINE_END;

/**
 * A table as comma-separated values: RFC 4180 (lines end in CR LF) in UTF-8 with a byte order mark. No cell runs as a
 * formula (`neutralised`); numbers stay numbers.
 * @param second `hxl`: a row of HXL hashtags stands below the header
 */
export function csvText({ columns, rows }: ExportTable, second: 'plain' | 'hxl' = 'plain'): string {
  return [
    BYTE_ORDER_MARK,
    line(columns.map(({ name }) => name)),
    ...(second === 'hxl' ? [line(columns.map(({ hxl }) => hxl))] : []),
    ...rows.map((row) => line(columns.map((column, at) => cellText(row[at] ?? null, column)))),
  ].join('');
}
