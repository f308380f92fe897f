import type { Footprints } from '../geography/types';
import type { Province } from '../record/types';
import { cellMass } from './mass';

/** Rates hold for this many days. */
export const RATE_DAYS = 30;
/** A rate on fewer events than this has no colour class and carries a warning (docs/design.md, 3.4). */
export const FEW_EVENTS = 5;

export interface ProvinceRates {
  /** One entry a province. `count`: as given; `area`: per 1,000 km² per 30 days; `residents`: per 100,000 residents per 30 days. */
  readonly values: Float64Array;
  /** 1 where a rate stands on one to four events. Always 0 for `count`, which needs no denominator. */
  readonly few: Uint8Array;
}

/**
 * Rates by the record's official areas and the census of 2019 (docs/design.md, 3.3), never by areas of polygons.
 * @param counts whole counts, one entry a province, from `Tallies.provinces`
 * @param rate what the counts are divided by
 * @param days length of the window
 * @param events numbers of events where `counts` are people: the warning is about events
 */
export function provinceRates(
  counts: Float64Array,
  provinces: readonly Pick<Province, 'areaKm2' | 'population2019'>[],
  rate: 'count' | 'area' | 'residents',
  days: number,
  events: Float64Array = counts,
): ProvinceRates {
  const values = Float64Array.from(provinces, (province, index) => {
    const count = counts[index]!;
    if (rate === 'count') return count;
    const per = rate === 'area' ? 1000 / province.areaKm2 : 100_000 / province.population2019;
    return (count * RATE_DAYS * per) / days;
  });
  const few = Uint8Array.from(events, (count) =>
    rate !== 'count' && count > 0 && count < FEW_EVENTS ? 1 : 0,
  );
  return { values, few };
}

/** Turns mass per cell into mass per 1,000 km² per 30 days, in place. */
export function toDensity(mass: Float64Array, areaKm2: Float64Array, days: number): Float64Array {
  for (let cell = 0; cell < mass.length; cell++) mass[cell]! *= (1000 * RATE_DAYS) / (areaKm2[cell]! * days);
  return mass;
}

/**
 * Events per 1,000 km² per 30 days in every cell.
 * @param placeMass one entry a place, from `Tallies.mass`
 * @param areaKm2 land of every cell
 * @param days length of the window
 * @param out one entry a cell
 */
export function cellDensity(
  footprints: Footprints,
  placeMass: Float64Array,
  areaKm2: Float64Array,
  days: number,
  out: Float64Array,
): Float64Array {
  return toDensity(cellMass(footprints, placeMass, out), areaKm2, days);
}
