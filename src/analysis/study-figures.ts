import { coverageOf } from '../record/coverage';
import type { Coverage, Span } from '../record/types';
import { FEW_EVENTS } from './rates';
import {
  dispersion,
  displacementQuotient,
  ratioOfRatios,
  weightedDifference,
  type Dispersion,
  type DisplacementQuotient,
  type OddsRatio,
  type Pair,
  type Refusal,
  type WeightedDifference,
} from './statistics';
import { monthSteps } from './steps';
import { ARMS, type Arm, type ArmWeights } from './study-areas';
import type { ArmCounts } from './study-counts';
import type { Exposure } from './study-windows';

/** The rows a study counts: reports and rescues, and beside them all signs (docs/design.md, 3.8). */
export const STUDY_SETS = ['reports', 'signs'] as const;
export type StudySet = (typeof STUDY_SETS)[number];

/** What a study finds in one set of rows. Nothing in it is NaN or Infinity: what cannot be said is a refusal with a reason. */
export interface StudyFigures {
  readonly counts: ArmCounts;
  /** Gross and net effect, quotient with reading, total net effect: in counts, never by weights. One control serves both. */
  readonly quotient: DisplacementQuotient;
  /** In events per window, or per 30 days and unit of weight where those are asked for. */
  readonly difference: WeightedDifference | Refusal<'no-events'>;
  /** (T1/T0)/(C1/C0). */
  readonly targetRatio: OddsRatio | Refusal<'no-events'>;
  /** (D1/D0)/(C1/C0), by the catchment's own control where it has one; `null` without a catchment. */
  readonly catchmentRatio: OddsRatio | Refusal<'no-events'> | null;
  /** Areas with a count under five in a window. */
  readonly few: readonly Arm[];
}

const isFew = (pair: Pair | null): boolean =>
  pair !== null && (pair.before < FEW_EVENTS || pair.after < FEW_EVENTS);

/** The statistics of a study's counts. */
export function studyFigures(
  counts: ArmCounts,
  exposure: Exposure,
  weights: ArmWeights,
  confidence?: number,
): StudyFigures {
  const { target, catchment, control, catchmentControl } = counts;
  return {
    counts,
    quotient: displacementQuotient({ target, catchment, control }, exposure),
    difference: differenceOf(counts, exposure, weights, confidence),
    targetRatio: ratioOfRatios(target, control, confidence),
    catchmentRatio: catchment && ratioOfRatios(catchment, catchmentControl ?? control, confidence),
    few: ARMS.filter((arm) => isFew(counts[arm])),
  };
}

/** The weighted difference of a study's counts. */
export function differenceOf(
  { target, catchment, control, catchmentControl }: ArmCounts,
  exposure: Pair,
  weights: ArmWeights,
  confidence?: number,
): WeightedDifference | Refusal<'no-events'> {
  return weightedDifference(
    { target, catchment, control, catchmentControl },
    { exposure, weights, ...(confidence === undefined ? {} : { confidence }) },
  );
}

/**
 * Dispersion of the monthly counts of a span: of whole calendar months within it that touch no stretch without coverage.
 * @param total events in a window
 */
export function monthlyDispersion(
  total: (window: Span) => number,
  span: Span,
  coverage: readonly Coverage[],
): Dispersion | Refusal<'too-short' | 'no-events'> {
  const covered = monthSteps(span).filter((month) => coverageOf(month, coverage).noneDays === 0);
  return dispersion(covered.map((month) => total(month)));
}
