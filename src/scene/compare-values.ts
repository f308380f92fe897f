import { cellDensity, FEW_EVENTS, provinceRates, RATE_DAYS } from '../analysis/rates';
import { coverageOf } from '../record/coverage';
import type { Coverage, Span } from '../record/types';
import type { CompareInput, CompareSurface, Densities, PeriodScene } from './compare';

/** What is shown of a period, before classes: 1 in `few` where it stands on one to four events and is a rate. */
export interface Values {
  readonly values: Float64Array;
  readonly few: Uint8Array;
}

export interface Facts {
  readonly shown: Omit<PeriodScene, 'values' | 'fills'>;
  /** Events in each province, where the measure counts people too: warnings are about events. */
  readonly eventCounts: Float64Array;
}

/** What is known of a period, whatever the surface is. */
export function factsOf(
  { record, engine, view }: CompareInput,
  span: Span,
  coverage: readonly Coverage[],
): Facts {
  const tallies = engine.tallies(view.filters, view.measure);
  const size = record.provinces.length;
  const { days, noneDays, thinDays } = coverageOf(span, coverage);
  return {
    shown: {
      span,
      coveredDays: days - noneDays,
      thinShare: thinDays / days,
      emptyShare: noneDays / days,
      count: tallies.national(span),
      countryOnly: tallies.countryOnly(span),
      provinceCounts: tallies.provinces(span, new Float64Array(size)),
    },
    eventCounts: engine.tallies(view.filters, 'events').provinces(span, new Float64Array(size)),
  };
}

/** The values of a surface in a period; `null` while the data of the surface are on their way. */
export function valuesOf(
  { record, engine, view, grid, kernel }: CompareInput,
  kind: CompareSurface,
  whole: boolean,
  { shown: { span, coveredDays, provinceCounts }, eventCounts }: Facts,
  period: keyof Densities,
): Values | null {
  if (kind === 'provinces') {
    if (!whole && coveredDays === 0) return plain(new Float64Array(provinceCounts.length));
    const { values } = provinceRates(provinceCounts, record.provinces, view.rate, coveredDays);
    if (whole) return plain(values);
    if (view.rate === 'count')
      values.forEach((value, at) => (values[at] = (value * RATE_DAYS) / coveredDays));
    return { values, few: Uint8Array.from(eventCounts, (count) => Number(count > 0 && count < FEW_EVENTS)) };
  }
  if (!grid) return null;
  if (coveredDays === 0) return plain(new Float64Array(grid.areaKm2.length));
  if (kind === 'kernel') {
    const values = kernel?.[period];
    return values?.length === grid.areaKm2.length ? plain(values) : null;
  }
  const mass = engine.tallies(view.filters, view.measure).mass(span, new Float64Array(record.places.length));
  const cells = new Float64Array(grid.areaKm2.length);
  return plain(cellDensity(grid.footprints, mass, grid.areaKm2, coveredDays, cells));
}

/** What is no number (a sliver of a cell without an area) is none. */
function plain(values: Float64Array): Values {
  return {
    values: values.map((value) => (Number.isFinite(value) ? value : 0)),
    few: new Uint8Array(values.length),
  };
}
