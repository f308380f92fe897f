import { mount, unmount } from 'svelte';
import { decodeCells, decodeLabels, decodeShapes } from '../../geography/decode';
import type { CellGrid } from '../../geography/types';
import type { Messages } from '../../language/language';
import MapView from '../../map/MapView.svelte';
import type { View } from '../../view/types';
import { gridSide } from '../../view/view';
import type { Embed } from './embed';
import { loadData } from './load';
import { named } from './tips';

/** The map that can be moved, in place of the drawing. */
export interface Moved {
  /** Zooms by so many levels, once the map is there. */
  zoom(by: number): void;
  leave(): void;
}

/**
 * Puts the map that can be moved into an element, and keeps it in step with the embed.
 * @param failed called where it cannot be drawn here, also later
 * @throws DataError where its shapes cannot be loaded
 */
export async function move(host: HTMLElement, embed: Embed, t: Messages, failed: () => void): Promise<Moved> {
  const record = named(embed.state.record, t);
  const side = gridSide(embed.view);
  const [shapes, labels, grid] = await Promise.all([
    loadData('shapes.topo.json', (json) => decodeShapes(json, record.provinces)),
    loadData('labels.json', decodeLabels),
    side === null ? null : loadData<CellGrid>(`cells-${side}.json`, decodeCells),
  ]);
  // The map moves by itself; what it shows follows the embed.
  let view = $state.raw(embed.view);
  let scene = $state.raw(embed.scene);
  let theme = $state.raw(embed.scheme);
  let detailShapes = $state.raw<typeof shapes | null>(null);
  // There is no profile to open here.
  const words = { ...t, map: { ...t.map, open: '' } };
  const component = mount(MapView, {
    target: host,
    props: {
      t: words,
      lang: embed.view.language,
      get view() {
        return view;
      },
      get scene() {
        return scene;
      },
      get theme() {
        return theme;
      },
      get detailShapes() {
        return detailShapes;
      },
      update: (patch: Partial<View>) => (view = { ...view, ...patch }),
      record,
      context: embed.extras.context,
      shapes,
      grid,
      labels,
      reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
      ondetail: () =>
        void loadData('shapes-detail.topo.json', (json) => decodeShapes(json, record.provinces)).then(
          (finer) => (detailShapes = finer),
          () => undefined,
        ),
      onfail: failed,
    },
  });
  let map: import('maplibre-gl').Map | undefined;
  let asked = 0;
  const cooperate = (): void => {
    map = host.querySelector<HTMLElement & { __maplibre?: typeof map }>('.host')?.__maplibre;
    if (!map) return void requestAnimationFrame(cooperate);
    // The article around the embed scrolls with one finger and the plain wheel.
    map._locale = {
      ...map._locale,
      'CooperativeGesturesHandler.WindowsHelpText': t.embed.twoFingers,
      'CooperativeGesturesHandler.MacHelpText': t.embed.twoFingers,
      'CooperativeGesturesHandler.MobileHelpText': t.embed.twoFingers,
    };
    map.cooperativeGestures.enable();
    if (asked !== 0) map.zoomTo(map.getZoom() + asked, { animate: false });
  };
  cooperate();
  const follow = (): void => {
    view = { ...view, window: embed.view.window };
    scene = embed.scene;
    theme = embed.scheme;
  };
  embed.listen(follow);
  return {
    zoom: (by) => {
      if (map) map.zoomTo(map.getZoom() + by);
      else asked += by;
    },
    leave: () => void unmount(component),
  };
}
