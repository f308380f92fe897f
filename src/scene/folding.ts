import { toKm } from '../geography/projection';
import type { Place } from '../record/types';

/** Distance in km of two places on the map plane; infinite where one has no point. */
function kmBetween(a: Place, b: Place): number {
  if (a.lon === null || a.lat === null || b.lon === null || b.lat === null) return Infinity;
  const [ax, ay] = toKm(a.lon, a.lat);
  const [bx, by] = toKm(b.lon, b.lat);
  return Math.hypot(ax - bx, ay - by);
}

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
 * country. A place that is no compound stands for itself. A compound is never drawn itself (DESIGN 4): it is counted
 * under the nearest place above it (`within`); where that is a whole province although the compound is known more finely,
 * under the smallest other place of the province that holds its point and is no smaller than the compound's own radius.
 */
export function markPlaces(places: readonly Place[]): Int32Array {
  const index = new Map(places.map(({ id }, at) => [id, at]));
  return Int32Array.from(places, (place, at) => {
    if (!hasPoint(place)) return -1;
    if (place.kind !== 'compound') return at;
    const above = nearestAbove(place, places, index);
    return above !== -1 ? above : smallestAround(place, places);
  });
}

function nearestAbove(place: Place, places: readonly Place[], index: ReadonlyMap<string, number>): number {
  const seen = new Set<string>([place.id]);
  let next = place.within;
  while (next !== null && !seen.has(next)) {
    seen.add(next);
    const at = index.get(next);
    const above = at === undefined ? undefined : places[at];
    if (at === undefined || !above) return -1;
    if (above.kind !== 'compound') return hasPoint(above) ? at : -1;
    next = above.within;
  }
  return -1;
}

function smallestAround(place: Place, places: readonly Place[]): number {
  let best = -1;
  let bestRadius = Infinity;
  places.forEach((candidate, at) => {
    if (candidate.kind === 'compound' || candidate.provinceIso !== place.provinceIso || !hasPoint(candidate))
      return;
    const radius = candidate.radiusKm ?? 0;
    if (radius < (place.radiusKm ?? 0) || radius >= bestRadius || kmBetween(place, candidate) > radius)
      return;
    best = at;
    bestRadius = radius;
  });
  return best;
}

/** The compounds that are counted under a place's mark, to be listed there. */
export function compoundsUnder(placeId: string, places: readonly Place[]): Place[] {
  const marks = markPlaces(places);
  return places.filter((place, at) => place.kind === 'compound' && places[marks[at]!]?.id === placeId);
}
