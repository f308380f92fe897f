import type { Selection } from '../view/types';

/** Whether two selections open the same thing. */
export function sameSelection(a: Selection | null, b: Selection | null): boolean {
  return a === b || (a !== null && b !== null && a.type === b.type && a.id === b.id);
}

/** How many steps back are kept. */
const LONGEST = 20;

/**
 * What lies behind the selection on screen, the latest last. Opening something puts what was open on the trail, going back
 * to the last of the trail takes it off, closing empties it.
 */
export function trailAfter(
  trail: readonly Selection[],
  from: Selection | null,
  to: Selection | null,
): readonly Selection[] {
  if (to === null || from === null) return [];
  if (sameSelection(from, to)) return trail;
  if (sameSelection(trail.at(-1) ?? null, to)) return trail.slice(0, -1);
  return [...trail, from].slice(-LONGEST);
}
