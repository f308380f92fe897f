import type { CoreRecord, Span } from '../record/types';
import { recent } from './cache';
import type { Events } from './events';
import { filterKey, selectRows } from './filters';
import { buildTallies } from './tallies';
import type { Filters, Measure, Tallies } from './types';

export interface Totals {
  /** Whole count of the measure over the country; the number of events where the measure is `events`. */
  readonly count: number;
  readonly events: number;
  /** Provinces with a count above zero. */
  readonly provinces: number;
  /** Events known only to the country. */
  readonly countryOnly: number;
  /** Events that give no figure for the measure; 0 for `events`. */
  readonly unreported: number;
  /** The province with the largest count; `tie` where another has as many (the first of them is named). */
  readonly topProvince: { readonly iso: string; readonly count: number; readonly tie: boolean } | null;
}

/** What is counted of a record, without its rows: all that a map and its sentence ask for. */
export interface Counts {
  readonly events: Events;
  tallies(filters: Filters, measure: Measure): Tallies;
  totals(filters: Filters, window: Span, measure?: Measure): Totals;
}

/** How many filters are remembered. */
const KEPT = 8;

/**
 * Makes ready to count. Results of the latest filters are kept.
 * @param mask which rows pass, where the caller has worked that out already
 */
export function createCounts(
  events: Events,
  { provinces }: Pick<CoreRecord, 'provinces'>,
  mask: (filters: Filters) => Uint8Array = (filters) => selectRows(events, filters),
): Counts {
  const talliesOf = recent<Tallies>(KEPT);
  const counts = new Float64Array(provinces.length);
  const tallies: Counts['tallies'] = (filters, measure) =>
    talliesOf(`${measure};${filterKey(filters)}`, () => buildTallies(events, mask(filters), measure));
  return {
    events,
    tallies,
    totals: (filters, window, measure = 'events') => {
      const sums = tallies(filters, measure);
      sums.provinces(window, counts);
      return {
        count: sums.national(window),
        events: tallies(filters, 'events').national(window),
        provinces: counts.reduce((number, count) => number + (count > 0 ? 1 : 0), 0),
        countryOnly: sums.countryOnly(window),
        unreported: sums.unreported(window),
        topProvince: topOf(counts, provinces),
      };
    },
  };
}

function topOf(counts: Float64Array, provinces: CoreRecord['provinces']): Totals['topProvince'] {
  const count = counts.reduce((largest, value) => Math.max(largest, value), 0);
  if (count === 0) return null;
  const first = counts.indexOf(count);
  return { iso: provinces[first]!.iso, count, tie: counts.indexOf(count, first + 1) !== -1 };
}
