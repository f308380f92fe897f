/** Shortest way across the panel, in CSS pixels, that is a swipe. */
const SWIPE_PX = 50;

/**
 * What a finger that went this far asks for: to the left the next step, to the right the one before, 0 where it went up
 * or down (the page scrolls) or hardly at all.
 */
export function swiped(dx: number, dy: number): -1 | 0 | 1 {
  if (Math.abs(dx) < SWIPE_PX || Math.abs(dx) < 2 * Math.abs(dy)) return 0;
  return dx < 0 ? 1 : -1;
}

/** What a key asks for in the panel; 0 for keys with another meaning, as with a modifier or in a field. */
export function stepOfKey(event: {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}): -1 | 0 | 1 {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return 0;
  if (event.key === 'ArrowRight' || event.key === 'PageDown') return 1;
  return event.key === 'ArrowLeft' || event.key === 'PageUp' ? -1 : 0;
}
