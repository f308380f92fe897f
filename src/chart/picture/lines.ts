import type { Engine } from '../../analysis/engine';
import { filterKey } from '../../analysis/filters';
import { DEFAULT_FILTERS } from '../../analysis/types';
import { formatDay, formatList, formatMonth, formatNumber, formatSpan } from '../../language/format';
import type { Language, Messages } from '../../language/language';
import type { ContextRecord, CoreRecord } from '../../record/types';
import type { View } from '../../view/types';

export interface LinesInput {
  readonly view: View;
  readonly record: CoreRecord;
  readonly engine: Pick<Engine, 'rows' | 'totals'>;
  /** For sources; without it they are not named. */
  readonly context: ContextRecord | null;
  readonly t: Messages;
  readonly lang: Language;
  /** Where the view can be seen, absolute. */
  readonly address?: string;
}

/** How many publishers are named. */
const NAMED = 3;

/**
 * What stands below a picture, a line each: that it shows reported signs and no targets, and where the record ends; dates,
 * number of events and version of the data; sources; whose shapes and record; the address, where one is given.
 */
export function figureLines({ view, record, engine, context, t, lang, address }: LinesInput): string[] {
  const { window, filters } = view;
  const { events } = engine.totals(filters, window);
  const counted = t.picture.events(events, formatNumber(events, lang));
  const filtered = filterKey(filters) !== filterKey({ ...DEFAULT_FILTERS, set: filters.set });
  const dates = formatSpan(window.start, window.end, lang);
  const data = t.picture.dated(formatDay(record.asOf, lang), record.version);
  const sources = context && sourcesLine(engine.rows(filters, window), context, t, lang);
  return [
    t.caution(formatMonth(record.end, lang)),
    t.picture.facts(dates, filtered ? t.picture.filtered(counted) : counted, data),
    ...(sources ? [sources] : []),
    t.map.attribution,
    ...(address ? [t.picture.address(address)] : []),
  ];
}

/** How many pages of how many publishers: the three that tell the most events by name. */
function sourcesLine(
  rows: ReturnType<Engine['rows']>,
  { sources }: ContextRecord,
  t: Messages,
  lang: Language,
): string | null {
  const publisherOf = new Map(sources.map(({ id, publisher }) => [id, publisher]));
  const pages = new Set(rows.flatMap(({ sourceIds }) => sourceIds).filter((id) => publisherOf.has(id)));
  if (pages.size === 0) return null;
  const events = new Map<string, Set<string>>();
  for (const { eventId, sourceIds } of rows) {
    for (const id of sourceIds) {
      const publisher = publisherOf.get(id);
      if (publisher === undefined) continue;
      const told = events.get(publisher);
      if (told) told.add(eventId);
      else events.set(publisher, new Set([eventId]));
    }
  }
  const ranked = [...events].sort((a, b) => b[1].size - a[1].size || a[0].localeCompare(b[0], 'en'));
  const others = ranked.length - NAMED;
  const names = ranked.slice(0, NAMED).map(([publisher]) => publisher);
  const list = others > 0 ? [...names, t.picture.others(others, formatNumber(others, lang))] : names;
  return t.picture.sources(pages.size, formatNumber(pages.size, lang), formatList(list, lang));
}
