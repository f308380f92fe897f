import { toLonLat } from '../../geography/projection';
import type { CellGrid } from '../../geography/types';
import { inkOn } from '../../scene/contrast';
import { HISTORY_NONE, HISTORY_PATTERNS } from '../../scene/hot-fills';
import type { Palette } from '../../scene/colours';
import type { Scene } from '../../scene/types';
import { byZoom, project, type Frame } from './frame';
import { isOut } from './marks';
import { short } from './markup';

/** The number of its pattern in every cell of a history that has one, in an ink that is read on its colour. */
export function patternNumbers(
  { surface }: Scene,
  grid: CellGrid | null,
  frame: Frame,
  { classes }: Palette,
): string {
  if (surface.kind !== 'history' || surface.pending || !grid || grid.xKm.length !== surface.fills.length)
    return '';
  const size = byZoom(frame.zoom, [5, 9], [7, 13], [10, 18]);
  const texts: string[] = [];
  surface.fills.forEach((fill, cell) => {
    if (fill < 0 || fill >= HISTORY_NONE) return;
    const [x, y] = project(frame, ...toLonLat(grid.xKm[cell]!, grid.yKm[cell]!));
    if (isOut(x, y, size, frame)) return;
    const number = (fill % HISTORY_PATTERNS) + 1;
    texts.push(
      `<text x="${short(x)}" y="${short(y + 0.36 * size)}" fill="${inkOn(classes[fill]!)}">${number}</text>`,
    );
  });
  if (texts.length === 0) return '';
  return `<g font-size="${short(size)}" text-anchor="middle">${texts.join('')}</g>`;
}
