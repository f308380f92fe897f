import type { Study, StudyFigures } from '../analysis/study';
import { formatRate } from '../language/format';
import type { Language, Messages } from '../language/language';
import { ratioVerdict } from './study-sentences';

type Counts = StudyFigures['counts'];

const isEmpty = (pair: Counts['catchment']): boolean => pair === null || pair.before + pair.after === 0;

/** A number of events without its sign: `12 events`. */
function amount(value: number, t: Messages, lang: Language): string {
  const size = Math.abs(value);
  return t.study.events(size, formatRate(size, lang));
}

/** The gross effect in one sentence; for windows of two lengths, that the count before is rescaled. */
export function grossSentence(
  { counts, quotient: { gross } }: Pick<StudyFigures, 'counts' | 'quotient'>,
  { unit }: Pick<Study['exposure'], 'unit'>,
  t: Messages,
  lang: Language,
): string {
  const words = t.study.plain.figures;
  if (isEmpty(counts.target)) return words.none(words.target);
  const said =
    gross === 0 ? words.gross.same : words.gross[gross > 0 ? 'fewer' : 'more'](amount(gross, t, lang));
  return unit === 'window' ? said : `${said} ${words.gross.rescaled}`;
}

/** The net effect in one sentence: what the target had for each event in the control. */
export function netSentence(
  { counts, quotient }: Pick<StudyFigures, 'counts' | 'quotient'>,
  t: Messages,
  lang: Language,
): string {
  const words = t.study.plain.figures;
  const { target, control } = counts;
  if (typeof quotient.net !== 'number') return words.controlZero;
  if (isEmpty(target)) return words.none(words.target);
  return words.net(
    formatRate(target.before / control.before, lang),
    formatRate(target.after / control.after, lang),
  );
}

/** The total net effect in one sentence. */
export function totalNetSentence(
  { counts, quotient: { totalNet } }: Pick<StudyFigures, 'counts' | 'quotient'>,
  t: Messages,
  lang: Language,
): string {
  const words = t.study.plain.figures;
  const who = counts.catchment ? words.both : words.target;
  if (typeof totalNet !== 'number') return words.controlZero;
  if (isEmpty(counts.target) && isEmpty(counts.catchment)) return words.none(who);
  if (totalNet === 0) return words.totalNet.same(who);
  return words.totalNet[totalNet > 0 ? 'fewer' : 'more'](who, amount(totalNet, t, lang));
}

/** A ratio of ratios in one sentence. */
export function ratioSentence(
  ratio: StudyFigures['catchmentRatio'],
  area: 'target' | 'catchment',
  t: Messages,
): string {
  const words = t.study.plain.figures;
  const verdict = ratioVerdict(ratio);
  return verdict === 'none' ? words.noRatio : words.ratio[verdict](words[area]);
}
