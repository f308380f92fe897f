import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Camera } from '../view/types';
import { CAMBODIA, sameCamera } from './camera';

/** How all of Cambodia is shown. */
export const FIT = { padding: 16, animate: false } as const;

/** Keeps the camera of a map in step with that of the view. */
export interface CameraFollower {
  /** Shows all of Cambodia. */
  fit(): void;
  /** Moves the map to the view's camera, unless that is where the map is already; `null` shows all of Cambodia. */
  follow(camera: Camera | null): void;
  /** Remembers where the reader has moved the map, for the view to take over. */
  heard(camera: Camera): Camera;
  /** Whether the move that goes on is one of these: it is not the reader's and does not enter the view. */
  readonly ours: boolean;
}

/** @param start the camera with which the map is made */
export function followCamera(
  map: () => Pick<MapLibreMap, 'fitBounds' | 'jumpTo'> | undefined,
  start: Camera | null,
): CameraFollower {
  let ours = false;
  let shown = start;
  const byUs = (move: () => void): void => {
    ours = true;
    move();
    ours = false;
  };
  const fit = (): void => byUs(() => map()?.fitBounds(CAMBODIA, FIT));
  return {
    fit,
    follow(camera) {
      if (sameCamera(camera, shown)) return;
      shown = camera;
      if (camera === null) fit();
      else byUs(() => map()?.jumpTo({ center: [camera.lon, camera.lat], zoom: camera.zoom }));
    },
    heard: (camera) => (shown = camera),
    get ours() {
      return ours;
    },
  };
}
