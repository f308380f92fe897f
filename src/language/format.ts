import type { Language } from './language';

/*
 * Numbers and dates in words. Nothing here asks the machine for its locale, its time zone or its language data:
 * the same input reads the same everywhere. Days are whole days since 1970-01-01 in UTC. Khmer texts use Latin digits,
 * and both languages group thousands with a comma, so that a number reads alike in either.
 */

const MS_PER_DAY = 86_400_000;

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  km: ['មករា', 'កុម្ភៈ', 'មីនា', 'មេសា', 'ឧសភា', 'មិថុនា', 'កក្កដា', 'សីហា', 'កញ្ញា', 'តុលា', 'វិច្ឆិកា', 'ធ្នូ'],
};

const SHORT_MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  km: MONTHS.km,
};

const TO: Readonly<Record<Language, string>> = { en: 'to', km: 'ដល់' };
const AND: Readonly<Record<Language, string>> = { en: 'and', km: 'និង' };

interface Calendar {
  readonly year: number;
  /** 0–11. */
  readonly month: number;
  readonly date: number;
}

function calendar(day: number): Calendar {
  const moment = new Date(day * MS_PER_DAY);
  return { year: moment.getUTCFullYear(), month: moment.getUTCMonth(), date: moment.getUTCDate() };
}

function group(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A whole number with grouped thousands: `1,234`. What is not whole is rounded; what is no number is a dash. */
export function formatNumber(n: number, _lang: Language): string {
  if (!Number.isFinite(n)) return '–';
  const rounded = Math.round(Math.abs(n));
  return (n < 0 && rounded > 0 ? '−' : '') + group(rounded.toFixed(0));
}

/**
 * A rate with two significant digits below one and three from one on, without trailing zeros: `0.12`, `1.23`, `45.6`,
 * `1,230`. Positive rates below 0.0001 are written `<0.0001`, so that they are not read as none.
 */
export function formatRate(x: number, _lang: Language): string {
  if (!Number.isFinite(x)) return '–';
  const size = Math.abs(x);
  if (size === 0) return '0';
  if (size < 0.0001) return x > 0 ? '<0.0001' : '−<0.0001';
  const fixed = Number(size.toPrecision(size < 1 ? 2 : 3)).toString();
  const [whole = '', decimals] = fixed.split('.');
  return (x < 0 ? '−' : '') + group(whole) + (decimals ? `.${decimals}` : '');
}

/** A day: `17 September 2022`, `17 កញ្ញា 2022`. */
export function formatDay(day: number, lang: Language): string {
  const { year, month, date } = calendar(day);
  return `${date} ${MONTHS[lang][month]} ${year}`;
}

/** A day with a short month: `17 Sep 2022`. Khmer has no short months. */
export function formatDayShort(day: number, lang: Language): string {
  const { year, month, date } = calendar(day);
  return `${date} ${SHORT_MONTHS[lang][month]} ${year}`;
}

/** The month of a day: `September 2022`, `ខែកញ្ញា 2022`. */
export function formatMonth(day: number, lang: Language): string {
  return `${formatMonthName(day, lang)} ${calendar(day).year}`;
}

/** The month of a day without its year: `September`, `ខែកញ្ញា`. */
export function formatMonthName(day: number, lang: Language): string {
  return `${lang === 'km' ? 'ខែ' : ''}${MONTHS[lang][calendar(day).month]}`;
}

/** The month of a day for narrow places: `Sep 2022`, `កញ្ញា 2022`. */
export function formatMonthShort(day: number, lang: Language): string {
  const { year, month } = calendar(day);
  return `${SHORT_MONTHS[lang][month]} ${year}`;
}

/**
 * Both ends of a span, the first without what the second says again: `1 August` and `31 October 2022`, `13` and
 * `17 September 2022`, `1 December 2022` and `3 January 2023`.
 */
export function spanEnds(start: number, end: number, lang: Language): readonly [string, string] {
  const a = calendar(start);
  const b = calendar(end);
  const last = formatDay(end, lang);
  if (a.year !== b.year) return [formatDay(start, lang), last];
  if (a.month !== b.month) return [`${a.date} ${MONTHS[lang][a.month]}`, last];
  return [String(a.date), last];
}

/** A span of days, both ends included: `1 August to 31 October 2022`; a single day once. */
export function formatSpan(start: number, end: number, lang: Language): string {
  if (start === end) return formatDay(start, lang);
  return spanEnds(start, end, lang).join(` ${TO[lang]} `);
}

/** The months from that of `start` to that of `end`: `July–September 2022`; without their year when asked. */
export function formatMonths(start: number, end: number, lang: Language, year: 'year' | 'bare'): string {
  const a = calendar(start);
  const b = calendar(end);
  const last = year === 'year' ? formatMonth(end, lang) : formatMonthName(end, lang);
  if (a.year === b.year && a.month === b.month) return last;
  const first =
    year === 'year' && a.year !== b.year ? formatMonth(start, lang) : formatMonthName(start, lang);
  const joint = lang === 'en' ? '–' : ` ${TO[lang]} `;
  return `${first}${joint}${last}`;
}

/** Whether a day is the first of its month. */
export function isMonthStart(day: number): boolean {
  return calendar(day).date === 1;
}

/** Whether a day is the last of its month. */
export function isMonthEnd(day: number): boolean {
  return calendar(day + 1).date === 1;
}

/** Whether a span is one whole calendar year. */
export function isYear(start: number, end: number): boolean {
  const [a, b] = [calendar(start), calendar(end + 1)];
  return a.month === 0 && a.date === 1 && b.month === 0 && b.date === 1 && b.year === a.year + 1;
}

/** The calendar months that a span touches, as months since year 0. */
export function monthsTouched(start: number, end: number): number[] {
  const a = calendar(start);
  const b = calendar(end);
  const first = a.year * 12 + a.month;
  return Array.from({ length: b.year * 12 + b.month - first + 1 }, (_, i) => first + i);
}

/** The year of a day. */
export function yearOf(day: number): number {
  return calendar(day).year;
}

/** `a`, `a and b`, `a, b and c`. */
export function formatList(items: readonly string[], lang: Language): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${AND[lang]} ${items[items.length - 1]}`;
}
