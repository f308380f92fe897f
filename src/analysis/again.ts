import type { CoreRecord, DateBasis, Day, Incident, Kind, Place, Span } from '../record/types';
import type { Engine } from './engine';
import type { Filters } from './types';

/** Enforcement after which a place is watched: at an arrest nobody need have been at the place. */
export const AGAIN_KINDS = ['raid', 'closure'] as const satisfies readonly Kind[];

/** A raid or a closure at a place, or at a place within it. */
export interface Enforcement {
  readonly eventId: string;
  readonly kind: (typeof AGAIN_KINDS)[number];
  readonly incidentId: string;
  /** Where it is recorded. */
  readonly placeId: string;
  /** First and last day that the row gives. */
  readonly start: Day;
  readonly end: Day;
}

/** A sign of operation after it, in another event. */
export interface Sign {
  readonly eventId: string;
  readonly kind: Kind;
  readonly incidentId: string;
  readonly placeId: string;
  readonly start: Day;
  readonly end: Day;
  /** Days from the last day of the raid or closure to the first day of the sign; at least one. */
  readonly daysAfter: number;
  /** What the date is the date of: of a handover, people may have been found earlier. */
  readonly dateBasis: DateBasis;
  /** Recorded at the very place of the raid or closure, and not elsewhere within the place. */
  readonly samePlace: boolean;
}

/** A place reported again after a raid or closure there. */
export interface ReportedAgain {
  readonly placeId: string;
  readonly enforcement: Enforcement;
  /** The earliest first; never empty. */
  readonly again: readonly Sign[];
}

const ALWAYS: Span = { start: -Infinity, end: Infinity };

/**
 * Places reported again after a raid or closure there. A place is a compound, site, town, district, island, zone or
 * crossing; a row at a place that lies within it (`within`) is a row there. Provinces and the country are too wide to say
 * "there". So a compound is listed where the same compound is reported again, and its town where anything in the town is.
 *
 * - An event is followed once a place: by its latest raid or closure row there (raids before closures on one day).
 * - "Again" is a sign of operation of another event whose first day comes after the last day of that row; spans that
 *   overlap do not tell which came first and are left out. A later raid that found people is a sign too.
 * - It does not say that operations had stopped in between, nor that the same people were behind them.
 * @param filters restrict both; their set, kinds and `again` do not: enforcement is raids and closures, again is signs
 * @param window holds the last day of the raid or closure; signs may come at any time after it
 * @returns by day of the raid or closure, the latest first
 */
export function placesReportedAgain(
  record: CoreRecord,
  engine: Pick<Engine, 'rows'>,
  filters: Filters,
  window?: Span,
): ReportedAgain[] {
  const { enforced, signs, places } = material(record, engine, filters);
  const signsAt = byPlace(signs, places);
  const found: ReportedAgain[] = [];
  for (const [placeId, rows] of byPlace(enforced, places)) {
    const later = signsAt.get(placeId) ?? [];
    for (const row of latestOfEvents(rows)) {
      if (window && (row.end < window.start || row.end > window.end)) continue;
      const again = later
        .filter((sign) => sign.eventId !== row.eventId && sign.start > row.end)
        .map((sign) => signAfter(sign, row));
      if (again.length > 0)
        found.push({ placeId, enforcement: enforcementOf(row), again: oncePerEvent(again) });
    }
  }
  return found.sort(
    (a, b) =>
      b.enforcement.end - a.enforcement.end ||
      compareText(a.placeId, b.placeId) ||
      compareText(a.enforcement.eventId, b.enforcement.eventId),
  );
}

/** A raid or closure and the first one of another event, by their last days: all that a sign must be held against. */
interface Earliest {
  readonly eventId: string;
  readonly end: Day;
  /** Infinity where only one event is a raid or closure there. */
  readonly endOfOther: Day;
}

/**
 * Events that are signs again at any place of `placesReportedAgain`, over the whole record. It takes time in proportion to
 * the rows, where the list grows with the pairs of rows: a sign comes after some raid or closure of another event exactly
 * if it comes after the earliest one.
 */
