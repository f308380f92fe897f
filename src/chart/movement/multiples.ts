import type { Day, Span } from '../../record/types';
import type { Axis } from '../histogram';

/** Bars of a little timeline as one path, on a scale that all share. */
export function barsPath(
  counts: ArrayLike<number>,
  steps: readonly Span[],
  largest: number,
  axis: Axis,
  height: number,
): string {
  let path = '';
  steps.forEach((step, at) => {
    const count = counts[at]!;
    if (count <= 0 || largest <= 0) return;
    const [left, right] = [short(axis.x(step.start)), short(axis.x(step.end + 1))];
    path += `M${left} ${height}V${short(height - (count / largest) * height)}H${right}V${height}Z`;
  });
  return path;
}

/** The sum of a row, and its largest entry with the step at which it is reached first; `null` where all are zero. */
export function peakOf(counts: ArrayLike<number>): { total: number; most: number; step: number } | null {
  let [total, most, step] = [0, 0, -1];
  for (let at = 0; at < counts.length; at++) {
    total += counts[at]!;
    if (counts[at]! > most) [most, step] = [counts[at]!, at];
  }
  return step < 0 ? null : { total, most, step };
}

/** A day as a dot; dots that would touch stand one above the other, level 0 the lowest. */
export interface Dot {
  readonly x: number;
  readonly level: number;
}

/** Days as dots on an axis, in order of time. */
export function stackDays(days: readonly Day[], axis: Axis, diameterPx: number): Dot[] {
  const dots: Dot[] = [];
  for (const day of [...days].sort((a, b) => a - b)) {
    const x = axis.x(day);
    const near = new Set(dots.filter((dot) => x - dot.x < diameterPx).map(({ level }) => level));
    let level = 0;
    while (near.has(level)) level++;
    dots.push({ x, level });
  }
  return dots;
}

function short(px: number): number {
  return Math.round(px * 100) / 100;
}
