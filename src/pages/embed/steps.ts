import { nextWindow } from '../../analysis/playback';
import { previousWindow, type Stepped } from '../../chart/stepping';
import type { Span } from '../../record/types';

/** Windows further apart than this are no slider any more. */
const MOST = 6000;

/** All windows that stepping to and fro reaches from the one on screen, in order of time, and which of them that is. */
export function windowsAround(view: Stepped, limits: Span): { windows: readonly Span[]; at: number } {
  const before: Span[] = [];
  for (let window = view.window; before.length < MOST;) {
    const earlier = previousWindow({ ...view, window }, limits);
    if (!earlier) break;
    before.unshift(earlier);
    window = earlier;
  }
  const after: Span[] = [];
  for (let window = view.window; after.length < MOST;) {
    const later = nextWindow({ ...view, window }, limits);
    if (!later) break;
    after.push(later);
    window = later;
  }
  return { windows: [...before, view.window, ...after], at: before.length };
}
