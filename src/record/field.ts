import { COUNTRY_CODES } from './countries';
import { parseDay } from './day';
import type { Day } from './types';

/** A column whose values a field's own must be among. */
export interface Reference {
  readonly table: string;
  readonly column: string;
  /** Values allowed besides. */
  readonly also?: readonly string[];
}

/** What holds for a field beyond its type. */
export interface Rules {
  readonly unique?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  /** In characters. */
  readonly maxLength?: number;
  /** A regular expression that the whole value matches. */
  readonly pattern?: string;
  /** What the pattern asks for, in words. */
  readonly patternMeans?: string;
  readonly values?: readonly string[];
  readonly refers?: Reference;
}

export type FieldType = 'text' | 'integer' | 'number' | 'day' | 'date' | 'flag' | 'url' | 'list' | 'counts';

export type Reading<V> = { readonly value: V } | { readonly problem: string };

/** One column of a table: its name, meaning, rules, and how its text is read. */
export interface Field<V> {
  readonly column: string;
  /** Hashtag of the Humanitarian Exchange Language. */
  readonly hxl: string;
  readonly description: string;
  readonly type: FieldType;
  readonly rules: Rules;
  /** What a blank stands for; without it the field must be filled. */
  readonly blank?: { readonly value: V };
  /** Reads a text that is not blank. */
  readonly read: (text: string) => Reading<V>;
}

const problem = (text: string, what: string): { problem: string } => ({
  problem: `${JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text)} ${what}`,
});

const listed = (values: readonly string[]): string => values.join(', ');

function inBounds(text: string, value: number, rules: Rules): Reading<number> {
  if (rules.minimum !== undefined && value < rules.minimum)
    return problem(text, rules.minimum === 0 ? 'is negative' : `is less than ${rules.minimum}`);
  if (rules.maximum !== undefined && value > rules.maximum)
    return problem(text, `is more than ${rules.maximum}`);
  return { value };
}

function fitting(text: string, rules: Rules): Reading<string> {
  if (rules.maxLength !== undefined && [...text].length > rules.maxLength)
    return { problem: `${[...text].length} characters are too many (at most ${rules.maxLength})` };
  if (rules.pattern !== undefined && !new RegExp(`^(?:${rules.pattern})$`, 'u').test(text))
    return problem(text, `is not ${rules.patternMeans ?? `of the form ${rules.pattern}`}`);
  return { value: text };
}

const WHOLE = /^-?(0|[1-9]\d*)$/;
const DECIMAL = /^-?(0|[1-9]\d*)(\.\d+)?$/;
const DATE_PATTERN = '\\d{4}(-\\d{2}(-\\d{2})?)?';

type Make<V> = (column: string, hxl: string, description: string, rules?: Rules) => Field<V>;

const make =
  <V>(type: FieldType, read: (text: string, rules: Rules) => Reading<V>, base: Rules = {}): Make<V> =>
  (column, hxl, description, rules = {}) => {
    const all = { ...base, ...rules };
    return { column, hxl, description, type, rules: all, read: (text) => read(text, all) };
  };

/** Free text. */
export const text = make<string>('text', fitting);

/** A whole number; not negative unless the rules say otherwise. */
export const integer = make<number>(
  'integer',
  (text, rules) => {
    if (!WHOLE.test(text)) return problem(text, 'is not a whole number');
    if (!Number.isSafeInteger(Number(text))) return problem(text, 'is too large');
    return inBounds(text, Number(text), rules);
  },
  { minimum: 0 },
);

/** A number in decimal notation. */
export const number = make<number>('number', (text, rules) =>
  DECIMAL.test(text) ? inBounds(text, Number(text), rules) : problem(text, 'is not a number'),
);

/** A calendar day, `2022-09-17`. */
export const day = make<Day>('day', (text) => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return problem(text, 'is not a day written as YYYY-MM-DD');
  const value = parseDay(text);
  return value === null ? problem(text, 'is a day that does not exist') : { value };
});

/** A year, month or day as published: `2007`, `2007-04`, `2007-04-04`. */
export const date = make<string>(
  'date',
  (text) => {
    if (!new RegExp(`^${DATE_PATTERN}$`).test(text))
      return problem(text, 'is not a date written as YYYY, YYYY-MM or YYYY-MM-DD');
    return parseDay(`${text}-01-01`.slice(0, 10)) === null
      ? problem(text, 'is a date that does not exist')
      : { value: text };
  },
  { pattern: DATE_PATTERN },
);

/** `yes` or `no`. */
export const flag = make<boolean>(
  'flag',
  (text, { values }) =>
    values!.includes(text) ? { value: text === 'yes' } : problem(text, `is not one of ${listed(values!)}`),
  { values: ['yes', 'no'] },
);

/** An address that begins with http:// or https://. */
export const url = make<string>('url', (text, rules) => {
  const known = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && /^https?:\/\//i.test(text);
  if (!known || /[\s<>"]/.test(text)) return problem(text, 'is not an http or https address');
  return new URL(text).username === '' && new URL(text).password === ''
    ? fitting(text, rules)
    : problem(text, 'carries a user name or password');
});

/** Several values, joined by `;`. */
export const list = make<readonly string[]>('list', (text, rules) => {
  const items = text.split(';');
  const twice = items.find((item, i) => items.indexOf(item) < i);
  const foreign = rules.values && items.find((item) => !rules.values!.includes(item));
  if (items.some((item) => item.trim() === '')) return problem(text, 'has an empty item between its ;');
  if (items.some((item) => item !== item.trim())) return problem(text, 'has a space beside a ;');
  if (twice !== undefined) return problem(text, `holds "${twice}" twice`);
  if (foreign !== undefined)
    return problem(text, `holds "${foreign}", which is not one of ${listed(rules.values!)}`);
  return { value: items };
});

/** People counted by nationality: `CN:130;VN:11`, codes of ISO 3166-1 alpha-2. */
export const counts = make<Readonly<Record<string, number>>>(
  'counts',
  (text) => {
    const value: Record<string, number> = {};
    for (const item of text.split(';')) {
      const [code, count, ...more] = item.split(':');
      if (count === undefined || more.length > 0) return problem(item, 'is not of the form CN:130');
      if (!COUNTRY_CODES.has(code!)) return problem(code!, 'is not a country code of ISO 3166-1 alpha-2');
      if (code! in value) return problem(text, `counts ${code} twice`);
      if (!WHOLE.test(count)) return problem(item, 'is not counted by a whole number');
      if (Number(count) < 1) return problem(item, 'counts fewer than one');
      value[code!] = Number(count);
    }
    return Object.values(value).reduce((a, b) => a + b, 0) < 2
      ? problem(text, 'is the nationality of a single person, which the record leaves out')
      : { value };
  },
  { pattern: '[A-Z]{2}:[1-9]\\d*(;[A-Z]{2}:[1-9]\\d*)*' },
);

/** One of a few known words. */
export function oneOf<V extends string>(
  column: string,
  hxl: string,
  description: string,
  values: readonly V[],
): Field<V> {
  const read = (text: string): Reading<V> => {
    const value = values.find((known) => known === text);
    return value === undefined ? problem(text, `is not one of ${listed(values)}`) : { value };
  };
  return { column, hxl, description, type: 'text', rules: { values }, read };
}

/** The same field where it may be blank, and what a blank then stands for. */
export function blankAs<V, B>(blank: B, field: Field<V>): Field<V | B> {
  return { ...field, blank: { value: blank } };
}
