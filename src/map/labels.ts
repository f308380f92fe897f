import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { Palette } from '../scene/colours';
import { visible } from './expressions';
import type { Look } from './style';

/** The one font of the map (style.ts). */
export const FONT = ['Map Labels'];

/** A province's name stands on its point, or a little off where another name is in the way; a town's beside its point. */
const ON = ['center', 'bottom', 'top', 'left', 'right'] as const;
const BESIDE = ['top', 'bottom', 'left', 'right'] as const;

function label(
  id: string,
  kind: string,
  look: Look,
  palette: Palette,
  size: ExpressionSpecification | number,
  minzoom: number,
  anchors: readonly string[],
): LayerSpecification {
  return {
    id,
    type: 'symbol',
    source: 'labels',
    filter: ['==', ['get', 'kind'], kind],
    minzoom,
    layout: {
      'text-field': ['get', look.names],
      'text-font': FONT,
      'text-size': size,
      'text-max-width': 6,
      'text-line-height': 1.1,
      'symbol-sort-key': ['get', 'rank'],
      'text-padding': 1,
      'text-variable-anchor': anchors as never,
      'text-radial-offset': anchors === ON ? 0.4 : 0.7,
      'text-justify': 'auto',
    },
    paint: {
      'text-color': palette.ink,
      'text-halo-color': palette.halo,
      'text-halo-width': 1.75,
    },
  };
}

/** Names of neighbours: lower than all other labels and so the first to give way, and paler. */
export function countryNames(look: Look, palette: Palette): LayerSpecification {
  const { paint, ...layer } = label(
    'country-names',
    'country',
    look,
    palette,
    12,
    0,
    ON,
  ) as SymbolLayerSpecification;
  return { ...layer, paint: { ...paint, 'text-opacity': 0.75, 'text-halo-color': palette.landFar } };
}

/** Numbers of the patterns in the hexagons of a history: what their colours stand for does not rest on colour alone. */
export function numbers(look: Look): LayerSpecification {
  return {
    id: 'numbers',
    type: 'symbol',
    source: 'numbers',
    layout: {
      visibility: visible(look.surface === 'history'),
      'text-field': ['get', 'number'],
      'text-font': FONT,
      'text-size': ['interpolate', ['linear'], ['zoom'], 5, 9, 7, 13, 10, 18],
      'text-allow-overlap': true,
      'text-ignore-placement': true,
    },
    paint: {
      'text-color': ['get', look.scheme === 'light' ? 'inkLight' : 'inkDark'],
    },
  };
}

/** Names of provinces, then of towns and of border crossings, each from its own zoom on. */
export function placeNames(look: Look, palette: Palette): LayerSpecification[] {
  return [
    label(
      'province-names',
      'province',
      look,
      palette,
      ['interpolate', ['linear'], ['zoom'], 5, 11, 7, 13, 10, 16],
      5.2,
      ON,
    ),
    label(
      'town-names',
      'town',
      look,
      palette,
      ['interpolate', ['linear'], ['zoom'], 7, 11, 11, 14],
      7.4,
      BESIDE,
    ),
    label('crossing-names', 'crossing', look, palette, 12, 8.8, BESIDE),
  ];
}
