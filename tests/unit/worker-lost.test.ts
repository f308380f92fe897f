import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createJobs } from '../../src/analysis/jobs';
import { kernelDensity, type KernelGrid } from '../../src/analysis/kernel';
import { createKernel } from '../../src/analysis/kernel-client';
import { MOST_WORKERS, SILENCE_MS } from '../../src/analysis/worker-limits';

/** Counts to a number, in as many parts. */
function* counting(step: number, to: number): Generator<number, number> {
  let sum = 0;
  for (let n = 0; n < to; n += 1) {
    sum += step;
    yield (n + 1) / to;
  }
  return sum;
}

/** A worker that has been ended by the browser: it takes messages and never says a word. */
class Ended {
  static made = 0;
  ended = false;
  readonly listeners = new Map<string, (event: unknown) => void>();
  readonly sent: unknown[] = [];
  constructor() {
    Ended.made += 1;
  }
  addEventListener(type: string, listener: (event: unknown) => void): void {
    this.listeners.set(type, listener);
  }
  postMessage(message: unknown): void {
    this.sent.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
}
const asWorker = (worker: Ended): Worker => worker as unknown as Worker;

beforeEach(() => {
  Ended.made = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => void vi.useRealTimers());

/** Lets a promise be answered while the clock moves on in small steps. */
async function after<T>(ms: number, answer: Promise<T>): Promise<T | 'nothing'> {
  let found: T | 'nothing' = 'nothing';
  void answer.then((value) => (found = value));
  await vi.advanceTimersByTimeAsync(ms);
  for (let turn = 0; turn < 50 && found === 'nothing'; turn += 1) {
    await vi.advanceTimersByTimeAsync(1);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return found;
}

describe('a worker that the browser has ended without a word', () => {
  it('leaves its work to the page, and the next request gets a new worker', async () => {
    const workers: Ended[] = [];
    const jobs = createJobs(2, counting, () => asWorker((workers[workers.length] = new Ended())));
    const first = jobs.run(5);
    expect(await after(SILENCE_MS - 100, first.result)).toBe('nothing');
    // Five steps of two.
    expect(await after(100, first.result)).toBe(10);
    expect(workers[0]!.ended).toBe(true);
    const second = jobs.run(3);
    expect(workers).toHaveLength(2);
    workers[1]!.listeners.get('message')!({ data: { id: 2, result: 6 } });
    expect(await second.result).toBe(6);
    expect(workers[1]!.ended).toBe(false);
    jobs.dispose();
  });

  it('is not given up while it tells how far it is', async () => {
    const worker = new Ended();
    const shares: number[] = [];
    const job = createJobs(1, counting, () => asWorker(worker)).run(4, (share) => shares.push(share));
    for (const progress of [0.25, 0.5, 0.75]) {
      expect(await after(SILENCE_MS - 1000, job.result)).toBe('nothing');
      worker.listeners.get('message')!({ data: { id: 1, progress } });
    }
    worker.listeners.get('message')!({ data: { id: 1, result: 4 } });
    expect(await job.result).toBe(4);
    expect(shares).toEqual([0.25, 0.5, 0.75]);
    expect(worker.ended).toBe(false);
  });

  it('is not waited for after the work was cancelled', async () => {
    const worker = new Ended();
    const job = createJobs(1, counting, () => asWorker(worker)).run(4);
    job.cancel();
    expect(await job.result).toBeNull();
    await vi.advanceTimersByTimeAsync(2 * SILENCE_MS);
    expect(worker.ended).toBe(false);
  });

  it('is not replaced for ever', async () => {
    const jobs = createJobs(1, counting, () => asWorker(new Ended()));
    for (let n = 0; n < MOST_WORKERS + 2; n += 1) expect(await after(SILENCE_MS, jobs.run(n).result)).toBe(n);
    expect(Ended.made).toBe(MOST_WORKERS);
  });
});

describe('a kernel density whose worker is ended at work', () => {
  const grid: KernelGrid = {
    areaKm2: Float64Array.of(100, 100),
    xKm: Float64Array.of(0, 10),
    yKm: Float64Array.of(0, 0),
    footprints: {
      offsets: Uint32Array.of(0, 1),
      cells: Uint32Array.of(0),
      shares: Float64Array.of(1),
    },
  };

  it('is computed on the page, with what was asked for meanwhile, and a new worker takes the next', async () => {
    const workers: Ended[] = [];
    const kernel = createKernel(grid, () => asWorker((workers[workers.length] = new Ended())));
    const mass = Float64Array.of(3);
    const expected = (km: number): Float64Array => kernelDensity(grid, mass, km, 30);
    const [first, second] = [kernel.density(mass, 25, 30), kernel.density(mass, 50, 30)];
    expect(await after(SILENCE_MS, first)).toEqual(expected(25));
    expect(workers).toHaveLength(2);
    const last = workers[1]!;
    const asked = last.sent.find((message) => 'id' in (message as object)) as { id: number };
    last.listeners.get('message')!({ data: { id: asked.id, density: expected(50) } });
    expect(await second).toEqual(expected(50));
    kernel.dispose();
    expect(last.ended).toBe(true);
  });
});
