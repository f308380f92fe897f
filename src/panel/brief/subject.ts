import { isRefusal } from '../../analysis/statistics';
import { boundedCoverage, coverageVerdict, runStudy, type WindowPair } from '../../analysis/study';
import type { Filters } from '../../analysis/types';
import { formatDay, formatNumber } from '../../language/format';
import type { Day, Span } from '../../record/types';
import { provinceName } from '../../view/place-words';
import { emptySpans, spansInWords, studySentence } from '../../view/study-sentences';
import type { Shown } from '../share/types';
import { crackdownOf, studyAreas, windowsOf, type Areas } from '../study/asked';

/** Two windows that the view compares. */
export interface Comparison extends WindowPair {
  readonly day: Day;
  /** The areas of the study; `null` where no target is chosen. */
  readonly arms: Areas | null;
  /** Studies count reports and rescues (docs/design.md, 3.8). */
  readonly filters: Filters;
}

/** What a brief is about: the window of the view, or the time that its study compares. */
export interface Subject {
  /** The days whose events, statements and gaps are told. */
  readonly window: Span;
  readonly comparison: Comparison | null;
  readonly headline: string;
  /** A second sentence: why a study that was asked for cannot be made. */
  readonly aside: string | null;
}

/**
 * The page of a study is about its crackdown, every other page about its window. A study of windows that touch empty
 * coverage is refused (docs/design.md, 3.6): the brief is then of the window and says so.
 */
export function subjectOf(shown: Shown): Subject {
  const { view, record, sentence, t, lang } = shown;
  const ofWindow = { window: view.window, comparison: null, headline: sentence, aside: null };
  const crackdown = view.page === 'study' ? crackdownOf(view.crackdown, record.milestones) : null;
  if (!crackdown) return ofWindow;
  const windows = windowsOf(crackdown.day, view.compare);
  const verdict = coverageVerdict(windows.before, windows.after, boundedCoverage(record));
  if (verdict.refused) {
    const spans = spansInWords(emptySpans(verdict), lang);
    return { ...ofWindow, aside: t.study.head.empty(formatDay(crackdown.day, lang), spans) };
  }
  const relocations = shown.context?.relocations ?? [];
  const { arms } = studyAreas(crackdown, view.compare, windows, record, relocations);
  const filters = { ...view.filters, set: 'reports' as const };
  const comparison = { ...windows, day: crackdown.day, arms: arms.target.length > 0 ? arms : null, filters };
  return {
    window: { start: windows.before.start, end: windows.after.end },
    comparison,
    headline: comparedSentence(shown, comparison, arms),
    aside: null,
  };
}

function comparedSentence(shown: Shown, comparison: Comparison, arms: Areas): string {
  const { engine, record, view, context, t, lang } = shown;
  const { before, after, day, filters } = comparison;
  const { monthsBefore, monthsAfter } = view.compare;
  const sources = context?.sources ?? null;
  const result = runStudy({
    engine,
    record,
    filters: view.filters,
    arms,
    weights: null,
    sources,
    before,
    after,
  });
  if (!isRefusal(result)) {
    const target = record.provinces
      .filter(({ iso }) => arms.target.includes(iso))
      .map((province) => provinceName(province, lang));
    return studySentence({ day, monthsBefore, monthsAfter, target, result }, t, lang);
  }
  const count = (window: Span) => formatNumber(engine.tallies(filters, 'events').national(window), lang);
  const counts = t.study.head.counts(count(before), monthsBefore, count(after), monthsAfter);
  return t.brief.compared(t.study.sets.reports, formatDay(day, lang), counts);
}
