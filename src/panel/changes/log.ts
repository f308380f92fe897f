import { WITHDRAWN_FIELD, type Change } from '../../record/changes';
import type { CoreRecord, Withdrawn } from '../../record/types';

/** Withdrawals, newest first; of one day the larger number first. */
export function withdrawals(record: CoreRecord): readonly Withdrawn[] {
  return [...record.withdrawn].sort(
    (a, b) => b.on - a.on || (a.incidentId < b.incidentId ? 1 : a.incidentId > b.incidentId ? -1 : 0),
  );
}

/**
 * The changes to tell as such: not those that only say that a row was withdrawn, which stand among the withdrawals. What
 * may still be told of a row that was withdrawn since the log was built is left out too.
 */
export function corrections(record: CoreRecord, changes: readonly Change[]): readonly Change[] {
  const gone = new Set(record.withdrawn.map(({ incidentId }) => incidentId));
  return changes.filter(({ id, field }) => field !== WITHDRAWN_FIELD && !gone.has(id));
}

/** Whether a change tells of a row that was added: it has only its number, which it had not before. */
export function isAddition({ id, old, new: now }: Change): boolean {
  return old === '' && now === id;
}

/** Whether a number is that of an incident of the record, so that it can be opened. */
export function opens(record: CoreRecord, id: string): boolean {
  return record.incidents.some((incident) => incident.id === id);
}
