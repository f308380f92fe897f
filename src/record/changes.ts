import { blankAs, day, text } from './field';
import { SUMMARY_LENGTH } from './schema-shared';
import type { Table } from './table';
import type { Day } from './types';

/** One change of a published record: what stood in a field, what stands there now, and why. */
export interface Change {
  readonly date: Day;
  /** Number of the row: `KHM0042`, `MIL012`, a place, a source. */
  readonly id: string;
  /** The column, or `withdrawn_on` where the row was withdrawn. */
  readonly field: string;
  /** As the file had it; blank where the field was blank, and always where the row was withdrawn. */
  readonly old: string;
  readonly new: string;
  readonly reason: string;
}

/** The column under which a withdrawal is told: the fact alone, never what stood in the row. */
export const WITHDRAWN_FIELD = 'withdrawn_on';

export const CHANGES: Table<Change> = {
  name: 'changes',
  file: 'CHANGES.csv',
  title: 'Changes',
  description: 'What was changed after publication, field by field.',
  key: 'id',
  keys: ['date', 'id', 'field'],
  fields: {
    date: day('date', '#date+changed', 'Day of the change'),
    id: text('id', '#meta+changed+id', 'Number of the row, in whichever table'),
    field: text('field', '#meta+changed+field', 'Its column; withdrawn_on where the row was withdrawn'),
    old: blankAs(
      '',
      text('old', '#meta+changed+old', 'What stood there; blank: nothing, or the row was withdrawn'),
    ),
    new: blankAs('', text('new', '#meta+changed+new', 'What stands there now; blank: nothing')),
    reason: text('reason', '#description+reason', 'Why', { maxLength: SUMMARY_LENGTH }),
  },
};

/** The content of public/data/changes.json, the newest change first; of one day the one that stands last in the file. */
export function encodeChanges(version: string, changes: readonly Change[]): unknown {
  const newest = changes
    .map((change, line) => ({ change, line }))
    .sort((a, b) => b.change.date - a.change.date || b.line - a.line);
  return { version, changes: newest.map(({ change }) => change) };
}

const COLUMNS = ['id', 'field', 'old', 'new', 'reason'] as const;

function isChange(row: unknown): row is Change {
  if (typeof row !== 'object' || row === null) return false;
  const values = row as Record<string, unknown>;
  return Number.isInteger(values['date']) && COLUMNS.every((column) => typeof values[column] === 'string');
}

/**
 * Reads the parsed content of public/data/changes.json, the newest change first.
 * @throws with the row where the content is of another shape
 */
export function decodeChanges(json: unknown): readonly Change[] {
  const rows = typeof json === 'object' && json !== null && 'changes' in json ? json.changes : null;
  if (!Array.isArray(rows)) throw new Error('changes.json: changes is missing');
  const wrong = rows.findIndex((row) => !isChange(row));
  if (wrong >= 0) throw new Error(`changes.json: changes[${wrong}] is not a change`);
  return rows as readonly Change[];
}
