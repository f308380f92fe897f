import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { toKm } from './projection';
import { ringsKm, type Ring } from './rings';

/** A point in projected km, and how far it is from where the question was asked. */
export interface Nearest {
  readonly x: number;
  readonly y: number;
  readonly km: number;
}

/** Whether a point lies inside rings (even-odd rule). */
export function inRings(x: number, y: number, rings: readonly Ring[]): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const [ay, by] = [ring[j + 1]!, ring[i + 1]!];
      if (ay > y !== by > y && x < ring[j]! + ((y - ay) / (by - ay)) * (ring[i]! - ring[j]!))
        inside = !inside;
    }
  }
  return inside;
}

/** The point of the rings' lines that is nearest to (x, y), all in projected km. */
export function nearestOnRings(x: number, y: number, rings: readonly Ring[]): Nearest {
  let nearest: Nearest = { x, y, km: Infinity };
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const [ax, ay] = [ring[j]!, ring[j + 1]!];
      const [dx, dy] = [ring[i]! - ax, ring[i + 1]! - ay];
      const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
      const t = Math.max(0, Math.min(1, along));
      const [px, py] = [ax + t * dx, ay + t * dy];
      const km = Math.hypot(px - x, py - y);
      if (km < nearest.km) nearest = { x: px, y: py, km };
    }
  }
  return nearest;
}

/**
 * How far a point lies outside a polygon, in km; 0 inside it or on its line.
 * @param lon longitude in degrees
 * @param lat latitude in degrees
 */
export function kmOutside(lon: number, lat: number, polygon: Feature<Polygon | MultiPolygon>): number {
  const [x, y] = toKm(lon, lat);
  const rings = ringsKm(polygon.geometry);
  return inRings(x, y, rings) ? 0 : nearestOnRings(x, y, rings).km;
}
