import type { Milestone, Place } from '../record/types';
import { clamp, type Axis } from './histogram';

/** A milestone on the timeline, in px: where its day lies, where its head is drawn and how wide it can be hit. */
export interface PlacedMilestone {
  readonly milestone: Milestone;
  /** The day itself. */
  readonly x: number;
  /** The head of a flag, moved aside where flags crowd; a tick, moved by a few days at most. */
  readonly headX: number;
  readonly hitLeft: number;
  readonly hitWidth: number;
}

const MAX_HIT_PX = 24;
const MIN_HIT_PX = 2;
/** Ticks of crowded days stand this far apart, but never moved by more than days matter. */
const TICK_PX = 3;
const TICK_DAYS = 4;

/** Milestones that begin on the axis, by day: the major ones as flags that do not overlap, the rest as ticks. */
export function placeMilestones(milestones: readonly Milestone[], axis: Axis): PlacedMilestone[] {
  const shown = milestones
    .filter((m) => m.start >= axis.limits.start && m.start <= axis.limits.end)
    .sort((a, b) => a.start - b.start || a.id.localeCompare(b.id));
  const lane = (major: boolean) => {
    const own = shown.filter((m) => m.major === major);
    const xs = own.map((m) => axis.x(m.start + 0.5));
    const room = own.length > 1 ? (axis.right - axis.left) / (own.length - 1) : MAX_HIT_PX;
    const gap = major ? MAX_HIT_PX : Math.min(TICK_PX, TICK_DAYS * (axis.x(1) - axis.x(0)));
    const heads = spread(xs, Math.min(gap, room), axis.left, axis.right);
    const hits = hitBoxes(heads);
    return own.map((milestone, i) => ({ milestone, x: xs[i]!, headX: heads[i]!, ...hits[i]! }));
  };
  return [...lane(true), ...lane(false)].sort(
    (a, b) => a.milestone.start - b.milestone.start || a.milestone.id.localeCompare(b.milestone.id),
  );
}

/**
 * Positions at least `spacing` apart between `low` and `high`, in the given (rising) order, with the least sum of squared
 * moves: isotonic regression by pooling adjacent violators (Barlow and others 1972) on x − i · spacing.
 */
export function spread(xs: readonly number[], spacing: number, low: number, high: number): number[] {
  const blocks: { sum: number; size: number }[] = [];
  xs.forEach((x, i) => {
    let block = { sum: x - i * spacing, size: 1 };
    for (
      let last = blocks.at(-1);
      last && last.sum / last.size > block.sum / block.size;
      last = blocks.at(-1)
    ) {
      block = { sum: last.sum + block.sum, size: last.size + block.size };
      blocks.pop();
    }
    blocks.push(block);
  });
  const top = high - (xs.length - 1) * spacing;
  return blocks
    .flatMap((block) => Array.from({ length: block.size }, () => clamp(block.sum / block.size, low, top)))
    .map((z, i) => z + i * spacing);
}

/** For each of rising positions the part of the axis nearer to it than to its neighbours, at most 24 px wide. */
export function hitBoxes(xs: readonly number[]): { hitLeft: number; hitWidth: number }[] {
  return xs.map((x, i) => {
    const before = xs[i - 1] ?? -Infinity;
    const after = xs[i + 1] ?? Infinity;
    const left = x - clamp((x - before) / 2, MIN_HIT_PX / 2, MAX_HIT_PX / 2);
    const right = x + clamp((after - x) / 2, MIN_HIT_PX / 2, MAX_HIT_PX / 2);
    return { hitLeft: left, hitWidth: right - left };
  });
}

/**
 * The milestones that may be shown: in workshop mode only those of the country or of a province. What may be said of them
 * is for `milestoneWords` to decide.
 */
export function shownMilestones(
  milestones: readonly Milestone[],
  places: readonly Place[],
  workshop: boolean,
): readonly Milestone[] {
  if (!workshop) return milestones;
  const wide = new Set(places.filter((p) => p.kind === 'country' || p.kind === 'province').map((p) => p.id));
  return milestones.filter((m) => wide.has(m.placeId));
}

/**
 * Takes the Escape key for the words shown at a milestone: it closes them and nothing else, so that what is open beside the
 * timeline stays. Returns whether the key was taken.
 */
export function takeEscape(
  event: Pick<KeyboardEvent, 'key' | 'preventDefault' | 'stopPropagation'>,
  shown: boolean,
): boolean {
  if (event.key !== 'Escape' || !shown) return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}

/** The milestone that a key leads to from the one at `index`: its index, or `null` for a key that is not ours. */
export function milestoneByKey(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return clamp(index + 1, 0, count - 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return clamp(index - 1, 0, count - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
