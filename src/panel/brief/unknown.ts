import type { EventGroup } from '../../analysis/engine';
import { formatDay, formatNumber } from '../../language/format';
import { coverageOf } from '../../record/coverage';
import type { Span } from '../../record/types';
import { countProvinceOnly } from '../../scene/marks';
import { coverageNotes } from '../../view/coverage-words';
import type { Shown } from '../share/types';

/** How many events of a window are known in part only. */
export interface Gaps {
  readonly events: number;
  readonly countryOnly: number;
  /** At no place within their province. */
  readonly provinceOnly: number;
  /** Give no number of people found. */
  readonly unreported: number;
  /** No row is known to the day. */
  readonly undated: number;
  /** Every row rests on one source, or on sources that rest on one. */
  readonly unconfirmed: number;
  /** Sources contradict each other on a row. */
  readonly disputed: number;
}

/** What of a window's events is not known. */
export function gapsIn(
  window: Span,
  { view, record, engine }: Pick<Shown, 'view' | 'record' | 'engine'>,
): Gaps {
  const { filters } = view;
  const tallies = engine.tallies(filters, 'events');
  const groups = engine.eventsIn(filters, window);
  const counts = tallies.provinces(window, new Float64Array(record.provinces.length));
  const count = (holds: (group: EventGroup) => boolean) => groups.filter(holds).length;
  return {
    events: groups.length,
    countryOnly: tallies.countryOnly(window),
    provinceOnly: countProvinceOnly(record, tallies, window, counts),
    unreported: engine.tallies(filters, 'found').unreported(window),
    undated: count(({ rows }) => rows.every(({ datePrecision }) => datePrecision !== 'day')),
    unconfirmed: count(({ rows }) => rows.every(({ status }) => status === 'reported')),
    disputed: count(({ rows }) => rows.some(({ status }) => status === 'disputed')),
  };
}

/** What is not known of a window, in sentences; the end of the record always among them. */
export function unknownIn(
  window: Span,
  shown: Pick<Shown, 't' | 'lang' | 'view' | 'record' | 'engine'>,
): string[] {
  const { t, lang, record } = shown;
  const words = t.brief.unknown;
  const gaps = gapsIn(window, shown);
  const of = formatNumber(gaps.events, lang);
  const say = (n: number, sentence: (n: number, shown: string, of: string) => string): string[] =>
    n > 0 ? [sentence(n, formatNumber(n, lang), of)] : [];
  return [
    ...coverageNotes(window, coverageOf(window, record.coverage), t, lang).map(words.coverage),
    ...say(gaps.countryOnly, words.countryOnly),
    ...say(gaps.provinceOnly, words.provinceOnly),
    ...say(gaps.unreported, words.unreported),
    ...say(gaps.undated, words.undated),
    ...say(gaps.unconfirmed, words.unconfirmed),
    ...say(gaps.disputed, words.disputed),
    words.silence,
    words.end(formatDay(record.end, lang)),
  ];
}
