import type { MultiPolygon, Polygon, Position } from 'geojson';
import { toKm } from './projection';

/**
 * A ring in projected km as x0, y0, x1, y1, …, not closed. Outer rings run counter-clockwise, holes clockwise, so that
 * signed areas of a polygon's rings add up to its area.
 */
export type Ring = Float64Array;

/** Signed area of a ring in km² (positive counter-clockwise), by the shoelace formula. */
export function signedArea(ring: ArrayLike<number>): number {
  let twice = 0;
  const n = ring.length;
  for (let i = 0, j = n - 2; i < n; j = i, i += 2) twice += ring[j]! * ring[i + 1]! - ring[i]! * ring[j + 1]!;
  return twice / 2;
}

function projected(positions: Position[], sign: 1 | -1): Ring {
  const ring = new Float64Array(2 * (positions.length - 1));
  for (let i = 0; i < positions.length - 1; i++) ring.set(toKm(positions[i]![0]!, positions[i]![1]!), 2 * i);
  return signedArea(ring) * sign >= 0 ? ring : reversed(ring);
}

function reversed(ring: Ring): Ring {
  const n = ring.length / 2;
  const out = new Float64Array(ring.length);
  for (let i = 0; i < n; i++) out.set([ring[2 * (n - 1 - i)]!, ring[2 * (n - 1 - i) + 1]!], 2 * i);
  return out;
}

/** The rings of a polygon or multipolygon, given in degrees, in projected km. */
export function ringsKm(geometry: Polygon | MultiPolygon): Ring[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flatMap((polygon) =>
    polygon.map((positions, index) => projected(positions, index === 0 ? 1 : -1)),
  );
}

/** Area in km² of a polygon or multipolygon given in degrees. */
export function areaKm2(geometry: Polygon | MultiPolygon): number {
  return ringsKm(geometry).reduce((sum, ring) => sum + signedArea(ring), 0);
}

/**
 * Cuts a ring to a convex ring (Sutherland and Hodgman 1974). A ring that leaves and enters again stays one ring, joined
 * along the edge that cuts: its signed area, and its area within any circle, are right all the same.
 * @param convex counter-clockwise, as x0, y0, x1, y1, …
 */
export function clippedToConvex(ring: Ring, convex: Ring): Ring {
  let points: number[] = Array.from(ring);
  for (let k = 0, n = convex.length; k < n && points.length > 0; k += 2) {
    const [ax, ay] = [convex[k]!, convex[k + 1]!];
    const [bx, by] = [convex[(k + 2) % n]!, convex[(k + 3) % n]!];
    const side = (x: number, y: number): number => (bx - ax) * (y - ay) - (by - ay) * (x - ax);
    const kept: number[] = [];
    let [px, py] = [points[points.length - 2]!, points[points.length - 1]!];
    let before = side(px, py);
    for (let i = 0; i < points.length; i += 2) {
      const [x, y] = [points[i]!, points[i + 1]!];
      const now = side(x, y);
      if (before >= 0 !== now >= 0) {
        const t = before / (before - now);
        kept.push(px + t * (x - px), py + t * (y - py));
      }
      if (now >= 0) kept.push(x, y);
      [px, py, before] = [x, y, now];
    }
    points = kept;
  }
  return Float64Array.from(points);
}

/** Signed area of the part of a circle about the origin that an edge from a to b spans, seen from the origin. */
function edgeInCircle(ax: number, ay: number, bx: number, by: number, radius: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const [aa, ab, dd] = [ax * ax + ay * ay, ax * dx + ay * dy, dx * dx + dy * dy];
  const r2 = radius * radius;
  const sector = (px: number, py: number, qx: number, qy: number): number =>
    (r2 / 2) * Math.atan2(px * qy - py * qx, px * qx + py * qy);
  const reach = ab * ab - dd * (aa - r2);
  if (dd === 0) return 0;
  if (reach <= 0) return sector(ax, ay, bx, by);
  const root = Math.sqrt(reach);
  const enter = Math.max(0, (-ab - root) / dd);
  const leave = Math.min(1, (-ab + root) / dd);
  if (enter >= leave) return sector(ax, ay, bx, by);
  const [ex, ey, lx, ly] = [ax + enter * dx, ay + enter * dy, ax + leave * dx, ay + leave * dy];
  const inside = (ex * ly - ey * lx) / 2;
  return (enter > 0 ? sector(ax, ay, ex, ey) : 0) + inside + (leave < 1 ? sector(lx, ly, bx, by) : 0);
}

/**
 * Signed area in km² of the part of a ring inside a circle: exact, edge by edge, each edge giving a triangle where it
 * runs inside the circle and a sector where it runs outside.
 */
export function areaInCircle(ring: Ring, x: number, y: number, radius: number): number {
  let sum = 0;
  const n = ring.length;
  for (let i = 0, j = n - 2; i < n; j = i, i += 2)
    sum += edgeInCircle(ring[j]! - x, ring[j + 1]! - y, ring[i]! - x, ring[i + 1]! - y, radius);
  return sum;
}
