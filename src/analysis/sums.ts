import type { Day, Span } from '../record/types';

/** The days that running sums cover. */
export interface Days {
  readonly first: Day;
  readonly count: number;
}

/** Snaps what rounding leaves of nothing to nothing. */
const ROUNDING = 1e-9;

/**
 * First and last row of running sums between which a window lies: row d holds the sum of the days before day d, so that a
 * window is the difference of two rows. A window outside the days gives two equal rows.
 */
export function rowsOf(window: Span, days: Days): [from: number, to: number] {
  const from = Math.min(Math.max(window.start - days.first, 0), days.count);
  return [from, Math.min(Math.max(window.end + 1 - days.first, from), days.count)];
}

/** Running sums of whole counts by day and area; the areas of one day lie side by side. */
export class CountSums {
  readonly #sums: Uint32Array;

  constructor(
    readonly days: Days,
    readonly areaCount: number,
  ) {
    this.#sums = new Uint32Array((days.count + 1) * areaCount);
  }

  /** Adds to a day. All additions come before `accumulate`. */
  add(day: Day, area: number, amount: number): void {
    this.#sums[(day - this.days.first + 1) * this.areaCount + area]! += amount;
  }

  /** Turns the counts of single days into running sums. */
  accumulate(): this {
    const sums = this.#sums;
    for (let i = this.areaCount; i < sums.length; i++) sums[i]! += sums[i - this.areaCount]!;
    return this;
  }

  /** Counts of one area in a window. */
  at(window: Span, area: number): number {
    const [from, to] = rowsOf(window, this.days);
    return this.#sums[to * this.areaCount + area]! - this.#sums[from * this.areaCount + area]!;
  }

  /** Counts of every area in a window; area a goes to `out[target[a]]`, or to `out[a]` without `target`. */
  read(window: Span, out: Float64Array, target?: Uint32Array): Float64Array {
    const [from, to] = rowsOf(window, this.days).map((row) => row * this.areaCount) as [number, number];
    if (target) out.fill(0);
    for (let area = 0; area < this.areaCount; area++) {
      out[target ? target[area]! : area] = this.#sums[to + area]! - this.#sums[from + area]!;
    }
    return out;
  }
}

/** Running sums of masses that are spread evenly over spans of days. */
export class SpreadSums {
  readonly #sums: Float64Array;

  constructor(
    readonly days: Days,
    readonly areaCount: number,
  ) {
    this.#sums = new Float64Array((days.count + 2) * areaCount);
  }

  /** Spreads a mass evenly over the days from `start` to `end`, both included. All additions come before `accumulate`. */
  add(start: Day, end: Day, area: number, mass: number): void {
    const perDay = mass / (end - start + 1);
    this.#sums[(start - this.days.first + 1) * this.areaCount + area]! += perDay;
    this.#sums[(end - this.days.first + 2) * this.areaCount + area]! -= perDay;
  }

  /** Differences → masses of single days → running sums. */
  accumulate(): this {
    const sums = this.#sums;
    for (let pass = 0; pass < 2; pass++) {
      for (let i = this.areaCount; i < sums.length; i++) sums[i]! += sums[i - this.areaCount]!;
    }
    return this;
  }

  /** Masses of every area in a window; area a goes to `out[target[a]]`. */
  read(window: Span, out: Float64Array, target: Uint32Array): Float64Array {
    const [from, to] = rowsOf(window, this.days).map((row) => row * this.areaCount) as [number, number];
    out.fill(0);
    for (let area = 0; area < this.areaCount; area++) {
      const mass = this.#sums[to + area]! - this.#sums[from + area]!;
      out[target[area]!] = Math.abs(mass) < ROUNDING ? 0 : mass;
    }
    return out;
  }
}
