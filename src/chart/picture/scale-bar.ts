import { EARTH_RADIUS_KM } from '../../geography/projection';
import { escaped } from '../../language/escape';
import { paletteOf } from '../../scene/colours';
import type { Frame } from './frame';
import { layer, short } from './markup';
import type { MapPicture } from './types';

const LENGTHS_KM = [1, 2, 5, 10, 20, 50, 100, 200] as const;
/** Longest bar in units. */
const LONGEST = 110;

/** Units to a km in the middle of the frame: Web Mercator stretches with the secant of latitude. */
export function unitsPerKm({ zoom, top, height }: Frame): number {
  const world = 512 * 2 ** zoom;
  const phi = 2 * Math.atan(Math.exp((0.5 - (top + height / 2) / world) * 2 * Math.PI)) - Math.PI / 2;
  return world / (2 * Math.PI * EARTH_RADIUS_KM * Math.cos(phi));
}

/** A bar of a round length with its length, in the lower left corner. */
export function scaleBar(frame: Frame, { scheme, t }: Pick<MapPicture, 'scheme' | 't'>): string {
  const perKm = unitsPerKm(frame);
  const km = [...LENGTHS_KM].reverse().find((length) => length * perKm <= LONGEST) ?? LENGTHS_KM[0];
  const { ink, halo } = paletteOf('signs', scheme);
  const [x, y, length] = [12, frame.height - 12, short(km * perKm)];
  const bar = (stroke: string, width: number): string =>
    `<path d="M${x} ${y - 5}v5h${length}v-5" fill="none" stroke="${stroke}" stroke-width="${width}"/>`;
  const text = (paint: string): string =>
    `<text x="${x + 5}" y="${short(y - 5)}" font-size="11" ${paint}>${escaped(t.layers.km(km))}</text>`;
  return layer(
    'scale',
    bar(halo, 4) +
      bar(ink, 1.5) +
      text(`fill="${halo}" stroke="${halo}" stroke-width="3"`) +
      text(`fill="${ink}"`),
    `data-km="${km}"`,
  );
}
