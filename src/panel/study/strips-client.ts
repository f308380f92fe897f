import { workInParts } from '../../analysis/parts';
import { stripsInParts, type Strips, type StripsRecord, type StripsRequest } from './strips';
import type { StripsAnswer, StripsMessage } from './strips-messages';

export interface StripsWorker {
  /**
   * Works on a request; one that is still worked on is cancelled and answered with `null`.
   * @param onProgress called with the share of the work that is done (0 to 1)
   */
  run(request: StripsRequest, onProgress: (share: number) => void): Promise<Strips | null>;
  /** Ends the work under way. */
  cancel(): void;
  /** Cancels, and ends the worker. */
  dispose(): void;
}

interface Asked {
  readonly id: number;
  readonly request: StripsRequest;
  readonly onProgress: (share: number) => void;
  readonly resolve: (result: Strips | null) => void;
}

interface Runner {
  run(asked: Asked): void;
  cancel(id: number): void;
  end(): void;
}

/** Off the main thread where a worker can start; the same code here, in parts, where it cannot. */
export function createStrips(data: StripsRecord, start: () => Worker | null = startWorker): StripsWorker {
  let runner: Runner | null = null;
  let working: Asked | null = null;
  let asked = 0;

  const answered = (answer: StripsAnswer): void => {
    if (working?.id !== answer.id) return;
    if ('progress' in answer) return working.onProgress(answer.progress);
    const { resolve } = working;
    working = null;
    resolve(answer.result);
  };
  /** A worker that fails hands what it was working on to the code here. */
  const failed = (): void => {
    runner?.end();
    runner = inline(data, answered);
    if (working) runner.run(working);
  };
  const cancel = (): void => {
    if (!working) return;
    const { id, resolve } = working;
    working = null;
    runner?.cancel(id);
    resolve(null);
  };

  return {
    run: (request, onProgress) => {
      cancel();
      return new Promise((resolve) => {
        working = { id: ++asked, request, onProgress, resolve };
        runner ??= inWorker(data, start, answered, failed) ?? inline(data, answered);
        runner.run(working);
      });
    },
    cancel,
    dispose: () => {
      cancel();
      runner?.end();
      runner = null;
    },
  };
}

function startWorker(): Worker | null {
  if (typeof Worker === 'undefined') return null;
  return new Worker(new URL('./strips-worker.ts', import.meta.url), { type: 'module' });
}

function inWorker(
  data: StripsRecord,
  start: () => Worker | null,
  answered: (answer: StripsAnswer) => void,
  failed: () => void,
): Runner | null {
  let worker: Worker | null;
  try {
    worker = start();
  } catch {
    return null;
  }
  if (!worker) return null;
  const send = (message: StripsMessage) => worker.postMessage(message);
  worker.addEventListener('message', ({ data: answer }: MessageEvent<StripsAnswer>) => answered(answer));
  worker.addEventListener('error', failed);
  worker.addEventListener('messageerror', failed);
  send({ data });
  return {
    run: ({ id, request }) => send({ id, request }),
    cancel: (id) => send({ cancel: id }),
    end: () => worker.terminate(),
  };
}

function inline(data: StripsRecord, answered: (answer: StripsAnswer) => void): Runner {
  let end = (): void => undefined;
  return {
    run: ({ id, request }) => {
      end = workInParts(stripsInParts(data, request), {
        onProgress: (progress) => answered({ id, progress }),
        onResult: (result) => answered({ id, result }),
      });
    },
    cancel: () => end(),
    end: () => end(),
  };
}
