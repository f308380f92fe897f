import { normalQuantile, twoSided } from './normal';
import { assertCounts, assertPositive, CONFIDENCE, refuse, type Pair, type Refusal } from './result';

/** Which cells the difference is made of: four without a catchment, six with one control for both, eight with two. */
export type DifferenceForm = 'local' | 'one-control' | 'two-controls';

/** Counts of a study's areas. Without `catchment` the local part alone; without `catchmentControl` one control serves both. */
export interface DifferenceCounts {
  readonly target: Pair;
  readonly control: Pair;
  readonly catchment?: Pair | null;
  readonly catchmentControl?: Pair | null;
}

/** What counts are divided by. All 1 unless given. */
export interface DifferenceOptions {
  /** Lengths of the windows in one unit: counts become counts per unit. */
  readonly exposure?: Pair;
  /** Areas (km², residents) in one unit: counts become counts per unit. */
  readonly weights?: { readonly [Arm in keyof DifferenceCounts]?: number };
  readonly confidence?: number;
}

export interface WeightedDifference {
  readonly form: DifferenceForm;
  /** Events in the window; events per unit of exposure and weight where those are given. Negative: fewer. */
  readonly value: number;
  readonly se: number;
  readonly z: number;
  /** Two-sided. */
  readonly p: number;
  readonly low: number;
  readonly high: number;
}

interface Part {
  readonly counts: Pair;
  readonly weight: number;
  readonly sign: 1 | -1;
}

const sum = (a: Pair, b: Pair): Pair => ({ before: a.before + b.before, after: a.after + b.after });

function partsOf(counts: DifferenceCounts, weights: NonNullable<DifferenceOptions['weights']>) {
  const { target, control, catchment, catchmentControl } = counts;
  const [t, c, d, cd] = [weights.target, weights.control, weights.catchment, weights.catchmentControl].map(
    (weight) => weight ?? 1,
  ) as [number, number, number, number];
  const minus: Part = { counts: control, weight: c, sign: -1 };
  if (!catchment)
    return { form: 'local' as const, parts: [{ counts: target, weight: t, sign: 1 } as Part, minus] };
  if (!catchmentControl) {
    // Target and catchment are one area here: their counts add up, and so do their areas. Unweighted, each count is 1.
    const weight = weights.target === undefined && weights.catchment === undefined ? 1 : t + d;
    return {
      form: 'one-control' as const,
      parts: [{ counts: sum(target, catchment), weight, sign: 1 } as Part, minus],
    };
  }
  const parts: Part[] = [
    { counts: target, weight: t, sign: 1 },
    minus,
    { counts: catchment, weight: d, sign: 1 },
    { counts: catchmentControl, weight: cd, sign: -1 },
  ];
  return { form: 'two-controls' as const, parts };
}

/**
 * The weighted displacement difference with its standard error. With dX = X1/(t1·a_X) − X0/(t0·a_X), t the lengths of the
 * windows and a the areas:
 * - local: WDD = dT − dC
 * - one control (the default): WDD = d(T + D) − dC, target and catchment taken together as one area
 * - two controls: WDD = (dT − dC) + (dD − dCD)
 *
 * Var = Σ [X1/(t1·a_X)² + X0/(t0·a_X)²] over the cells, which for t = a = 1 is the sum of the counts; SE = √Var; z = WDD/SE;
 * interval WDD ± z(1 − α/2)·SE.
 * Source: Wheeler & Ratcliffe 2018 (Crime Science 7:11, doi 10.1186/s40163-018-0085-5) and the R package ptools; lengths and
 * areas after Wheeler's notes of 9 January and 23 February 2021; one control for both is the same rule for six cells.
 * Limits: cells Poisson and independent, trends parallel in counts (choose controls of similar size); the normal
 * approximation is poor where a cell is under five.
 * @returns refused where every cell is zero: the standard error would be zero
 */
export function weightedDifference(
  counts: DifferenceCounts,
  options: DifferenceOptions = {},
): WeightedDifference | Refusal<'no-events'> {
  const { exposure = { before: 1, after: 1 }, weights = {}, confidence = CONFIDENCE } = options;
  const { form, parts } = partsOf(counts, weights);
  assertPositive([exposure.before, exposure.after, ...parts.map(({ weight }) => weight)]);
  let value = 0;
  let variance = 0;
  for (const { counts: cell, weight, sign } of parts) {
    assertCounts([cell.before, cell.after]);
    const [before, after] = [exposure.before * weight, exposure.after * weight];
    value += sign * (cell.after / after - cell.before / before);
    variance += cell.after / after ** 2 + cell.before / before ** 2;
  }
  if (variance === 0) return refuse('no-events');
  const se = Math.sqrt(variance);
  const margin = quantileOf(confidence) * se;
  return {
    form,
    value,
    se,
    z: value / se,
    p: twoSided(value / se),
    low: value - margin,
    high: value + margin,
  };
}

const quantiles = new Map<number, number>();

function quantileOf(confidence: number): number {
  let quantile = quantiles.get(confidence);
  if (quantile === undefined)
    quantiles.set(confidence, (quantile = normalQuantile(1 - (1 - confidence) / 2)));
  return quantile;
}
