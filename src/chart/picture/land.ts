import type { Geometry } from 'geojson';
import type { CellGrid, Shapes } from '../../geography/types';
import { paletteOf, type Palette, type Scheme } from '../../scene/colours';
import { byZoom, type Frame } from './frame';
import { layer, short } from './markup';
import { pathOf } from './paths';

/** Paths of the land in one frame. */
export interface Land {
  readonly provinces: readonly { readonly iso: string; readonly path: string }[];
  readonly neighbours: string;
  readonly lakes: string;
}

/** Keeps what was made of a source for the latest frame: a picture is painted again and again where it stands. */
function remembered<Source extends object, Result>(
  make: (source: Source, frame: Frame) => Result,
): (source: Source, frame: Frame) => Result {
  const kept = new WeakMap<Source, { readonly key: string; readonly result: Result }>();
  return (source, frame) => {
    const key = frameKey(frame);
    let found = kept.get(source);
    if (found?.key !== key) kept.set(source, (found = { key, result: make(source, frame) }));
    return found.result;
  };
}

/** A frame in the writing of the attribute `data-frame`. */
export const frameKey = ({ width, height, zoom, left, top }: Frame): string =>
  [width, height, Math.round(zoom * 1e6) / 1e6, short(left), short(top)].join(' ');

/** The land in a frame. */
function drawLand(shapes: Shapes, frame: Frame): Land {
  const all = (features: readonly { readonly geometry: Geometry }[]): string =>
    features.map(({ geometry }) => pathOf(geometry, frame)).join('');
  return {
    provinces: shapes.provinces.features.map(({ geometry, properties: { iso } }) => ({
      iso,
      path: pathOf(geometry, frame),
    })),
    neighbours: all(shapes.neighbours.features),
    lakes: all(shapes.lakes.features),
  };
}

export const landIn = /* @__PURE__ */ remembered(drawLand);

/** One path a cell of a grid. */
export const cellsIn = /* @__PURE__ */ remembered((grid: CellGrid, frame): readonly string[] =>
  grid.shapes.features.map(({ geometry }) => pathOf(geometry, frame)),
);

/** Hatches as patterns, as wide as on the map of the page whatever the scale of the land. */
export function hatchPatterns(id: string, { few, noCoverage }: Palette): string {
  const pattern = (name: string, size: number, d: string, stroke: string, width: number): string =>
    `<pattern id="${id}-${name}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
    `<path d="${d}" stroke="${stroke}" stroke-width="${width}"/></pattern>`;
  return `<defs>${pattern('few', 6, 'M3 0V6', few, 1.6)}${pattern('no-coverage', 7, 'M3.5 0V7M0 3.5H7', noCoverage, 0.9)}</defs>`;
}

/** What lies in the layers of the land. */
export interface LandLayers {
  readonly neighbours: string;
  readonly provinces: string;
  readonly hatches: string;
  readonly lakes: string;
  /** The layer between lakes and borders. */
  readonly cells: string;
  readonly borders: string;
}

/** How borders are drawn. */
export function borderLook({ zoom }: Frame, scheme: Scheme): string {
  const width = byZoom(zoom, [5, 0.5], [8, 0.9], [12, 1.5]);
  return `stroke="${paletteOf('signs', scheme).border}" stroke-width="${short(width)}" stroke-linejoin="round"`;
}

/** The layers of the land from the bottom to the top: data lie in provinces, hatches and cells. */
export function landLayers(parts: LandLayers, frame: Frame, scheme: Scheme, provinceLook = ''): string {
  const { water, landFar } = paletteOf('signs', scheme);
  return (
    `<rect data-layer="water" width="${frame.width}" height="${frame.height}" fill="${water}"/>` +
    layer('neighbours', `<path d="${parts.neighbours}"/>`, `fill="${landFar}"`) +
    layer('provinces', parts.provinces, provinceLook) +
    layer('hatches', parts.hatches, 'pointer-events="none"') +
    layer('lakes', `<path d="${parts.lakes}"/>`, `fill="${water}" pointer-events="none"`) +
    parts.cells +
    layer(
      'borders',
      `<path d="${parts.borders}" vector-effect="non-scaling-stroke"/>`,
      `fill="none" ${borderLook(frame, scheme)} pointer-events="none"`,
    )
  );
}
