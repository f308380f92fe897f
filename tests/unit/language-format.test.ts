import { describe, expect, it } from 'vitest';
import { countryName } from '../../src/language/country';
import {
  formatDay,
  formatDayShort,
  formatList,
  formatMonth,
  formatMonths,
  formatMonthShort,
  formatNumber,
  formatRate,
  formatSpan,
  isMonthEnd,
  isMonthStart,
  isYear,
  monthsTouched,
  spanEnds,
} from '../../src/language/format';
import { dayOf } from '../../src/record/day';

const day = (text: string): number =>
  dayOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));

describe('numbers', () => {
  it.each([
    [0, '0'],
    [7, '7'],
    [999, '999'],
    [1000, '1,000'],
    [15552211, '15,552,211'],
    [-1234, '−1,234'],
    [12.6, '13'],
    [-0.2, '0'],
    [NaN, '–'],
    [Infinity, '–'],
  ])('writes the whole number %d as %s in both languages', (n, text) => {
    expect(formatNumber(n, 'en')).toBe(text);
    expect(formatNumber(n, 'km')).toBe(text);
  });

  it.each([
    [0, '0'],
    [0.12345, '0.12'],
    [0.5, '0.5'],
    [0.00234, '0.0023'],
    [0.00001, '<0.0001'],
    [0.999, '1'],
    [1, '1'],
    [1.234, '1.23'],
    [12.34, '12.3'],
    [123.4, '123'],
    [1234.5, '1,230'],
    [-2.5, '−2.5'],
    [NaN, '–'],
  ])('writes the rate %d as %s', (x, text) => {
    expect(formatRate(x, 'en')).toBe(text);
  });
});

describe('dates', () => {
  it('reads the same in every time zone', () => {
    const zone = process.env['TZ'];
    for (const tz of ['Asia/Phnom_Penh', 'America/Los_Angeles', 'Pacific/Kiritimati', 'UTC']) {
      process.env['TZ'] = tz;
      expect(formatDay(day('2022-09-17'), 'en')).toBe('17 September 2022');
      expect(formatMonth(day('2022-10-01'), 'en')).toBe('October 2022');
      expect(isMonthEnd(day('2022-09-30'))).toBe(true);
    }
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('names every month in both languages, in Khmer with Latin digits', () => {
    expect(formatDay(day('2022-09-17'), 'km')).toBe('17 កញ្ញា 2022');
    expect(formatDayShort(day('2022-09-17'), 'en')).toBe('17 Sep 2022');
    expect(formatMonthShort(day('2022-09-17'), 'km')).toBe('កញ្ញា 2022');
    expect(formatMonth(day('2022-09-17'), 'km')).toBe('ខែកញ្ញា 2022');
    const names = (lang: 'en' | 'km') =>
      Array.from({ length: 12 }, (_, m) => formatMonth(dayOf(2024, m + 1, 29), lang));
    expect(new Set(names('en')).size).toBe(12);
    expect(new Set(names('km')).size).toBe(12);
    expect(names('km').join('')).not.toMatch(/[០-៩]|undefined/);
  });

  it.each([
    ['2022-09-17', '2022-09-17', '17 September 2022', '17 កញ្ញា 2022'],
    ['2022-09-13', '2022-09-17', '13 to 17 September 2022', '13 ដល់ 17 កញ្ញា 2022'],
    ['2022-08-01', '2022-10-31', '1 August to 31 October 2022', '1 សីហា ដល់ 31 តុលា 2022'],
    ['2022-12-15', '2023-01-03', '15 December 2022 to 3 January 2023', '15 ធ្នូ 2022 ដល់ 3 មករា 2023'],
  ])('shortens %s to %s sensibly', (start, end, en, km) => {
    expect(formatSpan(day(start), day(end), 'en')).toBe(en);
    expect(formatSpan(day(start), day(end), 'km')).toBe(km);
  });

  it('gives both ends of a span for a sentence', () => {
    expect(spanEnds(day('2022-08-01'), day('2022-10-31'), 'en')).toEqual(['1 August', '31 October 2022']);
  });

  it('names months, with or without their year', () => {
    expect(formatMonths(day('2022-07-01'), day('2022-09-30'), 'en', 'year')).toBe('July–September 2022');
    expect(formatMonths(day('2022-07-01'), day('2022-09-30'), 'en', 'bare')).toBe('July–September');
    expect(formatMonths(day('2022-11-01'), day('2023-01-31'), 'en', 'year')).toBe(
      'November 2022–January 2023',
    );
    expect(formatMonths(day('2022-10-01'), day('2022-10-31'), 'en', 'bare')).toBe('October');
    expect(formatMonths(day('2022-07-01'), day('2022-09-30'), 'km', 'year')).toBe('ខែកក្កដា ដល់ ខែកញ្ញា 2022');
  });

  it('knows the ends of months and years, leap years included', () => {
    expect(isMonthEnd(day('2024-02-29'))).toBe(true);
    expect(isMonthEnd(day('2024-02-28'))).toBe(false);
    expect(isMonthStart(day('2024-03-01'))).toBe(true);
    expect(isYear(day('2024-01-01'), day('2024-12-31'))).toBe(true);
    expect(isYear(day('2024-01-01'), day('2025-12-31'))).toBe(false);
    // December, January and February.
    expect(monthsTouched(day('2023-12-31'), day('2024-02-01'))).toHaveLength(3);
  });
});

describe('lists', () => {
  it('joins none, one, two and three', () => {
    expect(formatList([], 'en')).toBe('');
    expect(formatList(['a'], 'en')).toBe('a');
    expect(formatList(['a', 'b'], 'en')).toBe('a and b');
    expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c');
    expect(formatList(['ក', 'ខ', 'គ'], 'km')).toBe('ក, ខ និង គ');
  });
});

describe('countries', () => {
  it('have names, and where there is none their code', () => {
    expect(countryName('VN', 'en')).toMatch(/^Viet ?nam$/i);
    expect(countryName('not a code', 'en')).toBe('not a code');
    expect(countryName('QZ', 'km')).toBe('QZ');
  });
});
