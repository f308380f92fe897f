import { isRefusal } from '../analysis/statistics';
import { STUDY_SETS, type Study } from '../analysis/study';
import { formatList, formatNumber, formatRate } from '../language/format';
import type { Language, Messages } from '../language/language';
import { fewAreas, percent, verdictOf } from './study-sentences';

/**
 * What a study's own numbers cannot carry: only the caveats that these numbers call for.
 * @param fromRelocations whether the catchment was proposed from what was said to have moved
 */
export function studyCaveats(study: Study, t: Messages, lang: Language, fromRelocations = false): string[] {
  const words = t.study.caveats;
  const { sets, withoutLargest, warnings } = study;
  const said: string[] = [words.report];
  if (fromRelocations) said.push(words.relocations);
  const independent = independence(study, t, lang);
  if (independent !== null) said.push(independent);
  if (verdictOf(sets.reports) !== verdictOf(sets.signs)) said.push(words.setsDiffer);
  const total = (set: 'reports' | 'signs') => sets[set].counts.total.before + sets[set].counts.total.after;
  if (total('signs') !== total('reports')) said.push(words.treatment);
  for (const warning of warnings) {
    if (warning.code === 'thin')
      said.push((warning.window === 'before' ? words.thinBefore : words.thinAfter)(percent(warning.share)));
    if (warning.code === 'unequal') said.push(words.unequal(warning.beforeDays, warning.afterDays));
    if (warning.code === 'few')
      said.push(words.few(t.study.sets[warning.set], fewAreas({ few: warning.arms }, t, lang)));
    if (warning.code === 'nothing-there') said.push(words.nothingThere(t.study.sets[warning.set]));
  }
  const { countryOnly } = sets.signs.counts;
  const unplaced = countryOnly.before + countryOnly.after;
  if (unplaced > 0) said.push(words.countryOnly(unplaced, formatNumber(unplaced, lang)));
  if (STUDY_SETS.some((set) => countsTwice(study, set))) said.push(words.shared);
  if (withoutLargest) {
    const { publisher, rows, soleRows, ofRows } = withoutLargest;
    said.push(
      words.largest(
        publisher,
        formatNumber(rows, lang),
        formatNumber(ofRows, lang),
        formatNumber(soleRows, lang),
      ),
    );
    for (const set of STUDY_SETS)
      if (verdictOf(withoutLargest.sets[set]) !== verdictOf(sets[set]))
        said.push(words.largestChanges(t.study.sets[set]));
  }
  return said;
}

/** What the dispersion of the monthly counts says of the intervals (docs/design.md, 3.7); `null` where there is none. */
function independence({ dispersion }: Pick<Study, 'dispersion'>, t: Messages, lang: Language): string | null {
  const words = t.study.caveats;
  const [over, within]: [string[], string[]] = [[], []];
  for (const set of STUDY_SETS) {
    const found = dispersion[set];
    if (isRefusal(found)) continue;
    (found.index > 1 ? over : within).push(words.index(t.study.sets[set], formatRate(found.index, lang)));
  }
  if (over.length + within.length === 0) return null;
  return [
    words.independent,
    ...(over.length > 0 ? [words.bursts(formatList(over, lang))] : []),
    ...(within.length > 0 ? [words.noBursts(formatList(within, lang))] : []),
  ].join(' ');
}

/** Whether an event lies in two areas, so that the areas add up to more than the total. */
function countsTwice({ sets }: Study, set: 'reports' | 'signs'): boolean {
  const { target, catchment, control, elsewhere, countryOnly, total } = sets[set].counts;
  const sum = (of: 'before' | 'after') =>
    target[of] + (catchment?.[of] ?? 0) + control[of] + elsewhere[of] + countryOnly[of];
  return sum('before') > total.before || sum('after') > total.after;
}
