/** Between a point and what is said of it, and between that and the edge of the map, in px. */
const GAP = 14;
const EDGE = 4;

/**
 * Where something stands that belongs to a point, along one axis: after the point, else before it where it would not fit,
 * and never beyond the edges. All in px.
 * @param size of what stands there
 * @param room of the map
 */
export function beside(point: number, size: number, room: number): number {
  const at = point + GAP + size > room ? point - GAP - size : point + GAP;
  return Math.max(EDGE, Math.min(at, room - size - EDGE));
}
