import type { LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../scene/colours';
import { EMPHASISED, stateOf, visible } from './expressions';
import { diamondName } from './icons';
import { countryNames, FONT, numbers, placeNames } from './labels';
import type { Look } from './style';

/** Width of the ring of a hollow mark, and of the light ring on either side of it. */
export const HOLLOW_STROKE_PX = 2.5;
const HALO_PX = 1;

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
    ...placeNames(look, palette),
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
