import type { CoveredStep } from '../../analysis/ranks';
import type { Axis } from '../histogram';

/** Bars of a little timeline as one path, on a scale that all share. */
export function barsPath(
  counts: ArrayLike<number>,
  steps: readonly CoveredStep[],
  largest: number,
  axis: Axis,
  height: number,
): string {
  let path = '';
  steps.forEach((step, at) => {
    const count = counts[at]!;
    if (count <= 0 || largest <= 0) return;
    const left = axis.x(step.start);
    const tall = (count / largest) * height;
    path += `M${short(left)} ${short(height)}V${short(height - tall)}H${short(axis.x(step.end + 1))}V${short(height)}Z`;
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

function short(px: number): string {
  return String(Math.round(px * 100) / 100);
}
