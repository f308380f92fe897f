/** Milliseconds of each run; what a run returns is kept alive, so that no work is optimised away. */
export function times(runs: number, work: (run: number) => unknown): number[] {
  const taken: number[] = [];
  let kept: unknown;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    kept = work(run);
    taken.push(performance.now() - start);
  }
  if (kept === times) throw new Error('unreachable');
  return taken;
}

/** Median of a list; the mean of the middle two where their number is even. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The value below which nine tenths of a list lie. */
export function ninth(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * 0.9), sorted.length - 1)]!;
}

/** Milliseconds in three significant digits at most. */
export function ms(value: number): string {
  return `${value < 1 ? value.toFixed(3) : value < 100 ? value.toFixed(1) : value.toFixed(0)} ms`;
}
