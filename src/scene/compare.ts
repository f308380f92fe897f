import { classOf, windowScale } from '../analysis/classes';
import type { Engine } from '../analysis/engine';
import { FEW_EVENTS } from '../analysis/rates';
import { boundedCoverage } from '../analysis/study-coverage';
import { exposureOf } from '../analysis/study-windows';
import type { ClassScale, Measure, RowSet } from '../analysis/types';
import type { CellGrid } from '../geography/types';
import type { CoreRecord, Span } from '../record/types';
import type { ProvinceRate, Surface, View } from '../view/types';
import { factsOf, valuesOf, type Facts, type Values } from './compare-values';
import { DIVERGING_MIDDLE, divergingFill, divergingScale, type DivergingScale } from './diverging';
import { FILL_FEW, FILL_NO_COVERAGE, FILL_ZERO, type Hue } from './types';

/** Surfaces on which two periods can be compared. */
export const COMPARE_SURFACES = ['provinces', 'hexagons', 'kernel'] as const;
export type CompareSurface = (typeof COMPARE_SURFACES)[number];

/** Kernel densities of both periods, in events per 1,000 km² per 30 days, one entry a cell. */
export interface Densities {
  readonly before: Float64Array;
  readonly after: Float64Array;
}

export interface CompareInput {
  readonly record: CoreRecord;
  readonly engine: Pick<Engine, 'tallies'>;
  readonly view: View;
  readonly before: Span;
  readonly after: Span;
  readonly grid: CellGrid | null;
  readonly kernel?: Densities | null;
}

/** One of the two maps. */
export interface PeriodScene {
  readonly span: Span;
  /** Days that the record covers: what rates are divided by. 0: the period lies wholly in empty coverage. */
  readonly coveredDays: number;
  readonly thinShare: number;
  readonly emptyShare: number;
  /** Whole count of the country, each event once. */
  readonly count: number;
  readonly countryOnly: number;
  /** Whole counts, one entry a province, whatever the surface is. */
  readonly provinceCounts: Float64Array;
  readonly values: Float64Array;
  readonly fills: Int8Array;
}

/** Two periods and their difference, as plain data for the painters. */
export interface CompareScene {
  readonly kind: CompareSurface;
  readonly set: RowSet;
  readonly measure: Measure;
  readonly hue: Hue;
  readonly rate: ProvinceRate;
  /** The provinces' values are whole counts; otherwise they hold per 30 days. Counts of unequal periods are rates too. */
  readonly whole: boolean;
  readonly cellKm: number;
  readonly bandwidthKm: number;
  readonly before: PeriodScene;
  readonly after: PeriodScene;
  /** One scale for both periods, fitted to both together. */
  readonly scale: ClassScale;
  /** After less before. */
  readonly difference: {
    readonly values: Float64Array;
    /** Classes of `divergingPalette`, or FILL_ZERO (nothing in either), FILL_FEW, FILL_NO_COVERAGE. */
    readonly fills: Int8Array;
    readonly scale: DivergingScale;
  };
  /** The data of the surface are still on their way: nothing is filled yet. */
  readonly pending: boolean;
}

/** The surface on which two periods are compared. Surfaces of one window only, and workshop mode, give provinces. */
export function compareSurface({
  surface,
  workshop,
}: {
  surface: Surface;
  workshop: boolean;
}): CompareSurface {
  return COMPARE_SURFACES.find((kind) => kind === surface && !workshop) ?? 'provinces';
}

/**
 * Two periods as two maps with one scale, and their difference. Rates hold per 30 covered days (docs/design.md, 3.3, 3.6);
 * whole counts are compared as such only where both periods are equally long and covered throughout. A rate on fewer than
 * five events has no class; a difference of rates has none where both periods have fewer than five. Never NaN.
 */
export function compareScenes(input: CompareInput): CompareScene {
  const { record, view, before, after, grid } = input;
  const kind = compareSurface(view);
  const coverage = boundedCoverage(record);
  const whole = view.rate === 'count' && exposureOf({ before, after }, coverage)?.unit !== '30-days';
  const first = factsOf(input, before, coverage);
  const last = factsOf(input, after, coverage);
  const empty = first.shown.coveredDays === 0 || last.shown.coveredDays === 0;
  const [a, b] = [valuesOf(input, kind, whole, first, 'before'), valuesOf(input, kind, whole, last, 'after')];
  const unit = kind === 'provinces' && whole ? 'count' : 'rate';
  const scale = windowScale(Float64Array.of(...coloured(a ?? NO_VALUES), ...coloured(b ?? NO_VALUES)), unit);
  return {
    kind,
    set: view.filters.set,
    measure: view.measure,
    hue: view.filters.set === 'enforcement' ? 'enforcement' : 'signs',
    rate: view.rate,
    whole,
    cellKm: grid?.sideKm ?? view.cellKm,
    bandwidthKm: view.bandwidthKm,
    before: periodOf(first, a ?? NO_VALUES, scale),
    after: periodOf(last, b ?? NO_VALUES, scale),
    scale,
    difference: differenceOf(a ?? NO_VALUES, b ?? NO_VALUES, first, last, unit, empty),
    pending: a === null || b === null,
  };
}

const NO_VALUES: Values = { values: new Float64Array(0), few: new Uint8Array(0) };

const coloured = ({ values, few }: Values): Float64Array =>
  values.map((value, at) => (few[at] === 1 ? 0 : value));

function periodOf({ shown }: Facts, { values, few }: Values, scale: ClassScale): PeriodScene {
  const fills = Int8Array.from(values, (value, at) => {
    if (shown.coveredDays === 0) return FILL_NO_COVERAGE;
    return few[at] === 1 ? FILL_FEW : classOf(value, scale);
  });
  return { ...shown, values, fills };
}

function differenceOf(
  a: Values,
  b: Values,
  before: Facts,
  after: Facts,
  unit: 'count' | 'rate',
  empty: boolean,
): CompareScene['difference'] {
  const size = Math.min(a.values.length, b.values.length);
  const values = Float64Array.from({ length: size }, (_, at) => b.values[at]! - a.values[at]!);
  const few = values.map((_, at) => {
    const small = a.few[at] === 1 || b.few[at] === 1;
    const most = Math.max(before.eventCounts[at] ?? 0, after.eventCounts[at] ?? 0);
    return Number(small && most < FEW_EVENTS);
  });
  const scale = divergingScale(
    values.map((value, at) => (few[at] === 1 || empty ? 0 : value)),
    unit,
  );
  const fills = Int8Array.from(values, (value, at) => {
    if (empty) return FILL_NO_COVERAGE;
    if (few[at] === 1) return FILL_FEW;
    if (a.values[at] === 0 && b.values[at] === 0) return FILL_ZERO;
    return value === 0 ? DIVERGING_MIDDLE : divergingFill(value, scale);
  });
  return { values, fills, scale };
}
