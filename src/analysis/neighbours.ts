import type { CellGrid } from '../geography/types';

/** Centres of cells on the map plane, in km; what can be sent to a worker. */
export type Centres = Pick<CellGrid, 'xKm' | 'yKm'>;

/**
 * For every cell the cells within a distance, itself among them, in order of their indices: cell i has
 * `cells[offsets[i]]` … `cells[offsets[i + 1] − 1]`. The weight of each is one.
 */
export interface Band {
  readonly km: number;
  readonly offsets: Uint32Array;
  readonly cells: Uint32Array;
}

/** Rounding of coordinates must not push a neighbour at exactly the distance out. */
const ROUNDING = 1 + 1e-9;

const kept = new WeakMap<Float64Array, Map<number, Band>>();

/**
 * Neighbours within a distance: a centre at exactly the distance is one (`<=`). With 10 km hexagons, whose centres lie
 * 17.3 km apart, 35 km takes in two rings: 18 neighbours inland. Worked out once for a grid and distance.
 * @param bandKm the distance in km
 */
export function bandOf({ xKm, yKm }: Centres, bandKm: number): Band {
  let byDistance = kept.get(xKm);
  if (!byDistance) kept.set(xKm, (byDistance = new Map()));
  let band = byDistance.get(bandKm);
  if (!band) byDistance.set(bandKm, (band = findBand(xKm, yKm, bandKm)));
  return band;
}

function findBand(xKm: Float64Array, yKm: Float64Array, bandKm: number): Band {
  const reach = bandKm * ROUNDING;
  const offsets = new Uint32Array(xKm.length + 1);
  const cells: number[] = [];
  for (let cell = 0; cell < xKm.length; cell++) {
    const [x, y] = [xKm[cell]!, yKm[cell]!];
    for (let other = 0; other < xKm.length; other++) {
      const dx = xKm[other]! - x;
      if (dx > reach || dx < -reach) continue;
      const dy = yKm[other]! - y;
      if (dx * dx + dy * dy <= reach * reach) cells.push(other);
    }
    offsets[cell + 1] = cells.length;
  }
  return { km: bandKm, offsets, cells: Uint32Array.from(cells) };
}
