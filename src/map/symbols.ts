import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { Palette } from '../scene/colours';
import { EMPHASISED, stateOf, visible } from './expressions';
import { diamondName } from './icons';
import type { Look } from './style';

/** Width of the ring of a hollow mark, and of the light ring on either side of it. */
export const HOLLOW_STROKE_PX = 2.5;
const HALO_PX = 1;

const FONT = ['Map Labels'];

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

/** A neighbour's name: lower than all other labels and so the first to give way, and paler. */
function countryNames(look: Look, palette: Palette): LayerSpecification {
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
function numbers(look: Look): LayerSpecification {
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

/**
 * Labels first, then what they must not hide: discs and diamonds of zones, and marks.
 * @param between layers that lie over the labels and under marks and zones
 */
export function symbolLayers(
  look: Look,
  palette: Palette,
  between: readonly LayerSpecification[] = [],
): LayerSpecification[] {
  return [
    countryNames(look, palette),
    {
      id: 'disc-halos',
      type: 'line',
      source: 'discs',
      layout: { visibility: visible(look.zones) },
      paint: { 'line-color': palette.halo, 'line-width': 3.5, 'line-opacity': 0.75 },
    },
    {
      id: 'discs',
      type: 'line',
      source: 'discs',
      layout: { visibility: visible(look.zones) },
      paint: { 'line-color': palette.zone, 'line-width': 1.5, 'line-dasharray': [3, 2] },
    },
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
    {
      id: 'disc-names',
      type: 'symbol',
      source: 'discs',
      minzoom: 10,
      layout: {
        visibility: visible(look.zones),
        'symbol-placement': 'line',
        'text-field': look.approximate,
        'text-font': FONT,
        'text-size': 11,
      },
      paint: { 'text-color': palette.zone, 'text-halo-color': palette.halo, 'text-halo-width': 2 },
    },
    numbers(look),
    ...between,
    {
      id: 'mark-halos',
      type: 'circle',
      source: 'marks',
      filter: ['get', 'hollow'],
      layout: { visibility: visible(look.marks) },
      paint: {
        'circle-radius': ['-', ['get', 'radius'], HALO_PX],
        'circle-opacity': 0,
        'circle-stroke-width': HOLLOW_STROKE_PX + 2 * HALO_PX,
        'circle-stroke-color': palette.halo,
      },
    },
    {
      id: 'marks',
      type: 'circle',
      source: 'marks',
      layout: { visibility: visible(look.marks), 'circle-sort-key': ['-', 0, ['get', 'count']] },
      paint: {
        'circle-radius': ['get', 'radius'],
        'circle-color': palette.mark,
        'circle-opacity': ['case', ['get', 'hollow'], 0, 0.85],
        'circle-stroke-width': ['case', ['get', 'hollow'], HOLLOW_STROKE_PX, 1.25],
        'circle-stroke-color': [
          'case',
          EMPHASISED,
          palette.focus,
          ['case', ['get', 'hollow'], palette.mark, palette.halo],
        ],
      },
    },
    {
      // A ring about the diamond: an icon itself cannot change with a feature's state.
      id: 'zone-rings',
      type: 'circle',
      source: 'zones',
      layout: { visibility: visible(look.zones) },
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 6, 7, 10, 11],
        'circle-opacity': 0,
        'circle-stroke-width': ['case', stateOf('selected'), 3, stateOf('hover'), 2.5, 0],
        'circle-stroke-color': palette.focus,
      },
    },
    {
      id: 'zones',
      type: 'symbol',
      source: 'zones',
      layout: {
        visibility: visible(look.zones),
        'icon-image': diamondName(look.scheme),
        'icon-allow-overlap': true,
        'icon-size': ['interpolate', ['linear'], ['zoom'], 6, 0.6, 10, 1],
        'text-field': ['step', ['zoom'], '', 8.5, ['get', 'name']],
        'text-font': FONT,
        'text-size': 12,
        'text-max-width': 9,
        'text-optional': true,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.8,
        'text-justify': 'auto',
      },
      paint: {
        'text-color': ['case', EMPHASISED, palette.focus, palette.zone],
        'text-halo-color': palette.halo,
        'text-halo-width': 2,
      },
    },
  ];
}