export function eventsReportedAgain(
  record: CoreRecord,
  engine: Pick<Engine, 'rows'>,
  filters: Filters,
): ReadonlySet<string> {
  const { enforced, signs, places } = material(record, engine, filters);
  const earliestAt = new Map<string, Earliest>();
  for (const [placeId, rows] of byPlace(enforced, places))
    earliestAt.set(placeId, earliestOf(latestOfEvents(rows)));
  const found = new Set<string>();
  for (const [placeId, rows] of byPlace(signs, places)) {
    const earliest = earliestAt.get(placeId);
    if (!earliest) continue;
    for (const { eventId, start } of rows)
      if (start > (eventId === earliest.eventId ? earliest.endOfOther : earliest.end)) found.add(eventId);
  }
  return found;
}

/** @param rows one an event, at least one */
function earliestOf(rows: readonly Incident[]): Earliest {
  const [first, second] = [...rows].sort((a, b) => a.end - b.end);
  return { eventId: first!.eventId, end: first!.end, endOfOther: second?.end ?? Infinity };
}

/** The raids and closures, and the signs of operation, that pass the filters. */
function material(record: CoreRecord, engine: Pick<Engine, 'rows'>, filters: Filters) {
  const whatever = { ...filters, again: false };
  return {
    enforced: engine.rows({ ...whatever, set: 'enforcement', kinds: AGAIN_KINDS }, ALWAYS),
    signs: engine.rows({ ...whatever, set: 'signs', kinds: null }, ALWAYS),
    places: new Map(record.places.map((place) => [place.id, place])),
  };
}

/** Rows by every place that they lie in, from their own up to the last below the province. */
function byPlace(
  rows: readonly Incident[],
  places: ReadonlyMap<string, Place>,
): ReadonlyMap<string, Incident[]> {
  const found = new Map<string, Incident[]>();
  for (const row of rows) {
    const seen = new Set<string>();
    let place = places.get(row.placeId);
    while (place && place.kind !== 'province' && place.kind !== 'country' && !seen.has(place.id)) {
      seen.add(place.id);
      const list = found.get(place.id);
      if (list) list.push(row);
      else found.set(place.id, [row]);
      place = places.get(place.within ?? '');
    }
  }
  return found;
}

/** The latest raid or closure row of every event. */
function latestOfEvents(rows: readonly Incident[]): Incident[] {
  const latest = new Map<string, Incident>();
  for (const row of rows) {
    const before = latest.get(row.eventId);
    const later =
      !before ||
      row.end > before.end ||
      (row.end === before.end && row.kind === 'raid' && before.kind !== 'raid');
    if (later) latest.set(row.eventId, row);
  }
  return [...latest.values()];
}

function enforcementOf({ eventId, kind, id, placeId, start, end }: Incident): Enforcement {
  return { eventId, kind: kind as Enforcement['kind'], incidentId: id, placeId, start, end };
}

function signAfter(sign: Incident, { end, placeId }: Incident): Sign {
  return {
    eventId: sign.eventId,
    kind: sign.kind,
    incidentId: sign.id,
    placeId: sign.placeId,
    start: sign.start,
    end: sign.end,
    daysAfter: sign.start - end,
    dateBasis: sign.dateBasis,
    samePlace: sign.placeId === placeId,
  };
}

/** The first row of every event, one at the very place before others; the earliest first. */
function oncePerEvent(signs: readonly Sign[]): Sign[] {
  const first = new Map<string, Sign>();
  const ordered = [...signs].sort(
    (a, b) =>
      a.start - b.start ||
      Number(b.samePlace) - Number(a.samePlace) ||
      compareText(a.incidentId, b.incidentId),
  );
  for (const sign of ordered) {
    const before = first.get(sign.eventId);
    if (!before) first.set(sign.eventId, sign);
    else if (sign.samePlace && !before.samePlace) first.set(sign.eventId, { ...before, samePlace: true });
  }
  return [...first.values()];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
