/// <reference lib="webworker" />
import { emergingInParts } from './emerging-cube';
import type { EmergingAnswer, EmergingGrid, EmergingMessage } from './emerging-messages';
import { workInParts } from './parts';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const answer = (message: EmergingAnswer) => scope.postMessage(message);
let grid: EmergingGrid | null = null;
const running = new Map<number, () => void>();

scope.addEventListener('message', ({ data }: MessageEvent<EmergingMessage>) => {
  if ('grid' in data) {
    grid = data.grid;
    return;
  }
  if ('cancel' in data) {
    running.get(data.cancel)?.();
    running.delete(data.cancel);
    return;
  }
  if (!grid) throw new Error('the grid comes before the first request');
  const { id, request } = data;
  const end = workInParts(emergingInParts(grid, request), {
    onProgress: (progress) => answer({ id, progress }),
    onResult: (result) => {
      running.delete(id);
      answer({ id, result });
    },
  });
  running.set(id, end);
});
