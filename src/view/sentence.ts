import type { Measure, RowSet } from '../analysis/types';
import { formatDay, formatNumber, formatSpan, spanEnds } from '../language/format';
import { inKhmer, type Language, type Messages } from '../language/language';
import type { WindowCoverage } from '../record/coverage';
import type { Span } from '../record/types';
import { coverageNotes, isWhollyEmpty } from './coverage-words';

/** What the sentence of a view states. Counts are whole (docs/design.md, 3.1). */
export interface SentenceFacts {
  readonly window: Span;
  readonly set: RowSet;
  readonly measure: Measure;
  /** Of the measure, over the country: events, or people once per event. */
  readonly count: number;
  /** Events that are summed, where the measure is people; `count` where it is not. */
  readonly events: number;
  /** Provinces with at least one. */
  readonly provinces: number;
  /** The province with the most; `null` at ties and where there is none. */
  readonly top: { readonly nameEn: string; readonly nameKm: string; readonly count: number } | null;
  readonly coverage: WindowCoverage;
  /** Of `events`, those known only to the country: in the total and in no province. */
  readonly countryOnly: number;
  /** Of `events`, those that give no number of people: not reported, which is not zero. */
  readonly unreported?: number;
  /** Whether a filter beyond the choice of the set departs from the default. */
  readonly filtersActive: boolean;
}

/** The one sentence that states a view: the page's heading, the picture's alternative text, the embed's title. */
export function viewSentence(facts: SentenceFacts, t: Messages, lang: Language): string {
  const { window, events, coverage } = facts;
  const s = t.sentence;
  if (events === 0 && isWhollyEmpty(coverage)) return s.empty(formatSpan(window.start, window.end, lang));
  const gaps = coverageNotes(window, coverage, t, lang);
  const silence = events === 0 && gaps.length > 0 ? [s.silence] : [];
  const notes = [...remainder(facts, t, lang), ...gaps, ...silence];
  return s.whole(
    when(window, t, lang),
    facts.filtersActive,
    what(facts, t, lang),
    where(facts, t, lang),
    notes,
  );
}

function when({ start, end }: Span, t: Messages, lang: Language): string {
  if (start === end) return t.sentence.on(formatDay(start, lang));
  return t.sentence.between(...spanEnds(start, end, lang));
}

function what({ set, measure, count, events }: SentenceFacts, t: Messages, lang: Language): string {
  const s = t.sentence;
  if (events === 0) return s.none[set];
  const noun = s.nouns[set](events, formatNumber(events, lang));
  if (measure === 'events') return s.reported(events, noun);
  if (count === 0) return s.noPeople[measure](noun);
  return s.people[measure](count, formatNumber(count, lang), noun);
}

function where(facts: SentenceFacts, t: Messages, lang: Language): string {
  const { measure, count, events, provinces, top, countryOnly } = facts;
  const s = t.sentence;
  if (count === 0) return '';
  if (provinces === 0) return measure === 'events' && countryOnly === count ? s.nowhere(count) : '';
  const name = top && s.province(inKhmer(lang) ? top.nameKm : top.nameEn);
  const most = top && name ? s.top(formatNumber(top.count, lang), name) : '';
  if (provinces > 1 || !name) return s.inProvinces(provinces, formatNumber(provinces, lang)) + most;
  if (countryOnly > 0) return most;
  return events === 1 ? s.inThis(name) : s.inOnly(name);
}

/** What of the total lies in no province, and what gives no number. */
function remainder(facts: SentenceFacts, t: Messages, lang: Language): string[] {
  const { measure, count, provinces, countryOnly, unreported = 0 } = facts;
  const s = t.sentence;
  const notes: string[] = [];
  const said = measure === 'events' && provinces === 0;
  if (countryOnly > 0 && !said) {
    const words = measure === 'events' ? s.countryOnly : s.countryOnlyEvents;
    notes.push(words(countryOnly, formatNumber(countryOnly, lang)));
  }
  if (measure !== 'events' && unreported > 0 && count > 0)
    notes.push(s.unreported(unreported, formatNumber(unreported, lang)));
  return notes;
}
