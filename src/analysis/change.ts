import { compareText } from '../record/compare-text';
import type { CoreRecord, Span } from '../record/types';
import type { Engine } from './engine';
import { FEW_EVENTS } from './rates';
import { rateRatio, refuse, type Pair, type RatioInterval, type Refusal } from './statistics';
import { boundedCoverage, coverageVerdict, type CoverageVerdict } from './study-coverage';
import { exposureOf, type Exposure } from './study-windows';
import type { Filters } from './types';

/** Events before and after, and their difference. */
export interface Change extends Pair {
  /** After less before, in events. */
  readonly difference: number;
}

/** What changed between two windows in one province. */
export interface ProvinceChange extends Change {
  readonly iso: string;
  /** Index in `CoreRecord.provinces`. */
  readonly index: number;
  /** Rate after over rate before, with its exact interval; refused where no event fell in either window. */
  readonly ratio: RatioInterval | Refusal<'no-events' | 'no-exposure'>;
  /** Under five events in a window. */
  readonly few: boolean;
}

/** What changed between two windows in every province and in all. */
export interface Changes {
  /** All provinces; the largest absolute change first, then the most events, then by ISO code. */
  readonly provinces: readonly ProvinceChange[];
  /** Each event once. */
  readonly total: Change & { readonly ratio: ProvinceChange['ratio'] };
  /** Events known only to the country: in the total and in no province. */
  readonly countryOnly: Change;
  /** How often events were counted again in a further province: provinces + countryOnly − shared = total. */
  readonly shared: Change;
  /** `null` where a window has no covered day; unequal windows and days without coverage are taken into the ratios. */
  readonly exposure: Exposure | null;
  readonly verdict: CoverageVerdict;
}

function change(before: number, after: number): Change {
  return { before, after, difference: after - before };
}

/**
 * Provinces by how much they changed between two windows (docs/design.md, 3.4: absolute change before ratios). Gains and losses over
 * provinces plus the change of events known only to the country are the total change where every event lies in one province.
 * Intervals are exact if reports were independent; 25 of them at once will show some that are not 1 by chance, and provinces
 * chosen at a peak fall of themselves.
 */
export function rankChanges(
  engine: Pick<Engine, 'tallies'>,
  filters: Filters,
  before: Span,
  after: Span,
  record: Pick<CoreRecord, 'provinces' | 'coverage' | 'incidents' | 'end'>,
): Changes {
  const tallies = engine.tallies(filters, 'events');
  const coverage = boundedCoverage(record);
  const exposure = exposureOf({ before, after }, coverage);
  const ratioOf = (counts: Pair): ProvinceChange['ratio'] =>
    exposure ? rateRatio({ before: counts.before, after: counts.after }, exposure) : refuse('no-exposure');
  const size = record.provinces.length;
  const counts = {
    before: tallies.provinces(before, new Float64Array(size)),
    after: tallies.provinces(after, new Float64Array(size)),
  };
  const provinces = record.provinces.map(({ iso }, index): ProvinceChange => {
    const own = change(counts.before[index]!, counts.after[index]!);
    return {
      iso,
      index,
      ...own,
      ratio: ratioOf(own),
      few: Math.min(own.before, own.after) < FEW_EVENTS,
    };
  });
  const total = change(tallies.national(before), tallies.national(after));
  const countryOnly = change(tallies.countryOnly(before), tallies.countryOnly(after));
  const sum = (of: (province: ProvinceChange) => number) =>
    provinces.reduce((all, province) => all + of(province), 0);
  return {
    provinces: [...provinces].sort(byChange),
    total: { ...total, ratio: ratioOf(total) },
    countryOnly,
    shared: change(
      sum((province) => province.before) + countryOnly.before - total.before,
      sum((province) => province.after) + countryOnly.after - total.after,
    ),
    exposure,
    verdict: coverageVerdict(before, after, coverage),
  };
}

function byChange(a: ProvinceChange, b: ProvinceChange): number {
  return (
    Math.abs(b.difference) - Math.abs(a.difference) ||
    b.before + b.after - (a.before + a.after) ||
    compareText(a.iso, b.iso)
  );
}
