import { describe, type DescribeInput, type Target } from '../scene/describe';
import type { Scene } from '../scene/types';

export interface Option {
  readonly target: Target;
  readonly title: string;
  readonly detail: string;
}

export interface OptionGroup {
  readonly title: string;
  readonly options: readonly Option[];
}

/** How many cells the list names: the highest ones. */
const CELLS_LISTED = 20;

/** What the keyboard can reach on the map: its provinces or highest cells, then its marks; the largest first. */
export function optionGroups(input: DescribeInput): OptionGroup[] {
  const { scene, record, t } = input;
  const ofCells = scene.surface.kind === 'hexagons' || scene.surface.kind === 'kernel';
  const areas = ofCells ? highestCells(scene) : record.provinces.map((_, index) => index);
  const sorted = ofCells ? areas : areas.sort((a, b) => amount(scene, b) - amount(scene, a));
  const targets = sorted.map((index): Target =>
    ofCells ? { type: 'cell', id: String(index) } : { type: 'province', id: record.provinces[index]!.iso },
  );
  const marks = scene.showMarks ? [...scene.marks].sort((a, b) => b.count - a.count) : [];
  return [
    { title: ofCells ? t.map.cells : t.map.provinces, options: optionsOf(targets, input) },
    {
      title: t.map.marks,
      options: optionsOf(
        marks.map(({ placeId }): Target => ({ type: 'place', id: placeId })),
        input,
      ),
    },
  ].filter(({ options }) => options.length > 0);
}

function amount(scene: Scene, province: number): number {
  return scene.provinceCounts[province] ?? 0;
}

function highestCells({ surface: { values } }: Scene): number[] {
  return Array.from(values.keys())
    .filter((index) => values[index]! > 0)
    .sort((a, b) => values[b]! - values[a]!)
    .slice(0, CELLS_LISTED);
}

function optionsOf(targets: readonly Target[], input: DescribeInput): Option[] {
  return targets.flatMap((target) => {
    const description = describe(target, input);
    return description ? [{ target, title: description.title, detail: description.lines.join(', ') }] : [];
  });
}
