import type { Emerging, EmergingRequest } from './emerging';
import { emergingInParts } from './emerging-cube';
import type { EmergingAnswer, EmergingGrid, EmergingMessage } from './emerging-messages';
import { workInParts } from './parts';

/** Work on one request. */
export interface EmergingJob {
  /** `null` where the work was cancelled. */
  readonly result: Promise<Emerging | null>;
  cancel(): void;
}

export interface EmergingWorker {
  /**
   * Works on a request from `prepareEmerging`; see `emergingInParts`. A request that is still worked on is cancelled.
   * @param onProgress called with the share of the work that is done (0 to 1)
   */
  run(request: EmergingRequest, onProgress?: (share: number) => void): EmergingJob;
  /** Cancels the work and ends the worker. */
  dispose(): void;
}

interface Asked {
  readonly id: number;
  readonly request: EmergingRequest;
  readonly onProgress: (share: number) => void;
  readonly resolve: (result: Emerging | null) => void;
}

interface Runner {
  run(asked: Asked): void;
  cancel(id: number): void;
  end(): void;
}

/** Off the main thread where a worker can start; the same code here, in parts, where it cannot. */
export function createEmerging(grid: EmergingGrid, start: () => Worker | null = startWorker): EmergingWorker {
  let runner: Runner | null = null;
  let working: Asked | null = null;
  let asked = 0;

  const answered = (answer: EmergingAnswer): void => {
    if (working?.id !== answer.id) return;
    if ('progress' in answer) return working.onProgress(answer.progress);
    const { resolve } = working;
    working = null;
    resolve(answer.result);
  };
  /** A worker that fails hands what it was working on to the code here. */
  const failed = (): void => {
    runner?.end();
    runner = inline(grid, answered);
    if (working) runner.run(working);
  };
  const cancel = (id: number): void => {
    if (working?.id !== id) return;
    runner?.cancel(id);
    const { resolve } = working;
    working = null;
    resolve(null);
  };

  return {
    run: (request, onProgress = () => undefined) => {
      if (working) cancel(working.id);
      const id = ++asked;
      const result = new Promise<Emerging | null>((resolve) => {
        working = { id, request, onProgress, resolve };
        runner ??= inWorker(grid, start, answered, failed) ?? inline(grid, answered);
        runner.run(working);
      });
      return { result, cancel: () => cancel(id) };
    },
    dispose: () => {
      if (working) cancel(working.id);
      runner?.end();
      runner = null;
    },
  };
}

function startWorker(): Worker | null {
  if (typeof Worker === 'undefined') return null;
  return new Worker(new URL('./emerging-worker.ts', import.meta.url), { type: 'module' });
}

function inWorker(
  { xKm, yKm, footprints }: EmergingGrid,
  start: () => Worker | null,
  answered: (answer: EmergingAnswer) => void,
  failed: () => void,
): Runner | null {
  let worker: Worker | null;
  try {
    worker = start();
  } catch {
    return null;
  }
  if (!worker) return null;
  const send = (message: EmergingMessage) => worker.postMessage(message);
  worker.addEventListener('message', ({ data }: MessageEvent<EmergingAnswer>) => answered(data));
  worker.addEventListener('error', failed);
  worker.addEventListener('messageerror', failed);
  send({ grid: { xKm, yKm, footprints } });
  return {
    run: ({ id, request }) => send({ id, request }),
    cancel: (id) => send({ cancel: id }),
    end: () => worker.terminate(),
  };
}

function inline(grid: EmergingGrid, answered: (answer: EmergingAnswer) => void): Runner {
  let end = (): void => undefined;
  return {
    run: ({ id, request }) => {
      end = workInParts(emergingInParts(grid, request), {
        onProgress: (progress) => answered({ id, progress }),
        onResult: (result) => answered({ id, result }),
      });
    },
    cancel: () => end(),
    end: () => end(),
  };
}
