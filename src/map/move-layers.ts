import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  LineLayerSpecification,
} from 'maplibre-gl';
import type { LineStyle } from '../analysis/movement';
import type { RelocationSubject } from '../record/types';
import { arrowColour, DASHES, LINE_STYLES, SUBJECTS } from '../scene/arrow-colours';
import type { Palette } from '../scene/colours';
import { EMPHASISED, visible } from './expressions';
import { headName } from './icons';
import type { Look } from './style';

/** Width in pixels of an arrow that rests on one statement, and what each further one adds, up to the widest. */
const WIDTH: ExpressionSpecification = ['min', ['+', 2, ['*', 1.25, ['-', ['get', 'statements'], 1]]], 7];
/** The two lines of people: each so wide, with the width of the arrow between them. */
const DOUBLE_PX = 1.5;

function arrowLine(what: RelocationSubject, style: LineStyle, look: Look): LineLayerSpecification {
  const double = what === 'people';
  const dash = DASHES[style];
  const filter: FilterSpecification = ['all', ['==', ['get', 'what'], what], ['==', ['get', 'style'], style]];
  return {
    id: `arrows-${what}-${style}`,
    type: 'line',
    source: 'arrows',
    filter,
    layout: { visibility: visible(look.arrows), 'line-cap': 'butt', 'line-join': 'round' },
    paint: {
      'line-color': arrowColour(what, look.scheme),
      'line-width': double ? DOUBLE_PX : WIDTH,
      ...(double ? { 'line-gap-width': WIDTH } : {}),
      ...(dash ? { 'line-dasharray': double ? dash.map((part) => part * 1.6) : [...dash] } : {}),
    },
  };
}

/** Arrows of relocations: a light ground under each, its line, its head, and what a pointer hits. */
export function arrowLayers(look: Look, palette: Palette): LayerSpecification[] {
  const shown = visible(look.arrows);
  const ground: ExpressionSpecification = [
    '+',
    WIDTH,
    ['case', ['==', ['get', 'what'], 'people'], 2 * DOUBLE_PX, 0],
    ['case', EMPHASISED, 7, 3],
  ];
  return [
    {
      id: 'arrow-grounds',
      type: 'line',
      source: 'arrows',
      layout: { visibility: shown, 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': ['case', EMPHASISED, palette.focus, palette.halo],
        'line-width': ground,
        'line-opacity': 0.85,
      },
    },
    ...SUBJECTS.flatMap((what) => LINE_STYLES.map((style) => arrowLine(what, style, look))),
    {
      id: 'heads',
      type: 'symbol',
      source: 'heads',
      layout: {
        visibility: shown,
        'icon-image': [
          'match',
          ['get', 'look'],
          ...SUBJECTS.flatMap((what) =>
            [true, false].flatMap((hollow) => [
              `${what}-${hollow ? 'hollow' : 'filled'}`,
              headName(what, hollow, look.scheme),
            ]),
          ),
          '',
        ] as unknown as ExpressionSpecification,
        'icon-rotate': ['get', 'bearing'],
        'icon-rotation-alignment': 'map',
        // The tip stands on the point.
        'icon-anchor': 'top',
        'icon-size': ['min', ['+', 0.85, ['*', 0.15, ['get', 'statements']]], 1.5],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
    {
      id: 'arrow-hits',
      type: 'line',
      source: 'arrows',
      layout: { visibility: shown },
      paint: { 'line-color': palette.ink, 'line-width': 10, 'line-opacity': 0 },
    },
  ];
}

/** The ellipse, the path of centres that leads to the one on screen, and the centre. */
export function centreLayers(look: Look, palette: Palette): LayerSpecification[] {
  const layout = { visibility: visible(look.centre) } as const;
  const part = (name: string): FilterSpecification => ['==', ['get', 'part'], name];
  return [
    {
      id: 'ellipse-ground',
      type: 'line',
      source: 'centre',
      filter: part('ellipse'),
      layout,
      paint: { 'line-color': palette.halo, 'line-width': 4, 'line-opacity': 0.7 },
    },
    {
      id: 'ellipse',
      type: 'line',
      source: 'centre',
      filter: part('ellipse'),
      layout,
      paint: { 'line-color': palette.ink, 'line-width': 1.75, 'line-dasharray': [4, 3] },
    },
    {
      id: 'centre-path',
      type: 'line',
      source: 'centre',
      filter: part('path'),
      layout: { ...layout, 'line-join': 'round' },
      paint: { 'line-color': palette.ink, 'line-width': 1.5 },
    },
    {
      id: 'centre-before',
      type: 'circle',
      source: 'centre',
      filter: part('before'),
      layout,
      paint: {
        'circle-radius': 3.5,
        'circle-color': palette.halo,
        'circle-stroke-color': palette.ink,
        'circle-stroke-width': 1.5,
      },
    },
    {
      id: 'centre-ring',
      type: 'circle',
      source: 'centre',
      filter: part('centre'),
      layout,
      paint: {
        'circle-radius': 8,
        'circle-color': palette.halo,
        'circle-stroke-color': palette.ink,
        'circle-stroke-width': 2.5,
      },
    },
    {
      id: 'centre',
      type: 'circle',
      source: 'centre',
      filter: part('centre'),
      layout,
      paint: { 'circle-radius': 3, 'circle-color': palette.ink },
    },
  ];
}
