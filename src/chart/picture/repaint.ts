import { fillColour } from '../../scene/colours';
import { FILL_ZERO, type Scene } from '../../scene/types';
import { hatchPath, paletteFor, provinceFills } from './areas';
import { frameOf, type Frame } from './frame';
import { frameKey } from './land';
import { DATA_LAYERS, dataLayers, mapLayers } from './map';
import type { MapPicture } from './types';

/** What a layer holds: compared in memory, since reading it back from the page is slow. */
const held = new WeakMap<Element, string>();

/**
 * Brings a painted picture to a new scene by changing fills, cells, marks, arrows and the like, and nothing of the land. A
 * base, and another size, camera, theme or language are painted wholly anew.
 * @param previous the scene that is on the picture; `null` where none is
 */
export function repaint(svg: SVGSVGElement, previous: Scene | null, picture: MapPicture): void {
  const frame = frameOf(picture);
  const { width, height, label, lang, scheme } = picture;
  const key = frameKey(frame);
  const same =
    svg.dataset['frame'] === key &&
    svg.dataset['scheme'] === scheme &&
    svg.getAttribute('lang') === lang &&
    svg.dataset['base'] === undefined;
  if (svg.getAttribute('aria-label') !== label) svg.setAttribute('aria-label', label);
  if (same) return paintScene(svg, previous, picture, frame);
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  svg.setAttribute('lang', lang);
  Object.assign(svg.dataset, { frame: key, scheme });
  delete svg.dataset['base'];
  svg.innerHTML = mapLayers(picture, frame);
}

const layerOf = (svg: SVGSVGElement, name: string): SVGElement | null =>
  svg.querySelector<SVGElement>(`[data-layer="${name}"]`);

function fill(svg: SVGSVGElement, name: string, content: string): void {
  const group = layerOf(svg, name);
  if (!group || held.get(group) === content) return;
  group.innerHTML = content;
  held.set(group, content);
}

function paintScene(svg: SVGSVGElement, previous: Scene | null, picture: MapPicture, frame: Frame): void {
  const { scene, id = 'map' } = picture;
  const palette = paletteFor(picture);
  const fills = provinceFills(scene);
  let hatches = '';
  svg.querySelectorAll<SVGPathElement>('[data-layer="provinces"]>[data-iso]').forEach((province, at) => {
    const wanted = fills[at] ?? FILL_ZERO;
    province.dataset['fill'] = String(wanted);
    province.setAttribute('fill', fillColour(wanted, palette));
    hatches += hatchPath(wanted, province.getAttribute('d') ?? '', id, scene);
  });
  fill(svg, 'hatches', hatches);
  const layers = dataLayers(picture, frame);
  for (const name of DATA_LAYERS) {
    // Cells of another window stay until the next are there; those of another surface have no meaning on this one.
    const waits = scene.surface.pending && previous?.surface.kind === scene.surface.kind;
    if (!(waits && (name === 'cells' || name === 'numbers'))) fill(svg, name, layers[name]);
  }
}
