/// <reference lib="webworker" />
import { kernelDensity, type KernelGrid } from './kernel';
import type { KernelAnswer, KernelMessage } from './kernel-messages';

const scope = self as unknown as DedicatedWorkerGlobalScope;
let grid: KernelGrid | null = null;

scope.addEventListener('message', ({ data }: MessageEvent<KernelMessage>) => {
  if ('grid' in data) {
    grid = data.grid;
    return;
  }
  if (!grid) throw new Error('the grid comes before the first request');
  const density = kernelDensity(grid, data.mass, data.bandwidthKm, data.days);
  const answer: KernelAnswer = { id: data.id, density };
  scope.postMessage(answer, [density.buffer]);
});
