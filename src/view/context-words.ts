import { formatDay, formatSpan } from '../language/format';
import type { Language, Messages } from '../language/language';
import type { Claim, Relocation, Statistic } from '../record/types';

/** A published figure as it was published: whole numbers with grouped thousands, others with their decimals. */
export function figure(value: number): string {
  const [whole = '', decimals] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** What a claim says, generated from its fields; who spoke and in which words stands in the record in English only. */
export function claimSentence(claim: Claim, where: string, t: Messages, lang: Language): string {
  return t.rows.claim(formatDay(claim.date, lang), where, t.words.stances[claim.stance]);
}

/** What a relocation says, generated from its fields. */
export function relocationSentence(
  row: Relocation,
  from: string,
  to: string,
  t: Messages,
  lang: Language,
): string {
  return t.rows.relocation(
    formatSpan(row.start, row.end, lang),
    t.words.subjects[row.whatMoved],
    from,
    to,
    t.words.certainties[row.certainty],
    t.rows.saidBy(t.words.claimants[row.claim]),
  );
}

/** A published figure with where, when and who gave it; what it measures stands in the record in English only. */
export function statisticSentence(row: Statistic, where: string, t: Messages, lang: Language): string {
  const unit = t.words.units[row.unit] ?? (lang === 'en' ? row.unit : '');
  return t.rows.statistic(
    `${figure(row.value)} ${unit}`.trim(),
    where,
    formatSpan(row.start, row.end, lang),
    t.rows.saidBy(t.words.claimants[row.claim]),
  );
}
