import type { Labels, Shapes } from '../../geography/types';
import { escaped } from '../../language/escape';
import type { Language, Messages } from '../../language/language';
import type { CoreRecord } from '../../record/types';
import { paletteOf, type Scheme } from '../../scene/colours';
import { FILL_ZERO } from '../../scene/types';
import { frameOf, type Frame } from './frame';
import { borderLook, hatchPatterns, landLayers } from './land';
import { layer } from './markup';
import { DATA_LAYERS, openingTag } from './map';
import { nameShapes } from './name-shapes';
import { placedNames, wantedNames } from './names';
import { closedPath, cornersOf } from './paths';
import { thinned, type Corner } from './simplify';

export interface BasePicture {
  readonly shapes: Shapes;
  readonly labels: Labels;
  /** For the order of their names: by residents, as on the painted map. Else in the order of the labels. */
  readonly provinces?: CoreRecord['provinces'];
  readonly t?: Pick<Messages, 'map'>;
  readonly lang: Language;
  readonly scheme: Scheme;
  readonly width: number;
  readonly height: number;
  readonly id?: string;
}

/** Corners of the base lie on half a unit. */
const GRID = 0.5;
/** Twice the area in steps of the grid below which a corner goes: in the frame, and in the land around it. */
const [LEAST, LEAST_OUTSIDE] = [5, 32];

/**
 * The map without any data, in few bytes: it comes with a page and is there before any script. Corners lie on half a unit
 * and are thinned; the neighbours' land reaches beyond the frame, so that the picture can be made wider.
 */
export function paintBase(base: BasePicture): string {
  const { shapes, labels, provinces: known = null, t, lang, scheme, width, height, id = 'map' } = base;
  const frame = frameOf({ width, height });
  const palette = paletteOf('signs', scheme);
  const land = baseLand(shapes, frame);
  const provinces = land.provinces.map(
    (path, at) =>
      `<path data-iso="${shapes.provinces.features[at]!.properties.iso}" data-fill="${FILL_ZERO}" fill="${palette.zero}" vector-effect="non-scaling-stroke" d="${path}"/>`,
  );
  const names = nameShapes(placedNames(wantedNames(labels, known, frame, lang), frame, []), palette);
  const ground = {
    neighbours: land.neighbours.join(''),
    provinces: provinces.join(''),
    hatches: '',
    lakes: land.lakes.join(''),
    cells: layer('cells', ''),
    // Provinces have outlines of their own here: the same paths once more would double the bytes.
    borders: '',
  };
  return (
    openingTag({ width, height, label: t?.map.label ?? '', lang, frame, scheme }, ' data-base=""') +
    hatchPatterns(escaped(id), palette) +
    landLayers(ground, frame, scheme, borderLook(frame, scheme)) +
    DATA_LAYERS.filter((name) => name !== 'cells')
      .map(
        (name) => (name === 'arrows' ? layer('names', names, 'pointer-events="none"') : '') + layer(name, ''),
      )
      .join('') +
    '</svg>'
  );
}

const KINDS = ['provinces', 'neighbours', 'lakes'] as const;

/** All land thinned together, so that what shares a border still does. */
function baseLand(shapes: Shapes, frame: Frame): Record<(typeof KINDS)[number], string[]> {
  const { width, height } = frame;
  const drawn = { grid: GRID, beyond: width / 2 };
  const shape = KINDS.map((kind) =>
    shapes[kind].features.map(({ geometry }) => cornersOf(geometry, frame, drawn)),
  );
  const isInside = ([x, y]: Corner): boolean => x >= 0 && y >= 0 && x * GRID <= width && y * GRID <= height;
  const thin = thinned(shape.flat(2), (corner) => (isInside(corner) ? LEAST : LEAST_OUTSIDE));
  let ring = 0;
  const paths = shape.map((features) =>
    features.map((rings) => rings.map(() => closedPath(thin[ring++]!, GRID)).join('')),
  );
  return { provinces: paths[0]!, neighbours: paths[1]!, lakes: paths[2]! };
}
