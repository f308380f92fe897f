import type { CellGrid } from '../geography/types';
import type { ContextRecord, CoreRecord } from '../record/types';
import { arrowWith } from '../scene/arrows';
import type { Target } from '../scene/describe';
import type { Scene } from '../scene/types';

/** The point of the map at which a target is named when the keyboard reaches it; `null` where it has none. */
export function anchorOf(
  target: Target,
  record: CoreRecord,
  scene: Scene,
  grid: CellGrid | null,
  context: ContextRecord | null,
): [lon: number, lat: number] | null {
  if (target.type === 'province') {
    const province = record.provinces.find(({ iso }) => iso === target.id);
    return province ? [province.lon, province.lat] : null;
  }
  if (target.type === 'place') {
    const mark = scene.marks.find(({ placeId }) => placeId === target.id);
    return mark ? [mark.lon, mark.lat] : null;
  }
  if (target.type === 'zone') {
    const zone = context?.zones.find(({ id }) => id === target.id);
    return zone ? [zone.lon, zone.lat] : null;
  }
  if (target.type === 'relocation') {
    const line = scene.arrows && arrowWith(scene.arrows.arrows, target.id)?.line;
    const middle = line?.[Math.floor(line.length / 2)];
    return middle ? [middle[0]!, middle[1]!] : null;
  }
  const shape = grid?.shapes.features[Number(target.id)]?.geometry;
  const corner = shape?.type === 'Polygon' ? shape.coordinates[0]?.[0] : shape?.coordinates[0]?.[0]?.[0];
  return corner ? [corner[0]!, corner[1]!] : null;
}
