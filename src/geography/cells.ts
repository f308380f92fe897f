import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { toKm } from './projection';
import type { CellGrid, Footprints } from './types';

/** A polygon's rings, each x, y of its first corner and then the steps to the next ones, in units of 1 / `COORDINATES_PER_DEG`. */
export type PackedPolygons = readonly (readonly (readonly number[])[])[];

/** Packed coordinates are whole numbers of 1/100,000 degree: about a metre. */
export const COORDINATES_PER_DEG = 1e5;

/** What `public/data/cells-10.json` and `cells-5.json` hold. */
export interface CellsFile {
  readonly sideKm: number;
  /** Degrees: a hexagon's centre lies at lon + 1.5 · column · rx, lat + √3/2 · row · ry; its corners at rx, ry from there. */
  readonly lattice: { readonly lon: number; readonly lat: number; readonly rx: number; readonly ry: number };
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  /** Land of each cell in 0.001 km². */
  readonly areas: readonly number[];
  readonly provinces: readonly number[];
  /** The cells that are not whole hexagons, with what the coast and the border leave of them. */
  readonly clipped: readonly (readonly [cell: number, polygons: PackedPolygons])[];
  readonly footprints: {
    /** For each place the footprint it has, −1 for none: places with the same disc share one. */
    readonly ofPlace: readonly number[];
    readonly offsets: readonly number[];
    readonly cells: readonly number[];
    /** Parts of a million; rows are brought to a sum of one when read. */
    readonly weights: readonly number[];
  };
}

const HALF_ROOT_3 = Math.sqrt(3) / 2;
const CORNERS = [
  [1, 0],
  [0.5, HALF_ROOT_3],
  [-0.5, HALF_ROOT_3],
  [-1, 0],
  [-0.5, -HALF_ROOT_3],
  [0.5, -HALF_ROOT_3],
] as const;

/** Centre of a hexagon of a lattice, in degrees. */
function hexagonCentre(lattice: CellsFile['lattice'], column: number, row: number): [number, number] {
  return [lattice.lon + 1.5 * lattice.rx * column, lattice.lat + HALF_ROOT_3 * lattice.ry * row];
}

function hexagon(lattice: CellsFile['lattice'], [x, y]: readonly [number, number]): Polygon {
  const ring: Position[] = CORNERS.map(([dx, dy]) => [x + dx * lattice.rx, y + dy * lattice.ry]);
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
}

function unpackedRing(packed: readonly number[]): Position[] {
  const ring: Position[] = [];
  let [x, y] = [0, 0];
  for (let i = 0; i < packed.length; i += 2) {
    x += packed[i]!;
    y += packed[i + 1]!;
    ring.push([x / COORDINATES_PER_DEG, y / COORDINATES_PER_DEG]);
  }
  return [...ring, ring[0]!];
}

function unpacked(polygons: PackedPolygons): Polygon | MultiPolygon {
  const coordinates = polygons.map((rings) => rings.map(unpackedRing));
  return coordinates.length === 1
    ? { type: 'Polygon', coordinates: coordinates[0]! }
    : { type: 'MultiPolygon', coordinates };
}

function decodeFootprints({ ofPlace, offsets, cells, weights }: CellsFile['footprints']): Footprints {
  const length = (row: number): number => (row < 0 ? 0 : offsets[row + 1]! - offsets[row]!);
  const starts = new Uint32Array(ofPlace.length + 1);
  ofPlace.forEach((row, place) => (starts[place + 1] = starts[place]! + length(row)));
  const total = starts[ofPlace.length]!;
  const out = { offsets: starts, cells: new Uint32Array(total), shares: new Float64Array(total) };
  ofPlace.forEach((row, place) => {
    if (row < 0) return;
    const [from, to] = [offsets[row]!, offsets[row + 1]!];
    let sum = 0;
    for (let i = from; i < to; i++) sum += weights[i]!;
    for (let i = from; i < to; i++) {
      out.cells[starts[place]! + i - from] = cells[i]!;
      out.shares[starts[place]! + i - from] = weights[i]! / sum;
    }
  });
  return out;
}

/** Turns `public/data/cells-10.json` or `cells-5.json` into cells with their footprints. */
export function decodeCells(json: unknown): CellGrid {
  const file = json as CellsFile;
  const clipped = new Map(file.clipped);
  const count = file.columns.length;
  const [xKm, yKm] = [new Float64Array(count), new Float64Array(count)];
  const features = file.columns.map((column, cell): Feature<Polygon | MultiPolygon> => {
    const centre = hexagonCentre(file.lattice, column, file.rows[cell]!);
    [xKm[cell], yKm[cell]] = toKm(...centre);
    const polygons = clipped.get(cell);
    const geometry = polygons ? unpacked(polygons) : hexagon(file.lattice, centre);
    return { type: 'Feature', id: cell, properties: {}, geometry };
  });
  return {
    sideKm: file.sideKm,
    shapes: { type: 'FeatureCollection', features },
    areaKm2: Float64Array.from(file.areas, (area) => area / 1000),
    xKm,
    yKm,
    province: Uint8Array.from(file.provinces),
    footprints: decodeFootprints(file.footprints),
  };
}
