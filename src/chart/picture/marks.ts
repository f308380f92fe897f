import { escaped } from '../../language/escape';
import type { Palette } from '../../scene/colours';
import type { Scene } from '../../scene/types';
import { project, type Frame } from './frame';
import { short } from './markup';

/** Width of the ring of a hollow mark, and of the light ring on either side of it; of the light ring of a filled one. */
const HOLLOW_STROKE = 2.5;
const HALO = 1;
const FILLED_STROKE = 1.25;

/** Marks at places, the largest first: filled and hollow ones of one count are equally large (map/marks.ts, symbols.ts). */
export function markShapes({ marks, showMarks }: Scene, frame: Frame, palette: Palette): string {
  if (!showMarks) return '';
  return marks
    .map(({ placeId, lon, lat, count, hollow, radiusPx }) => {
      const [x, y] = project(frame, lon, lat);
      if (isOut(x, y, radiusPx + 3, frame)) return '';
      const at = `cx="${short(x)}" cy="${short(y)}"`;
      const data = `data-place="${escaped(placeId)}" data-count="${count}" data-hollow="${hollow ? 1 : 0}" data-radius="${short(radiusPx)}"`;
      if (!hollow) {
        const r = short(radiusPx + FILLED_STROKE / 2);
        return `<circle ${data} ${at} r="${r}" fill="${palette.mark}" fill-opacity=".85" stroke="${palette.halo}" stroke-width="${FILLED_STROKE}"/>`;
      }
      const r = short(Math.max(1, radiusPx - HOLLOW_STROKE) + HOLLOW_STROKE / 2);
      return (
        `<circle ${at} r="${r}" fill="none" stroke="${palette.halo}" stroke-width="${HOLLOW_STROKE + 2 * HALO}"/>` +
        `<circle ${data} ${at} r="${r}" fill="none" stroke="${palette.mark}" stroke-width="${HOLLOW_STROKE}" pointer-events="all"/>`
      );
    })
    .join('');
}

/** Whether what stands at a point, so large, lies wholly outside the frame. */
export const isOut = (x: number, y: number, reach: number, { width, height }: Frame): boolean =>
  x < -reach || y < -reach || x > width + reach || y > height + reach;
