import type { CellGrid } from '../geography/types';
import { cellMass } from './mass';
import { quarticAt } from './quartic';
import { toDensity } from './rates';

/** What of a grid the kernel needs; can be sent to a worker. */
export type KernelGrid = Pick<CellGrid, 'areaKm2' | 'xKm' | 'yKm' | 'footprints'>;

/** For every cell the cells within the bandwidth, and the density per km² that a mass of one in the former makes there. */
interface Neighbours {
  readonly offsets: Uint32Array;
  readonly cells: Uint32Array;
  readonly weights: Float64Array;
}

/**
 * Quartic kernel density (docs/methods.md) of what lies in the cells, at the cells' centres.
 * Each source's kernel is divided by the part of it that falls on Cambodian land, Σ_j K(d_ij) · area_j, so that no mass is
 * lost across coast or border: the densities times the cells' areas add up to the mass.
 * @param placeMass one entry a place, from `Tallies.mass`
 * @param bandwidthKm search radius in km
 * @param days length of the window
 * @returns events per 1,000 km² per 30 days, one entry a cell
 */
export function kernelDensity(
  grid: KernelGrid,
  placeMass: Float64Array,
  bandwidthKm: number,
  days: number,
): Float64Array {
  const mass = cellMass(grid.footprints, placeMass, new Float64Array(grid.areaKm2.length));
  const smooth = smoothMass(grid, mass, bandwidthKm);
  return toDensity(smooth, grid.areaKm2, days);
}

/** Moves the mass of every cell to the cells within the bandwidth. The sum stays the same. */
export function smoothMass(grid: KernelGrid, mass: Float64Array, bandwidthKm: number): Float64Array {
  const { offsets, cells, weights } = neighboursOf(grid, bandwidthKm);
  const out = new Float64Array(mass.length);
  for (let source = 0; source < mass.length; source++) {
    const here = mass[source]!;
    if (here === 0) continue;
    for (let i = offsets[source]!; i < offsets[source + 1]!; i++) out[cells[i]!]! += here * weights[i]!;
  }
  for (let cell = 0; cell < out.length; cell++) out[cell]! *= grid.areaKm2[cell]!;
  return out;
}

const kept = new WeakMap<KernelGrid, Map<number, Neighbours>>();

/** Neighbours are worked out once for a grid and bandwidth. */
function neighboursOf(grid: KernelGrid, bandwidthKm: number): Neighbours {
  let byBandwidth = kept.get(grid);
  if (!byBandwidth) kept.set(grid, (byBandwidth = new Map()));
  let neighbours = byBandwidth.get(bandwidthKm);
  if (!neighbours) byBandwidth.set(bandwidthKm, (neighbours = findNeighbours(grid, bandwidthKm)));
  return neighbours;
}

function findNeighbours({ xKm, yKm, areaKm2 }: KernelGrid, bandwidthKm: number): Neighbours {
  const around = squares(xKm, yKm, bandwidthKm);
  const most = xKm.reduce((total, _, source) => total + around(source).length, 0);
  const offsets = new Uint32Array(xKm.length + 1);
  const cells = new Uint32Array(most);
  const weights = new Float64Array(most);
  let next = 0;
  for (let source = 0; source < xKm.length; source++) {
    let onLand = 0;
    for (const cell of around(source)) {
      const [dx, dy] = [xKm[cell]! - xKm[source]!, yKm[cell]! - yKm[source]!];
      const squared = dx * dx + dy * dy;
      if (squared >= bandwidthKm * bandwidthKm) continue;
      const weight = quarticAt(Math.sqrt(squared), bandwidthKm);
      cells[next] = cell;
      weights[next++] = weight;
      onLand += weight * areaKm2[cell]!;
    }
    for (let i = offsets[source]!; i < next; i++) weights[i]! /= onLand;
    offsets[source + 1] = next;
  }
  return { offsets, cells: cells.slice(0, next), weights: weights.slice(0, next) };
}

/** Sorts cells into squares as wide as the bandwidth; a cell's neighbours lie in its own square and the eight around it. */
function squares(xKm: Float64Array, yKm: Float64Array, side: number): (cell: number) => readonly number[] {
  const members = new Map<string, number[]>();
  const around = new Map<string, readonly number[]>();
  const column = (cell: number) => Math.floor(xKm[cell]! / side);
  const row = (cell: number) => Math.floor(yKm[cell]! / side);
  const keys = Array.from(xKm, (_, cell) => `${column(cell)},${row(cell)}`);
  keys.forEach((key, cell) => {
    const square = members.get(key);
    if (square) square.push(cell);
    else members.set(key, [cell]);
  });
  return (cell) => {
    const key = keys[cell]!;
    let near = around.get(key);
    if (!near) {
      const steps = [-1, 0, 1];
      near = steps.flatMap((dx) =>
        steps.flatMap((dy) => members.get(`${column(cell) + dx},${row(cell) + dy}`) ?? []),
      );
      around.set(key, near);
    }
    return near;
  };
}
