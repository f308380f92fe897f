import { readFileSync } from 'node:fs';
import { readRecord, type ReadRecord } from '../../src/record/read';
import { TABLE_NAMES } from '../../src/record/schema';

/** The record as it is committed in data/. */
export function committedRecord(): NonNullable<ReadRecord['record']> {
  const files = TABLE_NAMES.map((name) => [`${name}.csv`, readFileSync(`data/${name}.csv`)] as const);
  const { record } = readRecord(new Map(files), { folder: 'data/', version: 'committed' });
  if (!record) throw new Error('the committed record has faults');
  return record;
}
