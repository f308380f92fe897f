import type { CellGrid } from '../geography/types';
import { cellMass } from './mass';
import { quarticAt } from './quartic';
import { toDensity } from './rates';

/** What of a grid the kernel needs; can be sent to a worker. */
export type KernelGrid = Pick<CellGrid, 'areaKm2' | 'xKm' | 'yKm' | 'footprints'>;

/** The cells within the bandwidth of one, and the density per km² that a mass of one in it makes in each. */
interface Neighbours {
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
  const neighboursOf = finder(grid, bandwidthKm);
  const out = new Float64Array(mass.length);
  for (let source = 0; source < mass.length; source++) {
    const here = mass[source]!;
    if (here === 0) continue;
    const { cells, weights } = neighboursOf(source);
    for (let i = 0; i < cells.length; i++) out[cells[i]!]! += here * weights[i]!;
  }
  for (let cell = 0; cell < out.length; cell++) out[cell]! *= grid.areaKm2[cell]!;
  return out;
}

type Finder = (source: number) => Neighbours;

const kept = new WeakMap<KernelGrid, Map<number, Finder>>();

/** Neighbours of a cell are worked out once for a grid and bandwidth, when it first has mass. */
function finder(grid: KernelGrid, bandwidthKm: number): Finder {
  let byBandwidth = kept.get(grid);
  if (!byBandwidth) kept.set(grid, (byBandwidth = new Map()));
  let find = byBandwidth.get(bandwidthKm);
  if (!find) byBandwidth.set(bandwidthKm, (find = createFinder(grid, bandwidthKm)));
  return find;
}

function createFinder({ xKm, yKm, areaKm2 }: KernelGrid, bandwidthKm: number): Finder {
  const around = squares(xKm, yKm, bandwidthKm);
  const found = new Array<Neighbours | undefined>(xKm.length);
  const cells = new Uint32Array(xKm.length);
  const weights = new Float64Array(xKm.length);
  const find = (source: number): Neighbours => {
    const [x, y] = [xKm[source]!, yKm[source]!];
    let next = 0;
    let onLand = 0;
    for (const cell of around(source)) {
      const dx = xKm[cell]! - x;
      const dy = yKm[cell]! - y;
      const squared = dx * dx + dy * dy;
      if (squared >= bandwidthKm * bandwidthKm) continue;
      const weight = quarticAt(Math.sqrt(squared), bandwidthKm);
      cells[next] = cell;
      weights[next++] = weight;
      onLand += weight * areaKm2[cell]!;
    }
    for (let i = 0; i < next; i++) weights[i]! /= onLand;
    return { cells: cells.slice(0, next), weights: weights.slice(0, next) };
  };
  return (source) => (found[source] ??= find(source));
}

/** Sorts cells into squares as wide as the bandwidth; a cell's neighbours lie in its own square and the eight around it. */
function squares(xKm: Float64Array, yKm: Float64Array, side: number): (cell: number) => readonly number[] {
  const members = new Map<number, number[]>();
  const around = new Map<number, readonly number[]>();
  /** Rows lie further apart than there are columns. */
  const apart = 2 ** 20;
  const keyOf = (cell: number) => Math.floor(yKm[cell]! / side) * apart + Math.floor(xKm[cell]! / side);
  for (let cell = 0; cell < xKm.length; cell++) {
    const key = keyOf(cell);
    const square = members.get(key);
    if (square) square.push(cell);
    else members.set(key, [cell]);
  }
  const steps = [-1, 0, 1];
  return (cell) => {
    const key = keyOf(cell);
    let near = around.get(key);
    if (!near) {
      near = steps.flatMap((dx) => steps.flatMap((dy) => members.get(key + dy * apart + dx) ?? []));
      around.set(key, near);
    }
    return near;
  };
}
