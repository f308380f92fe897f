import type { Span } from '../record/types';

/** What a window chosen by hand asks of the view: the years before 2021 come into sight when it needs them. */
export function chosenWindow(window: Span, shown: Span): { window: Span; timeline?: 'all' } {
  return window.start < shown.start ? { window, timeline: 'all' } : { window };
}

export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
