import {
  isRefusal,
  rateRatio,
  type RatioInterval,
  type Refusal,
  type WeightedDifference,
} from '../analysis/statistics';
import type {
  PlaceboStrip,
  Study,
  StudyFigures,
  StudyResult,
  StudySet,
  WindowVerdict,
} from '../analysis/study';
import { formatDay, formatList, formatNumber, formatRate, formatSpan } from '../language/format';
import type { Language, Messages } from '../language/language';
import type { Day, Span } from '../record/types';

/** How an answer lies to “no change”: below, above, or not to be told from it. */
export type Verdict = 'below' | 'above' | 'unclear' | 'none';

/** By whether the interval of the weighted difference leaves out zero; `none` where there is nothing to compare. */
export function verdictOf({ difference }: Pick<StudyFigures, 'difference'>): Verdict {
  if (isRefusal(difference)) return 'none';
  if (difference.high < 0) return 'below';
  return difference.low > 0 ? 'above' : 'unclear';
}

/** What the heading of a study states. */
export interface StudyHeadFacts {
  /** The crackdown; `null` where none is chosen. */
  readonly day: Day | null;
  readonly monthsBefore: number;
  readonly monthsAfter: number;
  /** Names of the target provinces; for words, in the reader's language. */
  readonly target: readonly string[];
  /** `null` while what it needs is being loaded. */
  readonly result: StudyResult | null;
}

/** A share in whole percent: `42%`. A positive share is never written as none. */
export function percent(share: number): string {
  const whole = Math.round(share * 100);
  return whole === 0 && share > 0 ? '<1%' : `${whole}%`;
}

/** Stretches of time in words, as one list. */
export function spansInWords(spans: readonly Span[], lang: Language): string {
  return formatList(
    spans.map(({ start, end }) => formatSpan(start, end, lang)),
    lang,
  );
}

/** The stretches without coverage in both windows, in order of time; those that run past the record's end are cut to it. */
export function emptySpans({ before, after }: Record<'before' | 'after', WindowVerdict>): Span[] {
  return [...before.empty, ...after.empty];
}

/** The sentence that heads a study, in two parts that follow one another. */
export interface StudyHeadline {
  /** What the record says of what followed. */
  readonly said: string;
  /** What it cannot say, and why; blank where it says nothing at all. */
  readonly cannot: string;
}

/** The sentence that heads a study: what the record can say of what followed, what it cannot, and why. */
export function studyHeadline(facts: StudyHeadFacts, t: Messages, lang: Language): StudyHeadline {
  const { day, target, result } = facts;
  const words = t.study.head;
  const alone = (said: string): StudyHeadline => ({ said, cannot: '' });
  if (day === null) return alone(words.choose);
  const date = formatDay(day, lang);
  if (result === null) return alone(words.loading);
  if (isRefusal(result)) {
    if (result.refused === 'no-target') return alone(words.noTarget(date));
    if (result.refused === 'empty-coverage')
      return alone(words.empty(date, spansInWords(emptySpans(result.verdict), lang)));
    return alone(words.noControl);
  }
  const place = formatList(target.map(t.sentence.province), lang);
  const set = t.study.sets.reports;
  const counts = result.sets.reports.counts.target;
  const ratio = rateRatio({ before: counts.before, after: counts.after }, result.exposure);
  if (isRefusal(ratio)) return alone(words.nothing(set, place, date));
  const fell = ratio.high !== null && ratio.high < 1;
  const say = fell ? words.fell : ratio.low > 1 ? words.rose : words.unclear;
  const numbers = words.counts(
    formatNumber(counts.before, lang),
    facts.monthsBefore,
    formatNumber(counts.after, lang),
    facts.monthsAfter,
  );
  const said = say(set, place, date, numbers);
  const whole = words.cannot(said, words.reasons(doubts(result, t, lang)));
  return whole.startsWith(said) ? { said, cannot: whole.slice(said.length) } : alone(whole);
}

/** The sentence that heads a study, whole. */
export function studySentence(facts: StudyHeadFacts, t: Messages, lang: Language): string {
  const { said, cannot } = studyHeadline(facts, t, lang);
  return said + cannot;
}

/**
 * Why a study cannot say more, at most three reasons: thin coverage, areas under five, and the weightiest of the others, of
 * which one always holds. The rest is in the caveats.
 */
function doubts(study: Study, t: Messages, lang: Language): string[] {
  const words = t.study.head;
  const { verdict, sets, withoutLargest } = study;
  const reasons: string[] = [];
  if (verdict.overThin)
    reasons.push(words.thin(percent(verdict.before.thinShare), percent(verdict.after.thinShare)));
  const few = fewAreas(sets.reports, t, lang);
  if (few !== '') reasons.push(words.few(few));
  if (verdictOf(sets.reports) !== verdictOf(sets.signs)) reasons.push(words.sets);
  else if (withoutLargest && verdictOf(withoutLargest.sets.reports) !== verdictOf(sets.reports))
    reasons.push(words.largest(withoutLargest.publisher));
  else reasons.push(words.reports);
  return reasons;
}

