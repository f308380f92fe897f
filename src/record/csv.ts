import type { Position } from './fault';

/** One field of a CSV file, unquoted, and where it starts. */
export interface Cell extends Position {
  readonly text: string;
}

/** What keeps a file from being read as CSV, and where. */
export interface CsvFault extends Position {
  readonly message: string;
}

export interface Csv {
  readonly records: readonly (readonly Cell[])[];
  readonly faults: readonly CsvFault[];
  /** Whether a field was never closed, so that what follows its start cannot be told apart. */
  readonly broken: boolean;
}

const STRAY = 'a quotation mark in a field that does not begin with one';
const AFTER = 'text after the quotation mark that closes the field';

/** Length of the longest start of `bytes` that is UTF-8, ending between two characters. */
function validLength(bytes: Uint8Array): number {
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  // Streaming accepts the start of a character that is never finished: step back to where it began.
  for (let length = low; length > 0; length -= 1) {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length));
      return length;
    } catch {
      continue;
    }
  }
  return 0;
}

/**
 * Decodes UTF-8, with or without a byte order mark.
 * @returns the text, or where the first byte stands that is not UTF-8
 */
export function decodeUtf8(bytes: Uint8Array): { text: string } | { fault: CsvFault } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const length = validLength(bytes);
    const lines = new TextDecoder().decode(bytes.subarray(0, length)).split('\n');
    const message = `byte ${length + 1} of the file is not UTF-8`;
    return { fault: { line: lines.length, column: [...lines.at(-1)!].length + 1, message } };
  }
}

/**
 * Reads comma-separated values as RFC 4180 has them: fields may be quoted, quoted fields may hold commas, line breaks
 * and doubled quotation marks; lines end in CRLF or LF; the last may go without.
 */
export function readCsv(text: string): Csv {
  const records: Cell[][] = [];
  const faults: CsvFault[] = [];
  let [at, line, column] = [0, 1, 1];
  let record: Cell[] = [];
  let broken = false;

  const step = (): string => {
    const character = String.fromCodePoint(text.codePointAt(at)!);
    at += character.length;
    if (character === '\n') [line, column] = [line + 1, 1];
    else column += 1;
    return character;
  };
  const atLineEnd = (): boolean => text[at] === '\n' || (text[at] === '\r' && text[at + 1] === '\n');
  const fault = (position: Position, message: string): void => {
    faults.push({ line: position.line, column: position.column, message });
  };

  const quoted = (start: Position): string => {
    let value = '';
    step();
    for (;;) {
      if (at >= text.length) {
        fault(start, 'the quotation mark that opens this field is never closed');
        broken = true;
        return value;
      }
      const character = step();
      if (character !== '"') value += character;
      else if (text[at] === '"') value += step();
      else return value;
    }
  };
  const rest = (message: string): string => {
    let [value, faulty] = ['', false];
    while (at < text.length && text[at] !== ',' && !atLineEnd()) {
      if (!faulty && (message !== STRAY || text[at] === '"')) {
        fault({ line, column }, message);
        faulty = true;
      }
      value += step();
    }
    return value;
  };

  while (at < text.length) {
    const start = { line, column };
    const value = text[at] === '"' ? quoted(start) + rest(AFTER) : rest(STRAY);
    record.push({ text: value, ...start });
    if (text[at] === ',') {
      step();
      if (at < text.length) continue;
      record.push({ text: '', line, column });
    } else {
      if (text[at] === '\r') step();
      if (at < text.length) step();
      records.push(record);
      record = [];
      continue;
    }
  }
  if (record.length > 0) records.push(record);
  return { records, faults, broken };
}
