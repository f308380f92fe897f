import { coverageOf } from '../record/coverage';
import { daysIn } from '../record/day';
import type { Coverage, Span } from '../record/types';
import { BAND_KM, MIN_PLACED_EVENTS } from './hotspots';
import { areEqualSteps, longestCoveredRun } from './steps';
import type { Tallies } from './types';

/** Nine in ten of fewer steps would mean all of them (docs/methods.md). */
const MIN_STEPS = 10;
/** Why there is no history: with what would be possible, where the reason is the coverage. */
export interface EmergingRefusal {
  readonly status: 'too-few';
  readonly reason: 'steps' | 'unequal' | 'empty-coverage' | 'events' | 'flat' | 'everyone';
  readonly steps: number;
  readonly neededSteps: number;
  readonly placedEvents: number;
  readonly neededEvents: number;
  /** The longest run of the steps without empty coverage, where it is long enough. */
  readonly proposal: readonly Span[] | null;
}

/** A question that can be sent to a worker. */
export interface EmergingRequest {
  readonly status: 'ready';
  readonly steps: readonly Span[];
  readonly placedEvents: number;
  /** Mass of every place in every step: step by step, one entry a place. */
  readonly masses: Float64Array;
  readonly placeCount: number;
  readonly bandKm: number;
  /** Days of the steps that the compilation covers thinly, as a share of all (0 to 1). */
  readonly thinShare: number;
}

export interface EmergingCells {
  readonly status: 'found';
  readonly steps: readonly Span[];
  readonly bandKm: number;
  readonly placedEvents: number;
  readonly thinShare: number;
  /** One entry a cell: index in PATTERNS, and 1 for a pattern of hot, −1 of cold steps, 0 for no pattern. */
  readonly patterns: Uint8Array;
  readonly heats: Int8Array;
  /** Step by step, one entry a cell: 1 significantly hot, −1 significantly cold, 0 neither; and the scores. */
  readonly history: Int8Array;
  readonly z: Float64Array;
  /** Of every cell's scores: Mann-Kendall's Z and its two-sided p-value (descriptive: scores are autocorrelated). */
  readonly trendZ: Float64Array;
  readonly trendP: Float64Array;
}

export type Emerging = EmergingCells | EmergingRefusal;

/**
 * Makes ready to classify the history of hot and cold spots over equal steps, or says why not: at least MIN_STEPS adjoining
 * steps of one length, no day in empty coverage, MIN_PLACED_EVENTS placed events.
 * @param tallies from `placedTallies`
 * @param steps from `equalSteps` or `monthSteps`
 */
export function prepareEmerging(
  tallies: Tallies,
  steps: readonly Span[],
  coverage: readonly Coverage[],
  bandKm = BAND_KM,
): EmergingRequest | EmergingRefusal {
  const placedEvents = steps.reduce((sum, step) => sum + tallies.national(step), 0);
  const refuse = (reason: EmergingRefusal['reason'], proposal: readonly Span[] | null = null) =>
    refusal(reason, steps.length, placedEvents, proposal);
  const covered = longestCoveredRun(steps, coverage);
  if (steps.length < MIN_STEPS) return refuse('steps');
  if (!areEqualSteps(steps)) return refuse('unequal');
  if (covered.length < steps.length)
    return refuse('empty-coverage', covered.length >= MIN_STEPS ? covered : null);
  if (placedEvents < MIN_PLACED_EVENTS) return refuse('events');

  const { placeCount } = tallies;
  const masses = new Float64Array(steps.length * placeCount);
  steps.forEach((step, at) => tallies.mass(step, masses.subarray(at * placeCount, (at + 1) * placeCount)));
  const thin = steps.reduce((sum, step) => sum + coverageOf(step, coverage).thinDays, 0);
  const days = steps.reduce((sum, step) => sum + daysIn(step), 0);
  return {
    status: 'ready',
    steps,
    placedEvents,
    masses,
    placeCount,
    bandKm,
    thinShare: thin / days,
  };
}

/** A refusal with its numbers. */
export function refusal(
  reason: EmergingRefusal['reason'],
  steps: number,
  placedEvents: number,
  proposal: readonly Span[] | null,
): EmergingRefusal {
  return {
    status: 'too-few',
    reason,
    steps,
    neededSteps: MIN_STEPS,
    placedEvents,
    neededEvents: MIN_PLACED_EVENTS,
    proposal,
  };
}
