import { isRefusal } from '../../analysis/statistics';
import { STUDY_SETS, type Study, type StudySet } from '../../analysis/study';
import { formatRate } from '../../language/format';
import type { Language, Messages } from '../../language/language';
import { grossSentence, netSentence, ratioSentence, totalNetSentence } from '../../view/study-plain';
import { differenceInWords, ratioInWords, signed } from '../../view/study-sentences';

export interface ResultRow {
  readonly label: string;
  /** How the figure is made, in a few words. */
  readonly hint: string | null;
  readonly values: Readonly<Record<StudySet, string>>;
  /** The figure in one plain sentence. */
  readonly plain?: Readonly<Record<StudySet, string>>;
  /** That the figure divides by a control under five (docs/design.md, 3.8); `null` where it does not. */
  readonly flags?: Readonly<Record<StudySet, string | null>>;
}

/** The figures of a study, one row each, for both sets; what was refused says so. */
export function resultRows(study: Study, unit: string, t: Messages, lang: Language): ResultRow[] {
  const { rows, hints, refused } = t.study.results;
  const each = <T extends string | null = string>(say: (set: StudySet) => T) =>
    Object.fromEntries(STUDY_SETS.map((set) => [set, say(set)])) as Record<StudySet, T>;
  const number = (value: number | { readonly refused: string }, say = signed) =>
    typeof value === 'number' ? say(value, lang) : refused;
  const difference = (set: StudySet) => study.sets[set].difference;
  const of = (set: StudySet, name: 'value' | 'se' | 'z', say = signed) => {
    const found = difference(set);
    return isRefusal(found) ? refused : say(found[name], lang);
  };
  const flags = (name: 'net' | 'quotient' | 'totalNet') =>
    each<string | null>((set) => {
      const { few, quotient } = study.sets[set];
      const found = quotient[name];
      const computed = typeof found === 'number' || !isRefusal(found);
      return computed && few.includes('control') ? t.study.results.fewControl : null;
    });
  const table: (ResultRow | null)[] = [
    {
      label: rows.gross,
      hint: study.exposure.unit === 'window' ? hints.gross : hints.grossUnequal,
      plain: each((set) => grossSentence(study.sets[set], study.exposure, t, lang)),
      values: each((set) => signed(study.sets[set].quotient.gross, lang)),
    },
    {
      label: rows.net,
      hint: hints.net,
      plain: each((set) => netSentence(study.sets[set], t, lang)),
      flags: flags('net'),
      values: each((set) => number(study.sets[set].quotient.net)),
    },
    {
      label: rows.quotient,
      hint: hints.quotient,
      flags: flags('quotient'),
      values: each((set) => {
        const { quotient } = study.sets[set].quotient;
        return isRefusal(quotient) ? refused : signed(quotient.value, lang);
      }),
    },
    {
      label: rows.totalNet,
      hint: hints.totalNet,
      plain: each((set) => totalNetSentence(study.sets[set], t, lang)),
      flags: flags('totalNet'),
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
      plain: each((set) => ratioSentence(study.sets[set].targetRatio, 'target', t)),
      values: each((set) => ratioInWords(study.sets[set].targetRatio, t, lang)),
    },
    study.sets.reports.catchmentRatio && {
      label: rows.catchmentRatio,
      hint: hints.catchmentRatio,
      plain: each((set) => ratioSentence(study.sets[set].catchmentRatio, 'catchment', t)),
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
