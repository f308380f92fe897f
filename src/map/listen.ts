import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Target } from '../scene/describe';
import type { Camera } from '../view/types';
import { roundCamera } from '../view/view';
import { DETAIL_ZOOM } from './camera';
import { targetAt } from './hit';

/** What a map tells its component. */
export interface Listener {
  readonly provinceIso: (index: number) => string | undefined;
  /** The style is loaded: `again` when it has forgotten its feature states with a lost WebGL context. */
  readonly onstyle: (again: boolean) => void;
  readonly onlost: () => void;
  /** It did not come back: nothing more can be drawn. */
  readonly ongone: (reason: string) => void;
  /** Something has been drawn; `idle` alone also fires over an empty map. */
  readonly ondrawn: () => void;
  readonly onpoint: (target: Target | null, x: number, y: number) => void;
  readonly onopen: (target: Target) => void;
  readonly onresize: () => void;
  /** The camera came to rest after a move by the reader. */
  readonly oncamera: (camera: Camera) => void;
  /** Whether the move that ends now was not the reader's. */
  readonly ours: () => boolean;
  /** Called once, when the finer shapes are needed. */
  readonly ondetail: () => void;
}

/** How long the camera rests before it enters the view. */
const REST_MS = 200;
/** How long a lost drawing context may take to come back, in ms. */
const LOST_MS = 10_000;

/** Attaches a listener to a new map, which is turned neither round nor over. Returns what stops its timers. */
export function listen(map: MapLibreMap, listener: Listener): () => void {
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  let styles = 0;
  map.on('style.load', () => listener.onstyle(styles++ > 0));
  let lost: ReturnType<typeof setTimeout> | undefined;
  map.on('webglcontextlost', () => {
    listener.onlost();
    lost = setTimeout(() => listener.ongone('WebGL context lost'), LOST_MS);
  });
  map.on('webglcontextrestored', () => clearTimeout(lost));
  map.on('error', ({ error }) => {
    console.error(error);
    if (/worker failed to load/i.test(error.message)) listener.ongone('Worker');
  });
  const onidle = (): void => {
    if (map.queryRenderedFeatures({ layers: ['provinces'] }).length === 0) return;
    map.off('idle', onidle);
    listener.ondrawn();
  };
  map.on('idle', onidle);

  const at = (point: { x: number; y: number }): Target | null => targetAt(map, point, listener.provinceIso);
  map.on('mousemove', ({ point }) => listener.onpoint(at(point), point.x, point.y));
  for (const away of ['mouseout', 'movestart'] as const) map.on(away, () => listener.onpoint(null, 0, 0));
  map.on('click', ({ point }) => {
    const target = at(point);
    listener.onpoint(null, 0, 0);
    if (target) listener.onopen(target);
  });

  let detailAsked = false;
  const askForDetail = (): void => {
    if (detailAsked || map.getZoom() <= DETAIL_ZOOM) return;
    detailAsked = true;
    listener.ondetail();
  };
  askForDetail();

  let rest: ReturnType<typeof setTimeout> | undefined;
  // A map at rest that gets another size tells of a move that nobody made.
  let resized = false;
  map.on('resize', () => {
    listener.onresize();
    resized = !map.isMoving();
  });
  map.on('moveend', () => {
    askForDetail();
    const moved = !resized && !listener.ours();
    resized = false;
    clearTimeout(rest);
    if (!moved) return;
    rest = setTimeout(() => {
      const { lng, lat } = map.getCenter();
      listener.oncamera(roundCamera({ lon: lng, lat, zoom: map.getZoom() }));
    }, REST_MS);
  });
  return () => {
    clearTimeout(rest);
    clearTimeout(lost);
  };
}
