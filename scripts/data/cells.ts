import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { COORDINATES_PER_DEG, type CellsFile, type PackedPolygons } from '../../src/geography/cells';
import { circleReaching, extentOf } from '../../src/geography/footprint';
import { areaInCircle, ringsKm } from '../../src/geography/rings';
import type { ProvinceShapes } from '../../src/geography/types';
import type { Place } from '../../src/record/types';
import { boxesMeet, buildLattice, type Piece } from './lattice';

function packedRing(ring: Position[]): number[] {
  const out: number[] = [];
  let [px, py] = [0, 0];
  for (const [lon, lat] of ring.slice(0, -1)) {
    const [x, y] = [Math.round(lon! * COORDINATES_PER_DEG), Math.round(lat! * COORDINATES_PER_DEG)];
    if (out.length > 0 && x === px && y === py) continue;
    out.push(x - px, y - py);
    [px, py] = [x, y];
  }
  return out;
}

/** Rings of fewer than three corners, after rounding, are left out, and a polygon whose outer ring is such a one. */
function packed(geometry: Polygon | MultiPolygon): PackedPolygons {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons
    .map((polygon) => polygon.map(packedRing))
    .filter(([outer]) => outer!.length >= 6)
    .map((rings) => rings.filter((ring) => ring.length >= 6));
}

/**
 * How much of a place's footprint lies in each cell, in km²: the land that its province has there, for a place known to
 * the province; the part of that inside the disc otherwise.
 */
function footprintOf(
  place: Place,
  pieces: readonly Piece[],
  province: ProvinceShapes['features'][number],
): Map<number, number> {
  const extent = extentOf(place);
  if (extent.type === 'province') return new Map(pieces.map(({ cell, areaKm2 }) => [cell, areaKm2]));
  if (extent.type === 'none') return new Map();
  let circle = circleReaching(extent, ringsKm(province.geometry));
  for (;;) {
    const { x, y, radius } = circle;
    const box = [x - radius, y - radius, x + radius, y + radius] as const;
    const found = pieces
      .filter((piece) => boxesMeet(piece.box, box))
      .map(({ cell, rings }) => [
        cell,
        rings.reduce((sum, ring) => sum + areaInCircle(ring, x, y, radius), 0),
      ]);
    const land = new Map(found.filter(([, km2]) => km2! > 1e-6) as [number, number][]);
    if (land.size > 0) return land;
    // an islet that no cell holds: the disc grows until it reaches one
    circle = { x, y, radius: 2 * radius };
  }
}

const PARTS = 1e6;

function packedFootprints(
  places: readonly Place[],
  pieces: readonly Piece[],
  provinces: ProvinceShapes,
): CellsFile['footprints'] {
  const indexOf = new Map(provinces.features.map(({ properties }, index) => [properties.iso, index]));
  const known = new Map<string, number>();
  const out = { ofPlace: [] as number[], offsets: [0], cells: [] as number[], weights: [] as number[] };
  for (const place of places) {
    const extent = extentOf(place);
    const province = place.provinceIso === null ? undefined : indexOf.get(place.provinceIso);
    if (extent.type === 'none' || province === undefined) {
      out.ofPlace.push(-1);
      continue;
    }
    const key = JSON.stringify([province, extent]);
    let row = known.get(key);
    if (row === undefined) {
      const own = pieces.filter((piece) => piece.province === province);
      const land = footprintOf(place, own, provinces.features[province]!);
      const sum = [...land.values()].reduce((a, b) => a + b, 0);
      for (const [cell, km2] of [...land].sort(([a], [b]) => a - b)) {
        const weight = Math.round((PARTS * km2) / sum);
        if (weight === 0) continue;
        out.cells.push(cell);
        out.weights.push(weight);
      }
      row = out.offsets.length - 1;
      out.offsets.push(out.cells.length);
      known.set(key, row);
    }
    out.ofPlace.push(row);
  }
  return out;
}

/**
 * The hexagons of one size with the footprints of all places, as they are written to public/data.
 * @param provinces in the order of the record's provinces
 * @param country the provinces' union
 */
export function buildCells(
  sideKm: number,
  provinces: ProvinceShapes,
  country: Feature<MultiPolygon>,
  places: readonly Place[],
): CellsFile {
  const { lattice, cells, pieces } = buildLattice(sideKm, provinces, country);
  return {
    sideKm,
    lattice,
    columns: cells.map(({ column }) => column),
    rows: cells.map(({ row }) => row),
    areas: cells.map(({ areaKm2 }) => Math.round(1000 * areaKm2)),
    provinces: cells.map(({ province }) => province),
    clipped: cells.flatMap(({ clipped }, cell) => (clipped ? [[cell, packed(clipped)] as const] : [])),
    footprints: packedFootprints(places, pieces, provinces),
  };
}
