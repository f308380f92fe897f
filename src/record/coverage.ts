import { daysIn } from './day';
import type { CoreRecord, Coverage, Day, Span } from './types';

/** A stretch of a window that the compilation covers thinly or not at all; both ends included. */
export interface Stretch extends Span {
  readonly level: Coverage['level'];
}

/** How much of a window the compilation covers thinly or not at all, in days, and where. */
export interface WindowCoverage {
  readonly days: number;
  readonly thinDays: number;
  readonly noneDays: number;
  /** In order of time, cut to the window; stretches of one level that adjoin are one. */
  readonly stretches: readonly Stretch[];
}

/** How well the compilation covers a window. Days that `coverage` does not list are covered in full. */
export function coverageOf(window: Span, coverage: readonly Coverage[]): WindowCoverage {
  const cut = coverage
    .map(({ start, end, level }) => ({
      start: Math.max(start, window.start),
      end: Math.min(end, window.end),
      level,
    }))
    .filter(({ start, end }) => start <= end)
    .sort((a, b) => a.start - b.start);
  const stretches: Stretch[] = [];
  for (const stretch of cut) {
    const last = stretches.at(-1);
    if (last && last.level === stretch.level && last.end + 1 === stretch.start)
      stretches[stretches.length - 1] = { ...last, end: stretch.end };
    else stretches.push(stretch);
  }
  const daysOf = (level: Stretch['level']): number =>
    stretches.reduce((sum, stretch) => sum + (stretch.level === level ? daysIn(stretch) : 0), 0);
  return { days: daysIn(window), thinDays: daysOf('thin'), noneDays: daysOf('none'), stretches };
}

/** The first day that the compilers looked at; the record's end where `coverage` names none before it. */
export function firstCompiled({ coverage, end }: Pick<CoreRecord, 'coverage' | 'end'>): Day {
  return coverage.reduce((first, { start }) => Math.min(first, start), end);
}

/**
 * Where the record ends: the day before the empty stretch that closes `coverage`; `lastReported` where none does.
 * @param lastReported the last day that an incident's span holds
 */
export function endOfRecord(coverage: readonly Coverage[], lastReported: Day): Day {
  let end: Day | null = null;
  for (const stretch of [...coverage].sort((a, b) => b.end - a.end)) {
    const closes = end === null ? stretch.end >= lastReported : stretch.end === end;
    if (stretch.level !== 'none' || !closes) break;
    end = stretch.start - 1;
  }
  return end ?? lastReported;
}
