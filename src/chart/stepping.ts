import { addMonths } from '../record/day';
import type { Day, Span } from '../record/types';
import type { PlayMode, Speed, Step } from '../view/types';
import { clamp } from './histogram';
import { moveByKey } from './window';

/** Milliseconds that each step stays on screen; the slow default leaves time to read. */
export const STEP_MS: Readonly<Record<Speed, number>> = { slow: 1200, medium: 600, fast: 250 };

export interface Stepped {
  readonly window: Span;
  readonly mode: PlayMode;
  readonly step: Step;
}

/** The window one step back; `null` where no step fits. A cumulative window loses its last step and keeps its start. */
export function previousWindow({ window, mode, step }: Stepped, limits: Span): Span | null {
  if (mode === 'cumulative') {
    const end = before(window.end + 1, step) - 1;
    return end < window.start ? null : { start: window.start, end };
  }
  const [key, shift] =
    step === 'month' ? (['PageDown', false] as const) : (['ArrowLeft', step === 'week'] as const);
  const moved = moveByKey(key, shift, 'window', window, limits);
  return moved === null || moved.start === window.start ? null : moved;
}

/** Where playing starts again after it reached the end: the earliest window of the same length, or the first step. */
export function rewound({ window, mode, step }: Stepped, limits: Span): Span {
  if (mode === 'moving') return moveByKey('Home', false, 'window', window, limits) ?? window;
  const start = window.start >= limits.end ? limits.start : clamp(window.start, limits.start, limits.end);
  const length = { day: 1, week: 7, month: addMonths(start, 1) - start }[step];
  return { start, end: Math.min(start + length - 1, limits.end) };
}

function before(boundary: Day, step: Step): Day {
  return step === 'month' ? addMonths(boundary, -1) : boundary - (step === 'week' ? 7 : 1);
}
