import type { Geometry, Position } from 'geojson';
import { project, type Frame } from './frame';

type Point = readonly [x: number, y: number];

/** How a path is written. */
export interface Drawn {
  /** Steps of the grid on which corners lie, in units of the picture. */
  readonly grid: number;
  /** How far beyond the frame shapes reach before they are cut off. */
  readonly beyond: number;
}

/** Corners on a tenth of a unit, cut off where even a thick line is out of sight. */
const FINE: Drawn = { grid: 0.1, beyond: 16 };

/**
 * Polygons as an SVG path in relative steps. Corners that fall on one point of the grid are drawn once, and those on a
 * straight line not at all: neighbours that share a border still share it, since both lose the same corners.
 */
export function pathOf(geometry: Geometry, frame: Frame, drawn: Drawn = FINE): string {
  return cornersOf(geometry, frame, drawn)
    .map((corners) => closedPath(corners, drawn.grid))
    .join('');
}

/** The rings of polygons as corners on the grid, counted in its steps and cut off where they are out of sight. */
export function cornersOf(geometry: Geometry, frame: Frame, { grid, beyond }: Drawn): Point[][] {
  const rings =
    geometry.type === 'Polygon'
      ? geometry.coordinates
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates.flat()
        : [];
  return rings.map((ring) => {
    const points = ring.slice(0, -1).map(([lon, lat]): Point => project(frame, lon!, lat!));
    return withoutIdle(clipped(points, frame, beyond).map((point) => onGrid(point, grid)));
  });
}

/** A line as an SVG path. */
export function linePath(line: readonly Position[], frame: Frame, grid = 0.1): string {
  return written(
    line.map(([lon, lat]) => onGrid(project(frame, lon!, lat!), grid)),
    grid,
  );
}

/** A ring of corners as a closed path. */
export function closedPath(corners: readonly Point[], grid: number): string {
  return corners.length < 3 ? '' : `${written(corners, grid)}z`;
}

const onGrid = ([x, y]: Point, grid: number): Point => [Math.round(x / grid), Math.round(y / grid)];

/** Leaves out corners that repeat the one before, and those on the straight line between their neighbours. */
function withoutIdle(points: readonly Point[]): Point[] {
  const distinct = points.filter(([x, y], at) => {
    const [px, py] = points[(at || points.length) - 1]!;
    return x !== px || y !== py;
  });
  return distinct.filter(([x, y], at) => {
    const [ax, ay] = distinct[(at || distinct.length) - 1]!;
    const [bx, by] = distinct[(at + 1) % distinct.length]!;
    const across = (x - ax) * (by - y) - (y - ay) * (bx - x);
    return across !== 0 || (x - ax) * (bx - x) + (y - ay) * (by - y) < 0;
  });
}

/** Points of the grid as a path: the first where it is, the others as steps from the one before. */
function written(points: readonly Point[], grid: number): string {
  let path = '';
  let [px, py] = [0, 0];
  points.forEach(([x, y], at) => {
    const [dx, dy] = [decimal((x - px) * grid), decimal((y - py) * grid)];
    path += at === 0 ? 'M' : at === 1 ? 'l' : dx.startsWith('-') ? '' : ' ';
    path += dx + (dy.startsWith('-') ? '' : ' ') + dy;
    [px, py] = [x, y];
  });
  return path;
}

/** At most one decimal, without the zero before the point. */
function decimal(value: number): string {
  const text = String(Math.round(value * 10) / 10 + 0);
  return text.startsWith('0.') ? text.slice(1) : text.replace('-0.', '-.');
}

/** A ring cut to the frame and what lies around it (Sutherland and Hodgman 1974): edges along the cut are out of sight. */
function clipped(ring: readonly Point[], { width, height }: Frame, beyond: number): readonly Point[] {
  const sides: readonly [axis: 0 | 1, edge: number, sign: 1 | -1][] = [
    [0, -beyond, 1],
    [0, width + beyond, -1],
    [1, -beyond, 1],
    [1, height + beyond, -1],
  ];
  let points = ring;
  for (const [axis, edge, sign] of sides) {
    const inside = (point: Point): boolean => (point[axis] - edge) * sign >= 0;
    if (points.every(inside)) continue;
    points = points.flatMap((point, at): Point[] => {
      const before = points[(at || points.length) - 1]!;
      if (inside(point) === inside(before)) return inside(point) ? [point] : [];
      const share = (edge - before[axis]) / (point[axis] - before[axis]);
      const crossing: Point = [
        before[0] + share * (point[0] - before[0]),
        before[1] + share * (point[1] - before[1]),
      ];
      return inside(point) ? [crossing, point] : [crossing];
    });
  }
  return points;
}
