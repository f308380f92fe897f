import { coverageOf, type Stretch, type WindowCoverage } from '../record/coverage';
import type { CoreRecord, Coverage, Day, Span } from '../record/types';
import { windowsAround, monthsEach, type WindowPair } from './study-windows';

/** A window that is thin for more than this share of its days is flagged (docs/design.md, 3.6). */
export const THIN_SHARE = 0.1;

/** Far enough from any record, and still a day that a Date can hold. */
const FAR = 1_000_000;

/**
 * The record's coverage with all that lies outside the record as `none`: before the first day that coverage or an incident
 * names, and after its end. Days in between that coverage does not list are covered in full.
 */
export function boundedCoverage(record: Pick<CoreRecord, 'coverage' | 'incidents' | 'end'>): Coverage[] {
  let start = record.end + 1;
  for (const span of record.coverage) start = Math.min(start, span.start);
  for (const span of record.incidents) start = Math.min(start, span.start);
  const outside = { level: 'none' as const, note: '' };
  const inside = record.coverage
    .filter((stretch) => stretch.start <= record.end)
    .map((stretch) => (stretch.end > record.end ? { ...stretch, end: record.end } : stretch));
  return [
    { ...outside, start: -FAR, end: start - 1 },
    ...inside,
    { ...outside, start: record.end + 1, end: FAR },
  ];
}

/**
 * From the record's first day to its end.
 * @param coverage from `boundedCoverage`
 */
export function recordSpan(coverage: readonly Coverage[], end: Day): Span {
  return { start: Math.min(coverage[0]!.end + 1, end), end };
}

export interface WindowVerdict extends WindowCoverage {
  /** Stretches without coverage that the window touches, cut to it; the study is refused where there is one. */
  readonly empty: readonly Stretch[];
  /** Thin days over all days. */
  readonly thinShare: number;
  readonly overThin: boolean;
}

export interface CoverageVerdict {
  readonly before: WindowVerdict;
  readonly after: WindowVerdict;
  /** A window touches a stretch without coverage: refused. */
  readonly refused: boolean;
  /** A window is over 10 % thin: flagged. */
  readonly overThin: boolean;
}

function windowVerdict(window: Span, coverage: readonly Coverage[]): WindowVerdict {
  const covered = coverageOf(window, coverage);
  return {
    ...covered,
    empty: covered.stretches.filter(({ level }) => level === 'none'),
    thinShare: covered.thinDays / covered.days,
    overThin: covered.thinDays > THIN_SHARE * covered.days,
  };
}

/** Whether two windows can be compared: refused where one touches a stretch without coverage, flagged where one is thin. */
export function coverageVerdict(before: Span, after: Span, coverage: readonly Coverage[]): CoverageVerdict {
  const verdict = { before: windowVerdict(before, coverage), after: windowVerdict(after, coverage) };
  return {
    ...verdict,
    refused: verdict.before.empty.length > 0 || verdict.after.empty.length > 0,
    overThin: verdict.before.overThin || verdict.after.overThin,
  };
}

/** Equal windows that could be asked for instead. */
export interface ProposedPair extends WindowPair {
  readonly days: number;
}

export interface CleanPairs {
  /** The longest equal windows that touch no stretch without coverage; `null` where the date itself lies in one. */
  readonly clean: ProposedPair | null;
  readonly cleanMonths: (ProposedPair & { readonly months: number }) | null;
  /** The longest that moreover are at most 10 % thin. */
  readonly full: ProposedPair | null;
  readonly fullMonths: (ProposedPair & { readonly months: number }) | null;
}

/**
 * The longest equal windows around a date that can be compared, in days and in whole calendar months.
 * @param coverage from `boundedCoverage`
 * @param limits days that no window may leave
 */
export function longestCleanPair(
  day: Day,
  gapDays: number,
  coverage: readonly Coverage[],
  limits?: Span,
): CleanPairs {
  const empty = coverage.filter(({ level }) => level === 'none');
  let [first, last] = [limits?.start ?? -FAR, limits?.end ?? FAR];
  const start = day + gapDays;
  for (const stretch of empty) {
    if (stretch.start < day) first = Math.max(first, Math.min(stretch.end + 1, day));
    if (stretch.end >= start) last = Math.min(last, Math.max(stretch.start - 1, start - 1));
  }
  const most = Math.max(0, Math.min(day - first, last - start + 1));
  const pair = (days: number): ProposedPair => ({
    ...windowsAround(day, { before: { days }, after: { days }, gapDays }),
    days,
  });
  const isFull = ({ before, after }: WindowPair) => !coverageVerdict(before, after, coverage).overThin;
  let fullDays = most;
  while (fullDays > 0 && !isFull(pair(fullDays))) fullDays--;

  const inMonths = (accept: (windows: WindowPair) => boolean) => {
    for (let months = Math.floor(most / 28); months > 0; months--) {
      const windows = windowsAround(day, monthsEach(months, gapDays));
      if (windows.before.start < first || windows.after.end > last || !accept(windows)) continue;
      return { ...windows, months, days: windows.after.end - windows.after.start + 1 };
    }
    return null;
  };
  return {
    clean: most > 0 ? pair(most) : null,
    cleanMonths: inMonths(() => true),
    full: fullDays > 0 ? pair(fullDays) : null,
    fullMonths: inMonths(isFull),
  };
}
