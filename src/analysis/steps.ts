import { coverageOf } from '../record/coverage';
import { daysIn, monthsTouched, wholeMonths } from '../record/day';
import type { Coverage, CoverageLevel, Span } from '../record/types';

/** The whole calendar months that a window holds. */
export function monthSteps(window: Span): Span[] {
  return monthsTouched(window).filter(({ start, end }) => start >= window.start && end <= window.end);
}

/** Whether steps follow each other without a gap and are of one length: in days, or a whole calendar month each. */
export function areEqualSteps(steps: readonly Span[]): boolean {
  const [first] = steps;
  if (!first) return true;
  const adjoin = steps.every(({ start }, at) => at === 0 || start === steps[at - 1]!.end + 1);
  const alike = steps.every((step) => daysIn(step) === daysIn(first));
  const months = steps.every((step) => wholeMonths(step) === 1);
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
