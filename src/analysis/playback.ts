import { addMonths, startOfMonth, wholeMonths } from '../record/day';
import type { Day, Span } from '../record/types';

/** What of the view playing needs. */
export interface Playing {
  readonly window: Span;
  /** `moving`: the window keeps its length; `cumulative`: its end moves on. */
  readonly mode: 'moving' | 'cumulative';
  readonly step: 'day' | 'week' | 'month';
}

const STEP_DAYS = { day: 1, week: 7 } as const;

/**
 * The window one step later, or `null` where the record ends before that. Windows of whole calendar months stay so in month
 * steps (January–March → February–April) and stop before a month that the record does not hold whole; others keep their
 * length in days, and their last step is shortened so that it ends with the record.
 * @param limits days that playing stays within
 */
export function nextWindow({ window, mode, step }: Playing, limits: Span): Span | null {
  if (window.end >= limits.end) return null;
  if (mode === 'cumulative') {
    return { start: window.start, end: Math.min(edgeAfter(window.end + 1, step) - 1, limits.end) };
  }
  const months = step === 'month' ? wholeMonths(window) : null;
  if (months !== null) {
    const start = addMonths(window.start, 1);
    const end = addMonths(start, months) - 1;
    return end > limits.end ? null : { start, end };
  }
  const shift = Math.min(edgeAfter(window.start, step) - window.start, limits.end - window.end);
  return { start: window.start + shift, end: window.end + shift };
}

function edgeAfter(edge: Day, step: Playing['step']): Day {
  return step === 'month' ? addMonths(edge, 1) : edge + STEP_DAYS[step];
}

/** Windows on offer. */
export const WINDOW_PRESETS = ['month', 'quarter', 'half-year', 'year', 'last-year', 'all'] as const;
export type WindowPreset = (typeof WINDOW_PRESETS)[number];

const CALENDAR_MONTHS = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

/**
 * A window by name. `month`, `quarter`, `half-year` and `year` are the last complete ones of the calendar before the record
 * ends; `last-year` is the twelve months that end with the record; `all` runs from the first day that the compilers looked
 * at, or the first incident, to the end.
 */
export function presetWindow(
  name: WindowPreset,
  record: {
    readonly end: Day;
    readonly coverage: readonly Span[];
    readonly incidents: readonly Span[];
  },
): Span {
  const { end } = record;
  if (name === 'last-year') return { start: addMonths(end + 1, -12), end };
  if (name === 'all') return { start: firstDay(record), end };
  return lastComplete(CALENDAR_MONTHS[name], end);
}

/** The last stretch of `months` calendar months, counted from January, that ends on or before a day. */
function lastComplete(months: number, end: Day): Span {
  const next = end + 1;
  const monthOfYear = new Date(next * 86_400_000).getUTCMonth();
  const edge = addMonths(startOfMonth(next), -(monthOfYear % months));
  return { start: addMonths(edge, -months), end: edge - 1 };
}

function firstDay({ coverage, incidents, end }: Parameters<typeof presetWindow>[1]): Day {
  let first = end;
  for (const { start } of coverage) first = Math.min(first, start);
  for (const { start } of incidents) first = Math.min(first, start);
  return first;
}
