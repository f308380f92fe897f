import { describe, expect, it } from 'vitest';
import {
  barAt,
  monthCoverage,
  coverageStretches,
  layoutHistogram,
  magneticBoundary,
  makeAxis,
  yearTicks,
} from '../../src/chart/histogram';
import { addMonths, dayOf, endOfMonth } from '../../src/record/day';

/** January to April 2021: 31 + 28 + 31 + 30 = 120 days; at 1,200 px a day is 10 px wide. */
const limits = { start: dayOf(2021, 1, 1), end: dayOf(2021, 4, 30) };
const axis = makeAxis(limits, 40, 1240);
const month = (n: number, count: number) => {
  const start = addMonths(limits.start, n - 1);
  return { start, end: endOfMonth(start), count };
};

describe('the axis', () => {
  it('gives every day its own 10 px and both ends their whole day', () => {
    expect(axis.x(limits.start)).toBeCloseTo(40);
    expect(axis.x(limits.end + 1)).toBeCloseTo(1240);
    expect(axis.dayAt(49.9)).toBe(limits.start);
    expect(axis.dayAt(50.1)).toBe(limits.start + 1);
  });

  it('names no day outside its limits', () => {
    expect(axis.dayAt(-500)).toBe(limits.start);
    expect(axis.dayAt(9000)).toBe(limits.end);
    expect(axis.boundaryAt(9000)).toBe(limits.end + 1);
  });

  it('stays usable before it has a width', () => {
    expect(makeAxis(limits, 40, 10).dayAt(30)).toBe(limits.start);
  });

  it('holds a pointer within 3 px of a month edge, and lets it go beyond', () => {
    const february = axis.x(dayOf(2021, 2, 1));
    expect(magneticBoundary(axis, february + 3, 3)).toBe(dayOf(2021, 2, 1));
    expect(magneticBoundary(axis, february + 16, 3)).toBe(dayOf(2021, 2, 3));
  });
});

describe('the histogram', () => {
  const signs = [month(1, 6), month(2, 3), month(3, 0), month(4, 1)];
  const enforcement = [month(1, 2), month(2, 4), month(3, 0), month(4, 0)];

  it('draws both sides on one scale: 4 enforcement are as long as 4 signs would be', () => {
    const { bars } = layoutHistogram(signs, enforcement, axis, 108, limits.end);
    // 108 px less 4 px free at each end for 6 + 4 units: 10 px a unit.
    expect(bars.map((bar) => Math.round(bar.up))).toEqual([60, 30, 0, 10]);
    expect(bars.map((bar) => Math.round(bar.down))).toEqual([20, 40, 0, 0]);
  });

  it('makes a month as wide as its days', () => {
    const { bars } = layoutHistogram(signs, enforcement, axis, 108, limits.end);
    // February: 28 days of 10 px, less a gap of 1 px.
    expect(bars[1]?.width).toBeCloseTo(279);
  });

  it('draws nothing after the end of the record, and the last month only up to it', () => {
    const { bars } = layoutHistogram(signs, enforcement, axis, 108, dayOf(2021, 3, 10));
    expect(bars).toHaveLength(3);
    expect(bars[2]!.x + bars[2]!.width).toBeLessThan(axis.x(dayOf(2021, 3, 11)));
  });

  it('keeps an axis when nothing passes the filters', () => {
    const none = layoutHistogram([month(1, 0)], [month(1, 0)], axis, 108, limits.end);
    expect(none.bars[0]).toMatchObject({ up: 0, down: 0 });
    expect(none.yTicks.every((tick) => Number.isFinite(tick.offset))).toBe(true);
  });

  it('ticks whole numbers only, and never above the longest bar', () => {
    const { yTicks } = layoutHistogram(signs, enforcement, axis, 108, limits.end);
    expect(yTicks.every((tick) => Number.isInteger(tick.value) && tick.value <= 6)).toBe(true);
    expect(yTicks.filter((tick) => tick.value === 0)).toHaveLength(1);
  });

  it('finds the month under a pointer and none beside the axis', () => {
    const { bars } = layoutHistogram(signs, enforcement, axis, 108, limits.end);
    expect(barAt(bars, axis, axis.x(dayOf(2021, 2, 15)))?.month.start).toBe(dayOf(2021, 2, 1));
    expect(barAt(bars, axis, 20)).toBeUndefined();
  });
});

describe('coverage', () => {
  const coverage = [
    { start: dayOf(2020, 1, 1), end: dayOf(2021, 1, 10), level: 'none' as const, note: '' },
    { start: dayOf(2021, 2, 1), end: dayOf(2021, 2, 28), level: 'thin' as const, note: '' },
    { start: dayOf(2021, 4, 1), end: dayOf(2022, 12, 31), level: 'none' as const, note: '' },
  ];

  it('is hatched on the axis only, and not after the end of the record', () => {
    const stretches = coverageStretches(coverage, axis, dayOf(2021, 3, 31));
    // 10 days and 28 days of 10 px; what begins after the record ended is left out.
    expect(stretches.map((s) => [s.level, Math.round(s.width)])).toEqual([
      ['none', 100],
      ['thin', 280],
    ]);
  });

  it('of a month is the worst that touches it', () => {
    expect(monthCoverage(month(1, 0), coverage)).toBe('none');
    expect(monthCoverage(month(2, 0), coverage)).toBe('thin');
    expect(monthCoverage(month(3, 0), coverage)).toBe('full');
  });
});

describe('years', () => {
  const decade = makeAxis({ start: dayOf(2015, 1, 1), end: dayOf(2024, 12, 31) }, 0, 300);

  it('are all ticked, and labelled only where 44 px lie between', () => {
    // 300 px for ten years: 30 px a year, so every second label, counted back from 2024.
    const ticks = yearTicks(decade, 44);
    expect(ticks).toHaveLength(10);
    expect(ticks.filter((t) => t.labelled).map((t) => t.year)).toEqual([2016, 2018, 2020, 2022, 2024]);
  });

  it('that began before the axis have no tick', () => {
    const late = makeAxis({ start: dayOf(2021, 7, 1), end: dayOf(2023, 6, 30) }, 0, 300);
    expect(yearTicks(late, 44).map((t) => t.year)).toEqual([2022, 2023]);
  });
});
