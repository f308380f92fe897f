import { describe, expect, it } from 'vitest';
import { coverageOf, endOfRecord } from '../../src/record/coverage';
import { parseDay } from '../../src/record/day';
import type { Coverage } from '../../src/record/types';

const day = (text: string): number => parseDay(text)!;
const stretch = (start: string, end: string, level: Coverage['level']): Coverage => ({
  start: day(start),
  end: day(end),
  level,
  note: '',
});
const coverage = [
  stretch('2023-04-01', '2026-11-22', 'none'),
  stretch('2022-12-01', '2022-12-31', 'thin'),
  stretch('2023-01-01', '2023-01-31', 'thin'),
  stretch('2023-02-01', '2023-02-10', 'none'),
];
const window = (start: string, end: string) => ({ start: day(start), end: day(end) });

describe('coverage of a window', () => {
  it('is full where nothing is listed', () => {
    expect(coverageOf(window('2022-09-01', '2022-09-30'), coverage)).toEqual({
      days: 30,
      thinDays: 0,
      noneDays: 0,
      stretches: [],
    });
  });

  it('cuts stretches to the window and joins those of one level that adjoin', () => {
    // 22 to 31 December: 10 days; January: 31; 1 to 5 February: 5
    expect(coverageOf(window('2022-12-22', '2023-02-05'), coverage)).toEqual({
      days: 46,
      thinDays: 41,
      noneDays: 5,
      stretches: [
        { ...window('2022-12-22', '2023-01-31'), level: 'thin' },
        { ...window('2023-02-01', '2023-02-05'), level: 'none' },
      ],
    });
  });

  it('counts a window of one day that is the last of a stretch', () => {
    expect(coverageOf(window('2023-01-31', '2023-01-31'), coverage)).toMatchObject({ days: 1, thinDays: 1 });
    expect(coverageOf(window('2023-02-11', '2023-02-11'), coverage)).toMatchObject({ noneDays: 0 });
  });
});

describe('the end of the record', () => {
  it('is the day before the empty stretch that closes it', () => {
    expect(endOfRecord(coverage, day('2023-03-05'))).toBe(day('2023-03-31'));
  });

  it('is before several empty stretches that adjoin', () => {
    const more = [...coverage, stretch('2023-03-20', '2023-03-31', 'none')];
    expect(endOfRecord(more, day('2023-03-05'))).toBe(day('2023-03-19'));
  });

  it('is the last reported day where no empty stretch closes it', () => {
    expect(endOfRecord(coverage.slice(1), day('2023-03-05'))).toBe(day('2023-03-05'));
    expect(endOfRecord([], day('2023-03-05'))).toBe(day('2023-03-05'));
  });
});
