import { decodeUtf8, readCsv, type Cell } from './csv';
import type { Fault } from './fault';
import type { Field } from './field';
import { fieldsOf, type Table } from './table';

/** A row as read: its values as far as they could be read, and where each of its columns stands. */
export interface Row<T> {
  readonly value: Partial<T>;
  readonly line: number;
  readonly cells: Readonly<Record<string, Cell>>;
}

export interface TableRows<T> {
  readonly rows: readonly Row<T>[];
  readonly faults: readonly Fault[];
  /** First fields of the rows that are left out for having too few or too many fields. */
  readonly cut: readonly string[];
  /** False where the file as a whole could not be read, so that nothing can be said of what it lacks. */
  readonly whole: boolean;
}

// Control characters, marks that turn the direction of writing, and what is left where decoding once failed.
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff\ufffd]/;

function characterFault(text: string): string | null {
  const found = FORBIDDEN.exec(text);
  if (!found) return null;
  if (found[0] === '\n' || found[0] === '\r') return 'holds a line break';
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `holds the control character U+${code}`;
}

/** Reads one field's text: its value, or what is wrong with it. */
export function readField<V>(field: Field<V>, text: string): { value: V } | { problem: string } {
  const odd = characterFault(text);
  if (odd !== null) return { problem: odd };
  if (text === '') return field.blank ?? { problem: 'must not be blank' };
  if (text.trim() === '') return { problem: 'holds nothing but spaces' };
  if (text !== text.trim()) return { problem: `${JSON.stringify(text)} begins or ends with a space` };
  return field.read(text);
}

function headerProblem(header: readonly Cell[], columns: readonly string[]): Omit<Fault, 'file'> | null {
  const names = header.map(({ text }) => text);
  const last = header.at(-1) ?? { line: 1, column: 1 };
  const missing = columns.filter((column) => !names.includes(column));
  const odd = header.find(({ text }, i) => !columns.includes(text) || names.indexOf(text) < i);
  const wrong = header.find(({ text }, i) => text !== columns[i]);
  const at = ({ line, column }: { line: number; column: number }, message: string) => ({
    line,
    column,
    message,
  });
  if (missing.length > 0)
    return at(last, `the header lacks ${missing.map((name) => `"${name}"`).join(', ')}`);
  if (odd && columns.includes(odd.text)) return at(odd, `the header has "${odd.text}" twice`);
  if (odd) return at(odd, `the header has an unknown column ${JSON.stringify(odd.text)}`);
  if (wrong)
    return at(wrong, `the header has "${wrong.text}" where "${columns[header.indexOf(wrong)]}" belongs`);
  return null;
}

/**
 * Reads a table's file: encoding, quoting, header, number of fields, and each field by itself.
 * @param file the file's name as faults give it
 */
export function readRows<T>(table: Table<T>, file: string, bytes: Uint8Array | undefined): TableRows<T> {
  const unread = (fault: Omit<Fault, 'file'>): TableRows<T> => ({
    rows: [],
    faults: [{ file, ...fault }],
    cut: [],
    whole: false,
  });
  if (!bytes) return unread({ line: 1, column: 1, message: 'the file is missing' });
  const decoded = decodeUtf8(bytes);
  if ('fault' in decoded) return unread(decoded.fault);
  const csv = readCsv(decoded.text);
  const fields = fieldsOf(table);
  const [header, ...records] = csv.records;
  if (!header) return unread({ line: 1, column: 1, message: 'the file is empty' });
  const faults: Fault[] = csv.faults.map((fault) => ({ file, ...fault }));
  if (csv.broken) return { rows: [], faults, cut: [], whole: false };
  const problem = headerProblem(
    header,
    fields.map(({ field }) => field.column),
  );
  if (problem) return { rows: [], faults: [...faults, { file, ...problem }], cut: [], whole: false };

  const rows: Row<T>[] = [];
  const cut: string[] = [];
  for (const record of records) {
    const { line } = record[0]!;
    if (record.length !== fields.length) {
      const blank = record.length === 1 && record[0]!.text === '';
      const message = blank
        ? 'a blank line'
        : `${record.length} fields where the header has ${fields.length}`;
      faults.push({ file, line, column: 1, message });
      cut.push(record[0]!.text);
      continue;
    }
    const value: Partial<T> = {};
    const cells: Record<string, Cell> = {};
    fields.forEach(({ property, field }, i) => {
      const cell = record[i]!;
      cells[field.column] = cell;
      const reading = readField(field, cell.text);
      if ('value' in reading) value[property] = reading.value as T[typeof property];
      else faults.push({ file, ...positionOf(cell), field: field.column, message: reading.problem });
    });
    rows.push({ value, line, cells });
  }
  return { rows, faults, cut, whole: true };
}

/** Where a cell stands, without its text. */
export function positionOf({ line, column }: Cell): { line: number; column: number } {
  return { line, column };
}
