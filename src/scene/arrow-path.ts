import type { Position } from 'geojson';
import { toKm, toLonLat } from '../geography/projection';

/** An arrow shorter than this (km) could not be seen with the whole country on screen. */
export const MIN_ARROW_KM = 28;
/** How far an arrow's middle lies beside the straight line, as a share of its length. */
const BEND = 0.16;
/** Corners of a curve. */
const PARTS = 24;
/** Length of a stub in km. */
export const STUB_KM = 30;

type Point = readonly [x: number, y: number];

/** A drawn line in longitude and latitude, with the point and direction of its head. */
export interface Path {
  readonly line: readonly Position[];
  readonly head: Position;
  /** Direction of the head, in degrees clockwise from north. */
  readonly bearing: number;
}

interface Ends {
  readonly lon: number;
  readonly lat: number;
}

/**
 * A curved arrow between two points: a quadratic Bézier curve on projected km, bent to the right of its direction so that
 * there and back lie apart. Further arrows between the same ends bend more. Where the ends lie so near to each other that
 * the curve could not be seen, an end beyond a border is carried on over it in the same direction; between two places the
 * curve bends out further, and both ends stay where they are.
 * @param rank 0 for the first arrow between two ends, then 1, 2 …
 * @param beyond the end at which the line may be carried on, because it stands for what lies over a border
 */
export function arrowPath(from: Ends, to: Ends, rank: number, beyond: 'from' | 'to' | null): Path {
  let a: Point = toKm(from.lon, from.lat);
  let b: Point = toKm(to.lon, to.lat);
  const km = distance(a, b);
  const along: Point = km > 0 ? [(b[0] - a[0]) / km, (b[1] - a[1]) / km] : [1, 0];
  const missing = MIN_ARROW_KM - km;
  if (missing > 0 && beyond === 'to') b = moved(a, along, MIN_ARROW_KM);
  if (missing > 0 && beyond === 'from') a = moved(b, along, -MIN_ARROW_KM);
  const length = distance(a, b);
  const bend = Math.max(BEND * length, length < MIN_ARROW_KM ? MIN_ARROW_KM / 2 : 0) * (1 + 0.7 * rank);
  // The curve's middle lies half as far from the straight line as its control point.
  const control = moved([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], [along[1], -along[0]], 2 * bend);
  return sampled(a, control, b);
}

/**
 * A short line at a place for a move of which the other end cannot be drawn, with its head away from the place or at it.
 * Its direction means nothing: stubs of one place fan out.
 */
export function stubPath(at: Ends, role: 'from' | 'to', rank: number): Path {
  const turn = ((35 + 40 * rank) * Math.PI) / 180;
  const place: Point = toKm(at.lon, at.lat);
  const far = moved(place, [Math.sin(turn), Math.cos(turn)], STUB_KM);
  return role === 'from' ? sampled(place, middle(place, far), far) : sampled(far, middle(place, far), place);
}

/** A loop that leaves a place and comes back to it: a move within one place or province. */
export function loopPath(at: Ends, rank: number): Path {
  const place: Point = toKm(at.lon, at.lat);
  const radius = 9 + 5 * rank;
  const centre: Point = [place[0], place[1] + radius];
  const line = Array.from({ length: PARTS + 1 }, (_, part): Point => {
    const turn = Math.PI + (2 * Math.PI * part) / PARTS;
    return [centre[0] + radius * Math.sin(turn), centre[1] + radius * Math.cos(turn)];
  });
  return { line: line.map(lonLat), head: lonLat(place), bearing: 90 };
}

function sampled(a: Point, control: Point, b: Point): Path {
  const line = Array.from({ length: PARTS + 1 }, (_, part): Point => {
    const t = part / PARTS;
    const [u, v, w] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
    return [u * a[0] + v * control[0] + w * b[0], u * a[1] + v * control[1] + w * b[1]];
  });
  const bearing = (Math.atan2(b[0] - control[0], b[1] - control[1]) * 180) / Math.PI;
  return { line: line.map(lonLat), head: lonLat(b), bearing: (bearing + 360) % 360 };
}

const lonLat = ([x, y]: Point): Position => toLonLat(x, y);
const distance = (a: Point, b: Point): number => Math.hypot(b[0] - a[0], b[1] - a[1]);
const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
const moved = (from: Point, along: Point, km: number): Point => [
  from[0] + along[0] * km,
  from[1] + along[1] * km,
];
