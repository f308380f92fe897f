import type { Day, Span } from './types';

const MS_PER_DAY = 86_400_000;

/** Days of `year` up to `month` (1–12) and `day`, as whole days since 1970-01-01 (UTC). Overflowing months and days carry over. */
export function dayOf(year: number, month: number, day: number): Day {
  return Math.round(Date.UTC(year, month - 1, day) / MS_PER_DAY);
}

/** Reads an ISO 8601 calendar day (`2022-09-17`). Returns `null` for anything else, including days that do not exist. */
export function parseDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return isoDay(day) === text ? day : null;
}

/** Writes a day as ISO 8601, e.g. `2022-09-17`. */
export function isoDay(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Year, month (1–12) and day of the month of a day. */
export function calendarOf(day: Day): { year: number; month: number; date: number } {
  const moment = new Date(day * MS_PER_DAY);
  return { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, date: moment.getUTCDate() };
}

/** The day on the calendar of the device, by its clock and time zone, at a moment. */
export function localDay(moment: Date): Day {
  return dayOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
}

/** The same day of the month `months` later (or earlier); the last day of that month where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = calendarOf(day);
  const first = dayOf(year, month + months, 1);
  return Math.min(first + date - 1, endOfMonth(first));
}

/** The first day of the month in which a day lies. */
export function startOfMonth(day: Day): Day {
  const { year, month } = calendarOf(day);
  return dayOf(year, month, 1);
}

/** The last day of the month in which a day lies. */
export function endOfMonth(day: Day): Day {
  const { year, month } = calendarOf(day);
  return dayOf(year, month + 1, 1) - 1;
}

/** The calendar months, whole, that a span touches, in order of time. */
export function monthsTouched({ start, end }: Span): Span[] {
  const months: Span[] = [];
  for (let first = startOfMonth(start); first <= end; first = endOfMonth(first) + 1)
    months.push({ start: first, end: endOfMonth(first) });
  return months;
}

/** Length of a span in days, both ends included. */
export function daysIn(span: Span): number {
  return span.end - span.start + 1;
}

/** Number of calendar months that a span consists of exactly; `null` where it begins or ends inside a month. */
export function wholeMonths({ start, end }: Span): number | null {
  if (startOfMonth(start) !== start || endOfMonth(end) !== end) return null;
  let months = 1;
  while (addMonths(start, months) <= end) months += 1;
  return months;
}

/** Days that two spans share; 0 where they do not meet. */
export function sharedDays(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start) + 1);
}

/** The middle day of a span, the earlier of two (docs/design.md, 3.1). */
export function middleDay(span: Span): Day {
  return span.start + Math.floor((span.end - span.start) / 2);
}
