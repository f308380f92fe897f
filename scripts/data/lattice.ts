import { bboxClip, hexGrid, intersect, multiPolygon } from '@turf/turf';
import type { BBox, Feature, MultiPolygon, Polygon } from 'geojson';
import { inRings } from '../../src/geography/outside';
import { toKm } from '../../src/geography/projection';
import { clippedToConvex, ringsKm, signedArea, type Ring } from '../../src/geography/rings';
import type { CellsFile } from '../../src/geography/cells';
import type { ProvinceShapes } from '../../src/geography/types';

/** What one province has of a cell. `rings` are in projected km; their signed areas add up to `areaKm2`. */
export interface Piece {
  readonly cell: number;
  readonly province: number;
  readonly rings: readonly Ring[];
  readonly areaKm2: number;
  readonly box: Box;
}

export interface Cell {
  readonly column: number;
  readonly row: number;
  readonly areaKm2: number;
  /** Index of the province that has most of the cell. */
  readonly province: number;
  /** What coast and border leave of it; nothing for a whole hexagon. */
  readonly clipped?: Polygon | MultiPolygon;
}

export interface Lattice {
  readonly lattice: CellsFile['lattice'];
  readonly cells: readonly Cell[];
  readonly pieces: readonly Piece[];
}

/** West, south, east, north in projected km. */
type Box = readonly [number, number, number, number];

/** A cell with less land than this is left out: specks of coast and islets of which nothing is reported. */
const LEAST_LAND_KM2 = 0.5;

/** The box around rings in projected km, given as x, y, x, y, … */
export function boxOf(rings: readonly Ring[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      west = Math.min(west, ring[i]!);
      east = Math.max(east, ring[i]!);
      south = Math.min(south, ring[i + 1]!);
      north = Math.max(north, ring[i + 1]!);
    }
  }
  return [west, south, east, north];
}

export const boxesMeet = (a: Box, b: Box): boolean =>
  a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

interface Outline {
  readonly province: number;
  readonly rings: readonly { readonly ring: Ring; readonly box: Box }[];
  readonly box: Box;
}

/** Whether a ring's line may pass through a box: some edge's own box meets it. */
function passes(ring: Ring, box: Box): boolean {
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const [ax, ay, bx, by] = [ring[j]!, ring[j + 1]!, ring[i]!, ring[i + 1]!];
    if (Math.min(ax, bx) <= box[2] && Math.max(ax, bx) >= box[0])
      if (Math.min(ay, by) <= box[3] && Math.max(ay, by) >= box[1]) return true;
  }
  return false;
}

type Part = Pick<Piece, 'province' | 'rings' | 'areaKm2'>;

/**
 * What each province has of a hexagon. No border near: the centre alone decides. Otherwise the provinces' rings are cut
 * to the hexagon.
 */
function partsOf(hexagon: Ring, centre: readonly [number, number], outlines: readonly Outline[]): Part[] {
  const box = boxOf([hexagon]);
  const near = outlines.filter((outline) => boxesMeet(outline.box, box));
  const crossed = near.some(({ rings }) =>
    rings.some((one) => boxesMeet(one.box, box) && passes(one.ring, box)),
  );
  if (!crossed) {
    const holder = near.find(({ rings }) =>
      inRings(
        ...centre,
        rings.map(({ ring }) => ring),
      ),
    );
    return holder ? [{ province: holder.province, rings: [hexagon], areaKm2: signedArea(hexagon) }] : [];
  }
  return near
    .map(({ province, rings }) => {
      const cut = rings
        .filter((one) => boxesMeet(one.box, box))
        .map(({ ring }) => clippedToConvex(ring, hexagon))
        .filter((ring) => ring.length >= 6);
      return { province, rings: cut, areaKm2: cut.reduce((sum, ring) => sum + signedArea(ring), 0) };
    })
    .filter((part) => part.areaKm2 > 1e-9);
}

const polygonsOf = (geometry: Polygon | MultiPolygon) =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

/** A hexagon cut at coast and border. The country is first cut to a box around it, which costs little. */
function clippedTo(hexagon: Feature<Polygon>, country: Feature<MultiPolygon>): Polygon | MultiPolygon {
  const ring = hexagon.geometry.coordinates[0]!;
  const [xs, ys] = [ring.map(([x]) => x!), ring.map(([, y]) => y!)];
  const box: BBox = [
    Math.min(...xs) - 0.01,
    Math.min(...ys) - 0.01,
    Math.max(...xs) + 0.01,
    Math.max(...ys) + 0.01,
  ];
  // what bboxClip leaves of polygons outside the box is a polygon without rings
  const near = polygonsOf(bboxClip(country, box).geometry as Polygon | MultiPolygon).filter(
    (polygon) => polygon.length > 0,
  );
  const land = intersect({ type: 'FeatureCollection', features: [multiPolygon(near), hexagon] });
  if (!land) throw new Error(`no land in the cell about ${xs[0]}, ${ys[0]}`);
  return land.geometry;
}

/**
 * Hexagons over the provinces, each with at least 0.5 km² of land, and what each province has of each.
 * @param sideKm side of a hexagon
 * @param country the provinces' union, for what is drawn
 */
export function buildLattice(
  sideKm: number,
  provinces: ProvinceShapes,
  country: Feature<MultiPolygon>,
): Lattice {
  const outlines = provinces.features.map((feature, province): Outline => {
    const rings = ringsKm(feature.geometry);
    return { province, rings: rings.map((ring) => ({ ring, box: boxOf([ring]) })), box: boxOf(rings) };
  });
  const margin = 0.03 * sideKm;
  const corners = country.geometry.coordinates.flatMap((polygon) => polygon[0]!);
  const [xs, ys] = [corners.map(([x]) => x!), corners.map(([, y]) => y!)];
  const bounds: BBox = [
    Math.min(...xs) - margin,
    Math.min(...ys) - margin,
    Math.max(...xs) + margin,
    Math.max(...ys) + margin,
  ];
  const hexagons = hexGrid(bounds, sideKm, { units: 'kilometers' }).features;
  const first = hexagons[0]!.geometry.coordinates[0]!;
  const [rx, ry] = [(first[0]![0]! - first[3]![0]!) / 2, (first[1]![1]! - first[5]![1]!) / Math.sqrt(3)];
  const lattice = { lon: first[0]![0]! - rx, lat: first[0]![1]!, rx, ry };

  const cells: Cell[] = [];
  const pieces: Piece[] = [];
  for (const hexagon of hexagons) {
    const corner = hexagon.geometry.coordinates[0]![0]!;
    const [lon, lat] = [corner[0]! - rx, corner[1]!];
    const ring = ringsKm(hexagon.geometry)[0]!;
    const parts = partsOf(ring, toKm(lon, lat), outlines);
    const areaKm2 = parts.reduce((sum, part) => sum + part.areaKm2, 0);
    if (areaKm2 < LEAST_LAND_KM2) continue;
    const most = parts.reduce((a, b) => (b.areaKm2 > a.areaKm2 ? b : a));
    const whole = areaKm2 > signedArea(ring) * (1 - 1e-6);
    cells.push({
      column: Math.round((lon - lattice.lon) / (1.5 * rx)),
      row: Math.round((lat - lattice.lat) / ((Math.sqrt(3) / 2) * ry)),
      areaKm2,
      province: most.province,
      ...(whole ? {} : { clipped: clippedTo(hexagon, country) }),
    });
    for (const part of parts) pieces.push({ ...part, cell: cells.length - 1, box: boxOf(part.rings) });
  }
  return { lattice, cells, pieces };
}
