import { dragBy, fromScreen, zoomBy, type MapCamera } from './camera';

interface Handled {
  readonly camera: () => MapCamera;
  /** Pixels to a unit of the drawing at a zoom of one. */
  readonly scale: () => number;
  /** Where an event is, in pixels from the map's upper left corner. */
  readonly at: (event: MouseEvent) => [number, number];
  readonly oncamera: (camera: MapCamera) => void;
  /** A press that did not move. */
  readonly ontap: (event: PointerEvent) => void;
}

/** A pointer that moves further than this drags. */
const TAP_PX = 5;

/**
 * Pointers and wheel on a map: one pointer drags, two pinch, the wheel zooms with Ctrl or Command only, so that the page
 * still scrolls over a map.
 */
export class Gestures {
  readonly #handled: Handled;
  readonly #pointers = new Map<number, [number, number]>();
  #moved = false;

  constructor(handled: Handled) {
    this.#handled = handled;
  }

  wheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const pixels = event.deltaY * (event.deltaMode === 1 ? 20 : 1);
    this.#zoom(Math.exp(-Math.max(-120, Math.min(120, pixels)) / 250), this.#handled.at(event));
  };

  down = (event: PointerEvent): void => {
    if (event.button !== 0 || !onMap(event)) return;
    if (this.#pointers.size === 0) this.#moved = false;
    this.#pointers.set(event.pointerId, this.#handled.at(event));
  };

  /** @returns whether the pointer drags or pinches */
  move = (event: PointerEvent): boolean => {
    const from = this.#pointers.get(event.pointerId);
    if (!from) return false;
    const to = this.#handled.at(event);
    if (!this.#moved && Math.hypot(to[0] - from[0], to[1] - from[1]) < TAP_PX) return false;
    if (!this.#moved && event.currentTarget instanceof Element)
      event.currentTarget.setPointerCapture(event.pointerId);
    this.#moved = true;
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.#pointers.set(event.pointerId, to);
    if (other) {
      const factor = distance(to, other) / Math.max(1, distance(from, other));
      this.#zoom(factor, [(to[0] + other[0]) / 2, (to[1] + other[1]) / 2]);
    } else {
      const { camera, scale, oncamera } = this.#handled;
      oncamera(dragBy(camera(), to[0] - from[0], to[1] - from[1], scale()));
    }
    return true;
  };

  up = (event: PointerEvent): void => {
    const pressed = this.#pointers.delete(event.pointerId);
    if (pressed && !this.#moved) this.#handled.ontap(event);
  };

  cancel = (event: PointerEvent): void => {
    this.#pointers.delete(event.pointerId);
  };

  #zoom(factor: number, [x, y]: readonly [number, number]): void {
    const { camera, scale, oncamera } = this.#handled;
    oncamera(zoomBy(camera(), factor, fromScreen(camera(), x, y, scale())));
  }
}

/** Buttons, lists and handles over the map are no part of it. */
function onMap(event: PointerEvent): boolean {
  return (
    event.target instanceof Element &&
    event.target.closest('button, input, [role="listbox"], [data-handle]') === null
  );
}

const distance = (a: readonly [number, number], b: readonly [number, number]): number =>
  Math.hypot(a[0] - b[0], a[1] - b[1]);