/** What an amount of a weighted difference is an amount of. */
export type WeightName = 'none' | 'area' | 'residents';

/** The unit of a study's weighted difference in words: `events per window`, `events per 30 days, per 1,000 km²`. */
export function unitInWords(study: Pick<Study, 'exposure'>, weight: WeightName, t: Messages): string {
  const { units } = t.study.results;
  const base = study.exposure.unit === 'window' ? units.window : units.days;
  return weight === 'none' ? base : `${base}, ${units[weight]}`;
}

/** A difference with its sign: `−12`, `+3.4`, `0`. */
export function signed(value: number, lang: Language): string {
  return value > 0 ? `+${formatRate(value, lang)}` : formatRate(value, lang);
}

/** One plain sentence on the weighted difference of one set. */
export function differenceSentence(
  set: StudySet,
  figures: StudyFigures,
  unit: string | null,
  t: Messages,
  lang: Language,
): string {
  const words = t.study.plain;
  const name = t.study.sets[set];
  const { difference } = figures;
  if (isRefusal(difference)) return words.noEvents(name);
  const amount = (value: number) =>
    unit === null ? t.study.events(value, formatRate(value, lang)) : `${formatRate(value, lang)} ${unit}`;
  const verdict = verdictOf(figures);
  if (verdict === 'below') return words.below(name, amount(-difference.value), unit === null);
  if (verdict === 'above') return words.above(name, amount(difference.value), unit === null);
  return words.unclear(name, signed(difference.low, lang), signed(difference.high, lang));
}

/** Whether the interval of a ratio leaves out 1, and on which side. */
export function ratioVerdict(ratio: Pick<RatioInterval, 'low' | 'high'> | Refusal | null): Verdict {
  if (ratio === null || isRefusal(ratio)) return 'none';
  if (ratio.high !== null && ratio.high < 1) return 'below';
  return ratio.low > 1 ? 'above' : 'unclear';
}

/**
 * The quotient's reading, or why there is none. Where an area that it rests on has under five events (docs/design.md, 3.8), or
 * the catchment's change against the control is within chance, it gives the value and no reading.
 */
export function quotientSentence(figures: StudyFigures, t: Messages, lang: Language): string {
  const words = t.study.plain;
  const { quotient } = figures.quotient;
  if (isRefusal(quotient)) return words.refusals[quotient.refused];
  const few = fewAreas(figures, t, lang);
  const verdict = ratioVerdict(figures.catchmentRatio);
  if (few !== '' || (verdict !== 'below' && verdict !== 'above'))
    return words.tooFew(signed(quotient.value, lang), few);
  return words.noError(words.readings[quotient.reading]);
}

/** The areas with fewer than five events in a window, in words; empty where there are none. */
export function fewAreas({ few }: Pick<StudyFigures, 'few'>, t: Messages, lang: Language): string {
  const names = few.flatMap((arm) => (arm === 'catchmentControl' ? [] : [t.study.inAreas[arm]]));
  return formatList(names, lang);
}

/** A weighted difference with its interval: `−12 (−23.1 to −0.91)`; a refusal in words. */
export function differenceInWords(
  difference: WeightedDifference | { readonly refused: 'no-events' },
  t: Messages,
  lang: Language,
): string {
  if (isRefusal(difference)) return t.study.plain.refusals['no-events'];
  return t.study.results.withInterval(
    signed(difference.value, lang),
    signed(difference.low, lang),
    signed(difference.high, lang),
  );
}

/** A ratio with its interval: `× 0.2 (0.037 to 0.71)`; without the estimate where it has no upper limit. */
export function ratioInWords(ratio: RatioInterval | Refusal, t: Messages, lang: Language): string {
  const words = t.study.ranking;
  if (isRefusal(ratio)) return t.study.results.refused;
  const high = ratio.high === null ? words.unbounded : formatRate(ratio.high, lang);
  const range = words.range(formatRate(ratio.low, lang), high);
  return ratio.ratio === null ? range : `${words.times(formatRate(ratio.ratio, lang))} (${range})`;
}

/** Where the real date falls among all admissible ones, in words. */
export function placeboSentences(strip: PlaceboStrip, day: Day, t: Messages, lang: Language): string[] {
  const words = t.study.strips;
  const shown = (n: number) => formatNumber(n, lang);
  const thin = strip.dates.filter(({ overThin }) => overThin).length;
  const real = strip.dates.find((date) => date.day === day);
  const said: string[] = [];
  if (strip.rank && real && real.wdd !== null) {
    const { rank, of, tied } = strip.rank;
    said.push(words.rank(signed(real.wdd, lang), shown(rank), shown(of), tied));
    if (strip.rankApart) said.push(words.apart(shown(strip.rankApart.rank), shown(strip.rankApart.of)));
  } else said.push(words.notRanked);
  if (thin > 0) said.push(words.overThin(shown(thin), shown(strip.dates.length)));
  return [...said, words.neighbours];
}
