import type { Map as MapLibreMap, PointLike } from 'maplibre-gl';
import type { Target } from '../scene/describe';
import { HIT_LAYERS } from './style';

/** Marks and diamonds are small: a pointer or a finger that comes this near (CSS pixels) means them. */
const SLACK_PX = 5;

/** What lies at a point of the map: first a zone, mark or arrow nearby, then the cell, then the province. */
export function targetAt(
  map: MapLibreMap,
  point: { readonly x: number; readonly y: number },
  provinceIso: (index: number) => string | undefined,
): Target | null {
  if (!map.getLayer('provinces')) return null;
  const box: [PointLike, PointLike] = [
    [point.x - SLACK_PX, point.y - SLACK_PX],
    [point.x + SLACK_PX, point.y + SLACK_PX],
  ];
  const near = map.queryRenderedFeatures(box, { layers: ['zones', 'marks', 'arrow-hits'] });
  const features =
    near.length > 0 ? near : map.queryRenderedFeatures([point.x, point.y], { layers: [...HIT_LAYERS] });
  for (const { layer, id, properties } of features) {
    if (layer.id === 'zones') return { type: 'zone', id: String(properties['zoneId']) };
    if (layer.id === 'marks') return { type: 'place', id: String(properties['placeId']) };
    if (layer.id === 'arrow-hits') return { type: 'relocation', id: String(properties['relocationId']) };
    if (layer.id === 'cells') return { type: 'cell', id: String(id) };
    const iso = provinceIso(Number(id));
    if (iso) return { type: 'province', id: iso };
  }
  return null;
}
