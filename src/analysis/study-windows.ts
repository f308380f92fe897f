import { addMonths, daysIn } from '../record/day';
import type { Coverage, Day, Span } from '../record/types';
import { coverageOf } from '../record/coverage';
import type { Pair } from './statistics';

/** Length of a window: calendar months, or days. */
export type Length = { readonly months: number } | { readonly days: number };

/** How the two windows of a study lie around its date. */
export interface WindowLengths {
  readonly before: Length;
  readonly after: Length;
  /** Days left out from the date on: "after" starts on the date plus the gap. */
  readonly gapDays: number;
}

export interface WindowPair {
  readonly before: Span;
  readonly after: Span;
}

/** Two windows of so many months each. */
export function monthsEach(months: number, gapDays = 0): WindowLengths {
  return { before: { months }, after: { months }, gapDays };
}

/**
 * The windows before and after a date. "Before" ends on the day before it; "after" starts on the date plus the gap. Six
 * months around 17 September 2022: 17 March to 16 September, and 17 September to 16 March.
 */
export function windowsAround(day: Day, { before, after, gapDays }: WindowLengths): WindowPair {
  const start = day + gapDays;
  return {
    before: { start: 'months' in before ? addMonths(day, -before.months) : day - before.days, end: day - 1 },
    after: { start, end: ('months' in after ? addMonths(start, after.months) : start + after.days) - 1 },
  };
}

/** How many whole calendar months a span is, counted from either end; `null` where it is no whole number of them. */
export function monthsLong({ start, end }: Span): number | null {
  const months = Math.round((end + 1 - start) / 30.4375);
  return addMonths(start, months) === end + 1 || addMonths(end + 1, -months) === start ? months : null;
}

/** Whether two windows count as equally long: as many days, or as many calendar months. */
export function sameLength(a: Span, b: Span): boolean {
  const months = monthsLong(a);
  return daysIn(a) === daysIn(b) || (months !== null && months === monthsLong(b));
}

/** What the counts of two windows are divided by. */
export interface Exposure extends Pair {
  /**
   * `window`: equal windows, both 1; results are in events per window. `30-days`: lengths of unequal windows in units of 30
   * days, days without coverage taken out; results are in events per 30 days.
   */
  readonly unit: 'window' | '30-days';
}

/** Days of an exposure's unit where windows are unequal: the unit in which this project gives rates (docs/design.md, 3.3). */
const UNIT_DAYS = 30;

/**
 * The exposure of two windows. Equal windows that are covered throughout need none: a month more or less of three days is
 * read as the same length. Otherwise days without coverage are taken out (docs/design.md, 3.6).
 * @returns `null` where a window has no covered day
 */
export function exposureOf({ before, after }: WindowPair, coverage: readonly Coverage[]): Exposure | null {
  const [b, a] = [coverageOf(before, coverage), coverageOf(after, coverage)];
  if (b.noneDays === 0 && a.noneDays === 0 && sameLength(before, after))
    return { unit: 'window', before: 1, after: 1 };
  const days = { before: b.days - b.noneDays, after: a.days - a.noneDays };
  if (days.before <= 0 || days.after <= 0) return null;
  return { unit: '30-days', before: days.before / UNIT_DAYS, after: days.after / UNIT_DAYS };
}
