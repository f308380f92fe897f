import { toKm } from '../../geography/projection';
import type { CellGrid } from '../../geography/types';

/** What of a map the pointer or the keyboard is on. */
export interface MapTarget {
  /** ISO 3166-2 code of the province. */
  readonly iso: string;
  /** Index of the cell, on maps of cells. */
  readonly cell: number | null;
}

/** The areas of a study, as a map outlines them. */
export interface MapArms {
  readonly target: readonly string[];
  readonly catchment: readonly string[];
  readonly control: readonly string[];
}
export const MAP_ARMS = ['target', 'catchment', 'control'] as const;
export type MapArm = (typeof MAP_ARMS)[number];

/** In which area of a study a province is. */
export function armOf(iso: string, arms: MapArms | null): MapArm | null {
  return MAP_ARMS.find((arm) => arms?.[arm].includes(iso)) ?? null;
}

/** The cell whose centre is nearest to a point, within the side of a hexagon; `null` outside the grid. */
export function cellAt(grid: CellGrid, lon: number, lat: number): number | null {
  const [x, y] = toKm(lon, lat);
  let [best, nearest] = [-1, grid.sideKm ** 2];
  for (let cell = 0; cell < grid.xKm.length; cell++) {
    const squared = (grid.xKm[cell]! - x) ** 2 + (grid.yKm[cell]! - y) ** 2;
    if (squared <= nearest) [best, nearest] = [cell, squared];
  }
  return best < 0 ? null : best;
}
