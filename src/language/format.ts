import type { Language } from './language';

/*
 * Numbers and dates in words. Nothing here asks the machine for its locale, its time zone or its language data:
 * the same input reads the same everywhere. Days are whole days since 1970-01-01 in UTC. Khmer texts use Latin digits
 * unless the language's tag asks for Khmer ones, and both languages group thousands with a comma.
 */

const MS_PER_DAY = 86_400_000;

/** What a language needs to write dates and lists. */
export interface CalendarWords {
  /** January to December. */
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  /** What stands before the name of a month on its own: `ខែ`. */
  readonly monthPrefix: string;
  /** Between the ends of a span of days, without spaces. */
  readonly to: string;
  /** Between the ends of a span of months, with its spaces. */
  readonly toMonth: string;
  /** Before the last of a list, without spaces. */
  readonly and: string;
}

const KHMER_MONTHS = [
  'មករា',
  'កុម្ភៈ',
  'មីនា',
  'មេសា',
  'ឧសភា',
  'មិថុនា',
  'កក្កដា',
  'សីហា',
  'កញ្ញា',
  'តុលា',
  'វិច្ឆិកា',
  'ធ្នូ',
];

const ENGLISH: CalendarWords = {
  months: [
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
  shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  monthPrefix: '',
  to: 'to',
  toMonth: '–',
  and: 'and',
};

const KHMER: CalendarWords = {
  months: KHMER_MONTHS,
  shortMonths: KHMER_MONTHS,
  monthPrefix: 'ខែ',
  to: 'ដល់',
  toMonth: ' ដល់ ',
  and: 'និង',
};

const CALENDARS = new Map<Language, CalendarWords>([
  ['en', ENGLISH],
  ['km', KHMER],
]);

/** Makes the words of a further language known; done once, when its texts are loaded. */
export function addCalendar(language: Language, words: CalendarWords): void {
  CALENDARS.set(language, words);
}

const wordsOf = (lang: Language): CalendarWords => CALENDARS.get(lang.split('-u-')[0]!) ?? ENGLISH;

const KHMER_DIGITS = '០១២៣៤៥៦៧៨៩';
/** A number that stands by itself: not part of an identifier, an ISO day, an address or a version. */
const NUMBER = /(?<![A-Za-z0-9_\-#=/:.,])\d[\d,.]*(?![A-Za-z0-9_\-/=:])/g;

/** A text in the digits that the language's tag asks for; identifiers, ISO days and addresses keep theirs. */
export function ownDigits(text: string, lang: Language): string {
  if (!lang.endsWith('-u-nu-khmr')) return text;
  return text.replace(NUMBER, (found) => found.replace(/\d/g, (digit) => KHMER_DIGITS[Number(digit)]!));
}

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
export function formatNumber(n: number, lang: Language): string {
  if (!Number.isFinite(n)) return '–';
  const rounded = Math.round(Math.abs(n));
  return (n < 0 && rounded > 0 ? '−' : '') + ownDigits(group(rounded.toFixed(0)), lang);
}

/**
 * A rate with two significant digits below one and three from one on, without trailing zeros: `0.12`, `1.23`, `45.6`,
 * `1,230`. Positive rates below 0.0001 are written `<0.0001`, so that they are not read as none.
 */
export function formatRate(x: number, lang: Language): string {
  if (!Number.isFinite(x)) return '–';
  const size = Math.abs(x);
  if (size === 0) return ownDigits('0', lang);
  if (size < 0.0001) return `${x > 0 ? '' : '−'}<${ownDigits('0.0001', lang)}`;
  const fixed = Number(size.toPrecision(size < 1 ? 2 : 3)).toString();
  const [whole = '', decimals] = fixed.split('.');
  return (x < 0 ? '−' : '') + ownDigits(group(whole) + (decimals ? `.${decimals}` : ''), lang);
}

/** A day: `17 September 2022`, `17 កញ្ញា 2022`. */
export function formatDay(day: number, lang: Language): string {
  const { year, month, date } = calendar(day);
  return ownDigits(`${date} ${wordsOf(lang).months[month]} ${year}`, lang);
}

/** A day with a short month: `17 Sep 2022`. Khmer has no short months. */
export function formatDayShort(day: number, lang: Language): string {
  const { year, month, date } = calendar(day);
  return ownDigits(`${date} ${wordsOf(lang).shortMonths[month]} ${year}`, lang);
}

/** The month of a day: `September 2022`, `ខែកញ្ញា 2022`. */
export function formatMonth(day: number, lang: Language): string {
  return ownDigits(`${formatMonthName(day, lang)} ${calendar(day).year}`, lang);
}

/** The month of a day without its year: `September`, `ខែកញ្ញា`. */
function formatMonthName(day: number, lang: Language): string {
  const { monthPrefix, months } = wordsOf(lang);
  return `${monthPrefix}${months[calendar(day).month]}`;
}

/** The month of a day for narrow places: `Sep 2022`, `កញ្ញា 2022`. */
export function formatMonthShort(day: number, lang: Language): string {
  const { year, month } = calendar(day);
  return ownDigits(`${wordsOf(lang).shortMonths[month]} ${year}`, lang);
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
  if (a.month !== b.month) return [ownDigits(`${a.date} ${wordsOf(lang).months[a.month]}`, lang), last];
  return [ownDigits(String(a.date), lang), last];
}

/** A span of days, both ends included: `1 August to 31 October 2022`; a single day once. */
export function formatSpan(start: number, end: number, lang: Language): string {
  if (start === end) return formatDay(start, lang);
  return spanEnds(start, end, lang).join(` ${wordsOf(lang).to} `);
}

/** The months from that of `start` to that of `end`: `July–September 2022`; without their year when asked. */
export function formatMonths(start: number, end: number, lang: Language, year: 'year' | 'bare'): string {
  const a = calendar(start);
  const b = calendar(end);
  const last = year === 'year' ? formatMonth(end, lang) : formatMonthName(end, lang);
  if (a.year === b.year && a.month === b.month) return last;
  const first =
    year === 'year' && a.year !== b.year ? formatMonth(start, lang) : formatMonthName(start, lang);
  return `${first}${wordsOf(lang).toMonth}${last}`;
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
  return `${items.slice(0, -1).join(', ')} ${wordsOf(lang).and} ${items[items.length - 1]}`;
}
