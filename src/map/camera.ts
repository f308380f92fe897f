import type { Camera } from '../view/types';

type Bounds = [west: number, south: number, east: number, north: number];

/** Cambodia with its islands. */
export const CAMBODIA: Bounds = [102.31, 9.9, 107.65, 14.72];
/** How far the map can be moved: Cambodia and what lies around it. */
export const LIMITS: Bounds = [96, 5.5, 114, 19];
export const MIN_ZOOM = 4;
export const MAX_ZOOM = 14;
/** From this zoom on the finer shapes are needed. */
export const DETAIL_ZOOM = 9.5;

/** Whether two cameras show the same to within what the address keeps. */
export function sameCamera(a: Camera | null, b: Camera | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a.lon - b.lon) < 2e-4 && Math.abs(a.lat - b.lat) < 2e-4 && Math.abs(a.zoom - b.zoom) < 0.02;
}
