import type { Position } from 'geojson';
import { toKm, toLonLat } from '../geography/projection';
import type { Place, Span } from '../record/types';
import type { Tallies } from './types';

/** Placed events that a centre needs: under that one event moves it too far. */
export const MIN_CENTRE_EVENTS = 10;

/** A point on the map plane, in km, with a weight. */
export interface WeightedPoint {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

/** An ellipse on the map plane, in km. */
export interface Ellipse {
  readonly x: number;
  readonly y: number;
  readonly semiMajorKm: number;
  readonly semiMinorKm: number;
  /** Direction of the long axis in degrees clockwise from north, 0 ≤ bearing < 180; 0 for a circle. */
  readonly bearing: number;
}

/** Where the centre of a window's placed events lies and how they spread around it. */
export interface Centre extends Ellipse {
  readonly status: 'found';
  readonly window: Span;
  readonly lon: number;
  readonly lat: number;
  readonly placedEvents: number;
}

export interface CentreRefusal {
  readonly status: 'too-few';
  readonly window: Span;
  readonly placedEvents: number;
  readonly neededEvents: number;
}

/**
 * Weighted mean centre and standard deviational ellipse: the principal axes of the covariance Σ w (x − x̄)(y − ȳ) / Σ w
 * (Wang, Shi and Miao 2015, PLoS ONE 10(3): e0118537), each semi-axis √2 standard deviations long: the variant of ArcGIS
 * for one standard deviation in two dimensions, where CrimeStat also takes √2 but divides by n − 2 and Yuill (1971) has no
 * factor. About 63 % of the mass (1 − 1/e) lies inside where the points are bivariate normal; reported places are not, so
 * that it is a description only.
 * @returns `null` where no point has weight
 */
export function standardEllipse(points: readonly WeightedPoint[]): Ellipse | null {
  let [sum, x, y] = [0, 0, 0];
  for (const point of points) {
    sum += point.weight;
    x += point.weight * point.x;
    y += point.weight * point.y;
  }
  if (!(sum > 0)) return null;
  x /= sum;
  y /= sum;
  let [xx, yy, xy] = [0, 0, 0];
  for (const point of points) {
    const [dx, dy] = [point.x - x, point.y - y];
    xx += (point.weight / sum) * dx * dx;
    yy += (point.weight / sum) * dy * dy;
    xy += (point.weight / sum) * dx * dy;
  }
  const half = (xx + yy) / 2;
  const radius = Math.hypot((xx - yy) / 2, xy);
  // Twice the angle of the long axis from east, counter-clockwise; a bearing runs the other way from north.
  const fromEast = radius <= half * 1e-12 ? 90 : (Math.atan2(2 * xy, xx - yy) / 2) * (180 / Math.PI);
  return {
    x,
    y,
    semiMajorKm: Math.sqrt(2 * (half + radius)),
    semiMinorKm: Math.sqrt(2 * Math.max(0, half - radius)),
    bearing: (((90 - fromEast) % 180) + 180) % 180,
  };
}

/**
 * Centre of gravity and ellipse of a window's placed events, on projected km: every event with its mass in the window
 * (docs/design.md, 3.2 and 3.11) at the coordinates of the places at which it is told.
 * @param tallies from `placedTallies`
 * @param places `CoreRecord.places` of the same record
 */
export function centreOf(tallies: Tallies, places: readonly Place[], window: Span): Centre | CentreRefusal {
  const placedEvents = tallies.national(window);
  const refused: CentreRefusal = {
    status: 'too-few',
    window,
    placedEvents,
    neededEvents: MIN_CENTRE_EVENTS,
  };
  if (placedEvents < MIN_CENTRE_EVENTS) return refused;
  const points: WeightedPoint[] = [];
  tallies.mass(window, new Float64Array(tallies.placeCount)).forEach((weight, at) => {
    const { lon, lat } = places[at]!;
    if (weight === 0 || lon === null || lat === null) return;
    const [x, y] = toKm(lon, lat);
    points.push({ x, y, weight });
  });
  const ellipse = standardEllipse(points);
  if (!ellipse) return refused;
  const [lon, lat] = toLonLat(ellipse.x, ellipse.y);
  return { status: 'found', window, lon, lat, placedEvents, ...ellipse };
}

/** The centres of windows, one after the other: the path that plays with the slider. Refused windows break it. */
export function centrePath(
  tallies: Tallies,
  places: readonly Place[],
  windows: readonly Span[],
): (Centre | CentreRefusal)[] {
  return windows.map((window) => centreOf(tallies, places, window));
}

/**
 * The ring of an ellipse in longitude and latitude, for drawing; closed, counter-clockwise.
 * @param corners number of corners
 */
export function ellipseRing(ellipse: Ellipse, corners = 72): Position[] {
  const angle = ((90 - ellipse.bearing) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const ring = Array.from({ length: corners }, (_, corner): Position => {
    const turn = (2 * Math.PI * corner) / corners;
    const [along, across] = [ellipse.semiMajorKm * Math.cos(turn), ellipse.semiMinorKm * Math.sin(turn)];
    return toLonLat(ellipse.x + along * cos - across * sin, ellipse.y + along * sin + across * cos);
  });
  return [...ring, ring[0]!];
}

/** How far the centre moved between two windows, in km, and in which direction (degrees clockwise from north). */
export function shiftBetween(from: Ellipse, to: Ellipse): { km: number; bearing: number } {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return { km: Math.hypot(dx, dy), bearing: ((Math.atan2(dx, dy) * 180) / Math.PI + 360) % 360 };
}
