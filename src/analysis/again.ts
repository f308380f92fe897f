import { compareText } from '../record/compare-text';
import type { CoreRecord, DateBasis, Day, Incident, Kind, Span } from '../record/types';
import { AGAIN_KINDS, byPlace, latestOfEvents } from './again-events';
import type { Engine } from './engine';
import type { Filters } from './types';

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
  const enforced = engine.rows({ ...filters, again: false, set: 'enforcement', kinds: AGAIN_KINDS }, ALWAYS);
  const signs = engine.rows({ ...filters, again: false, set: 'signs', kinds: null }, ALWAYS);
  const places = new Map(record.places.map((place) => [place.id, place]));
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
