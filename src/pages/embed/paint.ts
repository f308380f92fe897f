import { hatchPath, paletteFor, provinceFills } from '../../chart/picture/areas';
import { frameOf, type Frame } from '../../chart/picture/frame';
import { hatchPatterns } from '../../chart/picture/land';
import { hidingBoxes } from '../../chart/picture/hiding';
import { short } from '../../chart/picture/markup';
import { markShapes } from '../../chart/picture/marks';
import { nameShapes } from '../../chart/picture/name-shapes';
import { placedNames, wantedNames } from '../../chart/picture/names';
import type { MapPicture } from '../../chart/picture/types';
import { fillColour, type Palette } from '../../scene/colours';
import { FILL_ZERO } from '../../scene/types';

/** Beginning of the ids in the picture. */
const ID = 'map';
/** Layers that lie as the page brought them: they are moved and scaled, and never drawn anew. */
const LAND = ['neighbours', 'provinces', 'hatches', 'lakes', 'borders'] as const;

/** The map that came with the page, as what it becomes. */
export interface Drawing {
  readonly svg: SVGSVGElement;
  /** How the land was drawn. */
  readonly base: Frame;
  readonly provinces: readonly SVGPathElement[];
  readonly layer: (name: string) => SVGGElement | null;
  /** What each layer holds: reading it back from the page is slow. */
  readonly held: Map<string, string>;
}

/** Takes up the base map of a page. Borders and the outline by which cells are cut are made from its provinces. */
export function takeUp(svg: SVGSVGElement): Drawing {
  const [width = 0, height = 0, zoom = 0, left = 0, top = 0] = (svg.dataset['frame'] ?? '')
    .split(' ')
    .map(Number);
  const provinces = [...svg.querySelectorAll<SVGPathElement>('[data-layer="provinces"]>[data-iso]')];
  const outline = provinces.map((path) => path.getAttribute('d') ?? '').join('');
  const layer = (name: string) => svg.querySelector<SVGGElement>(`[data-layer="${name}"]`);
  layer('borders')?.querySelector('path')?.setAttribute('d', outline);
  svg.insertAdjacentHTML('afterbegin', `<clipPath id="${ID}-land"><path d="${outline}"/></clipPath>`);
  layer('cells')?.setAttribute('clip-path', `url(#${ID}-land)`);
  svg.classList.add('drawn');
  return { svg, base: { width, height, zoom, left, top }, provinces, layer, held: new Map() };
}

/** What brings land drawn in one frame to where it lies in another. */
export function landTransform(base: Frame, frame: Frame): string {
  const scale = 2 ** (frame.zoom - base.zoom);
  const [x, y] = [base.left * scale - frame.left, base.top * scale - frame.top];
  return `translate(${short(x)} ${short(y)}) scale(${Math.round(scale * 1e5) / 1e5})`;
}

export type Picture = Omit<MapPicture, 'shapes' | 't' | 'id' | 'fontPx' | 'zoneNames'>;

/** What layers beyond provinces, marks and names hold; their code is loaded where a view asks for them. */
export type LayerPaint = (
  picture: Picture,
  frame: Frame,
  palette: Palette,
) => Readonly<Record<string, string>>;

/** Brings the drawing to a scene, a size in CSS pixels, a camera and a scheme. The land's paths are left as they are. */
export function paint(drawing: Drawing, picture: Picture, layers: readonly LayerPaint[]): void {
  const { svg, base, provinces, layer } = drawing;
  const { scene, width, height, label } = picture;
  const frame = frameOf(picture);
  const palette = paletteFor(picture);
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  svg.setAttribute('aria-label', label);
  const water = svg.querySelector('[data-layer="water"]');
  water?.setAttribute('width', String(width));
  water?.setAttribute('height', String(height));
  const transform = landTransform(base, frame);
  for (const name of LAND) layer(name)?.setAttribute('transform', transform);
  svg.querySelector('clipPath path')?.setAttribute('transform', transform);

  const patterns = svg.querySelector('defs');
  const hatching = hatchPatterns(ID, palette);
  if (patterns && drawing.held.get('defs') !== hatching) {
    patterns.outerHTML = hatching;
    drawing.held.set('defs', hatching);
  }
  const fills = provinceFills(scene);
  let hatches = '';
  provinces.forEach((path, at) => {
    const fill = fills[at] ?? FILL_ZERO;
    path.dataset['fill'] = String(fill);
    path.setAttribute('fill', fillColour(fill, palette));
    hatches += hatchPath(fill, path.getAttribute('d') ?? '', ID, scene);
  });
  put(drawing, 'hatches', hatches);
  put(drawing, 'marks', markShapes(scene, frame, palette));
  // Cells of the window before stay until those of this one are there.
  if (!scene.surface.pending)
    for (const shapes of layers)
      for (const [name, content] of Object.entries(shapes(picture, frame, palette)))
        put(drawing, name, content);
  const zones = (scene.showZones && picture.context?.zones) || [];
  const wanted = wantedNames(picture.labels, picture.record.provinces, frame, picture.lang);
  put(drawing, 'names', nameShapes(placedNames(wanted, frame, hidingBoxes(picture, zones, frame)), palette));
}

function put({ layer, held }: Drawing, name: string, content: string): void {
  const group = layer(name);
  if (!group || held.get(name) === content) return;
  group.innerHTML = content;
  held.set(name, content);
}
