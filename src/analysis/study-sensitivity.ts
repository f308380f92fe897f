import type { Day, Milestone } from '../record/types';
import {
  displacementQuotient,
  refuse,
  type DisplacementQuotient,
  type Refusal,
  type WeightedDifference,
} from './statistics';
import { prepareStudy, refuseArms, type StudyBase } from './study-base';
import { coverageVerdict } from './study-coverage';
import { differenceOf, STUDY_SETS, type StudySet } from './study-figures';
import { FEW_EVENTS } from './rates';
import { exposureOf, monthsEach, windowsAround } from './study-windows';
import { ARMS } from './study-areas';

export const WINDOWS_MONTHS = [3, 6, 9, 12] as const;
export const GAPS_DAYS = [0, 14, 30] as const;

/** One way of asking the same question. */
export interface SensitivityCell {
  readonly day: Day;
  readonly months: number;
  readonly gapDays: number;
  readonly set: StudySet;
  /** `null`: with every source; else without rows that stand on this publisher alone. */
  readonly without: string | null;
  readonly difference: WeightedDifference | Refusal<'no-events' | 'empty-coverage'>;
  /** `null` where the difference is refused for its coverage. */
  readonly quotient: DisplacementQuotient['quotient'] | null;
  readonly overThin: boolean;
  /** An area has a count under five. */
  readonly few: boolean;
}

export interface SensitivityInput extends StudyBase {
  /** Dates at which time is split, from `nearbySplits`. */
  readonly days: readonly Day[];
  readonly months?: readonly number[];
  readonly gaps?: readonly number[];
}

/**
 * Dates that a reader could as well have split time at: the date itself and the first days of policies, announcements and
 * operations within so many days of it, in order of time.
 */
export function nearbySplits(milestones: readonly Milestone[], day: Day, withinDays = 30): Day[] {
  const near = milestones.filter(
    ({ kind, start }) =>
      (kind === 'policy' || kind === 'announcement' || kind === 'operation') &&
      Math.abs(start - day) <= withinDays,
  );
  return [...new Set([day, ...near.map(({ start }) => start)])].sort((a, b) => a - b);
}

/**
 * The same study asked in every way that could as well have been chosen: split dates × windows × gaps × both sets × with and
 * without the publisher behind most rows (of all signs) in those very windows. Every cell is there: one that cannot be
 * answered says why, so that nobody picks the one that pleases.
 */
export function sensitivity(input: SensitivityInput): SensitivityCell[] {
  const { days, months = WINDOWS_MONTHS, gaps = GAPS_DAYS, weights } = input;
  if (refuseArms(input.arms) !== null) return [];
  const prepared = prepareStudy(input);
  const cells: SensitivityCell[] = [];
  for (const day of days)
    for (const length of months)
      for (const gapDays of gaps) {
        const windows = windowsAround(day, monthsEach(length, gapDays));
        const verdict = coverageVerdict(windows.before, windows.after, prepared.coverage);
        const exposure = exposureOf(windows, prepared.coverage);
        const largest = prepared.largest(windows)?.publisher ?? null;
        for (const set of STUDY_SETS)
          for (const without of largest === null ? [null] : [null, largest]) {
            const asked = { day, months: length, gapDays, set, without, overThin: verdict.overThin };
            if (verdict.refused || !exposure) {
              cells.push({ ...asked, difference: refuse('empty-coverage'), quotient: null, few: false });
              continue;
            }
            const counts = prepared.sums(set, without).counts(windows);
            cells.push({
              ...asked,
              difference: differenceOf(counts, exposure, weights ?? {}, input.confidence),
              quotient: displacementQuotient(counts).quotient,
              few: ARMS.some((arm) => {
                const pair = counts[arm];
                return pair !== null && Math.min(pair.before, pair.after) < FEW_EVENTS;
              }),
            });
          }
      }
  return cells;
}
