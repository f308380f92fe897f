import { RATE_DAYS } from '../analysis/rates';
import type { Tallies } from '../analysis/types';
import type { CellGrid } from '../geography/types';
import { daysIn } from '../record/day';
import type { CoreRecord, Place, Province, Span } from '../record/types';
import { listing } from './places';

/** What one hexagon holds in a window. */
export interface CellProfile {
  readonly province: Province | null;
  /** Area inside Cambodia in km². */
  readonly areaKm2: number;
  /** Parts of events: the share of each event's footprint that lies in the hexagon, over the share of its span in the window. */
  readonly mass: number;
  /** Mass per 1,000 km² per 30 days. */
  readonly perThousandKm2: number;
  /** The places that give it, compounds under their town; the largest part first. */
  readonly places: readonly { readonly place: Place; readonly mass: number }[];
}

/** The kernel density of a hexagon; `null` where there is none, or one of another grid. */
export function kernelAt(index: number, grid: CellGrid, density: Float64Array | null): number | null {
  if (density?.length !== grid.areaKm2.length) return null;
  return density[index] ?? null;
}

/** The hexagon of this index; `null` where the grid has none. `tallies` are those of the measure `events`. */
export function cellProfile(
  index: number,
  grid: CellGrid,
  record: CoreRecord,
  tallies: Tallies,
  window: Span,
): CellProfile | null {
  const areaKm2 = grid.areaKm2[index];
  if (areaKm2 === undefined) return null;
  const placeMass = tallies.mass(window, new Float64Array(record.places.length));
  const { offsets, cells, shares } = grid.footprints;
  const listedUnder = listing(record.places);
  const parts = new Map<Place, number>();
  let mass = 0;
  record.places.forEach((place, row) => {
    const here = placeMass[row] ?? 0;
    if (here === 0) return;
    for (let entry = offsets[row] ?? 0; entry < (offsets[row + 1] ?? 0); entry++) {
      if (cells[entry] !== index) continue;
      const part = here * (shares[entry] ?? 0);
      const holder = listedUnder(place.id) ?? place;
      mass += part;
      parts.set(holder, (parts.get(holder) ?? 0) + part);
    }
  });
  return {
    province: record.provinces[grid.province[index] ?? -1] ?? null,
    areaKm2,
    mass,
    perThousandKm2: (mass * 1000 * RATE_DAYS) / (areaKm2 * daysIn(window)),
    places: [...parts]
      .map(([place, part]) => ({ place, mass: part }))
      .sort((a, b) => b.mass - a.mass || a.place.nameEn.localeCompare(b.place.nameEn)),
  };
}
