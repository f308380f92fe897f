import { calendarOf, dayOf } from '../../record/day';
import type { Span } from '../../record/types';

/** Months of a quarter and of a half-year. */
export const STEP_MONTHS = [3, 6] as const;
export type StepMonths = (typeof STEP_MONTHS)[number];

/** A quarter or half-year of the calendar, cut to the span that is shown. */
export interface CalendarStep extends Span {
  readonly year: number;
  /** 1–4 or 1–2. */
  readonly part: number;
  /** The span ends before the quarter or half-year does, or begins after it has begun. */
  readonly cut: boolean;
}

/** Quarters or half-years of the calendar that a span touches, in order of time. */
export function calendarSteps(span: Span, months: StepMonths): CalendarStep[] {
  const steps: CalendarStep[] = [];
  if (span.end < span.start) return steps;
  const first = calendarOf(span.start);
  let month = Math.floor((first.month - 1) / months) * months + 1;
  for (let start = dayOf(first.year, month, 1); start <= span.end;) {
    const whole = { start, end: dayOf(first.year, month + months, 1) - 1 };
    const opened = calendarOf(start);
    steps.push({
      start: Math.max(whole.start, span.start),
      end: Math.min(whole.end, span.end),
      year: opened.year,
      part: Math.floor((opened.month - 1) / months) + 1,
      cut: whole.start < span.start || whole.end > span.end,
    });
    month += months;
    start = whole.end + 1;
  }
  return steps;
}
