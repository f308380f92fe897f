import type { EmergingGrid } from '../../src/analysis/emerging-client';
import type { Footprints } from '../../src/geography/types';

/** Columns and rows of a fictional country of whole hexagons of 10 km side. */
export const COLUMNS = 20;
export const ROWS = 15;
export const CELLS = COLUMNS * ROWS;
/** A cell far enough inside that it and its 18 neighbours have 18 neighbours each, and one away from it. */
export const INNER = 7 * COLUMNS + 6;
export const OTHER = 7 * COLUMNS + 14;

/** Centres 17.32 km apart in rows, every other row shifted by half: 18 lie within 35 km of one inland. */
export function hexagons(footprints: Footprints): EmergingGrid {
  const spacing = 10 * Math.sqrt(3);
  return {
    xKm: Float64Array.from({ length: CELLS }, (_, cell) => {
      const row = Math.floor(cell / COLUMNS);
      return spacing * ((cell % COLUMNS) + (row % 2) / 2);
    }),
    yKm: Float64Array.from({ length: CELLS }, (_, cell) => 15 * Math.floor(cell / COLUMNS)),
    footprints,
  };
}

/** Footprints from lists of cells and shares, one a place. */
export function footprintsOf(rows: readonly (readonly [cell: number, share: number])[][]): Footprints {
  const flat = rows.flat();
  const offsets = [0];
  for (const row of rows) offsets.push(offsets.at(-1)! + row.length);
  return {
    offsets: Uint32Array.from(offsets),
    cells: Uint32Array.from(flat, ([cell]) => cell),
    shares: Float64Array.from(flat, ([, share]) => share),
  };
}
