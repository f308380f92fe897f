import type { Fault, Position } from '../record/fault';
import type { StoryStep } from '../record/story';
import { piecesOf, positionIn } from '../record/story-prose';
import type { StepMarks } from '../record/story-step';
import { faultAt, type ReadFile } from './story-languages';
import { holds, idOf, type StoryGround } from './story-step-check';

interface Cited {
  readonly id: string;
  readonly at: Position;
  readonly field: string;
  readonly type: 'row' | 'place';
}

/**
 * What steps cite of rows that were withdrawn. A withdrawal never waits for a story to be rewritten: such a step is left out
 * of the built stories in every language, and a warning says where it cites the row.
 * @returns the ids of the steps to leave out, by story
 */
export function withdrawnFrom(
  files: readonly ReadFile[],
  ground: StoryGround,
): { left: ReadonlyMap<string, ReadonlySet<string>>; warnings: Fault[] } {
  const left = new Map<string, Set<string>>();
  const warnings: Fault[] = [];
  for (const { file, story, marks } of files)
    for (const [index, step] of (story?.steps ?? []).entries()) {
      const gone = citedBy(step, marks[index]!).filter((cited) => isGone(cited, ground));
      if (gone.length === 0) continue;
      left.set(story!.id, (left.get(story!.id) ?? new Set()).add(step.id));
      const expected = `nothing that was withdrawn: the step ${step.id} is left out in every language until it is told without it`;
      warnings.push(...gone.map(({ id, at, field }) => faultAt(file, at, field, id, expected)));
    }
  return { left, warnings };
}

/** What a step names: rows, sources and places. */
function citedBy({ view }: StoryStep, marks: StepMarks): Cited[] {
  const cited: Cited[] = [...marks.refs, ...marks.shows].map((ref) => ({
    ...ref,
    field: 'ids',
    type: 'row',
  }));
  const shown = /(?:^|&)(?:i=|sel=place:)([^&]+)/.exec(view);
  if (shown && marks.view) {
    const type = shown[0].includes('sel=') ? 'place' : 'row';
    const at = positionIn(marks.view, shown.index + shown[0].length - shown[1]!.length);
    cited.push({ id: shown[1]!, at, field: 'view', type });
  }
  for (const { field, written } of marks.texts)
    for (const piece of piecesOf(written.text)) {
      if (piece.type === 'words') continue;
      const at = positionIn(written, piece.at);
      const row = piece.name === 'source' ? piece.body : idOf(piece.name, piece.body);
      const place = piece.name === 'place' ? piece.body : /(?:^|\s)place=(\S+)/.exec(piece.body)?.[1];
      if (row !== null) cited.push({ id: row, at, field, type: 'row' });
      if (place !== undefined) cited.push({ id: place, at, field, type: 'place' });
    }
  return cited;
}

/** Withdrawn, or a source or place that is no longer there: those of a withdrawn row go with it (docs/corrections.md). */
function isGone({ id, type }: Cited, ground: StoryGround): boolean {
  const { withdrawn, places } = ground.record;
  if (withdrawn.some(({ incidentId }) => incidentId === id)) return true;
  if (withdrawn.length === 0) return false;
  if (type === 'place') return !places.some((place) => place.id === id);
  return !/^[A-Z]{3}\d+$/.test(id) && !holds(ground, id);
}
