import { geoMercator, type GeoProjection } from 'd3-geo';
import type { Geometry, Position } from 'geojson';
import type { CellGrid, Shapes } from '../../geography/types';

/** Size of the drawing in its own units; components scale it to the pixels that they have. */
export const DRAWING_WIDTH = 600;
export const DRAWING_HEIGHT = 540;
const MARGIN = 10;

/** West, south, east and north of Cambodia with its islands, in degrees. */
const CAMBODIA = [102.33, 9.91, 107.64, 14.69] as const;

const projections = new Map<string, GeoProjection>();

/** Web Mercator fitted to Cambodia: the same for every drawing of a size, so that maps lie on one another. */
export function projectionFor(width = DRAWING_WIDTH, height = DRAWING_HEIGHT): GeoProjection {
  const key = `${width} ${height}`;
  let projection = projections.get(key);
  if (!projection) {
    const [west, south, east, north] = CAMBODIA;
    const corners = [
      [west, south],
      [east, north],
    ];
    projection = geoMercator().fitExtent(
      [
        [MARGIN, MARGIN],
        [width - MARGIN, height - MARGIN],
      ],
      { type: 'MultiPoint', coordinates: corners },
    );
    projections.set(key, projection);
  }
  return projection;
}

/** Longitude and latitude in degrees → units of the drawing. */
export function toDrawing(lon: number, lat: number): [x: number, y: number] {
  return projectionFor()([lon, lat])!;
}

export interface ShapePaths {
  /** One path a province, in the order of the record. */
  readonly provinces: readonly string[];
  readonly neighbours: string;
  readonly lakes: string;
}

/** Paths of the land and its provinces, projected once for a size. */
export const shapePaths = remembered((shapes: Shapes, project): ShapePaths => {
  const all = (features: readonly { geometry: Geometry }[]) =>
    features.map(({ geometry }) => pathOf(geometry, project)).join('');
  return {
    provinces: shapes.provinces.features.map(({ geometry }) => pathOf(geometry, project)),
    neighbours: all(shapes.neighbours.features),
    lakes: all(shapes.lakes.features),
  };
});

/** Paths of the cells of a grid, one a cell, projected once for a size. */
export const cellPaths = remembered((grid: CellGrid, project): readonly string[] =>
  grid.shapes.features.map(({ geometry }) => pathOf(geometry, project)),
);

/**
 * One path for each fill in use: cells of a fill are drawn together, so that a map of thousands of cells is a handful of
 * elements.
 * @param fills one entry a cell
 */
export function pathsByFill(
  paths: readonly string[],
  fills: Int8Array,
): readonly (readonly [fill: number, path: string])[] {
  const groups = new Map<number, string[]>();
  fills.forEach((fill, cell) => {
    const group = groups.get(fill);
    if (group) group.push(paths[cell]!);
    else groups.set(fill, [paths[cell]!]);
  });
  return [...groups].map(([fill, parts]) => [fill, parts.join('')] as const).sort((a, b) => a[0] - b[0]);
}

function remembered<Source extends object, Result>(
  draw: (source: Source, project: GeoProjection) => Result,
): (source: Source, width?: number, height?: number) => Result {
  const kept = new WeakMap<Source, Map<string, Result>>();
  return (source, width = DRAWING_WIDTH, height = DRAWING_HEIGHT) => {
    let sizes = kept.get(source);
    if (!sizes) kept.set(source, (sizes = new Map()));
    const key = `${width} ${height}`;
    let result = sizes.get(key);
    if (!result) sizes.set(key, (result = draw(source, projectionFor(width, height))));
    return result;
  };
}

/**
 * A polygon as an SVG path. Its corners are projected one by one: unlike d3's own paths this does not depend on the
 * direction in which rings run.
 */
function pathOf(geometry: Geometry, project: GeoProjection): string {
  if (geometry.type === 'Polygon')
    return geometry.coordinates.map((ring) => ringPath(ring, project)).join('');
  if (geometry.type !== 'MultiPolygon') return '';
  return geometry.coordinates.flatMap((rings) => rings.map((ring) => ringPath(ring, project))).join('');
}

function ringPath(ring: readonly Position[], project: GeoProjection): string {
  const points = ring.slice(0, -1).map((position) => {
    const [x, y] = project([position[0]!, position[1]!])!;
    return `${round(x)},${round(y)}`;
  });
  return `M${points.join('L')}Z`;
}

const round = (value: number): number => Math.round(value * 100) / 100;
