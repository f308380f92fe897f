import type { EventGroup } from '../analysis/engine';
import type { CoreRecord, Place } from '../record/types';
import { listing, placesById } from './places';

/** A named part of an area and how many events were recorded in it. */
export interface PartCount {
  /** As the record writes it, in English. */
  readonly name: string;
  /** The place that stands for the part, where the record has one to open. */
  readonly place: Place | null;
  readonly events: number;
  readonly parts: readonly PartCount[];
}

interface Tally {
  readonly ids: Set<string>;
  readonly parts: Map<string, Tally>;
}
const emptyTally = (): Tally => ({ ids: new Set(), parts: new Map() });

function child(tally: Tally, key: string): Tally {
  const found = tally.parts.get(key) ?? emptyTally();
  tally.parts.set(key, found);
  return found;
}

/**
 * Districts by number of events, each with its communes, for those who cannot use a hexagon. An event counts once in each
 * district and commune it touches. `unplaced` counts the events known to no district.
 */
export function districtCounts(
  events: readonly EventGroup[],
  record: CoreRecord,
): { readonly districts: readonly PartCount[]; readonly unplaced: number } {
  const places = placesById(record.places);
  const root = emptyTally();
  const placed = new Set<string>();
  for (const event of events) {
    for (const row of event.rows) {
      const place = places.get(row.placeId);
      if (!place?.district) continue;
      placed.add(event.eventId);
      const district = child(root, place.district);
      district.ids.add(event.eventId);
      if (place.commune) child(district, place.commune).ids.add(event.eventId);
    }
  }
  const isos = new Set(events.flatMap(({ rows }) => rows.map((row) => places.get(row.placeId)?.provinceIso)));
  const placeOf = (name: string): Place | null =>
    record.places.find(
      (place) =>
        place.kind === 'district' &&
        place.commune === '' &&
        place.district === name &&
        isos.has(place.provinceIso),
    ) ?? null;
  return {
    districts: ranked(root, placeOf),
    unplaced: events.filter((event) => !placed.has(event.eventId)).length,
  };
}

/**
 * Towns, districts and other places by number of events, with the compounds recorded in each listed under it. The
 * province and the country, as places of incidents known no finer, are left out: `districtCounts` says how many they are.
 */
export function placeCounts(events: readonly EventGroup[], record: CoreRecord): readonly PartCount[] {
  const places = placesById(record.places);
  const listedUnder = listing(record.places);
  const root = emptyTally();
  for (const event of events) {
    for (const row of event.rows) {
      const holder = listedUnder(row.placeId);
      if (!holder || holder.kind === 'country') continue;
      if (holder.kind === 'province' && holder.id === row.placeId) continue;
      const tally = child(root, holder.id);
      tally.ids.add(event.eventId);
      if (holder.id !== row.placeId) child(tally, row.placeId).ids.add(event.eventId);
    }
  }
  return ranked(root, (id) => places.get(id) ?? null);
}

/** Most events first, then by name. */
function ranked(tally: Tally, placeOf: (key: string) => Place | null): PartCount[] {
  return [...tally.parts]
    .map(([key, part]) => {
      const place = placeOf(key);
      return { name: place?.nameEn ?? key, place, events: part.ids.size, parts: ranked(part, placeOf) };
    })
    .sort((a, b) => b.events - a.events || a.name.localeCompare(b.name));
}
