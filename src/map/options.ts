import { describe, type DescribeInput, type Target } from '../scene/describe';
import type { Scene } from '../scene/types';
import { isOfCells } from './look';

export interface Option {
  readonly target: Target;
  readonly title: string;
  readonly detail: string;
}

export interface OptionGroup {
  readonly title: string;
  readonly options: readonly Option[];
}

/** How many cells the list names: the highest ones, and as many of the coldest where there are cold ones. */
const CELLS_LISTED = 20;

/** What the keyboard can reach on the map: its arrows; its highest cells and its coldest, all provinces, its marks, each largest first; its zones. */
export function optionGroups(input: DescribeInput): OptionGroup[] {
  const { scene, record, context, t } = input;
  const ofCells = isOfCells(scene.surface.kind);
  const cells = ofCells
    ? listedCells(scene).map((index): Target => ({ type: 'cell', id: String(index) }))
    : [];
  const provinces = record.provinces
    .map(({ iso }, index) => ({ iso, count: scene.provinceCounts[index] ?? 0 }))
    .sort((a, b) => b.count - a.count)
    .map(({ iso }): Target => ({ type: 'province', id: iso }));
  const marks = (scene.showMarks ? [...scene.marks] : [])
    .sort((a, b) => b.count - a.count)
    .map(({ placeId }): Target => ({ type: 'place', id: placeId }));
  const zones = ((scene.showZones && context?.zones) || []).map(({ id }): Target => ({ type: 'zone', id }));
  const arrows = (scene.arrows?.arrows ?? []).map(({ id }): Target => ({ type: 'relocation', id }));
  return [
    { title: t.legend.arrows.list, options: optionsOf(arrows, input) },
    { title: t.map.cells, options: optionsOf(cells, input) },
    { title: t.map.provinces, options: optionsOf(provinces, input) },
    { title: t.map.marks, options: optionsOf(marks, input) },
    { title: t.map.zones, options: optionsOf(zones, input) },
  ].filter(({ options }) => options.length > 0);
}

/** Which cells the list names, as indices: by value, the coldest last. */
export function listedCells({
  surface: { values },
  hotspots,
}: Pick<Scene, 'surface' | 'hotspots'>): number[] {
  const cells = Array.from(values.keys()).sort((a, b) => values[b]! - values[a]!);
  const bins = hotspots?.status === 'found' ? hotspots.bins : null;
  const cold = cells.filter((index) => (bins ? bins[index]! < 0 : values[index]! < 0));
  const high = cells.filter((index) => values[index]! > 0);
  return [...high.slice(0, CELLS_LISTED), ...cold.slice(-CELLS_LISTED)];
}

function optionsOf(targets: readonly Target[], input: DescribeInput): Option[] {
  return targets.flatMap((target) => {
    const description = describe(target, input);
    return description ? [{ target, title: description.title, detail: description.lines.join(', ') }] : [];
  });
}
