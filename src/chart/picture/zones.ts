import { discPolygon } from '../../geography/footprint';
import { escaped } from '../../language/escape';
import type { Zone } from '../../record/types';
import type { Palette } from '../../scene/colours';
import { byZoom, project, type Frame } from './frame';
import { isOut } from './marks';
import { short } from './markup';
import { pathOf } from './paths';

/** An extent is drawn only where the coordinate is at least this good (codebook: zones.csv). */
const DISC_PRECISION_M = 6000;

/** Radius in km of the circle with the area of `areaHa` hectares: √(A / π), 100 ha being 1 km². */
const discRadiusKm = (areaHa: number): number => Math.sqrt(areaHa / 100 / Math.PI);

/** A zone's name up to its first bracket. */
export const zoneName = ({ nameEn }: Zone): string => nameEn.split(' (')[0]!;

/** Circles as large as the approved areas, where an area is published and the coordinate precise enough. */
export function discShapes(zones: readonly Zone[], frame: Frame, { zone: colour, halo }: Palette): string {
  const paths = zones
    .filter(({ areaHa, coordPrecisionM }) => areaHa !== null && coordPrecisionM <= DISC_PRECISION_M)
    .map(({ lon, lat, areaHa }) => pathOf(discPolygon(lon, lat, discRadiusKm(areaHa!)).geometry, frame))
    .join('');
  if (paths === '') return '';
  return (
    `<path d="${paths}" fill="none" stroke="${halo}" stroke-opacity=".75" stroke-width="3.5"/>` +
    `<path data-discs="" d="${paths}" fill="none" stroke="${colour}" stroke-width="1.5" stroke-dasharray="4.5 3"/>`
  );
}

/** A diamond at each zone. */
export function diamondShapes(zones: readonly Zone[], frame: Frame, { zone: colour, halo }: Palette): string {
  const half = 6.5 * byZoom(frame.zoom, [6, 0.6], [10, 1]);
  return zones
    .map(({ id, lon, lat }) => {
      const [x, y] = project(frame, lon, lat);
      if (isOut(x, y, half + 2, frame)) return '';
      const [across, up] = [short(half), short(-half)];
      const d = `M${short(x)} ${short(y - half)}l${across} ${across} ${up} ${across} ${up} ${up}z`;
      return `<path data-zone="${escaped(id)}" d="${d}" fill="${colour}" stroke="${halo}" stroke-width="1.5"/>`;
    })
    .join('');
}
