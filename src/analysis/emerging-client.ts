import type { Emerging, EmergingRequest } from './emerging';
import { emergingInParts } from './emerging-cube';
import { createJobs, type Job, type Jobs } from './jobs';
import type { KernelGrid } from './kernel';

export type EmergingGrid = Pick<KernelGrid, 'xKm' | 'yKm' | 'footprints'>;
export type EmergingJob = Job<Emerging>;
export type EmergingWorker = Jobs<EmergingRequest, Emerging>;

/** Works on requests from `prepareEmerging` off the main thread; see `emergingInParts` and `createJobs`. */
export function createEmerging(
  { xKm, yKm, footprints }: EmergingGrid,
  start: () => Worker | null = startWorker,
): EmergingWorker {
  return createJobs({ xKm, yKm, footprints }, emergingInParts, start);
}

function startWorker(): Worker | null {
  if (typeof Worker === 'undefined') return null;
  return new Worker(new URL('./emerging-worker.ts', import.meta.url), { type: 'module' });
}
