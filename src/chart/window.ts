import { addMonths, startOfMonth, wholeMonths } from '../record/day';
import type { Day, Span } from '../record/types';
import { clamp, magneticBoundary, type Axis } from './histogram';

/** What of the window a hand or a key moves. */
export type Handle = 'start' | 'end' | 'window';

/** The window at another start, its length kept (in months where it consists of months, else in days), inside the limits. */
export function windowAt(start: Day, window: Span, limits: Span): Span {
  const months = wholeMonths(window);
  const length = window.end - window.start;
  if (months === null) {
    const first = clamp(start, limits.start, Math.max(limits.start, limits.end - length));
    return { start: first, end: Math.min(first + length, limits.end) };
  }
  const latest = Math.max(limits.start, startOfMonth(addMonths(limits.end + 1, -months)));
  const first = clamp(startOfMonth(start), limits.start, latest);
  return { start: first, end: Math.min(addMonths(first, months) - 1, limits.end) };
}

/** The window with one edge at a boundary between days (named by the day that it opens); edges never cross. */
export function edgeAt(handle: 'start' | 'end', boundary: Day, window: Span, limits: Span): Span {
  return handle === 'start'
    ? { start: clamp(boundary, limits.start, window.end), end: window.end }
    : { start: window.start, end: Math.max(Math.min(boundary - 1, limits.end), window.start) };
}

/**
 * The window after a key, or `null` for a key that is not ours. Arrows move by a day, with shift by a week; Page Up and
 * Page Down by a month, later and earlier; Home and End as far as the limits (and the other handle) let them.
 */
export function moveByKey(
  key: string,
  shift: boolean,
  handle: Handle,
  window: Span,
  limits: Span,
): Span | null {
  const stride = shift ? 7 : 1;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return moveByDays(stride, handle, window, limits);
    case 'ArrowLeft':
    case 'ArrowDown':
      return moveByDays(-stride, handle, window, limits);
    case 'PageUp':
      return moveByMonths(1, handle, window, limits);
    case 'PageDown':
      return moveByMonths(-1, handle, window, limits);
    case 'Home':
      return handle === 'window'
        ? windowAt(limits.start, window, limits)
        : edgeAt(handle, handle === 'start' ? limits.start : window.start + 1, window, limits);
    case 'End':
      return handle === 'window'
        ? windowAt(limits.end, window, limits)
        : edgeAt(handle, handle === 'start' ? window.end : limits.end + 1, window, limits);
    default:
      return null;
  }
}

function moveByDays(days: number, handle: Handle, window: Span, limits: Span): Span {
  if (handle === 'start') return edgeAt('start', window.start + days, window, limits);
  if (handle === 'end') return edgeAt('end', window.end + 1 + days, window, limits);
  const length = window.end - window.start;
  const start = clamp(window.start + days, limits.start, Math.max(limits.start, limits.end - length));
  return { start, end: Math.min(start + length, limits.end) };
}

function moveByMonths(months: number, handle: Handle, window: Span, limits: Span): Span {
  if (handle === 'start') return edgeAt('start', addMonths(window.start, months), window, limits);
  if (handle === 'end') return edgeAt('end', addMonths(window.end + 1, months), window, limits);
  return windowAt(addMonths(window.start, months), window, limits);
}

/** Left and right edge in px of what takes hold of each part of the slider. */
export interface Zones {
  readonly start: readonly [number, number];
  readonly window: readonly [number, number];
  readonly end: readonly [number, number];
}

/** The window's own part is never narrower than this, however short the window. */
const MIN_WINDOW_PX = 24;

/**
 * Zones of a window drawn from `x0` to `x1`. Handles are `reach` px wide (24 for a mouse, 44 for a finger), centred on
 * their edges where there is room; in a narrow window they step outward, and at the ends of the slider inward.
 */
export function handleZones(x0: number, x1: number, reach: number, left: number, right: number): Zones {
  const half = Math.max(x1 - x0, MIN_WINDOW_PX) / 2;
  const middle = (x0 + x1) / 2;
  const inward = clamp(half - MIN_WINDOW_PX / 2, 0, reach / 2);
  const low = clamp(middle - half + inward, left + reach, right - reach - MIN_WINDOW_PX);
  const high = clamp(middle + half - inward, low + MIN_WINDOW_PX, right - reach);
  return { start: [low - reach, low], window: [low, high], end: [high, high + reach] };
}

/** Where a window is drawn, in px: what of it lies beyond the axis is cut off. */
export function windowEdges(axis: Axis, window: Span): readonly [x0: number, x1: number] {
  return [
    clamp(axis.x(window.start), axis.left, axis.right),
    clamp(axis.x(window.end + 1), axis.left, axis.right),
  ];
}

/** Beyond the right end of the axis there is room for half a handle, in px. */
export const END_PX = 28;

/** Zones of a window on an axis. */
export function windowZones(axis: Axis, window: Span, reach: number): Zones {
  return handleZones(...windowEdges(axis, window), reach, 0, axis.right + END_PX);
}

/** How far a part of the slider can be moved, and where it is: what a screen reader is told. The window stands at its first day. */
export function sliderValue(
  handle: Handle,
  window: Span,
  limits: Span,
): { readonly min: Day; readonly max: Day; readonly now: Day } {
  const [min, max, now] =
    handle === 'start'
      ? [limits.start, Math.max(limits.start, Math.min(window.end, limits.end)), window.start]
      : handle === 'window'
        ? [limits.start, Math.max(limits.start, limits.end - (window.end - window.start)), window.start]
        : [Math.min(limits.end, Math.max(window.start, limits.start)), limits.end, window.end];
  return { min, max, now: clamp(now, min, max) };
}

/** Which part of the slider lies under a pixel; `null` beside the window. */
export function hitTest(px: number, zones: Zones): Handle | null {
  if (px < zones.start[0] || px > zones.end[1]) return null;
  if (px < zones.start[1]) return 'start';
  return px > zones.end[0] ? 'end' : 'window';
}

/** The handle that a click beside the window moves: the nearer edge. */
export function nearestHandle(px: number, axis: Axis, window: Span): 'start' | 'end' {
  return Math.abs(px - axis.x(window.start)) <= Math.abs(px - axis.x(window.end + 1)) ? 'start' : 'end';
}

/** How near a month's edge holds a dragged edge, in px. */
const MAGNET_PX = 3;

/** A drag as it began: what was taken hold of, where, and the window at that time. */
export interface Grip {
  readonly handle: Handle;
  readonly fromPx: number;
  readonly window: Span;
}

/** The window after a drag to a pixel. Handles follow the pointer; the window follows its change. `exact` lets go of month edges. */
export function dragTo(px: number, grip: Grip, axis: Axis, exact = false): Span {
  const { handle, window } = grip;
  const boundary = (at: number) => (exact ? axis.boundaryAt(at) : magneticBoundary(axis, at, MAGNET_PX));
  if (handle !== 'window') {
    const edge = handle === 'start' ? window.start : window.end + 1;
    const at = axis.x(edge) + px - grip.fromPx;
    return edgeAt(handle, boundary(at), window, axis.limits);
  }
  const at = axis.x(window.start) + px - grip.fromPx;
  if (exact || wholeMonths(window) === null) {
    return moveByDays(axis.boundaryAt(at) - window.start, 'window', window, axis.limits);
  }
  return windowAt(nearestMonth(axis.boundaryAt(at)), window, axis.limits);
}

function nearestMonth(day: Day): Day {
  const before = startOfMonth(day);
  const after = addMonths(before, 1);
  return day - before <= after - day ? before : after;
}
