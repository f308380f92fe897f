import type { MonthCount } from '../analysis/types';
import type { Language, Messages } from '../language/language';
import type { Coverage, Span } from '../record/types';
import { formatMonth, formatNumber } from '../language/format';
import { monthCoverage, type Bar } from './histogram';

/** Most months that a summary names one by one. */
const NAMED_MONTHS = 12;

/** A month's events in words (`above` names what the upper bars count), with its coverage where that is not full. */
export function monthReadout(
  bar: Bar,
  above: string,
  coverage: readonly Coverage[],
  t: Messages,
  lang: Language,
): string {
  const { timeline } = t;
  const words = timeline.month(
    formatMonth(bar.month.start, lang),
    above,
    formatNumber(bar.signs, lang),
    formatNumber(bar.enforcement, lang),
  );
  const level = monthCoverage(bar.month, coverage);
  if (level === 'full') return words;
  return `${words} (${level === 'thin' ? timeline.monthThin : timeline.monthNone})`;
}

/** What the whole chart shows, in one sentence or two. */
export function chartSummary(
  bars: readonly Bar[],
  limits: Span,
  above: string,
  t: Messages,
  lang: Language,
): string {
  const from = formatMonth(limits.start, lang);
  const to = formatMonth(limits.end, lang);
  const peak = bars.reduce<Bar | undefined>(
    (best, bar) => (bar.signs > (best?.signs ?? 0) ? bar : best),
    undefined,
  );
  if (!peak) return t.timeline.summaryEmpty(above, from, to);
  return t.timeline.summary(
    above,
    from,
    to,
    formatNumber(peak.signs, lang),
    formatMonth(peak.month.start, lang),
  );
}

/** The months that a window touches, to be read one by one, or `null` where they are too many to be listened to. */
export function windowMonths(
  bars: readonly Bar[],
  window: Span,
): { count: number; named: readonly Bar[] | null } {
  const touched = bars.filter(({ month }) => month.start <= window.end && month.end >= window.start);
  return { count: touched.length, named: touched.length > NAMED_MONTHS ? null : touched };
}

/** A place's small timeline in words: what lies in the months that the window touches, and the month with most. */
export function sparklineSummary(
  label: string,
  months: readonly MonthCount[],
  window: Span,
  t: Messages,
  lang: Language,
): string {
  const first = months[0];
  const last = months.at(-1);
  if (!first || !last) return label;
  const total = months.reduce((sum, month) => sum + month.count, 0);
  const inside = months
    .filter((month) => month.start <= window.end && month.end >= window.start)
    .reduce((sum, month) => sum + month.count, 0);
  return t.timeline.sparkline(
    label,
    formatMonth(first.start, lang),
    formatMonth(last.start, lang),
    formatNumber(total, lang),
    formatNumber(inside, lang),
  );
}
