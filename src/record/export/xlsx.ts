import type { Day } from '../types';
import { neutralised } from './neutral';
import type { Column, ExportTable, Value } from './table';
import { sheetXml, STYLE, workbookParts, xmlText } from './xlsx-parts';
import { zipped } from './zip';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** One sheet of a workbook. */
export interface Sheet {
  /** At most 31 characters, none of them `[ ] : * ? / \`. */
  readonly name: string;
  readonly table: ExportTable;
  /** Texts run over several lines: for a sheet that is read rather than sorted. */
  readonly wrapped?: boolean;
}

/** Days from the spreadsheet's first day, 30 December 1899, to 1 January 1970. */
const SERIAL_OF_1970 = 25_569;
/** Most characters that a cell holds. */
const MOST_CHARACTERS = 32_767;

/** The letters of a column, counted from 0: `A`, `Z`, `AA`. */
export function columnLetters(at: number): string {
  return at < 26
    ? String.fromCharCode(65 + at)
    : columnLetters(Math.floor(at / 26) - 1) + columnLetters(at % 26);
}

function textCell(address: string, text: string, style: number): string {
  const held = [...neutralised(text)].slice(0, MOST_CHARACTERS).join('');
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(held)}</t></is></c>`;
}

function cell(address: string, value: Value, { type }: Column, style: number): string {
  if (value === null) return '';
  if (type === 'day')
    return `<c r="${address}" s="${STYLE.day}"><v>${(value as Day) + SERIAL_OF_1970}</v></c>`;
  if (type === 'flag') return textCell(address, value === true ? 'yes' : 'no', style);
  if (typeof value === 'number') return `<c r="${address}" s="${style}"><v>${value}</v></c>`;
  return textCell(address, String(value), style);
}

/** Widths in characters that show most of a column, within reason. */
function widths({ columns, rows }: ExportTable): number[] {
  return columns.map(({ name, type }, at) => {
    const longest = rows.reduce((most, row) => Math.max(most, String(row[at] ?? '').length), name.length);
    return type === 'day' ? 12 : Math.min(60, longest + 2);
  });
}

function xmlOf({ table, wrapped = false }: Sheet): string {
  const { columns, rows } = table;
  const row = (number: number, cells: readonly string[]): string =>
    `<row r="${number}">${cells.join('')}</row>`;
  const style = wrapped ? STYLE.wrapped : STYLE.plain;
  const lines = [
    row(
      1,
      columns.map(({ name }, at) => textCell(`${columnLetters(at)}1`, name, STYLE.head)),
    ),
    ...rows.map((values, index) =>
      row(
        index + 2,
        columns.map((column, at) =>
          cell(`${columnLetters(at)}${index + 2}`, values[at] ?? null, column, style),
        ),
      ),
    ),
  ];
  return sheetXml(widths(table), lines.join(''));
}

/**
 * A workbook (ECMA-376) with a header in the first row of each sheet. Days are dates and numbers are numbers; texts are
 * written as texts, and those that begin like a formula have an apostrophe before them (`neutralised`).
 * @param day the day that the file's parts are dated to
 */
export function xlsxBytes(sheets: readonly Sheet[], day: Day): Uint8Array<ArrayBuffer> {
  return zipped(workbookParts(sheets.map((sheet) => ({ name: sheet.name, xml: xmlOf(sheet) }))), day);
}
