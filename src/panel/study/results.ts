import { isRefusal } from '../../analysis/statistics';
import { STUDY_SETS, type Study, type StudySet } from '../../analysis/study';
import { formatRate } from '../../language/format';
import type { Language, Messages } from '../../language/language';
import { differenceInWords, ratioInWords, signed } from '../../view/study-sentences';

export interface ResultRow {
  readonly label: string;
  /** How the figure is made, in a few words. */
  readonly hint: string | null;
  readonly values: Readonly<Record<StudySet, string>>;
}

/** The figures of a study, one row each, for both sets; what was refused says so. */
export function resultRows(study: Study, unit: string, t: Messages, lang: Language): ResultRow[] {
  const { rows, hints, refused } = t.study.results;
  const each = (say: (set: StudySet) => string) =>
    Object.fromEntries(STUDY_SETS.map((set) => [set, say(set)])) as Record<StudySet, string>;
  const number = (value: number | { readonly refused: string }, say = signed) =>
    typeof value === 'number' ? say(value, lang) : refused;
  const difference = (set: StudySet) => study.sets[set].difference;
  const of = (set: StudySet, name: 'value' | 'se' | 'z', say = signed) => {
    const found = difference(set);
    return isRefusal(found) ? refused : say(found[name], lang);
  };
  const table: (ResultRow | null)[] = [
    {
      label: rows.gross,
      hint: hints.gross,
      values: each((set) => signed(study.sets[set].quotient.gross, lang)),
    },
    { label: rows.net, hint: hints.net, values: each((set) => number(study.sets[set].quotient.net)) },
    {
      label: rows.quotient,
      hint: hints.quotient,
      values: each((set) => {
        const { quotient } = study.sets[set].quotient;
        return isRefusal(quotient) ? refused : signed(quotient.value, lang);
      }),
    },
    {
      label: rows.totalNet,
      hint: hints.totalNet,
      values: each((set) => number(study.sets[set].quotient.totalNet)),
    },
    {
      label: `${rows.difference} (${unit})`,
      hint: hints.difference,
      values: each((set) => of(set, 'value')),
    },
    { label: rows.error, hint: null, values: each((set) => of(set, 'se', formatRate)) },
    { label: rows.z, hint: null, values: each((set) => of(set, 'z')) },
    {
      label: rows.interval,
      hint: null,
      values: each((set) => {
        const found = difference(set);
        if (isRefusal(found)) return refused;
        return t.study.ranking.range(signed(found.low, lang), signed(found.high, lang));
      }),
    },
    {
      label: rows.targetRatio,
      hint: hints.targetRatio,
      values: each((set) => ratioInWords(study.sets[set].targetRatio, t, lang)),
    },
    study.sets.reports.catchmentRatio && {
      label: rows.catchmentRatio,
      hint: hints.catchmentRatio,
      values: each((set) => {
        const ratio = study.sets[set].catchmentRatio;
        return ratio ? ratioInWords(ratio, t, lang) : refused;
      }),
    },
    study.withoutLargest && {
      label: rows.without(study.withoutLargest.publisher),
      hint: hints.without,
      values: each((set) => {
        const found = study.withoutLargest!.sets[set].difference;
        return isRefusal(found) ? refused : differenceInWords(found, t, lang);
      }),
    },
  ];
  return table.filter((row) => row !== null);
}
