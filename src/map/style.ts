import type { FeatureCollection } from 'geojson';
import type { FontFacesSpecification, StyleSpecification } from 'maplibre-gl';
import type { Hatch, Scheme } from '../scene/colours';
import { surfacePalette } from '../scene/hot-colours';
import type { Hue } from '../scene/types';
import type { Surface } from '../view/types';
import { areaLayers } from './areas';
import { arrowLayers, centreLayers } from './move-layers';
import { symbolLayers } from './symbols';

/** Everything that the look of the map depends on, beside its data and its feature states. */
export interface Look {
  readonly scheme: Scheme;
  readonly hue: Hue;
  readonly surface: Surface;
  /** In which language places have their names on the map. */
  readonly names: 'en' | 'km';
  readonly marks: boolean;
  readonly zones: boolean;
  readonly arrows: boolean;
  readonly centre: boolean;
  /** The hatch that lies over provinces whose feature state says `hatched`. */
  readonly hatch: Hatch;
  /** What stands after a zone's name at a disc of its area: "approximate". */
  readonly approximate: string;
}

export interface LabelFonts {
  readonly latin: string;
  readonly khmer: string;
}

/** Names of the sources; the data of each are set by the map component. */
export const SOURCES = [
  'neighbours',
  'provinces',
  'lakes',
  'cells',
  'marks',
  'discs',
  'zones',
  'labels',
  'numbers',
  'arrows',
  'heads',
  'centre',
] as const;
export type SourceName = (typeof SOURCES)[number];
export type SourceData = Partial<Record<SourceName, FeatureCollection>>;

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Layers that a pointer can hit, topmost first. */
export const HIT_LAYERS = ['zones', 'marks', 'arrow-hits', 'cells', 'provinces'] as const;

/**
 * The style of the map, drawing order from bottom to top. Pure: the same look gives the same style, and a change of look
 * is applied as the difference of two styles (restyle.ts). No glyph server: labels are shaped from the two font files.
 */
export function buildStyle(look: Look, fonts: LabelFonts, data: SourceData = {}): StyleSpecification {
  const palette = surfacePalette(look.surface, look.hue, look.scheme);
  return {
    version: 8,
    'font-faces': fontFaces(fonts),
    transition: { duration: 0, delay: 0 },
    sources: Object.fromEntries(
      SOURCES.map((name) => [name, { type: 'geojson', data: data[name] ?? NOTHING, tolerance: 0.1 }]),
    ),
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': palette.water } },
      ...areaLayers(look, palette),
      ...symbolLayers(look, palette, [...arrowLayers(look, palette), ...centreLayers(look, palette)]),
    ],
  };
}

function fontFaces({ latin, khmer }: LabelFonts): FontFacesSpecification {
  return {
    'Map Labels': [
      { url: khmer, 'unicode-range': ['U+1780-17FF', 'U+19E0-19FF', 'U+200B-200D', 'U+25CC'] },
      { url: latin, 'unicode-range': ['U+0000-02FF', 'U+2000-206F'] },
    ],
  };
}
