import { max, ticks } from 'd3-array';
import type { MonthCount } from '../analysis/types';
import { addMonths, calendarOf, dayOf, startOfMonth } from '../record/day';
import type { Coverage, CoverageLevel, Day, Span } from '../record/types';

/** Where days lie on screen. Day d covers [x(d), x(d + 1)) in CSS px. */
export interface Axis {
  readonly limits: Span;
  readonly left: number;
  readonly right: number;
  /** Left edge of a day in px; not clamped. */
  x(day: Day): number;
  /** The day under a pixel, clamped to the limits. */
  dayAt(px: number): Day;
  /** The boundary between two days nearest to a pixel, named by the day that it opens; from limits.start to limits.end + 1. */
  boundaryAt(px: number): Day;
}

/**
 * An axis of whole days (both ends of `limits` included) between two pixels. A straight line needs no library: d3-scale
 * would bring colours and formats with it, before the first paint.
 */
export function makeAxis(limits: Span, left: number, right: number): Axis {
  const days = limits.end + 1 - limits.start;
  const width = Math.max(0, right - left);
  const invert = (px: number) => limits.start + (width > 0 ? ((px - left) / width) * days : 0);
  return {
    limits,
    left,
    right,
    x: (day) => left + ((day - limits.start) / days) * width,
    dayAt: (px) => clamp(Math.floor(invert(px)), limits.start, limits.end),
    boundaryAt: (px) => clamp(Math.round(invert(px)), limits.start, limits.end + 1),
  };
}

/**
 * Like `boundaryAt`, but held by a month's edge within `tolerancePx`: bars are months, so whole months must be easy to
 * pick by hand. Single days stay in reach of the keyboard and the typed dates.
 */
export function magneticBoundary(axis: Axis, px: number, tolerancePx: number): Day {
  const free = axis.boundaryAt(px);
  const before = startOfMonth(free);
  const edges = [before, addMonths(before, 1), axis.limits.end + 1].filter(
    (day) => day >= axis.limits.start && day <= axis.limits.end + 1,
  );
  const nearest = edges.reduce(
    (best, day) => (Math.abs(axis.x(day) - px) < Math.abs(axis.x(best) - px) ? day : best),
    edges[0] ?? free,
  );
  return Math.abs(axis.x(nearest) - px) <= tolerancePx ? nearest : free;
}

/** One month of a mirrored histogram, in px. Heights are lengths from the axis, never negative. */
export interface Bar {
  readonly month: MonthCount;
  readonly signs: number;
  readonly enforcement: number;
  readonly x: number;
  readonly width: number;
  readonly up: number;
  readonly down: number;
}

export interface Histogram {
  readonly bars: readonly Bar[];
  /** Distance of the shared axis from the top of the plot in px. */
  readonly zero: number;
  /** One unit in px: the same above and below. */
  readonly unit: number;
  readonly yTicks: readonly { readonly value: number; readonly offset: number }[];
}

/** Free space beyond the longest bars, in px. */
const HEADROOM_PX = 4;

/**
 * Months as bars, signs above and enforcement below one axis on one scale, so that lengths compare across it.
 * Months (and parts of months) outside the axis or after `recordEnd` are not drawn.
 */
export function layoutHistogram(
  signs: readonly MonthCount[],
  enforcement: readonly MonthCount[],
  axis: Axis,
  height: number,
  recordEnd: Day,
): Histogram {
  const shown = (m: MonthCount) =>
    m.start <= Math.min(axis.limits.end, recordEnd) && m.end >= axis.limits.start;
  const below = new Map(enforcement.map((m) => [m.start, m.count]));
  const months = signs.filter(shown);
  const most = max(months, (m) => m.count) ?? 0;
  const mostBelow = max(months, (m) => below.get(m.start) ?? 0) ?? 0;
  const upUnits = Math.max(most, 1);
  const downUnits = enforcement.length > 0 ? Math.max(mostBelow, upUnits * 0.12) : 0;
  const headroom = HEADROOM_PX * (downUnits > 0 ? 2 : 1);
  const unit = (height - headroom) / (upUnits + downUnits);
  const zero = upUnits * unit + HEADROOM_PX;
  const last = Math.min(axis.limits.end, recordEnd);
  const bars = months.map((month) => {
    const left = axis.x(Math.max(month.start, axis.limits.start));
    const right = axis.x(Math.min(month.end, last) + 1);
    const gap = Math.min(1, (right - left) / 4);
    const count = below.get(month.start) ?? 0;
    return {
      month,
      signs: month.count,
      enforcement: count,
      x: left + gap / 2,
      width: right - left - gap,
      up: month.count * unit,
      down: count * unit,
    };
  });
  return { bars, zero, unit, yTicks: yTicks(most, mostBelow, zero, unit) };
}

/** Two or three whole-numbered ticks on each side of the axis; zero once. */
function yTicks(up: number, down: number, zero: number, unit: number) {
  const step = ticks(0, Math.max(up, down, 1), 2)
    .filter((value) => Number.isInteger(value) && value > 0)
    .filter((value) => value * unit >= 16);
  const above = step.filter((value) => value <= up).map((value) => ({ value, offset: zero - value * unit }));
  const below = step
    .filter((value) => value <= down)
    .map((value) => ({ value, offset: zero + value * unit }));
  return [{ value: 0, offset: zero }, ...above, ...below];
}

/** The bar of the month under a pixel; `undefined` outside the drawn months. */
export function barAt(bars: readonly Bar[], axis: Axis, px: number): Bar | undefined {
  if (px < axis.left || px > axis.right) return undefined;
  const day = axis.dayAt(px);
  return bars.find(({ month }) => month.start <= day && day <= month.end);
}

export interface Stretch {
  readonly level: Exclude<CoverageLevel, 'full'>;
  readonly x: number;
  readonly width: number;
}

/** Thin and empty coverage as stretches of the axis, in px. After the record's end nothing is drawn, not even a hatch. */
export function coverageStretches(coverage: readonly Coverage[], axis: Axis, recordEnd: Day): Stretch[] {
  const last = Math.min(axis.limits.end, recordEnd);
  return coverage
    .filter((c) => c.start <= last && c.end >= axis.limits.start)
    .map((c) => {
      const x = axis.x(Math.max(c.start, axis.limits.start));
      return { level: c.level, x, width: axis.x(Math.min(c.end, last) + 1) - x };
    });
}

/** How well a month is covered: the worst level that touches it. */
export function monthCoverage(span: Span, coverage: readonly Coverage[]): CoverageLevel {
  const levels = coverage.filter((c) => c.start <= span.end && c.end >= span.start).map((c) => c.level);
  if (levels.includes('none')) return 'none';
  return levels.includes('thin') ? 'thin' : 'full';
}

export interface YearTick {
  readonly year: number;
  readonly x: number;
  readonly labelled: boolean;
}

/** Years that begin on the axis; labels at least `minLabelPx` apart, counted back from the last. */
export function yearTicks(axis: Axis, minLabelPx: number): YearTick[] {
  const first = calendarOf(axis.limits.start).year;
  const last = calendarOf(axis.limits.end).year;
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
    (year) => dayOf(year, 1, 1) >= axis.limits.start,
  );
  const perYear = axis.x(365) - axis.x(0);
  const every = perYear > 0 ? Math.max(1, Math.ceil(minLabelPx / perYear)) : 1;
  return years.map((year) => ({
    year,
    x: axis.x(dayOf(year, 1, 1)),
    labelled: (last - year) % every === 0,
  }));
}

/** `value` held between `low` and `high`; `high` wins where they cross. */
export function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
