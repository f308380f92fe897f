import { DRAWING_HEIGHT, DRAWING_WIDTH } from './drawing';

/** What of the drawing is seen: magnified k times about a centre in units of the drawing. */
export interface MapCamera {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** All of Cambodia. */
export const HOME: MapCamera = { k: 1, x: DRAWING_WIDTH / 2, y: DRAWING_HEIGHT / 2 };
export const LARGEST_ZOOM = 12;
/** A step of a button or a key. */
export const ZOOM_STEP = 1.6;

/** A camera that never looks beyond the edge of the drawing. */
export function bounded({ k, x, y }: MapCamera): MapCamera {
  const zoom = clamp(k, 1, LARGEST_ZOOM);
  const [halfX, halfY] = [DRAWING_WIDTH / 2 / zoom, DRAWING_HEIGHT / 2 / zoom];
  return {
    k: zoom,
    x: clamp(x, halfX, DRAWING_WIDTH - halfX),
    y: clamp(y, halfY, DRAWING_HEIGHT - halfY),
  };
}

/**
 * Zooms by a factor so that a point stays where it is on the screen.
 * @param at in units of the drawing; the centre where none is given
 */
export function zoomBy(
  camera: MapCamera,
  factor: number,
  at: readonly [number, number] = [camera.x, camera.y],
): MapCamera {
  const k = clamp(camera.k * factor, 1, LARGEST_ZOOM);
  const share = camera.k / k;
  return bounded({ k, x: at[0] + (camera.x - at[0]) * share, y: at[1] + (camera.y - at[1]) * share });
}

/**
 * Moves what is seen with the pointer.
 * @param dx dy pixels that the pointer moved
 * @param scale pixels to a unit of the drawing at a zoom of one
 */
export function dragBy(camera: MapCamera, dx: number, dy: number, scale: number): MapCamera {
  const unit = scale * camera.k;
  return bounded({ k: camera.k, x: camera.x - dx / unit, y: camera.y - dy / unit });
}

/** Where a point of the drawing is on the screen, in pixels from the map's upper left corner. */
export function toScreen(camera: MapCamera, x: number, y: number, scale: number): [x: number, y: number] {
  const unit = scale * camera.k;
  return [
    (x - camera.x) * unit + (DRAWING_WIDTH / 2) * scale,
    (y - camera.y) * unit + (DRAWING_HEIGHT / 2) * scale,
  ];
}

/** Which point of the drawing a pixel shows. */
export function fromScreen(camera: MapCamera, px: number, py: number, scale: number): [x: number, y: number] {
  const unit = scale * camera.k;
  return [
    camera.x + (px - (DRAWING_WIDTH / 2) * scale) / unit,
    camera.y + (py - (DRAWING_HEIGHT / 2) * scale) / unit,
  ];
}

/**
 * The camera after a key: plus, minus and zero zoom, arrows move. Up and down need Shift, since alone they move through the
 * list of provinces.
 * @returns `null` for other keys
 */
export function cameraByKey(camera: MapCamera, key: string, shift: boolean): MapCamera | null {
  const step = 60 / camera.k;
  const moved = (dx: number, dy: number) => bounded({ ...camera, x: camera.x + dx, y: camera.y + dy });
  if (key === '+' || key === '=') return zoomBy(camera, ZOOM_STEP);
  if (key === '-') return zoomBy(camera, 1 / ZOOM_STEP);
  if (key === '0') return HOME;
  if (key === 'ArrowLeft') return moved(-step, 0);
  if (key === 'ArrowRight') return moved(step, 0);
  if (shift && key === 'ArrowUp') return moved(0, -step);
  return shift && key === 'ArrowDown' ? moved(0, step) : null;
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));
