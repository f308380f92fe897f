import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../scene/colours';
import { FILL_BELOW, FILL_FEW, FILL_ZERO } from '../scene/types';
import { stateOf, visible } from './expressions';
import { hatchName } from './icons';
import { isOfCells } from './look';
import type { Look } from './style';

/** The colour of an area by the class in its feature state `fill`; `zero` for everything without a class. */
function classColour(palette: Palette, zero: string): ExpressionSpecification {
  return [
    'match',
    ['coalesce', ['feature-state', 'fill'], FILL_ZERO],
    ...palette.classes.flatMap((colour, index) => [index, colour]),
    FILL_BELOW,
    palette.below,
    zero,
  ] as unknown as ExpressionSpecification;
}

/** Width of an outline in pixels: drawn only where the area is selected or pointed at. */
const OUTLINE_WIDTH: ExpressionSpecification = ['case', stateOf('selected'), 3.5, stateOf('hover'), 2.5, 0];

/** Land, the filled surface, borders and outlines. */
export function areaLayers(look: Look, palette: Palette): LayerSpecification[] {
  const ofCells = isOfCells(look.surface);
  const clear = 'rgba(0, 0, 0, 0)';
  return [
    {
      id: 'neighbours',
      type: 'fill',
      source: 'neighbours',
      paint: { 'fill-color': palette.landFar },
    },
    {
      id: 'provinces',
      type: 'fill',
      source: 'provinces',
      // Where cells are coloured no province has a class. MapLibre stumbles over a colour that is now of the feature's state
      // and now not.
      paint: { 'fill-color': classColour(palette, palette.zero) },
    },
    {
      id: 'hatch',
      type: 'fill',
      source: 'provinces',
      layout: { visibility: visible(look.surface !== 'none') },
      paint: {
        'fill-pattern': hatchName(look.hatch, look.hue, look.scheme),
        'fill-opacity': ['case', stateOf('hatched'), 1, 0],
      },
    },
    { id: 'lakes', type: 'fill', source: 'lakes', paint: { 'fill-color': palette.water } },
    {
      id: 'cells',
      type: 'fill',
      source: 'cells',
      layout: { visibility: visible(ofCells) },
      paint: {
        'fill-color': classColour(palette, clear),
        'fill-outline-color': [
          'match',
          ['coalesce', ['feature-state', 'fill'], FILL_ZERO],
          FILL_BELOW,
          palette.belowLine,
          FILL_FEW,
          palette.few,
          clear,
        ],
      },
    },
    {
      id: 'borders',
      type: 'line',
      source: 'provinces',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.border,
        'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.5, 8, 0.9, 12, 1.5],
      },
    },
    {
      id: 'cell-outlines',
      type: 'line',
      source: 'cells',
      layout: { visibility: visible(ofCells), 'line-join': 'round' },
      paint: { 'line-color': palette.focus, 'line-width': OUTLINE_WIDTH },
    },
    {
      id: 'province-outlines',
      type: 'line',
      source: 'provinces',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.focus, 'line-width': OUTLINE_WIDTH },
    },
  ];
}
