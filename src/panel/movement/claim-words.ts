import type { Beside, ClaimBeside } from '../../analysis/claims';
import type { RowSet } from '../../analysis/types';
import { formatDay, formatMonth, formatNumber } from '../../language/format';
import type { Language, Messages } from '../../language/language';
import type { CoverageLevel } from '../../record/types';

/**
 * What the record has beside a statement, as sentences with computed numbers and no judgement. A denial of one case has
 * none: it is never set against counts.
 * @param where the province in which events are counted, or the country
 */
export function besideSentences(
  { caseOnly, before, after }: ClaimBeside,
  set: RowSet,
  where: string,
  t: Messages,
  lang: Language,
): string[] {
  const c = t.movement.claims;
  if (caseOnly) return [c.caseOnly];
  const sentences: string[] = [];
  if (before?.span) {
    const found = foundIn(before, set, where, t, lang);
    sentences.push(
      before.truncated ? c.beforeUntil(formatDay(before.span.end, lang), found) : c.before(found),
    );
  }
  if (after && !after.span) sentences.push(c.beyond);
  if (after?.span) {
    const found = foundIn(after, set, where, t, lang);
    sentences.push(after.truncated ? c.until(formatDay(after.span.end, lang), found) : c.after(found));
  }
  return sentences;
}

/** The number of events, with where coverage is thin or empty; no number where nothing was compiled at all. */
function foundIn(beside: Beside, set: RowSet, where: string, t: Messages, lang: Language): string {
  const c = t.movement.claims;
  const { coverage, events } = beside;
  if (coverage && coverage.days > 0 && coverage.noneDays === coverage.days) return c.notCompiled;
  const n = events ?? 0;
  const found =
    n === 0 ? c.foundNone(where) : c.found(t.sentence.nouns[set](n, formatNumber(n, lang)), where);
  const notes = coverageParts(beside, t, lang);
  return notes.length === 0 ? found : c.notes(found, notes.join('; '));
}

/** `coverage thin from July 2022`: to the end of the span; `in part, first in …` where it is covered in full again. */
function coverageParts({ span, coverage }: Beside, t: Messages, lang: Language): string[] {
  const c = t.movement.claims;
  return (['thin', 'none'] as const).flatMap((level: Exclude<CoverageLevel, 'full'>) => {
    const stretches = coverage?.stretches.filter((stretch) => stretch.level === level) ?? [];
    const [first] = stretches;
    if (!first || !span) return [];
    const lasts = stretches.length === 1 && first.end === span.end;
    const month = formatMonth(first.start, lang);
    if (level === 'thin') return [lasts ? c.thin(month) : c.thinPart(month)];
    return [lasts ? c.empty(month) : c.emptyPart(month)];
  });
}
