import type { ContextRecord, CoreRecord } from '../../src/record/types';
import { fictionalFiles, readFiles } from '../fixtures/record/files';

/** The record of tests/fixtures/record, in which everything is invented. */
export function fictionalRecord(): CoreRecord & ContextRecord {
  const { record, faults } = readFiles(fictionalFiles());
  if (!record) throw new Error(faults.map(({ message }) => message).join('\n'));
  return record;
}

/** What stood in the row that was withdrawn: to be found in no download. */
export const WITHDRAWN_TEXT = 'A fictional row that must not be told again.';

/**
 * The fictional record as a page may still hold it that was opened before a withdrawal: KHM0003 is listed as withdrawn,
 * and its row is still among the incidents.
 */
export function recordWithStaleRow(): CoreRecord & ContextRecord {
  const record = fictionalRecord();
  const stale = { ...record.incidents[0]!, id: 'KHM0003', eventId: 'EV0009', summary: WITHDRAWN_TEXT };
  return { ...record, incidents: [...record.incidents, stale] };
}
