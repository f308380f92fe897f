import type { EventGroup } from '../analysis/engine';
import type { CoreRecord, Place } from '../record/types';
import { listing, placesById } from './places';
import { normalise } from './search';

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

/** One key for spellings of a district or commune that differ in case, accents, apostrophes and spaces only. */
const keyOf = (name: string): string => normalise(name).replaceAll(' ', '');

/**
 * Districts by number of events, each with its communes, for those who cannot use a hexagon. An event counts once in each
 * district and commune it touches. A compound counts in the district and commune of the place it is listed under.
 * `unplaced` counts the events known to no district.
 */
export function districtCounts(
  events: readonly EventGroup[],
  record: CoreRecord,
): { readonly districts: readonly PartCount[]; readonly unplaced: number } {
  const places = placesById(record.places);
  const listedUnder = listing(record.places);
  const root = emptyTally();
  const names = new Map<string, string>();
  const placed = new Set<string>();
  const isos = new Set<string>();
  for (const event of events) {
    for (const row of event.rows) {
      const own = places.get(row.placeId);
      const holder = listedUnder(row.placeId);
      const place = holder?.district ? holder : own;
      if (!place?.district || place.provinceIso === null) continue;
      const { district: name, commune } = place;
      placed.add(event.eventId);
      isos.add(place.provinceIso);
      for (const part of [name, commune]) if (!names.has(keyOf(part))) names.set(keyOf(part), part);
      const district = child(root, keyOf(name));
      district.ids.add(event.eventId);
      if (commune) child(district, keyOf(commune)).ids.add(event.eventId);
    }
  }
  const standsFor = (key: string, level: 'district' | 'commune') => (place: Place) =>
    place.precision === level && isos.has(place.provinceIso ?? '') && keyOf(place[level]) === key;
  const nameOf = (key: string) => names.get(key) ?? key;
  const communes = (key: string) => record.places.find(standsFor(key, 'commune')) ?? null;
  const districts = (key: string) =>
    record.places.find((place) => place.kind === 'district' && standsFor(key, 'district')(place)) ?? null;
  return {
    districts: ranked(root, [districts, communes], nameOf),
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
  return ranked(root, [(id) => places.get(id) ?? null]);
}

type PlaceOf = (key: string) => Place | null;

/** Most events first, then by name. `placesOf` finds the places of each level from the uppermost down. */
function ranked(
  tally: Tally,
  [placeOf, ...below]: readonly [PlaceOf, ...PlaceOf[]],
  nameOf: (key: string) => string = (key) => key,
): PartCount[] {
  const [next = placeOf, ...rest] = below;
  return [...tally.parts]
    .map(([key, part]) => {
      const place = placeOf(key);
      return {
        name: place?.nameEn ?? nameOf(key),
        place,
        events: part.ids.size,
        parts: ranked(part, [next, ...rest], nameOf),
      };
    })
    .sort((a, b) => b.events - a.events || a.name.localeCompare(b.name));
}
