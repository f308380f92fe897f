import type { CellsFile } from '../../src/geography/cells';
import { EXACT, wholeWeight, type PackedCells } from '../../src/pages/embed/compact-cells';

const steps = (values: readonly number[]): number[] =>
  values.map((value, at) => value - (values[at - 1] ?? 0));

interface Entry {
  readonly weight: number;
  readonly area: number;
}

/**
 * The land of a footprint (0.001 km²) from which most of its weights follow, with how many do; 0 where none do. What lies
 * whole in a footprint has the weight area / land, so each of its cells proposes a land.
 */
function landOf(entries: readonly Entry[]): number {
  let [best, most] = [0, 0];
  const tried = new Set<number>();
  for (const { weight, area } of entries) {
    const land = Math.round((1e6 * area) / weight);
    if (tried.has(land)) continue;
    tried.add(land);
    const right = entries.filter((entry) => wholeWeight(entry.area, land) === entry.weight).length;
    if (right > most) [best, most] = [land, right];
  }
  return most > 1 ? best : 0;
}

/** Areas, without those of hexagons that neither coast nor border cuts: in a row of the lattice these are all as large. */
function packedAreas({
  rows,
  areas,
  clipped,
}: Omit<CellsFile, 'footprints'>): Pick<PackedCells, 'whole' | 'areas'> {
  const cut = new Set(clipped.map(([cell]) => cell));
  const lowest = Math.min(...rows);
  const whole = new Array<number>(Math.max(...rows) - lowest + 1).fill(0);
  rows.forEach((row, cell) => {
    if (!cut.has(cell)) whole[row - lowest] = areas[cell]!;
  });
  return { whole, areas: areas.map((area, cell) => (area === whole[rows[cell]! - lowest] ? 0 : area)) };
}

/** Cells without the shapes of those that are cut, packed for an embed. `unpackCells` reads them back. */
export function packCells({ footprints, ...file }: CellsFile): PackedCells {
  const lands: number[] = [];
  const weights: number[] = [];
  const cells: number[] = [];
  const left = [...file.areas];
  for (let row = 0; row + 1 < footprints.offsets.length; row++) {
    const [from, to] = [footprints.offsets[row]!, footprints.offsets[row + 1]!];
    const own = footprints.cells.slice(from, to);
    const entries = own.map((cell, at): Entry => ({
      weight: footprints.weights[from + at]!,
      area: file.areas[cell]!,
    }));
    const land = landOf(entries);
    lands.push(land);
    cells.push(...steps(own));
    entries.forEach(({ weight, area }, at) => {
      const cell = own[at]!;
      const off = land > 0 ? weight - wholeWeight(left[cell]!, land) : Infinity;
      if (land > 0 && wholeWeight(area, land) === weight) weights.push(0);
      else weights.push(Math.abs(off) <= EXACT / 2 ? off - EXACT : weight);
      if (land > 0) left[cell]! -= (weight * land) / 1e6;
    });
  }
  return {
    sideKm: file.sideKm,
    lattice: file.lattice,
    columns: steps(file.columns),
    rows: steps(file.rows),
    ...packedAreas(file),
    ofPlace: footprints.ofPlace,
    lengths: steps(footprints.offsets).slice(1),
    cells,
    lands,
    weights,
  };
}
