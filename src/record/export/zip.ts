import { strToU8, zipSync, type Zippable } from 'fflate';
import { calendarOf, dayOf } from '../day';
import type { Day } from '../types';

/** The days that a zip can tell; a clock that runs wrong must not keep a file from being made. */
const [FIRST, LAST]: readonly [Day, Day] = [dayOf(1980, 1, 1), dayOf(2099, 12, 31)];

/**
 * Packs files into a zip, in the order given. The same files and day give the same bytes on every machine: a zip tells
 * local times without a zone, so each file is dated to noon of that day wherever it is packed.
 */
export function zipped(
  files: Iterable<readonly [path: string, content: Uint8Array | string]>,
  day: Day,
): Uint8Array<ArrayBuffer> {
  const { year, month, date } = calendarOf(Math.min(LAST, Math.max(FIRST, day)));
  const mtime = new Date(year, month - 1, date, 12);
  const tree: Zippable = {};
  for (const [path, content] of files)
    tree[path] = [typeof content === 'string' ? strToU8(content) : content, { level: 9, mtime }];
  return zipSync(tree) as Uint8Array<ArrayBuffer>;
}
