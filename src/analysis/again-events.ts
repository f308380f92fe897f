import { enclosing, type PlacesById } from '../record/place';
import type { CoreRecord, Day, Incident, Kind } from '../record/types';

/** Enforcement after which a place is watched: at an arrest nobody need have been at the place. */
export const AGAIN_KINDS = ['raid', 'closure'] as const satisfies readonly Kind[];

/** Rows by every place that they lie in, from their own up to the last below the province. */
export function byPlace(rows: readonly Incident[], places: PlacesById): ReadonlyMap<string, Incident[]> {
  const around = placesAround(places);
  const found = new Map<string, Incident[]>();
  for (const row of rows) {
    for (const id of around(row.placeId)) {
      const list = found.get(id);
      if (list) list.push(row);
      else found.set(id, [row]);
    }
  }
  return found;
}

/** A place and those it lies in; provinces and the country are too wide to say "there". Worked out once a place. */
function placesAround(places: PlacesById): (id: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (id) => {
    let around = known.get(id);
    if (!around) {
      const place = places.get(id);
      const all = place ? [place, ...enclosing(place, places)] : [];
      const wide = all.findIndex(({ kind }) => kind === 'province' || kind === 'country');
      around = all.slice(0, wide === -1 ? all.length : wide).map((each) => each.id);
      known.set(id, around);
    }
    return around;
  };
}

/** The latest raid or closure row of every event. */
export function latestOfEvents(rows: readonly Incident[]): Incident[] {
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

/**
 * Events that are signs again at any place of `placesReportedAgain`, over the whole record. It takes time in proportion to
 * the rows, where the list grows with the pairs of rows: a sign comes after some raid or closure of another event exactly
 * if it comes after the earliest one.
 */
export function eventsReportedAgain({
  incidents,
  places,
}: Pick<CoreRecord, 'incidents' | 'places'>): ReadonlySet<string> {
  const known = new Map(places.map((place) => [place.id, place]));
  const kinds: readonly Kind[] = AGAIN_KINDS;
  const enforced = incidents.filter(({ kind }) => kinds.includes(kind));
  const earliestAt = new Map(
    [...byPlace(enforced, known)].map(([id, rows]) => [id, earliestOf(latestOfEvents(rows))]),
  );
  const around = placesAround(known);
  const found = new Set<string>();
  for (const { sign, eventId, placeId, start } of incidents) {
    if (!sign || found.has(eventId)) continue;
    for (const id of around(placeId)) {
      const earliest = earliestAt.get(id);
      if (!earliest) continue;
      if (start > (eventId === earliest.eventId ? earliest.endOfOther : earliest.end)) found.add(eventId);
    }
  }
  return found;
}

/** A raid or closure and the first one of another event, by their last days: all that a sign must be held against. */
interface Earliest {
  readonly eventId: string;
  readonly end: Day;
  /** Infinity where only one event is a raid or closure there. */
  readonly endOfOther: Day;
}

/** @param rows one an event, at least one */
function earliestOf(rows: readonly Incident[]): Earliest {
  const [first, second] = [...rows].sort((a, b) => a.end - b.end);
  return { eventId: first!.eventId, end: first!.end, endOfOther: second?.end ?? Infinity };
}
