import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Place } from '../record/types';
import type { Mark } from '../scene/types';
import { HOLLOW_STROKE_PX } from './symbols';

export interface MarkProperties {
  readonly placeId: string;
  readonly count: number;
  readonly hollow: boolean;
  /** Radius of the circle without its stroke, so that filled and hollow marks of one count are equally large. */
  readonly radius: number;
}

/** Marks as points; a feature's `id` is the index of its place, the same for every window. */
export function markPoints(
  marks: readonly Mark[],
  placeIndex: ReadonlyMap<string, number>,
): FeatureCollection<Point, MarkProperties> {
  return {
    type: 'FeatureCollection',
    features: marks.map((mark): Feature<Point, MarkProperties> => ({
      type: 'Feature',
      id: placeIndex.get(mark.placeId) ?? -1,
      properties: {
        placeId: mark.placeId,
        count: mark.count,
        hollow: mark.hollow,
        radius: mark.hollow ? Math.max(1, mark.radiusPx - HOLLOW_STROKE_PX) : mark.radiusPx,
      },
      geometry: { type: 'Point', coordinates: [mark.lon, mark.lat] },
    })),
  };
}

/** Place id → index in the record. */
export function indexPlaces(places: readonly Place[]): ReadonlyMap<string, number> {
  return new Map(places.map(({ id }, index) => [id, index]));
}
