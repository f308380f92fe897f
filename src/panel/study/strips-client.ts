import { createJobs, type Jobs } from '../../analysis/jobs';
import { stripsInParts, type Strips, type StripsRecord, type StripsRequest } from './strips';

/** Works on the strips of a study off the main thread; see `stripsInParts` and `createJobs`. */
export function createStrips(
  ground: StripsRecord,
  start: () => Worker | null = startWorker,
): Jobs<StripsRequest, Strips> {
  return createJobs(ground, stripsInParts, start);
}

function startWorker(): Worker | null {
  if (typeof Worker === 'undefined') return null;
  return new Worker(new URL('./strips-worker.ts', import.meta.url), { type: 'module' });
}
