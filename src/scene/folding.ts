import { enclosing } from '../record/place';
import type { Place } from '../record/types';

/** Whether a place has a point on the map: it is known more finely than to its province. */
export function hasPoint(place: Place): boolean {
  return (
    place.precision !== 'province' &&
    place.precision !== 'country' &&
    place.lon !== null &&
    place.lat !== null
  );
}

/**
 * For every place the index of the place under whose mark it is counted; −1 where it is known only to a province or the
 * country. A place that is no compound stands for itself. A compound is never drawn itself: it is counted under the
 * nearest place above it (`within`); where that is a whole province although the compound is known more finely, under
 * the town or district that its own row names as its commune, else as its district; else under none. Only what the
 * record says decides, never a distance.
 */
export function markPlaces(places: readonly Place[]): Int32Array {
  const byId = new Map(places.map((place) => [place.id, place]));
  return Int32Array.from(places, (place, at) => {
    if (!hasPoint(place)) return -1;
    if (place.kind !== 'compound') return at;
    const above = enclosing(place, byId).find(({ kind }) => kind !== 'compound');
    return above && hasPoint(above) ? places.indexOf(above) : namedHolder(place, places);
  });
}

/** A name without what stands in brackets and without the word for what kind of area it is. */
function bareName(name: string): string {
  return name
    .replace(/\s*\(.*\)$/, '')
    .replace(/^sangkat /i, '')
    .replace(/ (city|district|commune)$/i, '')
    .toLowerCase();
}

/**
 * The town or district of the same province whose name a compound's row gives as its commune, else as its district. Of
 * several communes of one name it is the one in the row's district, or none. A part of the district is not taken for it.
 */
function namedHolder({ provinceIso, commune, district }: Place, places: readonly Place[]): number {
  const named = (name: string): Place[] =>
    name === ''
      ? []
      : places.filter(
          (candidate) =>
            (candidate.kind === 'town' || candidate.kind === 'district') &&
            candidate.provinceIso === provinceIso &&
            hasPoint(candidate) &&
            bareName(candidate.nameEn) === bareName(name),
        );
  const ofCommune = named(commune);
  const found =
    ofCommune.find((candidate) => bareName(candidate.district) === bareName(district)) ??
    (ofCommune.length === 1 ? ofCommune[0] : undefined) ??
    named(district).find((candidate) => candidate.commune === '');
  return found ? places.indexOf(found) : -1;
}

/** The compounds that are counted under a place's mark, to be listed there. */
export function compoundsUnder(placeId: string, places: readonly Place[]): Place[] {
  const marks = markPlaces(places);
  return places.filter((place, at) => place.kind === 'compound' && places[marks[at]!]?.id === placeId);
}
