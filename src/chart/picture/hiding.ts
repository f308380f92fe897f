import { toLonLat } from '../../geography/projection';
import type { Zone } from '../../record/types';
import { HISTORY_NONE } from '../../scene/hot-fills';
import { byZoom, project, type Frame } from './frame';
import type { Box } from './names';
import type { MapPicture } from './types';

/** Where names would be hidden, or would hide something: marks, zones, arrows, the ellipse and numbered cells. */
export function hidingBoxes(
  { scene, grid }: Pick<MapPicture, 'scene' | 'grid'>,
  zones: readonly Zone[],
  frame: Frame,
): Box[] {
  const around = (lon: number, lat: number, radius: number): Box => {
    const [x, y] = project(frame, lon, lat);
    return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
  };
  const { surface, marks, showMarks, arrows, centre } = scene;
  const line = (points: readonly (readonly number[])[]): Box[] =>
    points.map(([lon, lat]) => around(lon!, lat!, 3));
  const numbered =
    surface.kind === 'history' && grid && grid.xKm.length === surface.fills.length
      ? [...surface.fills.keys()].filter(
          (cell) => surface.fills[cell]! >= 0 && surface.fills[cell]! < HISTORY_NONE,
        )
      : [];
  const digit = byZoom(frame.zoom, [5, 4], [7, 6], [10, 9]);
  return [
    ...(showMarks ? marks.map(({ lon, lat, radiusPx }) => around(lon, lat, radiusPx)) : []),
    ...zones.map(({ lon, lat }) => around(lon, lat, byZoom(frame.zoom, [6, 4], [10, 7]))),
    ...(arrows?.arrows ?? []).flatMap((arrow) => [
      around(arrow.head[0]!, arrow.head[1]!, 8),
      ...line(arrow.line),
    ]),
    ...(centre?.status === 'found'
      ? [around(centre.centre.lon, centre.centre.lat, 10), ...line(centre.ring)]
      : []),
    ...numbered.map((cell) => around(...toLonLat(grid!.xKm[cell]!, grid!.yKm[cell]!), digit)),
  ];
}
