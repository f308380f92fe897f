import { describe, expect, it } from 'vitest';
import type { RankStep } from '../../src/analysis/ranks';
import { makeAxis } from '../../src/chart/histogram';
import { bumpPath, layoutBump } from '../../src/chart/movement/bump';
import { calendarSteps } from '../../src/chart/movement/calendar';
import { barsPath, peakOf, stackDays } from '../../src/chart/movement/multiples';
import { dayOf, isoDay } from '../../src/record/day';
import type { CoverageLevel } from '../../src/record/types';

const written = ({ start, end }: { start: number; end: number }) => `${isoDay(start)}..${isoDay(end)}`;

describe('steps of the calendar', () => {
  const span = { start: dayOf(2021, 1, 1), end: dayOf(2022, 3, 31) };

  it('are half-years, the last cut where the record ends', () => {
    const steps = calendarSteps(span, 6);
    expect(steps.map(written)).toEqual([
      '2021-01-01..2021-06-30',
      '2021-07-01..2021-12-31',
      '2022-01-01..2022-03-31',
    ]);
    expect(steps.map(({ year, part, cut }) => [year, part, cut])).toEqual([
      [2021, 1, false],
      [2021, 2, false],
      [2022, 1, true],
    ]);
  });

  it('are quarters, the first cut where the span begins within one', () => {
    const steps = calendarSteps({ start: dayOf(2021, 11, 15), end: span.end }, 3);
    expect(steps.map(written)).toEqual(['2021-11-15..2021-12-31', '2022-01-01..2022-03-31']);
    expect(steps.map(({ part, cut }) => [part, cut])).toEqual([
      [4, true],
      [1, false],
    ]);
  });

  it('are none for an empty span', () => {
    expect(calendarSteps({ start: 10, end: 9 }, 6)).toEqual([]);
  });
});

/** Ranks of three or four provinces in one step; shared ranks leave the next free. */
const step = (counts: number[], ranks: (number | null)[], coverage: CoverageLevel = 'full'): RankStep => ({
  step: { start: 0, end: 0 },
  coverage,
  counts: Float64Array.from(counts),
  ranks,
});

describe('the bump chart', () => {
  it('breaks every line at a step without coverage', () => {
    const { lines } = layoutBump([
      step([3, 1], [1, 2]),
      step([9, 9], [null, null], 'none'),
      step([2, 5], [2, 1]),
    ]);
    expect(lines.map(({ province, runs }) => [province, runs.map((run) => run.map((p) => p.step))])).toEqual([
      [1, [[0], [2]]],
      [0, [[0], [2]]],
    ]);
  });

  it('counts nothing of a step without coverage: 1 + 5 = 6 comes before 3 + 2 = 5', () => {
    const { lines } = layoutBump([
      step([3, 1], [1, 2]),
      step([9, 0], [null, null], 'none'),
      step([2, 5], [2, 1]),
    ]);
    expect(lines.map(({ total }) => total)).toEqual([6, 5]);
  });

  it('gives provinces that share a rank rows of their own, marked as a tie', () => {
    const { lines, ties, rows } = layoutBump([step([2, 4, 2, 0], [2, 1, 2, null])]);
    expect(ties).toEqual([{ step: 0, firstRow: 1, lastRow: 2 }]);
    expect(rows).toBe(3);
    const points = new Map(lines.map(({ province, runs }) => [province, runs[0]![0]!]));
    expect([...points.keys()].sort()).toEqual([0, 1, 2]);
    expect(points.get(1)).toMatchObject({ rank: 1, row: 0, tied: false });
    expect([points.get(0)!.row, points.get(2)!.row].sort()).toEqual([1, 2]);
    expect([points.get(0)!.rank, points.get(2)!.rank]).toEqual([2, 2]);
  });

  it('keeps those who share a rank in the order of the step before', () => {
    const { lines } = layoutBump([step([1, 2, 3], [3, 2, 1]), step([5, 5, 5], [1, 1, 1])]);
    const rows = new Map(lines.map(({ province, runs }) => [province, runs[0]![1]!.row]));
    expect([rows.get(2), rows.get(1), rows.get(0)]).toEqual([0, 1, 2]);
  });

  it('names ten lines and no more', () => {
    const counts = Array.from({ length: 12 }, (_, at) => 12 - at);
    const { lines } = layoutBump([
      step(
        counts,
        counts.map((_, at) => at + 1),
      ),
    ]);
    expect(lines.map(({ named }) => named)).toEqual([...Array<boolean>(10).fill(true), false, false]);
  });

  it('is empty without steps', () => {
    expect(layoutBump([])).toEqual({ lines: [], ties: [], rows: 0, coverage: [] });
  });

  it('draws a line level at each of its points', () => {
    expect(
      bumpPath([
        { x: 0, y: 10 },
        { x: 10, y: 30 },
      ]),
    ).toBe('M0 10C5 10 5 30 10 30');
  });
});

describe('little timelines', () => {
  const steps = [
    { start: 0, end: 9 },
    { start: 10, end: 19 },
  ];
  const axis = makeAxis({ start: 0, end: 19 }, 0, 40);

  it('draw bars on the scale that all share: 2 of 4 is half of 20 px', () => {
    expect(barsPath([0, 2], steps, 4, axis, 20)).toBe('M20 20V10H40V20Z');
    expect(barsPath([0, 0], steps, 4, axis, 20)).toBe('');
    expect(barsPath([0, 0], steps, 0, axis, 20)).toBe('');
  });

  it('tell the sum and the first of the largest', () => {
    expect(peakOf([1, 3, 0, 3])).toEqual({ total: 7, most: 3, step: 1 });
    expect(peakOf([0, 0])).toBeNull();
  });
});

describe('dots of statements', () => {
  // Two px a day: days 0 and 2 lie 4 px apart and would touch at 10 px, day 20 would not.
  const axis = makeAxis({ start: 0, end: 49 }, 0, 100);

  it('stand one above the other where they would touch', () => {
    expect(stackDays([20, 2, 0], axis, 10)).toEqual([
      { x: 0, level: 0 },
      { x: 4, level: 1 },
      { x: 40, level: 0 },
    ]);
  });

  it('of one day make a column', () => {
    expect(stackDays([5, 5, 5], axis, 10).map(({ level }) => level)).toEqual([0, 1, 2]);
  });
});
