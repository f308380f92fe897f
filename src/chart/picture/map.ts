import { escaped } from '../../language/escape';
import { FILL_ZERO } from '../../scene/types';
import { cellPaths, hatchPath, paletteFor, provinceFills, provincePath } from './areas';
import { frameOf, project, type Frame } from './frame';
import { hidingBoxes } from './hiding';
import { frameKey, hatchPatterns, landIn, landLayers } from './land';
import { layer } from './markup';
import { markShapes } from './marks';
import { arrowShapes, centreShapes } from './moves';
import { nameShapes } from './name-shapes';
import { placedNames, wantedNames, type Wanted } from './names';
import { patternNumbers } from './numbers';
import type { MapPicture } from './types';
import { diamondShapes, discShapes, zoneName } from './zones';

/** The letters of every picture. */
export const FONT = "'Noto Sans', 'Noto Sans Khmer', system-ui, sans-serif";

/** What of a picture its opening tag tells. */
export interface Opening {
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly lang: string;
  readonly frame: Frame;
  readonly scheme: string;
}

/** The opening tag: role and words for those who do not see it, and the frame in which the land is drawn. */
export function openingTag({ width, height, label, lang, frame, scheme }: Opening, more = ''): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(label)}"` +
    ` lang="${escaped(lang)}" font-family="${FONT}" data-frame="${frameKey(frame)}" data-scheme="${scheme}"${more}>`
  );
}

/**
 * The map of a scene as a complete SVG picture: the same colours, classes, marks and arrows as the page's own map. Pure: it
 * runs alike in the browser and in Node. Only presentation attributes, so that it stands under a strict policy; every text
 * is escaped. Provinces carry `data-iso` and `data-fill`, cells `data-cells` (their class), marks `data-place`.
 */
export function paintMap(picture: MapPicture): string {
  const frame = frameOf(picture);
  return `${openingTag({ ...picture, frame })}${mapLayers(picture, frame)}</svg>`;
}

/** Everything inside the picture, from the bottom to the top. */
export function mapLayers(picture: MapPicture, frame: Frame): string {
  const { scene, shapes, scheme, id = 'map' } = picture;
  const prefix = escaped(id);
  const palette = paletteFor(picture);
  const land = landIn(shapes, frame);
  const fills = provinceFills(scene);
  const fillAt = (at: number): number => fills[at] ?? FILL_ZERO;
  const provinces = land.provinces.map(({ iso, path }, at) => provincePath(iso, fillAt(at), path, palette));
  const hatches = land.provinces.map(({ path }, at) => hatchPath(fillAt(at), path, prefix, scene));
  const data = dataLayers(picture, frame);
  const ground = {
    ...land,
    provinces: provinces.join(''),
    hatches: hatches.join(''),
    cells: layer('cells', data.cells, CELLS),
    borders: land.provinces.map(({ path }) => path).join(''),
  };
  return (
    hatchPatterns(prefix, palette) +
    landLayers(ground, frame, scheme) +
    layer('discs', data.discs, QUIET) +
    layer('numbers', data.numbers, QUIET) +
    layer('names', namesOf(picture, frame), QUIET) +
    layer('arrows', data.arrows) +
    layer('centre', data.centre, QUIET) +
    layer('marks', data.marks) +
    layer('zones', data.zones)
  );
}

const QUIET = 'pointer-events="none"';
const CELLS = `stroke-linejoin="round" ${QUIET}`;

/** The layers that a new window changes, by name; fills and hatches of provinces are beside them. */
export const DATA_LAYERS = ['cells', 'discs', 'numbers', 'arrows', 'centre', 'marks', 'zones'] as const;
type DataLayer = (typeof DATA_LAYERS)[number];

/** What is in these layers. */
export function dataLayers(
  picture: Pick<MapPicture, 'scene' | 'grid' | 'context' | 'scheme'>,
  frame: Frame,
): Readonly<Record<DataLayer, string>> {
  const { scene, grid, scheme } = picture;
  const palette = paletteFor(picture);
  const zones = zonesOf(picture);
  return {
    cells: cellPaths(scene, grid, frame, palette),
    discs: discShapes(zones, frame, palette),
    numbers: patternNumbers(scene, grid, frame, palette),
    arrows: arrowShapes(scene, frame, palette, scheme),
    centre: centreShapes(scene, frame, palette),
    marks: markShapes(scene, frame, palette),
    zones: diamondShapes(zones, frame, palette),
  };
}

const zonesOf = ({ scene, context }: Pick<MapPicture, 'scene' | 'context'>) =>
  (scene.showZones && context?.zones) || [];

/** The names of the map, clear of its marks and diamonds where there is room. */
export function namesOf(
  picture: Omit<MapPicture, 'shapes' | 't' | 'width' | 'height'>,
  frame: Frame,
): string {
  const { record, labels, lang, fontPx, zoneNames = true } = picture;
  const zones = zonesOf(picture);
  const named = zoneNames && frame.zoom >= 8.5 ? zones : [];
  const wanted: Wanted[] = [
    ...named.map((zone): Wanted => {
      const [x, y] = project(frame, zone.lon, zone.lat);
      return { kind: 'zone', text: zoneName(zone), x, y, fontPx: fontPx ?? 12 };
    }),
    ...wantedNames(labels, record.provinces, frame, lang, fontPx),
  ];
  const avoid = hidingBoxes(picture, zones, frame);
  return nameShapes(placedNames(wanted, frame, avoid), paletteFor(picture));
}
