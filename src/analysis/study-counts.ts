import type { Province, Span } from '../record/types';
import type { Events } from './events';
import type { Engine } from './engine';
import { selectRows } from './filters';
import type { Pair } from './statistics';
import { ARMS, type Arm, type Arms } from './study-areas';
import type { WindowPair } from './study-windows';
import { CountSums } from './sums';
import type { Filters } from './types';

/** Events of each area in the two windows: an event once in each area that it touches, however many of its provinces. */
export interface ArmCounts {
  readonly target: Pair;
  /** `null` where the area has no province. */
  readonly catchment: Pair | null;
  readonly control: Pair;
  readonly catchmentControl: Pair | null;
  /** Events in provinces of no area. */
  readonly elsewhere: Pair;
  /** Events known only to the country: in no area. */
  readonly countryOnly: Pair;
  /** Each event once. An event in two areas makes the areas add up to more. */
  readonly total: Pair;
}

const ELSEWHERE = ARMS.length;
const COUNTRY_ONLY = ARMS.length + 1;
const TOTAL = ARMS.length + 2;
const COLUMNS = ARMS.length + 3;

/** Running sums by day and area, so that any window costs the same. */
export interface ArmSums {
  readonly counts: (windows: WindowPair) => ArmCounts;
  readonly total: (window: Span) => number;
}

/**
 * Running sums of the events of each area. Costs work in proportion to rows once.
 * @param mask 1 for every row that counts
 */
export function sumArms(
  events: Events,
  mask: Uint8Array,
  provinces: readonly Pick<Province, 'iso'>[],
  arms: Arms,
): ArmSums {
  const armOf = Int8Array.from(provinces, ({ iso }) => ARMS.findIndex((arm) => arms[arm]?.includes(iso)));
  const { offsets, order, rows, eventMid, eventCount } = events;
  let [first, last] = [Infinity, -Infinity];
  for (const mid of eventMid) {
    first = Math.min(first, mid);
    last = Math.max(last, mid);
  }
  const days = eventCount === 0 ? { first: 0, count: 0 } : { first, count: last - first + 1 };
  const sums = new CountSums(days, COLUMNS);
  for (let event = 0; event < eventCount; event++) {
    let [touched, passing, placed] = [0, false, false];
    for (let i = offsets[event]!; i < offsets[event + 1]!; i++) {
      const row = order[i]!;
      if (mask[row] === 0) continue;
      passing = true;
      const province = rows.province[row]!;
      if (province < 0) continue;
      placed = true;
      if (armOf[province]! >= 0) touched |= 1 << armOf[province]!;
    }
    if (!passing) continue;
    const mid = eventMid[event]!;
    sums.add(mid, TOTAL, 1);
    if (!placed) sums.add(mid, COUNTRY_ONLY, 1);
    else if (touched === 0) sums.add(mid, ELSEWHERE, 1);
    for (let arm = 0; touched >> arm !== 0; arm++) if ((touched >> arm) & 1) sums.add(mid, arm, 1);
  }
  sums.accumulate();
  const has = (arm: Arm) => (arms[arm]?.length ?? 0) > 0;
  return {
    total: (window) => sums.at(window, TOTAL),
    counts: ({ before, after }) => {
      const pair = (column: number): Pair => ({
        before: sums.at(before, column),
        after: sums.at(after, column),
      });
      return {
        target: pair(0),
        catchment: has('catchment') ? pair(1) : null,
        control: pair(2),
        catchmentControl: has('catchmentControl') ? pair(3) : null,
        elsewhere: pair(ELSEWHERE),
        countryOnly: pair(COUNTRY_ONLY),
        total: pair(TOTAL),
      };
    },
  };
}

/** Events of each area before and after, by the filters as they stand. */
export function countArms(
  engine: Pick<Engine, 'events'>,
  filters: Filters,
  arms: Arms,
  provinces: readonly Pick<Province, 'iso'>[],
  windows: WindowPair,
): ArmCounts {
  return sumArms(engine.events, selectRows(engine.events, filters), provinces, arms).counts(windows);
}
