import { workInParts } from './parts';
import { MOST_WORKERS, SILENCE_MS } from './worker-limits';

/** What the page tells a worker: what all requests share, once; then requests, or that one is no longer wanted. */
export type JobMessage<Ground, Request> =
  | { readonly ground: Ground }
  | { readonly id: number; readonly request: Request }
  | { readonly cancel: number };

export type JobAnswer<Result> =
  { readonly id: number; readonly progress: number } | { readonly id: number; readonly result: Result };

/** Work on one request. */
export interface Job<Result> {
  /** `null` where the work was cancelled. */
  readonly result: Promise<Result | null>;
  cancel(): void;
}

export interface Jobs<Request, Result> {
  /**
   * Works on a request; one that is still worked on is cancelled.
   * @param onProgress called with the share of the work that is done (0 to 1)
   */
  run(request: Request, onProgress?: (share: number) => void): Job<Result>;
  /** Cancels the work and ends the worker. */
  dispose(): void;
}

/** Yields the share of the work that is done, and returns its result. */
export type InParts<Ground, Request, Result> = (
  ground: Ground,
  request: Request,
) => Generator<number, Result>;

interface Asked<Request, Result> {
  readonly id: number;
  readonly request: Request;
  readonly onProgress: (share: number) => void;
  readonly resolve: (result: Result | null) => void;
}

interface Runner<Request> {
  run(id: number, request: Request): void;
  cancel(id: number): void;
  end(): void;
}

/**
 * Long work, one request at a time: off the main thread where a worker can start; the same code here, in parts, where it
 * cannot (sandboxed frames, file addresses) or where the worker fails or falls silent. The next request gets a new worker.
 * @param ground what all requests share: sent to the worker once
 * @param startWorker starts a worker that calls `answerJobs`; `null` where there are none
 */
export function createJobs<Ground, Request, Result>(
  ground: Ground,
  inParts: InParts<Ground, Request, Result>,
  startWorker: () => Worker | null,
): Jobs<Request, Result> {
  let runner: Runner<Request> | null = null;
  /** Whether `runner` is a worker. */
  let worker = false;
  let working: Asked<Request, Result> | null = null;
  let asked = 0;
  let started = 0;
  let silence: ReturnType<typeof setTimeout> | undefined;
  /** Waits for the worker's next word; nobody waits for the code here. */
  const listen = (): void => {
    clearTimeout(silence);
    if (working && worker) silence = setTimeout(failed, SILENCE_MS);
  };

  const answered = (answer: JobAnswer<Result>): void => {
    if (working?.id !== answer.id) return;
    if ('progress' in answer) {
      listen();
      return working.onProgress(answer.progress);
    }
    const { resolve } = working;
    working = null;
    listen();
    resolve(answer.result);
  };
  /** A worker that fails hands what it was working on to the code here. */
  const failed = (): void => {
    runner?.end();
    worker = false;
    listen();
    runner = inline(ground, inParts, answered);
    if (working) runner.run(working.id, working.request);
  };
  const start = (): Runner<Request> => {
    if (worker && runner) return runner;
    runner?.end();
    const fresh = started++ < MOST_WORKERS ? inWorker(ground, startWorker, answered, failed) : null;
    worker = fresh !== null;
    return fresh ?? inline(ground, inParts, answered);
  };
  const cancel = (id: number): void => {
    if (working?.id !== id) return;
    const { resolve } = working;
    working = null;
    runner?.cancel(id);
    listen();
    resolve(null);
  };

  return {
    run: (request, onProgress = () => undefined) => {
      if (working) cancel(working.id);
      const id = ++asked;
      const result = new Promise<Result | null>((resolve) => {
        working = { id, request, onProgress, resolve };
        runner = start();
        listen();
        runner.run(id, request);
      });
      return { result, cancel: () => cancel(id) };
    },
    dispose: () => {
      if (working) cancel(working.id);
      runner?.end();
      runner = null;
      worker = false;
    },
  };
}

/** The other end of `createJobs`: what a worker does with the messages that reach it. */
export function answerJobs<Ground, Request, Result>(
  scope: DedicatedWorkerGlobalScope,
  inParts: InParts<Ground, Request, Result>,
): void {
  const answer = (message: JobAnswer<Result>) => scope.postMessage(message);
  let known: { readonly ground: Ground } | null = null;
  const running = new Map<number, () => void>();

  scope.addEventListener('message', ({ data }: MessageEvent<JobMessage<Ground, Request>>) => {
    if ('ground' in data) {
      known = data;
      return;
    }
    if ('cancel' in data) {
      running.get(data.cancel)?.();
      running.delete(data.cancel);
      return;
    }
    if (!known) throw new Error('what the requests share comes before the first of them');
    const { id, request } = data;
    const end = workInParts(inParts(known.ground, request), {
      onProgress: (progress) => answer({ id, progress }),
      onResult: (result) => {
        running.delete(id);
        answer({ id, result });
      },
    });
    running.set(id, end);
  });
}

function inWorker<Ground, Request, Result>(
  ground: Ground,
  start: () => Worker | null,
  answered: (answer: JobAnswer<Result>) => void,
  failed: () => void,
): Runner<Request> | null {
  let worker: Worker | null;
  try {
    worker = start();
  } catch {
    return null;
  }
  if (!worker) return null;
  const send = (message: JobMessage<Ground, Request>) => worker.postMessage(message);
  worker.addEventListener('message', ({ data }: MessageEvent<JobAnswer<Result>>) => answered(data));
  worker.addEventListener('error', failed);
  worker.addEventListener('messageerror', failed);
  send({ ground });
  return {
    run: (id, request) => send({ id, request }),
    cancel: (id) => send({ cancel: id }),
    end: () => worker.terminate(),
  };
}

function inline<Ground, Request, Result>(
  ground: Ground,
  inParts: InParts<Ground, Request, Result>,
  answered: (answer: JobAnswer<Result>) => void,
): Runner<Request> {
  let end = (): void => undefined;
  return {
    run: (id, request) => {
      end = workInParts(inParts(ground, request), {
        onProgress: (progress) => answered({ id, progress }),
        onResult: (result) => answered({ id, result }),
      });
    },
    cancel: () => end(),
    end: () => end(),
  };
}
