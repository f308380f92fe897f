import { daysIn } from '../record/day';
import type { Day } from '../record/types';
import { CONFIDENCE, type Dispersion, type Pair, type Refusal } from './statistics';
import type { Arm } from './study-areas';
import { prepareStudy, refuseArms, type StudyBase } from './study-base';
import {
  coverageVerdict,
  longestCleanPair,
  recordSpan,
  type CleanPairs,
  type CoverageVerdict,
} from './study-coverage';
import {
  monthlyDispersion,
  STUDY_SETS,
  studyFigures,
  type StudyFigures,
  type StudySet,
} from './study-figures';
import type { LargestSource } from './study-sources';
import { exposureOf, type Exposure, type WindowPair } from './study-windows';

export * from './study-areas';
export { refuseArms, type StudyBase } from './study-base';
export { countArms, type ArmCounts } from './study-counts';
export * from './study-coverage';
export { STUDY_SETS, type StudyFigures, type StudySet } from './study-figures';
export type { LargestSource } from './study-sources';
export * from './study-windows';
export { placeboDates, type PlaceboDate, type PlaceboRank, type PlaceboStrip } from './study-placebo';
export {
  GAPS_DAYS,
  nearbySplits,
  sensitivity,
  WINDOWS_MONTHS,
  type SensitivityCell,
} from './study-sensitivity';

export interface StudyInput extends StudyBase, WindowPair {}

export type StudyWarning =
  | { readonly code: 'thin'; readonly window: 'before' | 'after'; readonly share: number }
  | { readonly code: 'unequal'; readonly beforeDays: number; readonly afterDays: number }
  | { readonly code: 'few'; readonly set: StudySet; readonly arms: readonly Arm[] }
  /** Target and catchment have no event at all in either window. */
  | { readonly code: 'nothing-there'; readonly set: StudySet };

export type StudyRefusal =
  | 'no-target'
  | 'no-control'
  | 'areas-overlap'
  | 'windows-overlap'
  /** A window touches a stretch without coverage. */
  | 'empty-coverage';

/** A study that was not made, and what could be asked instead. */
export interface RefusedStudy extends Refusal<StudyRefusal> {
  readonly verdict: CoverageVerdict;
  /** Where windows are the reason: the longest pairs around the same date and gap. */
  readonly proposals: CleanPairs | null;
}

/** A study's figures for both of its sets, with how far its windows can be trusted. */
export interface Study extends WindowPair {
  readonly verdict: CoverageVerdict;
  readonly exposure: Exposure;
  readonly sets: Readonly<Record<StudySet, StudyFigures>>;
  /** Variance over mean of the country's monthly counts, over the covered months of the record. */
  readonly dispersion: Readonly<Record<StudySet, Dispersion | Refusal<'too-short' | 'no-events'>>>;
  /** The publisher behind most rows (of all signs) in the windows, and the study without rows that stand on it alone. */
  readonly withoutLargest:
    (LargestSource & { readonly sets: Readonly<Record<StudySet, StudyFigures>> }) | null;
  readonly warnings: readonly StudyWarning[];
}

export type StudyResult = Study | RefusedStudy;

/**
 * A displacement study: what changed in target, catchment and control between two windows, for reports and rescues and beside
 * it for all signs (docs/design.md, 3.8). Refused where areas or windows cannot be compared; thin coverage, unequal windows and counts
 * under five are flagged. The windows must not overlap, and neither may touch a stretch without coverage.
 */
export function runStudy(input: StudyInput): StudyResult {
  const { before, after, arms, record } = input;
  const weights = input.weights ?? {};
  const prepared = prepareStudy(input);
  const { coverage } = prepared;
  const verdict = coverageVerdict(before, after, coverage);
  const refused = refuseArms(arms);
  if (refused) return { refused, verdict, proposals: null };
  if (after.start <= before.end) return { refused: 'windows-overlap', verdict, proposals: null };
  const exposure = exposureOf({ before, after }, coverage);
  if (verdict.refused || !exposure) {
    const day: Day = before.end + 1;
    return {
      refused: 'empty-coverage',
      verdict,
      proposals: longestCleanPair(day, after.start - day, coverage),
    };
  }
  const figures = (without: string | null) =>
    bySet((set) =>
      studyFigures(
        prepared.sums(set, without).counts({ before, after }),
        exposure,
        weights,
        input.confidence ?? CONFIDENCE,
      ),
    );
  const sets = figures(null);
  const largest = prepared.largest({ before, after });
  const span = recordSpan(coverage, record.end);
  return {
    before,
    after,
    verdict,
    exposure,
    sets,
    dispersion: bySet((set) => monthlyDispersion(prepared.sums(set).total, span, coverage)),
    withoutLargest: largest && { ...largest, sets: figures(largest.publisher) },
    warnings: warningsOf(sets, verdict, { before, after }, exposure),
  };
}

function bySet<T>(find: (set: StudySet) => T): Record<StudySet, T> {
  return { reports: find('reports'), signs: find('signs') };
}

function warningsOf(
  sets: Study['sets'],
  verdict: CoverageVerdict,
  { before, after }: WindowPair,
  exposure: Exposure,
): StudyWarning[] {
  const warnings: StudyWarning[] = [];
  for (const window of ['before', 'after'] as const)
    if (verdict[window].overThin) warnings.push({ code: 'thin', window, share: verdict[window].thinShare });
  if (exposure.unit === '30-days')
    warnings.push({ code: 'unequal', beforeDays: daysIn(before), afterDays: daysIn(after) });
  for (const set of STUDY_SETS) {
    const { few, counts } = sets[set];
    if (few.length > 0) warnings.push({ code: 'few', set, arms: few });
    if (isEmpty(counts.target) && isEmpty(counts.catchment)) warnings.push({ code: 'nothing-there', set });
  }
  return warnings;
}

const isEmpty = (pair: Pair | null): boolean => pair === null || pair.before + pair.after === 0;
