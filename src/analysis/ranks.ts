import { coverageOf } from '../record/coverage';
import { daysIn } from '../record/day';
import type { Coverage, CoverageLevel, Span } from '../record/types';
import { coverageLevelOf } from './steps';
import type { Tallies } from './types';

/** Provinces in one step of a rank chart. */
export interface RankStep {
  readonly step: Span;
  /** The worst coverage of any of its days. */
  readonly coverage: CoverageLevel;
  /** Whole counts, one entry a province; what stands there where the coverage is empty is no result. */
  readonly counts: Float64Array;
  /**
   * Rank of every province, 1 the most; provinces with as many share a rank, and the next ranks are left free (1, 2, 2, 4).
   * `null` for a province with none, and for all in a step that touches empty coverage.
   */
  readonly ranks: readonly (number | null)[];
}

/** Ranks of numbers, the largest first; equal ones share a rank; `null` for zero. */
export function ranksOf(counts: ArrayLike<number>): (number | null)[] {
  return Array.from(counts, (count) => {
    if (count <= 0) return null;
    let above = 0;
    for (let at = 0; at < counts.length; at++) if (counts[at]! > count) above++;
    return above + 1;
  });
}

/**
 * Ranks of provinces step by step.
 * @param steps of equal length, as from `monthSteps`
 */
export function provinceRanks(
  tallies: Tallies,
  steps: readonly Span[],
  coverage: readonly Coverage[],
): RankStep[] {
  return steps.map((step) => {
    const counts = tallies.provinces(step, new Float64Array(tallies.provinceCount));
    const level = coverageLevelOf(step, coverage);
    const ranks = level === 'none' ? Array.from(counts, () => null) : ranksOf(counts);
    return { step, coverage: level, counts, ranks };
  });
}

/** One step of the small multiples, the same for all provinces. */
export interface CoveredStep extends Span {
  /** Days covered thinly or not at all, as a share of the step's days (0 to 1). */
  readonly thinShare: number;
  readonly emptyShare: number;
}

/** A little timeline for every province, on one scale. */
export interface SmallMultiples {
  readonly steps: readonly CoveredStep[];
  /** One row a province (in the order of `CoreRecord.provinces`), one entry a step. */
  readonly counts: readonly Float64Array[];
  /** The largest count of any province and step: the top of the one scale. */
  readonly largest: number;
}

/** Whole counts of every province in every step. */
export function smallMultiples(
  tallies: Tallies,
  steps: readonly Span[],
  coverage: readonly Coverage[],
): SmallMultiples {
  const counts = Array.from({ length: tallies.provinceCount }, () => new Float64Array(steps.length));
  const inStep = new Float64Array(tallies.provinceCount);
  let largest = 0;
  const covered = steps.map((step, at): CoveredStep => {
    tallies.provinces(step, inStep).forEach((count, province) => {
      counts[province]![at] = count;
      largest = Math.max(largest, count);
    });
    const { thinDays, noneDays } = coverageOf(step, coverage);
    return { ...step, thinShare: thinDays / daysIn(step), emptyShare: noneDays / daysIn(step) };
  });
  return { steps: covered, counts, largest };
}
