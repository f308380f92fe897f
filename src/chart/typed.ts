import { endOfMonth, dayOf, parseDay } from '../record/day';
import type { Day, Span } from '../record/types';

/** Why typed dates do not make a window. */
export type TypedProblem = 'unreadable' | 'order' | 'outside';

/**
 * Reads a typed date as a span of days: `2022-09-17`, a month `2022-09` or a year `2022`; also with / or . between, and
 * with Khmer digits. `null` for anything else, including days that do not exist.
 */
export function readTyped(text: string): Span | null {
  const plain = text
    .trim()
    .replace(/[០-៩]/g, (digit) => String(digit.charCodeAt(0) - 0x17e0))
    .replace(/[/.]/g, '-');
  const match = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(plain);
  if (!match) return null;
  const [, year = '', month, date] = match;
  if (month === undefined) return { start: dayOf(Number(year), 1, 1), end: dayOf(Number(year), 12, 31) };
  const first = parseDay(`${year}-${month.padStart(2, '0')}-${(date ?? '1').padStart(2, '0')}`);
  if (first === null) return null;
  return { start: first, end: date === undefined ? endOfMonth(first) : first };
}

/** The window of two typed dates (a month or year means its first day in `from`, its last in `to`), or what is wrong. */
export function typedWindow(from: string, to: string, limits: Span): Span | TypedProblem {
  const first: Day | undefined = readTyped(from)?.start;
  const last: Day | undefined = readTyped(to)?.end;
  if (first === undefined || last === undefined) return 'unreadable';
  if (first > last) return 'order';
  return first < limits.start || last > limits.end ? 'outside' : { start: first, end: last };
}
