import type { Span } from '../record/types';
import { barAt, type Axis, type Bar } from './histogram';
import { dragTo, hitTest, nearestHandle, windowZones, type Grip, type Handle } from './window';

/** What a hand on the slider needs to know of it, and tells it. */
interface Slider {
  readonly shown: () => { readonly axis: Axis; readonly bars: readonly Bar[]; readonly window: Span };
  /** The slider itself: pointers are measured from its left edge. */
  readonly surface: () => HTMLElement;
  readonly onwindow: (window: Span) => void;
  /** A hand has come down. */
  readonly ondown: () => void;
  readonly focus: (handle: Handle) => void;
}

/** How wide a handle is to a pointer, in px. */
const REACH = { mouse: 24, touch: 44 };
/** A finger that moves further than this is not a tap, in px. */
const TAP_PX = 8;

/** The pointer on the slider: it drags a part of the window, or brings the nearer edge to where it clicks or taps. */
export function windowHand({ shown, surface, onwindow, ondown, focus }: Slider) {
  let touch = $state(globalThis.matchMedia?.('(pointer: coarse)').matches ?? false);
  let grip = $state.raw<Grip | null>(null);
  let hovered = $state.raw<Bar | undefined>();
  let tapPx: number | null = null;
  let frame = 0;
  let latest: { px: number; exact: boolean } | null = null;

  const reach = () => (touch ? REACH.touch : REACH.mouse);
  const pixel = (event: PointerEvent) => event.clientX - surface().getBoundingClientRect().left;

  function look(px: number) {
    const { axis, bars } = shown();
    hovered = barAt(bars, axis, px);
  }

  /** Brings the nearer handle under the pointer and takes hold of it. */
  function jump(px: number, exact: boolean) {
    const { axis, window } = shown();
    const handle = nearestHandle(px, axis, window);
    const held = (of: Span): Grip => ({
      handle,
      fromPx: axis.x(handle === 'start' ? of.start : of.end + 1),
      window: of,
    });
    const next = dragTo(px, held(window), axis, exact);
    onwindow(next);
    focus(handle);
    grip = held(next);
  }

  function down(event: PointerEvent) {
    if (event.button !== 0 || !event.isPrimary) return;
    touch = event.pointerType === 'touch';
    ondown();
    const px = pixel(event);
    const { axis, window } = shown();
    look(px);
    const handle = hitTest(px, windowZones(axis, window, reach()));
    surface().setPointerCapture(event.pointerId);
    if (handle !== null) {
      grip = { handle, fromPx: px, window };
      focus(handle);
    } else if (touch) {
      tapPx = px;
    } else {
      jump(px, event.altKey);
    }
  }

  function move(event: PointerEvent) {
    const px = pixel(event);
    if (tapPx !== null && Math.abs(px - tapPx) > TAP_PX) tapPx = null;
    if (grip === null) return look(px);
    latest = { px, exact: event.altKey };
    frame ||= requestAnimationFrame(drag);
  }

  function drag() {
    frame = 0;
    if (grip === null || latest === null) return;
    const { px, exact } = latest;
    latest = null;
    onwindow(dragTo(px, grip, shown().axis, exact));
    look(px);
  }

  function up(event: PointerEvent) {
    if (latest !== null) drag();
    if (tapPx !== null) jump(tapPx, event.altKey);
    release();
  }

  function release() {
    cancelAnimationFrame(frame);
    frame = 0;
    latest = null;
    tapPx = null;
    grip = null;
    if (touch) hovered = undefined;
  }

  return {
    /** How wide a handle is to the pointer last used, in px. */
    get reach() {
      return reach();
    },
    get holding() {
      return grip !== null;
    },
    /** The month under the pointer. */
    get hovered() {
      return hovered;
    },
    down,
    move,
    up,
    release,
    leave: () => (hovered = undefined),
  };
}
