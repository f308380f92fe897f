import {
  prepareEmerging,
  type Emerging,
  type EmergingRefusal,
  type EmergingRequest,
} from '../analysis/emerging';
import { longestCoveredRun, monthSteps } from '../analysis/steps';
import type { Tallies } from '../analysis/types';
import type { Coverage, Span } from '../record/types';

/** What is known of the history of hot spots: stopped by the reader, refused or found. */
export type HistoryState = { readonly status: 'stopped' } | Emerging;

/**
 * Makes ready to classify the whole calendar months of a window, or says why not; then with the longest run of compiled
 * months that can be classified instead: of the window where there is one, else of all that the record tries to cover.
 * @param tallies from `placedTallies`
 * @param limits first and last day of the record
 */
export function prepareHistory(
  tallies: Tallies,
  window: Span,
  limits: Span,
  coverage: readonly Coverage[],
): EmergingRequest | EmergingRefusal {
  const asked = prepareEmerging(tallies, monthSteps(window), coverage);
  if (asked.status === 'ready') return asked;
  const runs = [asked.proposal ?? [], longestCoveredRun(monthSteps(limits), coverage)];
  const proposal = runs.find((run) => prepareEmerging(tallies, run, coverage).status === 'ready') ?? null;
  return { ...asked, proposal };
}

/** The window that a proposed run of months makes. */
export function windowOf(run: readonly Span[]): Span | null {
  const [first, last] = [run[0], run.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}
