import type { Change } from './changes';
import type { CoreRecord, Day } from './types';

/**
 * The day of a version of the record: the last on which a row was read a second time, changed or withdrawn. Of the
 * record's own content, never of the clock, so that the same record always has the same day. Where nothing of that is
 * known, the day on which the record ends.
 */
export function versionDay(
  { incidents, withdrawn, end }: Pick<CoreRecord, 'incidents' | 'withdrawn' | 'end'>,
  changes: readonly Change[],
): Day {
  const days = [
    ...incidents.flatMap(({ checked }) => checked ?? []),
    ...withdrawn.map(({ on }) => on),
    ...changes.map(({ date }) => date),
  ];
  return days.length > 0 ? days.reduce((last, day) => Math.max(last, day)) : end;
}
