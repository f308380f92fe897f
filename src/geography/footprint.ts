import type { Place } from '../record/types';
import { inRings, nearestOnRings } from './outside';
import { toKm, toLonLat } from './projection';
import { areaInCircle, type Ring } from './rings';
import type { Feature, Polygon, Position } from 'geojson';

/**
 * The area in which an incident recorded at a place can lie, before it is cut to the land of the province that the
 * record names: a disc; the whole province, where nothing finer is known; nothing, where only the country is known.
 */
export type Extent =
  | { readonly type: 'disc'; readonly lon: number; readonly lat: number; readonly radiusKm: number }
  | { readonly type: 'province' }
  | { readonly type: 'none' };

/** The extent of a place by its precision (docs/design.md, 3.2). A compound has the disc of the finest place that holds it. */
export function extentOf(place: Place): Extent {
  if (place.precision === 'country' || place.provinceIso === null) return { type: 'none' };
  const { lon, lat, radiusKm } = place;
  if (place.precision === 'province' || lon === null || lat === null || radiusKm === null)
    return { type: 'province' };
  return { type: 'disc', lon, lat, radiusKm };
}

/** A circle in projected km. */
export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/**
 * The circle of a disc, brought to the province where it misses it: the shapes are crude, so that a small disc at a
 * border can lie wholly outside. Its centre then moves to the nearest point of the province's border.
 * @param province rings of the province in projected km
 */
export function circleReaching(disc: Extract<Extent, { type: 'disc' }>, province: readonly Ring[]): Circle {
  const [x, y] = toKm(disc.lon, disc.lat);
  const radius = disc.radiusKm;
  const land = province.reduce((sum, ring) => sum + areaInCircle(ring, x, y, radius), 0);
  if (land > 1e-3 * radius * radius || inRings(x, y, province)) return { x, y, radius };
  const nearest = nearestOnRings(x, y, province);
  return { x: nearest.x, y: nearest.y, radius };
}

/**
 * A disc as a polygon, for drawing.
 * @param lon longitude of its centre in degrees
 * @param lat latitude of its centre in degrees
 * @param corners number of corners; with 72 its area is 0.13 % short of the circle's
 */
export function discPolygon(lon: number, lat: number, radiusKm: number, corners = 72): Feature<Polygon> {
  const [x, y] = toKm(lon, lat);
  const ring = Array.from({ length: corners }, (_, index): Position => {
    const angle = (2 * Math.PI * index) / corners;
    return toLonLat(x + radiusKm * Math.cos(angle), y + radiusKm * Math.sin(angle));
  });
  return {
    type: 'Feature',
    properties: {},
    geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]!]] },
  };
}
