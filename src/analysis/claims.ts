import { compareText } from '../record/compare-text';
import { coverageOf, type WindowCoverage } from '../record/coverage';
import { addMonths } from '../record/day';
import { provinceOf } from '../record/place';
import type { Claim, CoreRecord, Coverage, Day, Span } from '../record/types';
import type { Tallies } from './types';

/** Months before and after a claim that are counted. */
const CLAIM_MONTHS = 6;

/** What the record has in one span beside a claim. */
export interface Beside {
  /** The span that was asked for, and the part of it that the record reaches; `null` where it reaches none of it. */
  readonly asked: Span;
  readonly span: Span | null;
  /** The record ends before the span does. */
  readonly truncated: boolean;
  /** Events counted whole in the span; `null` where the record reaches none of it. */
  readonly events: number | null;
  readonly coverage: WindowCoverage | null;
  /** First day that is covered thinly or not at all; `null` where all is covered in full. */
  readonly thinFrom: Day | null;
}

export interface ClaimBeside {
  readonly claim: Claim;
  /** Where events are counted: the province of the claim's place, or the whole country (`null`). */
  readonly provinceIso: string | null;
  /** A denial of one case: shown with that case only, never beside counts. */
  readonly caseOnly: boolean;
  /** `null` for a denial of one case. */
  readonly before: Beside | null;
  readonly after: Beside | null;
}

/**
 * Claims beside the record: events in the province of the place (or in the country) in the months before the day of the
 * claim and in those from that day on, each whole in the span that holds its middle day (docs/design.md, 3.1). No judgement is added.
 * @param tallies of the set that is counted, measure `events`; signs of operation by default
 * @param months length of the spans
 * @returns in order of date
 */
export function claimsBeside(
  claims: readonly Claim[],
  record: Pick<CoreRecord, 'places' | 'provinces' | 'coverage' | 'end'>,
  tallies: Tallies,
  months = CLAIM_MONTHS,
): ClaimBeside[] {
  const places = new Map(record.places.map((place) => [place.id, place]));
  const counts = new Float64Array(tallies.provinceCount);
  return [...claims]
    .sort((a, b) => a.date - b.date || compareText(a.id, b.id))
    .map((claim): ClaimBeside => {
      const provinceIso = provinceOf(places.get(claim.placeId));
      if (claim.stance === 'denies-case')
        return { claim, provinceIso, caseOnly: true, before: null, after: null };
      const province = record.provinces.findIndex(({ iso }) => iso === provinceIso);
      const count = (span: Span): number =>
        province < 0 ? tallies.national(span) : tallies.provinces(span, counts)[province]!;
      const [before, after] = spansAround(claim.date, months).map((span) =>
        beside(span, record.coverage, record.end, count),
      );
      return { claim, provinceIso, caseOnly: false, before: before!, after: after! };
    });
}

/** The months up to the day before `day`, and those from `day` on. */
export function spansAround(day: Day, months: number): [before: Span, after: Span] {
  return [
    { start: addMonths(day, -months), end: day - 1 },
    { start: day, end: addMonths(day, months) - 1 },
  ];
}

function beside(asked: Span, coverage: readonly Coverage[], end: Day, count: (span: Span) => number): Beside {
  const truncated = asked.end > end;
  if (asked.start > end)
    return { asked, span: null, truncated, events: null, coverage: null, thinFrom: null };
  const span = { start: asked.start, end: Math.min(asked.end, end) };
  const covered = coverageOf(span, coverage);
  return {
    asked,
    span,
    truncated,
    events: count(span),
    coverage: covered,
    thinFrom: covered.stretches[0]?.start ?? null,
  };
}
