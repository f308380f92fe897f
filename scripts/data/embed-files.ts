import type { CellsFile } from '../../src/geography/cells';
import type { LabelRow } from '../../src/geography/labels';
import type { ContextRecord, CoreRecord } from '../../src/record/types';
import { encodeCompact } from './embed';
import { packCells } from './embed-cells';
import { encodeMilestones, encodeMoves, encodeNames } from './embed-moves';

/**
 * The files of public/data that embeds load in place of the others: small, without texts and without names of businesses
 * but for the one file that is loaded only by an embed that was asked to name them.
 * @param shapes the files that `buildShapes` made
 * @returns file name → text
 */
export function embedFiles(
  record: CoreRecord & ContextRecord,
  shapes: ReadonlyMap<string, string>,
): Map<string, string> {
  const cells = (side: 10 | 5) => packCells(JSON.parse(shapes.get(`cells-${side}.json`)!) as CellsFile);
  const files: readonly (readonly [string, unknown])[] = [
    ['embed.json', encodeCompact(record, JSON.parse(shapes.get('labels.json')!) as LabelRow[])],
    ['embed-cells-10.json', cells(10)],
    ['embed-cells-5.json', cells(5)],
    ['embed-moves.json', encodeMoves(record, record.places)],
    ['embed-milestones.json', encodeMilestones(record.milestones, record.places)],
    ['embed-places.json', encodeNames(record.places, false)],
    ['embed-businesses.json', encodeNames(record.places, true)],
  ];
  return new Map(files.map(([name, content]) => [name, `${JSON.stringify(content)}\n`]));
}
