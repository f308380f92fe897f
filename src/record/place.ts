import type { Place } from './types';

/** Places by their ids. */
export type PlacesById = ReadonlyMap<string, Place>;

/** The places that a place lies in, the innermost first, the country at the end. A circle ends where it closes. */
export function enclosing(place: Place, places: PlacesById): Place[] {
  const found: Place[] = [];
  let holder = places.get(place.within ?? '');
  while (holder && holder !== place && !found.includes(holder)) {
    found.push(holder);
    holder = places.get(holder.within ?? '');
  }
  return found;
}

/** The ISO code of the province that a place is known to lie in; `null` for what is known to the country only. */
export function provinceOf(place: Place | undefined): string | null {
  return place && place.precision !== 'country' ? place.provinceIso : null;
}
