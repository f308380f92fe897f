import { coverageOf } from '../record/coverage';
import { daysIn, endOfMonth, startOfMonth } from '../record/day';
import type { Coverage, CoverageLevel, Day, Span } from '../record/types';

/**
 * Cuts a window into steps of equal length, counted back from its end as a slider plays them; days at the start that do not
 * fill a step are left out.
 * @param days length of a step
 */
export function equalSteps(window: Span, days: number): Span[] {
  const count = Math.floor(daysIn(window) / days);
  const first = window.end - count * days + 1;
  return Array.from({ length: count }, (_, step) => ({
    start: first + step * days,
    end: first + (step + 1) * days - 1,
  }));
}

/** The whole calendar months that a window holds. */
export function monthSteps(window: Span): Span[] {
  const months: Span[] = [];
  let start: Day = startOfMonth(window.start);
  if (start < window.start) start = endOfMonth(window.start) + 1;
  for (; endOfMonth(start) <= window.end; start = endOfMonth(start) + 1)
    months.push({ start, end: endOfMonth(start) });
  return months;
}

/** Whether steps follow each other without a gap and are of one length: in days, or a whole calendar month each. */
export function areEqualSteps(steps: readonly Span[]): boolean {
  const [first] = steps;
  if (!first) return true;
  const adjoin = steps.every(({ start }, at) => at === 0 || start === steps[at - 1]!.end + 1);
  const alike = steps.every((step) => daysIn(step) === daysIn(first));
  const months = steps.every(({ start, end }) => start === startOfMonth(start) && end === endOfMonth(start));
  return adjoin && (alike || months);
}

/** The worst coverage of any day of a step. */
export function coverageLevelOf(step: Span, coverage: readonly Coverage[]): CoverageLevel {
  const { thinDays, noneDays } = coverageOf(step, coverage);
  return noneDays > 0 ? 'none' : thinDays > 0 ? 'thin' : 'full';
}

/** The longest run of steps no day of which lies in empty coverage; the latest of several as long. */
export function longestCoveredRun(steps: readonly Span[], coverage: readonly Coverage[]): Span[] {
  let [bestEnd, bestLength, length] = [0, 0, 0];
  steps.forEach((step, at) => {
    length = coverageLevelOf(step, coverage) === 'none' ? 0 : length + 1;
    if (length > 0 && length >= bestLength) [bestEnd, bestLength] = [at + 1, length];
  });
  return steps.slice(bestEnd - bestLength, bestEnd);
}
