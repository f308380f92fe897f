import type { CellGrid } from '../geography/types';
import type { Span } from '../record/types';
import { giStar } from './gi-star';
import { cellMass } from './mass';
import { bandOf, type Centres } from './neighbours';
import { binOf, controlled, twoSided, type HotSpotBin } from './significance';
import type { Tallies } from './types';

/** Distance within which cells are neighbours: two rings of 10 km hexagons (docs/design.md, 3.10). */
export const BAND_KM = 35;
/** Placed events that a map of hot spots needs in its window. */
export const MIN_PLACED_EVENTS = 30;
/** Events that a cell's band needs to be called hot or cold. */
export const MIN_IN_BAND = 3;
/** Masses are sums of shares: a band of three whole events may hold a hair less than 3. */
const ROUNDING = 1e-6;

export type HotSpots = HotSpotCells | HotSpotRefusal;

/** Why no map of hot spots is drawn: too few placed events, all cells alike, or every cell every other's neighbour. */
export interface HotSpotRefusal {
  readonly status: 'too-few';
  readonly reason: 'events' | 'flat' | 'everyone';
  readonly placedEvents: number;
  readonly neededEvents: number;
}

/** One entry a cell in every array. */
export interface HotSpotCells {
  readonly status: 'found';
  readonly bandKm: number;
  readonly placedEvents: number;
  /** HotSpotBin: 90, 95, 99 % as 1, 2, 3; negative for cold; 0 for neither and where the band holds too little. */
  readonly bins: Int8Array;
  readonly z: Float64Array;
  /** Two-sided p-value of z, and the same under control of the false discovery rate over all cells. */
  readonly p: Float64Array;
  readonly q: Float64Array;
  /** Mass in the cell and its neighbours, and the mass that they would hold if all cells held alike: W · x̄. */
  readonly observed: Float64Array;
  readonly expected: Float64Array;
  /** Neighbours within the band, the cell itself not counted. */
  readonly neighbours: Uint32Array;
  /** 1 where the band holds fewer than MIN_IN_BAND: no bin, whatever the score. */
  readonly fewInBand: Uint8Array;
}

/** Whether a mass reaches a whole number of events. */
export function reaches(mass: number, events: number): boolean {
  return mass >= events - ROUNDING;
}

/**
 * Hot and cold spots of a window: Gi* of the cells' masses (docs/design.md, 3.2 and 3.10). An event's mass is spread over the days
 * of its span and over its footprint; rows known only to a province are left out. Limits: cells cut by coast or border
 * count like whole ones; a cold spot means fewer reports than elsewhere, not fewer operations.
 * @param tallies from `placedTallies`
 * @param bandKm distance within which cells are neighbours, in km
 */
export function hotSpots(
  grid: Pick<CellGrid, 'footprints'> & Centres,
  tallies: Tallies,
  window: Span,
  bandKm = BAND_KM,
): HotSpots {
  const placedEvents = tallies.national(window);
  const refuse = (reason: HotSpotRefusal['reason']): HotSpotRefusal => ({
    status: 'too-few',
    reason,
    placedEvents,
    neededEvents: MIN_PLACED_EVENTS,
  });
  if (placedEvents < MIN_PLACED_EVENTS) return refuse('events');
  const placeMass = tallies.mass(window, new Float64Array(tallies.placeCount));
  const values = cellMass(grid.footprints, placeMass, new Float64Array(grid.xKm.length));
  const scores = giStar(values, bandOf(grid, bandKm));
  if (scores.status === 'refused') return refuse(scores.reason);

  const { z, observed, sizes, mean } = scores;
  const p = twoSided(z);
  const q = controlled(p);
  const fewInBand = Uint8Array.from(observed, (mass) => (reaches(mass, MIN_IN_BAND) ? 0 : 1));
  return {
    status: 'found',
    bandKm,
    placedEvents,
    bins: Int8Array.from(z, (score, cell) => (fewInBand[cell] ? 0 : binOf(score, q[cell]!))),
    z,
    p,
    q,
    observed,
    expected: Float64Array.from(sizes, (size) => size * mean),
    neighbours: sizes.map((size) => size - 1),
    fewInBand,
  };
}

/** The numbers behind one cell's colour: "this cell and its 18 neighbours within 35 km: 31 signs; 4.2 expected". */
export interface HotSpotExplanation {
  readonly neighbours: number;
  readonly bandKm: number;
  readonly observed: number;
  readonly expected: number;
  readonly bin: HotSpotBin;
  readonly few: boolean;
  readonly z: number;
  readonly p: number;
  readonly q: number;
}

/** The numbers of one cell, for its explanation. */
export function explainCell(spots: HotSpotCells, cell: number): HotSpotExplanation {
  return {
    neighbours: spots.neighbours[cell]!,
    bandKm: spots.bandKm,
    observed: spots.observed[cell]!,
    expected: spots.expected[cell]!,
    bin: spots.bins[cell] as HotSpotBin,
    few: spots.fewInBand[cell] === 1,
    z: spots.z[cell]!,
    p: spots.p[cell]!,
    q: spots.q[cell]!,
  };
}

/** How many cells are in each bin, for the legend: keys −3 … 3. */
export function countBins(bins: Int8Array): Readonly<Record<HotSpotBin, number>> {
  const counts = { [-3]: 0, [-2]: 0, [-1]: 0, 0: 0, 1: 0, 2: 0, 3: 0 };
  for (const bin of bins) counts[bin as HotSpotBin]++;
  return counts;
}
