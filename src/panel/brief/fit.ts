import type { Brief } from './brief';

/** How much of each list is shown, so that the brief keeps to its two sheets. */
export interface Limits {
  readonly ranking: number;
  /** Width of the map, or of both maps together, as a share of the widest. */
  readonly map: number;
  readonly events: number;
  readonly statements: number;
  readonly publishers: number;
  readonly addresses: number;
  /** Size of the letters on each sheet as a share of the usual. */
  readonly first: number;
  readonly second: number;
}

export const SHEETS = ['first', 'second'] as const;
export type Sheet = (typeof SHEETS)[number];

/** Beyond this many, lists are no longer read. */
const MOST = { statements: 8, publishers: 24, addresses: 30 } as const;

/** Everything that a brief has, within reason. */
export function roomiest({ ranking, largest, statements, sources }: Brief): Limits {
  return {
    ranking: ranking.rows.length,
    map: 1.12,
    events: largest.lines.length,
    statements: Math.min(MOST.statements, statements.lines.length),
    publishers: Math.min(MOST.publishers, sources.publishers.length),
    addresses: Math.min(MOST.addresses, sources.addresses.length),
    first: 1,
    second: 1,
  };
}

type Cut = readonly [list: keyof Limits, by: number, downTo: number];

/** What gives way first: what can be looked up elsewhere, then what repeats itself, last what the sheet is for. */
const CUTS: Readonly<Record<Sheet, readonly Cut[]>> = {
  first: [
    ['map', 0.06, 1],
    ['ranking', 1, 14],
    ['map', 0.06, 0.82],
    ['ranking', 1, 8],
    ['map', 0.06, 0.64],
    ['ranking', 1, 3],
    ['first', 0.04, 0.84],
    ['map', 0.06, 0.4],
    ['ranking', 1, 0],
    ['first', 0.04, 0.6],
  ],
  // Every event keeps one source as long as anything else can give way.
  second: [
    ['addresses', 2, 20],
    ['publishers', 4, 12],
    ['statements', 1, 4],
    ['addresses', 1, 12],
    ['statements', 1, 3],
    ['addresses', 1, 10],
    ['publishers', 2, 8],
    ['statements', 1, 1],
    ['second', 0.02, 0.92],
    ['publishers', 1, 4],
    ['statements', 1, 0],
    ['second', 0.02, 0.84],
    ['addresses', 1, 4],
    ['events', 1, 5],
    ['addresses', 1, 0],
    ['events', 1, 3],
    ['second', 0.04, 0.6],
  ],
};

/** The limits after the next cut on a sheet; `null` where nothing is left to cut. */
export function tighter(limits: Limits, sheet: Sheet): Limits | null {
  for (const [list, by, downTo] of CUTS[sheet]) {
    if (limits[list] > downTo + 1e-9) return { ...limits, [list]: Math.max(downTo, limits[list] - by) };
  }
  return null;
}

/** What takes the room that is left after the last cut, on either sheet: by which step, the dearest first. */
const GROWTH: readonly (readonly [list: keyof Limits, by: number])[] = [
  ['statements', 1],
  ['ranking', 1],
  ['map', 0.03],
  ['addresses', 1],
  ['publishers', 1],
];

/**
 * Limits under which no sheet overflows, and under which no list could be one longer.
 * @param from the roomiest
 * @param overflowing lays the brief out and says which sheets hold more than fits
 * @returns limits of the last layout that `overflowing` was asked for
 */
export function fitted(from: Limits, overflowing: (limits: Limits) => readonly Sheet[]): Limits {
  let limits = from;
  for (;;) {
    const full = overflowing(limits);
    if (full.length === 0) return grown(limits, from, overflowing);
    const next = full.reduce<Limits>((cut, sheet) => tighter(cut, sheet) ?? cut, limits);
    if (next === limits) return limits;
    limits = next;
  }
}

function grown(from: Limits, most: Limits, overflowing: (limits: Limits) => readonly Sheet[]): Limits {
  let limits = from;
  for (const [list, by] of GROWTH)
    while (limits[list] < most[list]) {
      const next = { ...limits, [list]: Math.min(most[list], limits[list] + by) };
      if (overflowing(next).length > 0) break;
      limits = next;
    }
  overflowing(limits);
  return limits;
}
