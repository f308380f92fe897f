import type { Claimant, Day, DateBasis, Kind, Span, Status, Topic } from '../record/types';

/** Which rows are counted. `signs` is the default; `reports` is the narrower set (reports and rescues that are signs). */
export const ROW_SETS = ['signs', 'reports', 'enforcement', 'all'] as const;
export type RowSet = (typeof ROW_SETS)[number];

/** What is summed over events. */
export const MEASURES = ['events', 'found', 'rescued', 'held'] as const;
export type Measure = (typeof MEASURES)[number];

/** `null` in a list filter means no restriction. */
export interface Filters {
  readonly set: RowSet;
  readonly kinds: readonly Kind[] | null;
  readonly claims: readonly Claimant[] | null;
  readonly statuses: readonly Status[] | null;
  readonly topics: readonly Topic[] | null;
  readonly bases: readonly DateBasis[] | null;
  /** Second reading: `yes` rows that were read twice, `no` rows read once, `null` both. */
  readonly checked: 'yes' | 'no' | null;
  /** ISO 3166-1 alpha-2; rows in which a source counts people of this nationality. */
  readonly nationality: string | null;
  /** Only events that are signs reported again after a raid or closure there, over the whole record and whatever else is filtered. */
  readonly again: boolean;
}

/** Signs of scam operations, whoever says so and however sure it is. */
export const DEFAULT_FILTERS: Filters = {
  set: 'signs',
  kinds: null,
  claims: null,
  statuses: null,
  topics: ['scam'],
  bases: null,
  checked: null,
  nationality: null,
  again: false,
};

/** Running sums over days, so that any window costs work in proportion to places, not incidents. */
export interface Tallies {
  readonly measure: Measure;
  /** First day that the sums cover; windows before it count nothing. */
  readonly firstDay: Day;
  readonly dayCount: number;
  readonly provinceCount: number;
  readonly placeCount: number;
  /** Whole counts of the window (docs/design.md, 3.1). `out` has one entry a province. */
  provinces(window: Span, out: Float64Array): Float64Array;
  /** Whole counts by place, for marks. `out` has one entry a place; a row counts at its own place only. */
  places(window: Span, out: Float64Array): Float64Array;
  /**
   * Whole counts by groups of places, an event once in each group: marks that stand for a town and the compounds under it.
   * @param groupOf for every place the place that it is counted under, −1 for none; sums are kept by this array's identity
   * @param out one entry a place
   */
  groups(window: Span, groupOf: Int32Array, out: Float64Array): Float64Array;
  /** Whole count over the country: each event once however many provinces it touches. */
  national(window: Span): number;
  /** Events known only to the country, whatever the measure: in totals and in no area (docs/design.md, 3.5). */
  countryOnly(window: Span): number;
  /** Events none of whose rows gives a figure for the measure: not reported, which is not zero. */
  unreported(window: Span): number;
  /** Mass for surfaces (docs/design.md, 3.2), spread over time by the share of the span in the window. `out` one entry a place. */
  mass(window: Span, out: Float64Array): Float64Array;
  /** Whole counts by calendar month (by middle day) over the months that `span` touches. */
  months(span: Span): MonthCount[];
}

export interface MonthCount {
  /** First day of the month. */
  readonly start: Day;
  readonly end: Day;
  readonly count: number;
}

/** A number that falls into a class of a legend. */
export type ClassIndex = number;

/**
 * Class breaks of a sequential scale: class k holds values in [breaks[k], breaks[k + 1]).
 * `breaks[0]` is the smallest value that has a class: positive values below it are "below the smallest class".
 */
export interface ClassScale {
  readonly breaks: readonly number[];
  /** `fixed` holds over the whole record (or for this window length); `window` is fitted to what is on screen. */
  readonly fit: 'fixed' | 'window';
}
