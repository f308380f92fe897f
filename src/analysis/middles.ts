import type { CellGrid } from '../geography/types';
import { quarticAt } from './quartic';
import type { Tallies } from './types';

/** The kernel density that a mass of one at each source makes at the middle of a place's footprint, per km². */
export interface KernelAtMiddle {
  readonly place: number;
  readonly sources: readonly number[];
  readonly weights: readonly number[];
}

interface Middle {
  readonly place: number;
  readonly x: number;
  readonly y: number;
  /** The part of the kernel around the middle that falls on Cambodian land. */
  readonly onLand: number;
}

/** Kernels between the middles of the footprints of places that ever hold mass, renormalised inside Cambodia. */
export function kernelsAtMiddles(tallies: Tallies, grid: CellGrid, bandwidthKm: number): KernelAtMiddle[] {
  const all = { start: tallies.firstDay, end: tallies.firstDay + tallies.dayCount - 1 };
  const mass = tallies.mass(all, new Float64Array(tallies.placeCount));
  const middles: Middle[] = [];
  mass.forEach((total, place) => {
    if (total > 0) middles.push(middleOf(place, grid, bandwidthKm));
  });
  return middles.map(({ place, x, y }) => {
    const near = middles
      .map((source) => ({ source, weight: quarticAt(distance(source.x - x, source.y - y), bandwidthKm) }))
      .filter(({ weight }) => weight > 0);
    return {
      place,
      sources: near.map(({ source }) => source.place),
      weights: near.map(({ source, weight }) => weight / source.onLand),
    };
  });
}

function middleOf(place: number, grid: CellGrid, bandwidthKm: number): Middle {
  const { offsets, cells, shares } = grid.footprints;
  let [x, y, onLand] = [0, 0, 0];
  for (let i = offsets[place]!; i < offsets[place + 1]!; i++) {
    x += grid.xKm[cells[i]!]! * shares[i]!;
    y += grid.yKm[cells[i]!]! * shares[i]!;
  }
  for (let cell = 0; cell < grid.areaKm2.length; cell++) {
    onLand +=
      quarticAt(distance(grid.xKm[cell]! - x, grid.yKm[cell]! - y), bandwidthKm) * grid.areaKm2[cell]!;
  }
  return { place, x, y, onLand: onLand || 1 };
}

function distance(dx: number, dy: number): number {
  return Math.sqrt(dx * dx + dy * dy);
}
