import {
  formatDay,
  formatMonths,
  formatNumber,
  formatSpan,
  isMonthEnd,
  isMonthStart,
  isYear,
  spanEnds,
  yearOf,
} from '../language/format';
import type { Language, Messages } from '../language/language';
import type { Incident, Place, Province } from '../record/types';
import { placeName, provinceName } from './place-words';

export { placeInWords, placeName, placeNames, provinceName } from './place-words';

/** When: a day, the days between which it lies, or the months or year to which it is known. */
function whenInWords({ start, end, datePrecision }: Incident, t: Messages, lang: Language): string {
  if (start === end) return t.rows.day(formatDay(start, lang));
  if (datePrecision === 'day') return t.rows.between(...spanEnds(start, end, lang));
  if (isYear(start, end)) return String(yearOf(start));
  if (isMonthStart(start) && isMonthEnd(end)) return formatMonths(start, end, lang, 'year');
  return formatSpan(start, end, lang);
}

/** The dates of a row with how finely they are known and what they are dates of: `known to the month: April 2022; …`. */
export function datesInWords(incident: Incident, t: Messages, lang: Language): string {
  const when = whenInWords(incident, t, lang);
  const { datePrecision } = incident;
  const known = datePrecision === 'day' ? when : t.rows.known(t.words.datePrecisions[datePrecision], when);
  return t.rows.dates(known, t.words.dateBases[incident.dateBasis]);
}

/** The people that a row counts, with what a count may include. What is not reported is left out. */
export function countsInWords(incident: Incident, t: Messages, lang: Language): string[] {
  const r = t.rows;
  const { peopleFound, arrested, rescued, deported, deaths } = incident;
  const say = (n: number, words: (n: number, shown: string) => string): string =>
    words(n, formatNumber(n, lang));
  const parts: string[] = [];
  if (peopleFound !== null) {
    const others = [arrested, rescued, deported, deaths].some((n) => n !== null && n > 0);
    const text = say(peopleFound, r.found);
    parts.push(others && peopleFound > 0 ? r.foundMay(text) : text);
  }
  if (arrested !== null) {
    const text = say(arrested, r.arrested);
    parts.push(arrested > 0 ? r.arrestedMay(text) : text);
  }
  if (rescued !== null) parts.push(say(rescued, r.rescued));
  if (deported !== null) parts.push(say(deported, r.deported));
  if (deaths !== null) parts.push(say(deaths, r.deaths));
  return parts;
}

/**
 * What a row says, generated from its fields; the row's own summary is in English only.
 * @param place where; `null` where only the province may be named (workshop mode)
 * @param province `null` for what is known only to the country
 */
export function rowSentence(
  incident: Incident,
  place: Place | null,
  province: Province | null,
  t: Messages,
  lang: Language,
): string {
  const r = t.rows;
  const names: string[] = [];
  if (place && place.kind !== 'province') names.push(placeName(place, lang));
  if (province) {
    const name = provinceName(province, lang);
    if (names[0] === name) names.pop();
    names.push(t.sentence.province(name));
  }
  const what = incident.kind === 'report' && !incident.sign ? r.account : r.what[incident.kind];
  const sentence = r.sentence(
    names.length > 0 ? names.join(', ') : r.cambodia,
    whenInWords(incident, t, lang),
    what + r.topics[incident.topic],
    r.saidBy(t.words.claimants[incident.claim]),
    countsInWords(incident, t, lang),
  );
  return incident.status === 'disputed' ? `${sentence} ${r.disputed}` : sentence;
}
