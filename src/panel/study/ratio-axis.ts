import type { RatioInterval, Refusal } from '../../analysis/statistics';
import { isRefusal } from '../../analysis/statistics';

/** Ratios from one fiftieth to fifty are drawn; what reaches beyond ends in an arrow. */
const RATIO_LIMIT = 50;
export const RATIO_TICKS = [0.02, 0.1, 0.5, 1, 2, 10, 50] as const;

/** Where a ratio lies on a logarithmic axis with 1 in its middle, in px; held at the axis' ends. */
export function ratioX(ratio: number, width: number): number {
  const log = Math.log(RATIO_LIMIT);
  const held = Math.min(RATIO_LIMIT, Math.max(1 / RATIO_LIMIT, ratio));
  return ((Math.log(held) + log) / (2 * log)) * width;
}

export interface IntervalMark {
  readonly x1: number;
  readonly x2: number;
  /** `null` where the estimate itself has no upper limit or is 0: it lies beyond the axis. */
  readonly point: number | null;
  /** The interval goes on beyond the axis. */
  readonly openLow: boolean;
  readonly openHigh: boolean;
  /** The whole interval lies on one side of 1. */
  readonly leavesOne: boolean;
}

/** An interval of a ratio as a line on the axis; `null` where it was refused. */
export function intervalMark(ratio: RatioInterval | Refusal, width: number): IntervalMark | null {
  if (isRefusal(ratio)) return null;
  const { low, high, ratio: point } = ratio;
  const openLow = low < 1 / RATIO_LIMIT;
  const openHigh = high === null || high > RATIO_LIMIT;
  const inside = point !== null && point >= 1 / RATIO_LIMIT && point <= RATIO_LIMIT;
  return {
    x1: ratioX(low, width),
    x2: high === null ? width : ratioX(high, width),
    point: inside ? ratioX(point, width) : null,
    openLow,
    openHigh,
    leavesOne: low > 1 || (high !== null && high < 1),
  };
}
