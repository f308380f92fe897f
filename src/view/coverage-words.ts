import {
  formatList,
  formatMonths,
  formatNumber,
  formatSpan,
  isMonthEnd,
  isMonthStart,
  monthsTouched,
  yearOf,
} from '../language/format';
import type { Language, Messages } from '../language/language';
import type { Stretch, WindowCoverage } from '../record/coverage';
import type { CoverageLevel, Span } from '../record/types';

/** Beyond this many stretches they are counted, not named. */
const NAMED_STRETCHES = 4;

/** Nothing was compiled for any day of the window. */
export function isWhollyEmpty({ days, noneDays }: WindowCoverage): boolean {
  return days > 0 && noneDays === days;
}

/** Over a tenth of the window is thinly compiled (docs/design.md, 3.6). */
function isNotablyThin({ days, thinDays }: WindowCoverage): boolean {
  return thinDays * 10 > days;
}

/** What the sentence says of the coverage of a window; nothing where it is full or all but full (docs/design.md, 3.6). */
export function coverageNotes(window: Span, coverage: WindowCoverage, t: Messages, lang: Language): string[] {
  const s = t.sentence;
  if (isWhollyEmpty(coverage)) return [s.emptyAll];
  const notes: string[] = [];
  if (isNotablyThin(coverage)) notes.push(thinNote(window, coverage, t, lang));
  if (coverage.noneDays > 0) {
    const empty = ofLevel(coverage, 'none');
    notes.push(
      empty.length > NAMED_STRETCHES
        ? s.emptyMany(formatNumber(months(empty), lang), formatNumber(months([window]), lang))
        : s.emptySpans(named(empty, window, lang)),
    );
  }
  return notes;
}

function thinNote(window: Span, coverage: WindowCoverage, t: Messages, lang: Language): string {
  const s = t.sentence;
  if (coverage.thinDays === coverage.days) return s.thinAll;
  const thin = ofLevel(coverage, 'thin');
  if (thin.length > NAMED_STRETCHES)
    return s.thinMany(formatNumber(months(thin), lang), formatNumber(months([window]), lang));
  const text = named(thin, window, lang);
  return thin.every((stretch) => isMonths(stretch, window)) ? s.thinMonths(text) : s.thinSpans(text);
}

function ofLevel({ stretches }: WindowCoverage, level: CoverageLevel): Stretch[] {
  return stretches.filter((stretch) => stretch.level === level);
}

/** Whether a stretch holds whole months as far as the window shows them. */
function isMonths({ start, end }: Span, window: Span): boolean {
  return (start === window.start || isMonthStart(start)) && (end === window.end || isMonthEnd(end));
}

function named(stretches: readonly Span[], window: Span, lang: Language): string {
  const year = yearOf(window.start) === yearOf(window.end) ? 'bare' : 'year';
  const names = stretches.map((stretch) =>
    isMonths(stretch, window)
      ? formatMonths(stretch.start, stretch.end, lang, year)
      : formatSpan(stretch.start, stretch.end, lang),
  );
  return formatList(names, lang);
}

/** Calendar months that the spans touch, each once. */
function months(spans: readonly Span[]): number {
  return new Set(spans.flatMap(({ start, end }) => monthsTouched(start, end))).size;
}
