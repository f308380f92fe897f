import { compareText } from './compare-text';

/** Where something stands in a file: line and column count from 1, the column in characters. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** What is wrong with a file, and where. */
export interface Fault extends Position {
  readonly file: string;
  /** The column's name, where one field is at fault. */
  readonly field?: string;
  readonly message: string;
}

/** Faults told at most; the rest are counted. */
const FAULT_CAP = 200;

/** `data/incidents.csv:12:5: field "people_found": "12a" is not a whole number` */
export function faultText({ file, line, column, field, message }: Fault): string {
  return `${file}:${line}:${column}: ${field === undefined ? '' : `field "${field}": `}${message}`;
}

const inOrder = (a: Fault, b: Fault): number =>
  compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.message, b.message);

/** Faults by file, line and column. */
export function sortedFaults(faults: readonly Fault[]): Fault[] {
  return [...faults].sort(inOrder);
}

/** One line a fault, sorted, up to `cap` of them, then how many more there are. */
export function faultLines(faults: readonly Fault[], cap = FAULT_CAP): string[] {
  const lines = sortedFaults(faults).slice(0, cap).map(faultText);
  return faults.length > cap ? [...lines, `and ${faults.length - cap} more`] : lines;
}
