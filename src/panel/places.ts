import type { CoreRecord, Place, Province } from '../record/types';
import { markPlaces } from '../scene/folding';

const indexed = new WeakMap<readonly object[], ReadonlyMap<string, unknown>>();

function index<T extends object>(rows: readonly T[], key: (row: T) => string): ReadonlyMap<string, T> {
  let found = indexed.get(rows) as ReadonlyMap<string, T> | undefined;
  if (!found) indexed.set(rows, (found = new Map(rows.map((row) => [key(row), row]))));
  return found;
}

/** Every place by its id; made once for a record. */
export function placesById(places: readonly Place[]): ReadonlyMap<string, Place> {
  return index(places, (place) => place.id);
}

/** Every province by its ISO code; made once for a record. */
export function provincesByIso(provinces: readonly Province[]): ReadonlyMap<string, Province> {
  return index(provinces, (province) => province.iso);
}

/** The ids of a place and of every place that lies within it, however deep. */
export function idsWithin(places: readonly Place[], id: string): ReadonlySet<string> {
  const found = new Set([id]);
  let grew = true;
  while (grew) {
    grew = false;
    for (const place of places) {
      if (place.within === null || found.has(place.id) || !found.has(place.within)) continue;
      found.add(place.id);
      grew = true;
    }
  }
  return found;
}

/** The ids of all places that the record puts into a province, the province itself among them. */
export function idsInProvince(record: CoreRecord, iso: string): ReadonlySet<string> {
  const slug = record.provinces.find((province) => province.iso === iso)?.slug;
  const ids = record.places.filter((place) => place.provinceIso === iso).map((place) => place.id);
  return new Set(slug === undefined ? ids : [...ids, slug]);
}

/**
 * Under which place each place is listed: a compound under its town, as on the map (docs/design.md, 4: never drawn or labelled finer
 * than its published precision); one that is known to its province only under that; every other place under itself.
 */
export function listing(places: readonly Place[]): (id: string) => Place | null {
  const byId = placesById(places);
  const marks = markPlaces(places);
  const indices = new Map(places.map((place, index) => [place.id, index]));
  return (id) => {
    const index = indices.get(id);
    const place = index === undefined ? undefined : places[index];
    if (index === undefined || !place) return null;
    if (place.kind !== 'compound') return place;
    const holder = places[marks[index] ?? -1] ?? byId.get(place.within ?? '') ?? null;
    return holder?.kind === 'compound' ? null : holder;
  };
}
