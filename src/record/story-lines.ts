import type { Fault, Position } from './fault';
import type { Written } from './story-prose';

/** One line of a story's file, without what ends it. */
export interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
}

export function linesOf(text: string): Line[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line, index) => ({ text: line.trimEnd(), number: index + 1 }));
}

/** A line as a text of its own, from a column on (counted from 1). */
function writtenFrom({ text, number }: Line, column: number): Written {
  const rest = [...text].slice(column - 1).join('');
  const lead = rest.length - rest.trimStart().length;
  return { text: rest.trim(), lines: [{ at: 0, line: number, column: column + lead }] };
}

/** Paragraphs: lines without a blank one between them are one text. */
export function paragraphsOf(lines: readonly Line[]): Written[] {
  const found: { text: string; lines: (Position & { at: number })[] }[] = [];
  let open = false;
  for (const line of lines) {
    const { text } = writtenFrom(line, 1);
    if (text === '') {
      open = false;
      continue;
    }
    const start = { line: line.number, column: line.text.length - line.text.trimStart().length + 1 };
    const last = found.at(-1);
    if (open && last) {
      last.lines.push({ at: last.text.length + 1, ...start });
      last.text += ` ${text}`;
    } else found.push({ text, lines: [{ at: 0, ...start }] });
    open = true;
  }
  return found;
}

/** `key: value` lines as they stand in the front matter, under a step's heading and in an exercise. */
export interface Entry {
  readonly key: string;
  readonly at: Position;
  readonly value: Written;
  /** Lines that begin with `- ` below it. */
  readonly items: readonly Written[];
}

const KEY = /^([a-z]+):(?:\s|$)/;

/** Whether a line is a `key: value` line with one of these keys. */
export const isEntry = ({ text }: Line, keys: readonly string[]): boolean =>
  keys.includes(KEY.exec(text)?.[1] ?? '');

/**
 * Reads `key: value` lines; a value goes on over lines that are indented, and `- ` begins an item of a list.
 * @param known the keys that may stand here; each at most once
 */
export function readEntries(
  lines: readonly Line[],
  known: readonly string[],
  file: string,
): { entries: ReadonlyMap<string, Entry>; faults: Fault[] } {
  const faults: Fault[] = [];
  const entries = new Map<string, { key: string; at: Position; value: Written; items: Written[] }>();
  let current: { key: string; at: Position; value: Written; items: Written[] } | null = null;
  const fault = (line: Line, found: string, expected: string): void => {
    faults.push({ file, line: line.number, column: 1, message: `found "${found}", expected ${expected}` });
  };
  const list = known.join(', ');
  for (const line of lines) {
    if (line.text.trim() === '') continue;
    const key = KEY.exec(line.text)?.[1];
    if (key !== undefined) {
      current = null;
      if (!known.includes(key)) {
        fault(line, key, `one of the keys ${list}`);
        continue;
      }
      if (entries.has(key)) {
        fault(line, key, 'each key once');
        continue;
      }
      const value = writtenFrom(line, key.length + 2);
      current = { key, at: { line: line.number, column: 1 }, value, items: [] };
      entries.set(key, current);
    } else if (/^- /.test(line.text) && current) current.items.push(writtenFrom(line, 3));
    else if (/^\s/.test(line.text) && current) current.value = joined(current.value, writtenFrom(line, 1));
    else if (current !== null || entries.size === 0)
      fault(line, shortened(line.text), `a line "key: value" with one of ${list}`);
  }
  return { entries, faults };
}

function joined(a: Written, b: Written): Written {
  if (a.text === '') return b;
  const at = a.text.length + 1;
  return { text: `${a.text} ${b.text}`, lines: [...a.lines, { ...b.lines[0]!, at }] };
}

/** Text as a fault may quote it. */
export function shortened(text: string): string {
  const characters = [...text.trim()];
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : characters.join('');
}
