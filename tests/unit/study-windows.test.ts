import { describe, expect, test } from 'vitest';
import { isoDay } from '../../src/record/day';
import type { Span } from '../../src/record/types';
import {
  boundedCoverage,
  coverageVerdict,
  exposureOf,
  longestCleanPair,
  monthsEach,
  sameLength,
  monthsLong,
  windowsAround,
} from '../../src/analysis/study';
import { at, many, stretch, studyRecord } from './study-record';

const text = ({ start, end }: Span) => `${isoDay(start)}..${isoDay(end)}`;
const span = (start: string, end: string): Span => ({ start: at(start), end: at(end) });

describe('windows around a date', () => {
  test('six calendar months: before ends on the day before, after starts on the date', () => {
    const { before, after } = windowsAround(at('2022-09-17'), monthsEach(6));
    expect(text(before)).toBe('2022-03-17..2022-09-16');
    expect(text(after)).toBe('2022-09-17..2023-03-16');
  });
  test('a gap moves the window after, and leaves the one before', () => {
    const { before, after } = windowsAround(at('2022-09-17'), monthsEach(3, 14));
    expect(text(before)).toBe('2022-06-17..2022-09-16');
    expect(text(after)).toBe('2022-10-01..2022-12-31');
  });
  test('lengths in days, unequal where asked', () => {
    const { before, after } = windowsAround(at('2020-03-01'), {
      before: { days: 60 },
      after: { days: 31 },
      gapDays: 0,
    });
    // 60 days before 1 March 2020: 29 of February and 31 of January.
    expect(text(before)).toBe('2020-01-01..2020-02-29');
    expect(text(after)).toBe('2020-03-01..2020-03-31');
  });
  test('a day that the month before does not have', () => {
    const { before, after } = windowsAround(at('2023-03-31'), monthsEach(1));
    expect(text(before)).toBe('2023-02-28..2023-03-30');
    expect(text(after)).toBe('2023-03-31..2023-04-29');
    expect([monthsLong(before), monthsLong(after)]).toEqual([1, 1]);
  });
  test('as many calendar months are as long, whatever their days', () => {
    expect(sameLength(span('2022-03-17', '2022-09-16'), span('2022-09-17', '2023-03-16'))).toBe(true);
    expect(sameLength(span('2022-03-17', '2022-09-16'), span('2022-09-17', '2023-03-15'))).toBe(false);
    expect(sameLength(span('2022-03-05', '2022-03-10'), span('2022-05-11', '2022-05-16'))).toBe(true);
  });
});

describe('exposure', () => {
  test('equal windows need none', () => {
    expect(exposureOf(windowsAround(at('2020-07-01'), monthsEach(3)), [])).toEqual({
      unit: 'window',
      before: 1,
      after: 1,
    });
  });
  test('days without coverage are taken out, and lengths are in units of 30 days', () => {
    const windows = { before: span('2020-01-01', '2020-03-30'), after: span('2020-03-31', '2020-05-29') };
    // 90 days of which 30 are empty, and 60 days.
    const coverage = [stretch('2020-02-01', '2020-03-01', 'none')];
    expect(exposureOf(windows, coverage)).toEqual({ unit: '30-days', before: 2, after: 2 });
    expect(exposureOf(windows, [])).toEqual({ unit: '30-days', before: 3, after: 2 });
  });
  test('a window without a covered day has none', () => {
    const windows = windowsAround(at('2020-07-01'), monthsEach(1));
    expect(exposureOf(windows, [stretch('2020-06-01', '2020-06-30', 'none')])).toBeNull();
  });
});

describe('coverage verdict', () => {
  const before = span('2020-01-01', '2020-04-09'); // 31 + 29 + 31 + 9 = 100 days
  const after = span('2020-04-10', '2020-07-18'); // 21 + 31 + 30 + 18 = 100 days
  test('a window that touches an empty stretch is refused, and the stretch is named', () => {
    const verdict = coverageVerdict(before, after, [stretch('2020-07-18', '2020-08-31', 'none')]);
    expect(verdict.refused).toBe(true);
    expect(verdict.before.empty).toEqual([]);
    expect(verdict.after.empty).toEqual([{ ...span('2020-07-18', '2020-07-18'), level: 'none' }]);
  });
  test('over 10 % thin is flagged, 10 % is not', () => {
    const ten = coverageVerdict(before, after, [stretch('2020-01-01', '2020-01-10', 'thin')]);
    expect(ten).toMatchObject({ refused: false, overThin: false, before: { thinShare: 0.1 } });
    const eleven = coverageVerdict(before, after, [stretch('2020-01-01', '2020-01-11', 'thin')]);
    expect(eleven).toMatchObject({ refused: false, overThin: true, before: { overThin: true } });
  });
  test('nothing is covered before the record begins and after it ends', () => {
    const coverage = boundedCoverage(studyRecord(many(1, 'fictional-town', '2020-06-01')));
    expect(coverageVerdict(span('2019-06-01', '2019-12-31'), after, coverage).before.noneDays).toBe(214);
    expect(coverageVerdict(before, span('2020-12-31', '2021-01-01'), coverage).after.noneDays).toBe(1);
    expect(coverageVerdict(before, after, coverage).refused).toBe(false);
  });
});

describe('the longest clean pair', () => {
  const coverage = boundedCoverage(studyRecord([], [stretch('2020-02-01', '2020-02-10', 'none')]));
  test('reaches to the nearer of the empty stretches on both sides', () => {
    // Back to 11 February: 140 days before 30 June; forward to 31 December: 185 days.
    const pairs = longestCleanPair(at('2020-06-30'), 0, coverage);
    expect(pairs.clean!.days).toBe(140);
    expect(text(pairs.clean!.before)).toBe('2020-02-11..2020-06-29');
    expect(text(pairs.clean!.after)).toBe('2020-06-30..2020-11-16');
    expect(pairs.cleanMonths).toMatchObject({ months: 4 });
    expect(text(pairs.cleanMonths!.before)).toBe('2020-02-29..2020-06-29');
    expect(pairs.full!.days).toBe(140);
  });
  test('the gap is taken from the time after', () => {
    // From 30 November 1 + 31 days to the end of the year.
    expect(longestCleanPair(at('2020-11-20'), 10, coverage).clean!.days).toBe(32);
  });
  test('a shorter pair avoids what is over-thin', () => {
    const thin = [...coverage, stretch('2020-03-01', '2020-05-31', 'thin')];
    const pairs = longestCleanPair(at('2020-06-30'), 0, thin);
    expect(pairs.clean!.days).toBe(140);
    // June gives 29 covered days; 3 thin ones more are 3 of 32 (9.4 %), 4 would be 4 of 33 (12 %).
    expect(pairs.full!.days).toBe(32);
    expect(pairs.fullMonths!.months).toBe(1);
  });
  test('a date in an empty stretch has none', () => {
    const pairs = longestCleanPair(at('2020-02-05'), 0, coverage);
    expect(pairs).toEqual({ clean: null, cleanMonths: null, full: null, fullMonths: null });
  });
});
