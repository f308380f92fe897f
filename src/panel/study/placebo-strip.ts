import { extent, ticks } from 'd3-array';
import type { PlaceboDate, PlaceboStrip } from '../../analysis/study';
import { makeAxis, type Axis } from '../../chart/histogram';
import type { Day, Span } from '../../record/types';

export interface StripLayout {
  readonly axis: Axis;
  /** Dates whose windows share no day with the real one's, and those that do, as paths of dots. */
  readonly apart: string;
  readonly overlapping: string;
  readonly real: { readonly x: number; readonly y: number | null } | null;
  readonly zero: number;
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
}

/** Room above and below the outermost dots, in px. */
const MARGIN = 8;

/**
 * Every admissible date as a dot: its day across, its difference upward. Zero is always within the strip.
 * @param span days that the strip reaches over
 * @param left room for the numbers of the scale, in px
 */
export function layoutStrip(
  { dates }: PlaceboStrip,
  realDay: Day,
  span: Span,
  size: { readonly left: number; readonly width: number; readonly height: number },
): StripLayout {
  const axis = makeAxis(span, size.left, size.width - MARGIN);
  const [low = 0, high = 0] = extent(dates, ({ wdd }) => wdd ?? undefined);
  const [bottom, top] = low === 0 && high === 0 ? [-1, 1] : [Math.min(0, low), Math.max(0, high)];
  const y = (wdd: number) => MARGIN + ((top - wdd) / (top - bottom)) * (size.height - 2 * MARGIN);
  const dot = ({ day, wdd }: PlaceboDate) => `M${round(axis.x(day + 0.5))} ${round(y(wdd!))}h0`;
  const ranked = dates.filter(({ wdd, day }) => wdd !== null && day !== realDay);
  const real = dates.find(({ day }) => day === realDay);
  return {
    axis,
    apart: ranked
      .filter(({ overlaps }) => !overlaps)
      .map(dot)
      .join(''),
    overlapping: ranked
      .filter(({ overlaps }) => overlaps)
      .map(dot)
      .join(''),
    real:
      realDay >= span.start && realDay <= span.end
        ? { x: axis.x(realDay + 0.5), y: real && real.wdd !== null ? y(real.wdd) : null }
        : null,
    zero: y(0),
    ticks: ticks(bottom, top, 4).map((value) => ({ value, y: y(value) })),
  };
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
