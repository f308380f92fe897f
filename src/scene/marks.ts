import type { Tallies } from '../analysis/types';
import type { CoreRecord, Place, Span } from '../record/types';
import { markPlaces } from './folding';
import type { Mark } from './types';

/** Radius of the largest mark of the whole record, and of the smallest that can still be seen and hit. */
export const LARGEST_PX = 22;
export const SMALLEST_PX = 3.5;

/** Groupings of places, made once a record: running sums are kept by their identity. */
interface Groupings {
  /** For every place the place under whose mark it is counted, −1 for none. */
  readonly mark: Int32Array;
  /** For every place that has a mark the place that stands for its province, −1 for the others. */
  readonly marked: Int32Array;
}
const groupings = new WeakMap<CoreRecord, Groupings>();

function groupingsOf(record: CoreRecord): Groupings {
  let found = groupings.get(record);
  if (!found) {
    const mark = markPlaces(record.places);
    const provinces = new Map<string | null, number>();
    record.places.forEach(({ provinceIso }, at) => {
      if (provinceIso !== null && !provinces.has(provinceIso)) provinces.set(provinceIso, at);
    });
    const marked = record.places.map(({ provinceIso }, at) =>
      mark[at] === -1 ? -1 : (provinces.get(provinceIso) ?? -1),
    );
    groupings.set(record, (found = { mark, marked: Int32Array.from(marked) }));
  }
  return found;
}

/** Largest count of a mark over all days, kept with its running sums: radii stay the same while the window moves. */
const largest = new WeakMap<Tallies, number>();

function largestMark(tallies: Tallies, mark: Int32Array): number {
  let found = largest.get(tallies);
  if (found === undefined) {
    const all = { start: tallies.firstDay, end: tallies.firstDay + tallies.dayCount - 1 };
    const counts = tallies.groups(all, mark, new Float64Array(tallies.placeCount));
    found = counts.reduce((most, count) => Math.max(most, count), 0);
    largest.set(tallies, found);
  }
  return found;
}

/** Radius in pixels of a mark: its area grows with the count, down to the smallest that can be seen. */
export function markRadius(count: number, most: number): number {
  return Math.max(SMALLEST_PX, LARGEST_PX * Math.sqrt(count / Math.max(most, 1)));
}

/** Known to the town or more coarsely: the symbol is hollow. */
function isHollow({ precision }: Pick<Place, 'precision'>): boolean {
  return precision !== 'site' && precision !== 'commune';
}

/** The marks of a window, the largest first, so that smaller ones are drawn over them. */
export function marksOf(record: CoreRecord, tallies: Tallies, window: Span): Mark[] {
  const { mark } = groupingsOf(record);
  const counts = tallies.groups(window, mark, new Float64Array(record.places.length));
  const most = largestMark(tallies, mark);
  return record.places
    .flatMap((place, at): Mark[] => {
      const count = counts[at]!;
      if (count === 0 || place.lon === null || place.lat === null) return [];
      const radiusPx = markRadius(count, most);
      return [
        { placeId: place.id, lon: place.lon, lat: place.lat, count, hollow: isHollow(place), radiusPx },
      ];
    })
    .sort((a, b) => b.count - a.count);
}

/**
 * What is counted in provinces and under no mark in them: known only to its province.
 * @param provinceCounts whole counts of the window by province
 */
export function countProvinceOnly(
  record: CoreRecord,
  tallies: Tallies,
  window: Span,
  provinceCounts: Float64Array,
): number {
  const { marked } = groupingsOf(record);
  const counts = tallies.groups(window, marked, new Float64Array(record.places.length));
  const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
  return sum(provinceCounts) - sum(counts);
}
