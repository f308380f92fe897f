import { rankChanges, type Change, type ProvinceChange } from '../../analysis/change';
import { countInterval, type CountInterval } from '../../analysis/statistics';
import type { Measure } from '../../analysis/types';
import { formatNumber, formatRate } from '../../language/format';
import { coverageOf } from '../../record/coverage';
import type { Span } from '../../record/types';
import { isWhollyEmpty } from '../../view/coverage-words';
import { provinceName } from '../../view/place-words';
import { ratioInWords, signed } from '../../view/study-sentences';
import type { Shown } from '../share/types';
import type { Comparison } from './subject';

type Asked = Pick<Shown, 't' | 'lang' | 'view' | 'record' | 'engine'>;

/** One line of the ranking of a window. */
export interface CountRow {
  readonly label: string;
  /** Events, whole. */
  readonly count: number;
  readonly shown: string;
  /** Of the expected number of events; `null` where none is given. */
  readonly interval: CountInterval | null;
  readonly range: string;
  /** What the view sums where that is people; blank for events. */
  readonly people: string;
}

export interface CountRanking {
  readonly kind: 'counts';
  /** Provinces with events, most first. */
  readonly rows: readonly CountRow[];
  /** The country with each event once, and what is known only to it. */
  readonly foot: readonly CountRow[];
  /** Provinces without any event. */
  readonly silent: number;
  /** The largest upper limit among the rows: the end of the axis on which intervals are drawn. */
  readonly most: number;
  /** Heading of the column of people; `null` where the view sums events. */
  readonly people: string | null;
}

/** One line of the ranking of changes. */
export interface ChangeRow {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
  /** Rate after over rate before; `null` where none is given. */
  readonly ratio: ProvinceChange['ratio'] | null;
  readonly range: string;
  /** Under five events in a window. */
  readonly few: boolean;
}

export interface ChangeRanking {
  readonly kind: 'changes';
  /** Provinces with events in either window, the largest change first. */
  readonly rows: readonly ChangeRow[];
  readonly foot: readonly ChangeRow[];
  readonly silent: number;
}

/** The provinces of a window by events, each with its exact interval: always events, because people are not independent. */
export function rankCounts(window: Span, { t, lang, view, record, engine }: Asked): CountRanking {
  const { filters, measure } = view;
  const size = record.provinces.length;
  const tallies = engine.tallies(filters, 'events');
  const counts = tallies.provinces(window, new Float64Array(size));
  const sums = engine.tallies(filters, measure);
  const people = sums.provinces(window, new Float64Array(size));
  const shown = (n: number) => formatNumber(n, lang);
  const row = (label: string, count: number, amount: number | null, interval: CountInterval | null) => ({
    label,
    count,
    shown: shown(count),
    interval,
    range: interval ? t.brief.ranking.range(limit(interval.low, lang), limit(interval.high, lang)) : '',
    people: measure === 'events' || amount === null ? '' : shown(amount),
  });
  const ranked = record.provinces
    .map(({ iso }, index) => ({ iso, index, count: counts[index]! }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.iso < b.iso ? -1 : 1));
  const rows = ranked.map(({ index, count }) =>
    row(provinceName(record.provinces[index]!, lang), count, people[index]!, countInterval(count)),
  );
  const national = tallies.national(window);
  const countryOnly = tallies.countryOnly(window);
  // Of days for which nothing was compiled a zero is no count, and has no interval.
  const empty = isWhollyEmpty(coverageOf(window, record.coverage));
  const interval = empty ? null : countInterval(national);
  const foot = [row(t.brief.ranking.total, national, sums.national(window), interval)];
  if (countryOnly > 0) foot.push(row(t.brief.ranking.countryOnly, countryOnly, null, null));
  return {
    kind: 'counts',
    rows,
    foot,
    silent: size - rows.length,
    most: rows.reduce((most, { interval }) => Math.max(most, interval?.high ?? 0), 0),
    people: measure === 'events' ? null : peopleHeading(measure, t),
  };
}

const peopleHeading = (measure: Exclude<Measure, 'events'>, t: Shown['t']): string =>
  t.words.measures[measure];

/** A limit of an interval: one decimal below ten, whole above; what is narrower says nothing. */
function limit(value: number, lang: Shown['lang']): string {
  return value < 10 ? formatRate(Math.round(value * 10) / 10, lang) : formatNumber(value, lang);
}

/** The provinces by how much they changed between the two windows of a study, as the page of the study ranks them. */
export function rankCompared(comparison: Comparison, { t, lang, record, engine }: Asked): ChangeRanking {
  const { before, after, filters } = comparison;
  const changes = rankChanges(engine, filters, before, after, record);
  const row = (label: string, change: Change, ratio: ChangeRow['ratio'], few: boolean): ChangeRow => ({
    label,
    before: formatNumber(change.before, lang),
    after: formatNumber(change.after, lang),
    difference: signed(change.difference, lang),
    ratio,
    range: ratio ? ratioInWords(ratio, t, lang) : '',
    few,
  });
  const reported = changes.provinces.filter((change) => change.before + change.after > 0);
  const { total, countryOnly } = changes;
  return {
    kind: 'changes',
    rows: reported.map((change) =>
      row(provinceName(record.provinces[change.index]!, lang), change, change.ratio, change.few),
    ),
    foot: [
      row(t.brief.ranking.total, total, total.ratio, false),
      ...(countryOnly.before + countryOnly.after > 0
        ? [row(t.brief.ranking.countryOnly, countryOnly, null, false)]
        : []),
    ],
    silent: changes.provinces.length - reported.length,
  };
}

/** What is said of the rows that did not fit, and of the provinces without any event. */
export function restOfRanking(
  ranking: CountRanking | ChangeRanking,
  fitting: number,
  { t, lang }: Pick<Shown, 't' | 'lang'>,
): string[] {
  const words = t.brief.ranking;
  if (ranking.rows.length === 0) return [words.none];
  const left = ranking.rows.length - fitting;
  const notes: string[] = [];
  if (left > 0) {
    const shown = formatNumber(left, lang);
    if (ranking.kind === 'changes') notes.push(words.moreChanged(left, shown));
    else notes.push(words.more(left, shown, ranking.rows.at(-1)!.count, ranking.rows[fitting]!.count));
  }
  if (ranking.silent > 0) notes.push(words.silent(ranking.silent, formatNumber(ranking.silent, lang)));
  return notes;
}
