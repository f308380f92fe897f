import type { CellGrid } from '../../geography/types';
import { fillColour, hatchOf, type Palette } from '../../scene/colours';
import { surfacePalette } from '../../scene/hot-colours';
import { FILL_BELOW, FILL_FEW, FILL_NO_COVERAGE, FILL_ZERO, type Scene } from '../../scene/types';
import type { Frame } from './frame';
import { cellsIn } from './land';
import type { MapPicture } from './types';

/** The colours of a picture's surface. */
export const paletteFor = ({ scene: { surface }, scheme }: Pick<MapPicture, 'scene' | 'scheme'>): Palette =>
  surfacePalette(surface.kind, surface.hue, scheme);

/** Whether the surface is made of hexagons. */
export const isOfCells = ({ kind }: Scene['surface']): boolean => kind !== 'provinces' && kind !== 'none';

/**
 * The fill of each province, in the order of the record. Under cells and without a surface provinces have no class; where
 * nothing was compiled they carry the hatch for all of it.
 */
export function provinceFills({ surface, emptyShare, provinceCounts }: Scene): Int8Array {
  if (surface.kind === 'provinces' && !surface.pending) return surface.fills;
  return new Int8Array(provinceCounts.length).fill(emptyShare === 1 ? FILL_NO_COVERAGE : FILL_ZERO);
}

/** One province: its code and fill stay in its attributes. */
export function provincePath(iso: string, fill: number, path: string, palette: Palette): string {
  return `<path data-iso="${iso}" data-fill="${fill}" fill="${fillColour(fill, palette)}" d="${path}"/>`;
}

/** The hatch over one province, or nothing. Without a surface nothing is hatched. */
export function hatchPath(fill: number, path: string, id: string, { surface }: Scene): string {
  const hatch = surface.kind === 'none' ? null : hatchOf(fill);
  return hatch ? `<path data-hatch="${hatch}" d="${path}" fill="url(#${id}-${hatch})"/>` : '';
}

/**
 * The cells, one path a fill with the number of its cells: thousands of them are a handful of elements. What is zero is
 * not drawn; what has too few events for a hot spot has an outline only.
 */
export function cellPaths({ surface }: Scene, grid: CellGrid | null, frame: Frame, palette: Palette): string {
  if (!grid || !isOfCells(surface) || surface.pending) return '';
  const paths = cellsIn(grid, frame);
  const { fills } = surface;
  if (paths.length !== fills.length) return '';
  const groups = new Map<number, string[]>();
  fills.forEach((fill, cell) => {
    if (fill === FILL_ZERO || fill === FILL_NO_COVERAGE) return;
    const group = groups.get(fill);
    if (group) group.push(paths[cell]!);
    else groups.set(fill, [paths[cell]!]);
  });
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([fill, parts]) => {
      const [colour, line, width] = cellColours(fill, palette);
      const data = `data-cells="${fill}" data-count="${parts.length}"`;
      return `<path ${data} fill="${colour}" stroke="${line}" stroke-width="${width}" d="${parts.join('')}"/>`;
    })
    .join('');
}

/** Fill, outline and its width: classes are outlined in their own colour, so that no gaps show between them. */
function cellColours(fill: number, palette: Palette): readonly [string, string, number] {
  const colour = fillColour(fill, palette);
  if (fill === FILL_BELOW) return [colour, palette.belowLine, 0.6];
  return fill === FILL_FEW ? ['none', palette.few, 0.6] : [colour, colour, 0.4];
}
