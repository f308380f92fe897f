import type { Fault, Position } from './fault';
import { readEntries, shortened, type Entry, type Line } from './story-lines';
import { proseFaults, type Purpose, type Written } from './story-prose';

/** An id that a step refers to, and where it stands. */
export interface Reference {
  readonly id: string;
  readonly at: Position;
}

const REFERENCE = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/;

/** A heading and the lines below it. */
export interface Block {
  readonly heading: Line;
  readonly lines: readonly Line[];
}

/** Lines before the first heading, and the blocks that headings begin. */
export function splitAt(lines: readonly Line[], heading: RegExp): { before: Line[]; parts: Block[] } {
  const before: Line[] = [];
  const parts: { heading: Line; lines: Line[] }[] = [];
  for (const line of lines) {
    if (heading.test(line.text)) parts.push({ heading: line, lines: [] });
    else (parts.at(-1)?.lines ?? before).push(line);
  }
  return { before, parts };
}

/** Reads the parts of a story's file and keeps what is wrong with it. */
export class StoryReader {
  readonly faults: Fault[] = [];

  constructor(readonly file: string) {}

  fault(at: Position | Line, message: string, field?: string): void {
    const position = 'number' in at ? { line: at.number, column: 1 } : { line: at.line, column: at.column };
    this.faults.push({ file: this.file, ...position, ...(field === undefined ? {} : { field }), message });
  }

  stray(line: Line, expected: string): void {
    this.fault(line, `found "${shortened(line.text)}", expected ${expected}`);
  }

  prose(written: Written, field: string, purpose: Purpose): void {
    this.faults.push(...proseFaults(written, this.file, field, purpose));
  }

  entries(lines: readonly Line[], known: readonly string[]): ReadonlyMap<string, Entry> {
    const { entries, faults } = readEntries(lines, known, this.file);
    this.faults.push(...faults);
    return entries;
  }

  required(entries: ReadonlyMap<string, Entry>, key: string, otherwise: Position | Line): string {
    const entry = entries.get(key);
    if (entry && entry.value.text !== '') return entry.value.text;
    if (entry) this.fault(entry.value.lines[0]!, 'found nothing, expected a value', key);
    else this.fault(otherwise, `found no line "${key}: …", expected one`);
    return '';
  }

  matches(entry: Entry | undefined, pattern: RegExp, expected: string): void {
    if (!entry || entry.value.text === '' || pattern.test(entry.value.text)) return;
    this.fault(
      entry.value.lines[0]!,
      `found "${shortened(entry.value.text)}", expected ${expected}`,
      entry.key,
    );
  }

  /** Ids between commas. */
  references(texts: readonly Written[]): Reference[] {
    const found: Reference[] = [];
    for (const written of texts) {
      for (const match of written.text.matchAll(/[^,\s]+/g)) {
        const line = written.lines.findLast(({ at }) => at <= match.index) ?? written.lines[0]!;
        const at = { line: line.line, column: line.column + match.index - line.at };
        if (!REFERENCE.test(match[0]))
          this.fault(at, `found "${shortened(match[0])}", expected an id such as KHM0042`);
        else if (found.some(({ id }) => id === match[0]))
          this.fault(at, `found ${match[0]} again, expected each id once`);
        else found.push({ id: match[0], at });
      }
    }
    return found;
  }
}
