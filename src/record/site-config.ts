import { sortedFaults, type Fault, type Position } from './fault';
import type { Site } from './site';

/** Name of the file that says who publishes a copy of the site; it is not part of the project. */
export const SITE_FILE = 'site.config.json';

/** The publisher, or what keeps the file from naming one. */
export interface SiteReading {
  readonly site: Site | null;
  readonly faults: readonly Fault[];
}

interface Entry extends Position {
  readonly key: string;
  readonly value: string | number;
}

const STRING = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** Where a character stands in a text. */
function positionAt(text: string, index: number): Position {
  const lines = text.slice(0, index).split('\n');
  return { line: lines.length, column: [...lines.at(-1)!].length + 1 };
}

/** Reads one JSON object of texts and numbers, and where each value stands. */
function readEntries(text: string): { entries: Entry[]; problem: (Position & { message: string }) | null } {
  const entries: Entry[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  const stop = (message: string) => ({ entries, problem: { ...positionAt(text, at), message } });
  const found = (): string =>
    at < text.length ? JSON.stringify([...text.slice(at)][0]) : 'the end of the file';
  const skip = (): void => {
    while (/\s/.test(text[at] ?? '')) at += 1;
  };
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text)?.[0] ?? null;
    if (match !== null) at += match.length;
    return match;
  };
  skip();
  if (text[at] !== '{') return stop(`expected { but found ${found()}`);
  at += 1;
  for (skip(); text[at] !== '}'; skip()) {
    if (entries.length > 0) {
      if (text[at] !== ',') return stop(`expected , or } but found ${found()}`);
      at += 1;
      skip();
    }
    const key = take(STRING);
    if (key === null) return stop(`expected a name in quotation marks but found ${found()}`);
    skip();
    if (text[at] !== ':') return stop(`expected : but found ${found()}`);
    at += 1;
    skip();
    const position = positionAt(text, at);
    const value = take(STRING) ?? take(NUMBER);
    if (value === null) return stop(`expected a text or a number but found ${found()}`);
    entries.push({
      key: JSON.parse(key) as string,
      value: JSON.parse(value) as string | number,
      ...position,
    });
  }
  at += 1;
  skip();
  return at < text.length
    ? stop(`expected the end of the file but found ${found()}`)
    : { entries, problem: null };
}

const shown = (value: unknown): string => JSON.stringify(value).slice(0, 80);

function textProblem(value: unknown): string | null {
  if (typeof value !== 'string') return `${shown(value)} is not a text`;
  if (value.trim() === '') return 'must not be blank';
  if (value !== value.trim()) return 'begins or ends with a space';
  return /[\p{C}\p{Zl}\p{Zp}]/u.test(value) ? 'holds a control character' : null;
}

function publisherProblem(value: unknown): string | null {
  const problem = textProblem(value);
  return problem ?? ([...(value as string)].length > 120 ? 'is longer than 120 characters' : null);
}

function contactProblem(value: unknown): string | null {
  const problem = textProblem(value);
  if (problem) return problem;
  const text = value as string;
  if (/^mailto:[^@\s?&#"<>,;]+@[^@\s?&#"<>,;]+\.[^@\s?&#"<>,;.]+$/.test(text)) return null;
  const page = text.startsWith('https://') && URL.canParse(text) && !/[\s<>"]/.test(text);
  return page ? null : `${shown(text)} is neither mailto:NAME@HOST nor an address that begins with https://`;
}

function daysProblem(value: unknown): string | null {
  const whole = typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 90;
  return whole ? null : `${shown(value)} is not a whole number of days from 1 to 90`;
}

function urlProblem(value: unknown): string | null {
  const problem = textProblem(value);
  if (problem) return problem;
  const text = value as string;
  if (!URL.canParse(text) || !/^https?:\/\//.test(text)) return `${shown(text)} is not an https address`;
  const { protocol, hostname, search, hash, username, password } = new URL(text);
  if (protocol !== 'https:' && hostname !== 'localhost') return `${shown(text)} does not begin with https://`;
  if (search !== '' || hash !== '' || username !== '' || password !== '')
    return `${shown(text)} carries more than a host and a path`;
  return text.endsWith('/') ? null : `${shown(text)} does not end with /`;
}

/** What each field has to be: its problem, or `null`, and what is meant by it. */
const FIELDS: Readonly<
  Record<keyof Site, { readonly means: string; readonly problem: (value: unknown) => string | null }>
> = {
  publisher: {
    means: 'name of the person or organisation that answers for the site',
    problem: publisherProblem,
  },
  contact: { means: 'where to write: mailto:NAME@HOST or https://…', problem: contactProblem },
  responseDays: { means: 'days within which a report is answered', problem: daysProblem },
  url: { means: 'where the site is published: https://…/', problem: urlProblem },
};

/** The names of the fields, in the order of the example. */
export const SITE_FIELDS = Object.keys(FIELDS) as (keyof Site)[];

/**
 * Reads who publishes the site. Every field must be there; what is wrong is told by file, line and column.
 * @param text content of site.config.json, or `null` where there is no such file
 * @param file the file's name as faults give it
 */
export function readSiteConfig(text: string | null, file: string = SITE_FILE): SiteReading {
  const missing = (key: keyof Site): Fault => ({
    file,
    line: 1,
    column: 1,
    field: key,
    message: `is missing (${FIELDS[key].means})`,
  });
  if (text === null) return { site: null, faults: SITE_FIELDS.map(missing) };
  const { entries, problem } = readEntries(text);
  if (problem) return { site: null, faults: [{ file, ...problem }] };
  const faults: Fault[] = [];
  const values: Record<string, string | number> = {};
  for (const { key, value, line, column } of entries) {
    const field = SITE_FIELDS.find((known) => known === key);
    const wrong = !field
      ? `is not one of ${SITE_FIELDS.join(', ')}`
      : key in values
        ? 'is given twice'
        : FIELDS[field].problem(value);
    if (wrong) faults.push({ file, line, column, field: key.slice(0, 40), message: wrong });
    values[key] ??= value;
  }
  faults.push(...SITE_FIELDS.filter((key) => !(key in values)).map(missing));
  return faults.length > 0
    ? { site: null, faults: sortedFaults(faults) }
    : { site: values as unknown as Site, faults: [] };
}
