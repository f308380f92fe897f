import { decodeCells, type CellsFile } from '../../geography/cells';
import type { CellGrid } from '../../geography/types';

/**
 * What `public/data/embed-cells-10.json` and `embed-cells-5.json` hold: the cells of `CellsFile`, each a whole hexagon, to
 * be cut by the outline of the land when drawn. Areas and footprints are those of the cut cells, to the last digit.
 */
export interface PackedCells {
  readonly sideKm: number;
  readonly lattice: CellsFile['lattice'];
  /** As differences from the cell before. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  /** Land of the whole hexagons of each row of the lattice, from the lowest row on; 0 for a row without any. */
  readonly whole: readonly number[];
  /** Land of each cell; 0 for that of a whole hexagon in its row. */
  readonly areas: readonly number[];
  readonly ofPlace: readonly number[];
  /** Cells of each footprint. */
  readonly lengths: readonly number[];
  /** As differences from the cell before in the same footprint. */
  readonly cells: readonly number[];
  /** The land of each footprint in 0.001 km², or 0: from it follow the weights of the cells that it holds whole. */
  readonly lands: readonly number[];
  /**
   * Parts of a million: 0 where the weight follows from the cell's area, positive where it is given, and −5 and below where
   * it follows from what the footprints before have left of the cell, with how far it is off: −10 for exactly that.
   */
  readonly weights: readonly number[];
}

const MILLION = 1e6;
/** A weight that follows exactly is written as minus this. */
export const EXACT = 10;

/** The weight of a cell that a footprint holds whole, in parts of a million. Both areas in 0.001 km². */
export const wholeWeight = (area: number, land: number): number => Math.round((MILLION * area) / land);

const summed = (steps: readonly number[]): number[] => {
  let sum = 0;
  return steps.map((step) => (sum += step));
};

/** Reads back what `packCells` wrote, with whole hexagons for the cells that coast and border cut. */
export function unpackCells(packed: PackedCells): CellsFile {
  const { sideKm, lattice, whole, ofPlace, lands } = packed;
  const rows = summed(packed.rows);
  const lowest = Math.min(...rows);
  const areas = packed.areas.map((area, cell) => area || whole[rows[cell]! - lowest]!);
  const offsets = [0, ...summed(packed.lengths)];
  const cells: number[] = [];
  const weights: number[] = [];
  // Of each cell the land that no footprint before has taken, in 0.001 km².
  const left = [...areas];
  lands.forEach((land, footprint) => {
    let cell = 0;
    for (let at = offsets[footprint]!; at < offsets[footprint + 1]!; at++) {
      cells.push((cell += packed.cells[at]!));
      const code = packed.weights[at]!;
      const weight =
        code > 0
          ? code
          : code === 0
            ? wholeWeight(areas[cell]!, land)
            : wholeWeight(left[cell]!, land) + code + EXACT;
      weights.push(weight);
      if (land > 0) left[cell]! -= (weight * land) / MILLION;
    }
  });
  return {
    sideKm,
    lattice,
    columns: summed(packed.columns),
    rows,
    areas,
    // Which province names a cell is not told: an embed names none.
    provinces: areas.map(() => 255),
    clipped: [],
    footprints: { ofPlace, offsets, cells, weights },
  };
}

/** Cells and footprints of an embed. */
export const decodePacked = (json: unknown): CellGrid => decodeCells(unpackCells(json as PackedCells));
