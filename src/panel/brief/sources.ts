import type { EventGroup } from '../../analysis/engine';
import { formatNumber } from '../../language/format';
import type { ContextRecord, Source, Span } from '../../record/types';
import { safeAddress } from '../context';
import type { Shown } from '../share/types';
import type { EventLine } from './largest';

/** A publisher and in how many events one of its pages is a source. */
export interface PublisherCount {
  readonly name: string;
  readonly events: number;
}

/** A source with the number under which the events refer to it. */
export interface NumberedSource {
  readonly number: number;
  readonly publisher: string;
  /** As it is printed, shortened; `null` where there is none to follow. */
  readonly address: string | null;
  readonly href: string | null;
}

export interface BriefSources {
  readonly publishers: readonly PublisherCount[];
  readonly addresses: readonly NumberedSource[];
  /** For each event of the table the numbers of its sources. */
  readonly refs: ReadonlyMap<string, readonly number[]>;
  /** Why there are none; `null` where there are some. */
  readonly none: string | null;
}

/** Publishers by the number of events that they tell of, most first, then by name. */
export function publishersOf(
  groups: readonly EventGroup[],
  { sources }: Pick<ContextRecord, 'sources'>,
): PublisherCount[] {
  const publisherOf = new Map(sources.map(({ id, publisher }) => [id, publisher]));
  const counts = new Map<string, number>();
  for (const { rows } of groups) {
    const names = new Set(rows.flatMap(({ sourceIds }) => sourceIds.map((id) => publisherOf.get(id))));
    for (const name of names) if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, events]) => ({ name, events }))
    .sort((a, b) => b.events - a.events || (a.name < b.name ? -1 : 1));
}

/** Longest address that is printed whole. */
const LONGEST = 96;

/**
 * An address without what a reader need not type: scheme, `www.` and closing slash. One that is too long to type, or holds
 * codes that nobody can read, is cut to its host: half an address leads nowhere. The link behind it is whole.
 */
export function shortAddress(address: string): string {
  const plain = address.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');
  return plain.length > LONGEST || /%[0-9A-F]{2}/i.test(plain) ? `${plain.split('/', 1)[0]}/…` : plain;
}

/**
 * The sources of some events, numbered in the order in which a brief refers to them: the first source of every event before
 * the second of any, so that what is cut off at the end leaves each event with one.
 */
export function numberedSources(
  lines: readonly Pick<EventLine, 'eventId' | 'sourceIds'>[],
  { sources }: Pick<ContextRecord, 'sources'>,
): Pick<BriefSources, 'addresses' | 'refs'> {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const numbers = new Map<Source, number>();
  const deepest = Math.max(0, ...lines.map(({ sourceIds }) => sourceIds.length));
  for (let depth = 0; depth < deepest; depth++)
    for (const { sourceIds } of lines) {
      const source = byId.get(sourceIds[depth] ?? '');
      if (source && !numbers.has(source)) numbers.set(source, numbers.size + 1);
    }
  const refs = lines.map(({ eventId, sourceIds }): [string, number[]] => [
    eventId,
    sourceIds.flatMap((id) => numbers.get(byId.get(id)!) ?? []).sort((a, b) => a - b),
  ]);
  const addresses = [...numbers].map(([source, number]): NumberedSource => {
    const href = safeAddress(source);
    return { number, publisher: source.publisher, href, address: href === null ? null : shortAddress(href) };
  });
  return { addresses, refs: new Map(refs) };
}

/** The sources of a window: its publishers, and the pages behind the events of the table. */
export function sourcesIn(window: Span, lines: readonly EventLine[], shown: Shown): BriefSources {
  const { t, view, engine, context } = shown;
  if (!context) return { publishers: [], addresses: [], refs: new Map(), none: t.brief.statements.missing };
  const publishers = publishersOf(engine.eventsIn(view.filters, window), context);
  return {
    publishers,
    // Addresses carry headlines, and headlines names (docs/design.md, 4).
    ...numberedSources(view.workshop ? [] : lines, context),
    none: publishers.length === 0 ? t.brief.sources.none : null,
  };
}

/** The publishers in one sentence; those that did not fit are counted. */
export function publishersInWords(
  { publishers }: BriefSources,
  fitting: number,
  { t, lang }: Pick<Shown, 't' | 'lang'>,
): string {
  const words = t.brief.sources;
  const shown = (n: number) => formatNumber(n, lang);
  const named = publishers.slice(0, fitting).map(({ name, events }) => words.publisher(name, shown(events)));
  const left = publishers.length - named.length;
  if (left > 0) named.push(words.morePublishers(left, shown(left)));
  return words.publishers(named.join(', '));
}

/** What is said of the sources that did not fit. */
export function restOfSources(
  { addresses }: BriefSources,
  fitting: number,
  { t, lang }: Pick<Shown, 't' | 'lang'>,
): string | null {
  const left = addresses.length - fitting;
  return left > 0 ? t.brief.sources.moreAddresses(left, formatNumber(left, lang)) : null;
}
