import { kernelDensity, type KernelGrid } from './kernel';
import type { KernelAnswer, KernelMessage, KernelRequest } from './kernel-messages';
import { MOST_WORKERS, SILENCE_MS } from './worker-limits';

export interface Kernel {
  /**
   * Kernel density of a window, in events per 1,000 km² per 30 days and cell; see `kernelDensity`. One request is worked on
   * at a time: of those asked for meanwhile only the latest is, and the others resolve to `null`. Answers keep their order.
   * @param mass mass of every place, from `Tallies.mass`
   * @param days length of the window
   */
  density(mass: Float64Array, bandwidthKm: number, days: number): Promise<Float64Array | null>;
  /** Ends the worker. */
  dispose(): void;
}

/** Computes requests in order and calls back with the answers. */
interface Runner {
  run(request: KernelRequest): void;
  end(): void;
}

interface Asked {
  readonly request: KernelRequest;
  readonly resolve: (density: Float64Array | null) => void;
}

/**
 * Off the main thread where a worker can start; the same code here where it cannot (sandboxed frames, file addresses), or
 * where it fails or falls silent. The next request then gets a new worker.
 */
export function createKernel(grid: KernelGrid, open: () => Worker | null = startWorker): Kernel {
  let runner: Runner | null = null;
  /** Whether `runner` is a worker. */
  let worker = false;
  let started = 0;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let working: Asked | null = null;
  let waiting: Asked | null = null;
  let asked = 0;

  const answered = ({ id, density }: KernelAnswer): void => {
    if (working?.request.id !== id) return;
    working.resolve(density);
    [working, waiting] = [waiting, null];
    if (working) run(working.request);
    else clearTimeout(silence);
  };
  /** A worker that fails hands what it was working on to the code here. */
  const failed = (): void => {
    clearTimeout(silence);
    runner?.end();
    worker = false;
    runner = inline(grid, answered);
    if (working) runner.run(working.request);
  };
  const start = (): Runner => {
    if (worker && runner) return runner;
    runner?.end();
    const fresh = started++ < MOST_WORKERS ? inWorker(grid, open, answered, failed) : null;
    worker = fresh !== null;
    return fresh ?? inline(grid, answered);
  };
  const run = (request: KernelRequest): void => {
    runner = start();
    clearTimeout(silence);
    if (worker) silence = setTimeout(failed, SILENCE_MS);
    runner.run(request);
  };

  return {
    density: (mass, bandwidthKm, days) =>
      new Promise((resolve) => {
        // The caller may use its array again for the next window.
        const next: Asked = { request: { id: ++asked, mass: mass.slice(), bandwidthKm, days }, resolve };
        if (working) {
          waiting?.resolve(null);
          waiting = next;
          return;
        }
        working = next;
        run(next.request);
      }),
    dispose: () => {
      clearTimeout(silence);
      runner?.end();
      worker = false;
      working?.resolve(null);
      waiting?.resolve(null);
      runner = working = waiting = null;
    },
  };
}

function startWorker(): Worker | null {
  if (typeof Worker === 'undefined') return null;
  return new Worker(new URL('./kernel-worker.ts', import.meta.url), { type: 'module' });
}

function inWorker(
  { areaKm2, xKm, yKm, footprints }: KernelGrid,
  start: () => Worker | null,
  answered: (answer: KernelAnswer) => void,
  failed: () => void,
): Runner | null {
  let worker: Worker | null;
  try {
    worker = start();
  } catch {
    return null;
  }
  if (!worker) return null;
  const send = (message: KernelMessage) => worker.postMessage(message);
  worker.addEventListener('message', ({ data }: MessageEvent<KernelAnswer>) => answered(data));
  worker.addEventListener('error', failed);
  worker.addEventListener('messageerror', failed);
  send({ grid: { areaKm2, xKm, yKm, footprints } });
  return { run: send, end: () => worker.terminate() };
}

function inline(grid: KernelGrid, answered: (answer: KernelAnswer) => void): Runner {
  let ended = false;
  return {
    run: ({ id, mass, bandwidthKm, days }) => {
      // Later, not at once: what the page does now is finished first.
      setTimeout(() => {
        if (!ended) answered({ id, density: kernelDensity(grid, mass, bandwidthKm, days) });
      });
    },
    end: () => (ended = true),
  };
}
