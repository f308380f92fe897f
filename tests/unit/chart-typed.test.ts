import { describe, expect, it } from 'vitest';
import { readTyped, typedWindow } from '../../src/chart/typed';
import { dayOf, isoDay } from '../../src/record/day';

const read = (text: string) => {
  const span = readTyped(text);
  return span && `${isoDay(span.start)}..${isoDay(span.end)}`;
};
const limits = { start: dayOf(2015, 1, 1), end: dayOf(2026, 3, 31) };

describe('a typed date', () => {
  it('is a day, a month or a year', () => {
    expect(read('2022-09-17')).toBe('2022-09-17..2022-09-17');
    expect(read('2024-02')).toBe('2024-02-01..2024-02-29');
    expect(read('2022')).toBe('2022-01-01..2022-12-31');
  });

  it('may have other separators, single digits and Khmer digits', () => {
    expect(read(' 2022/9/7 ')).toBe('2022-09-07..2022-09-07');
    expect(read('២០២២-០៩-១៧')).toBe('2022-09-17..2022-09-17');
  });

  it('that does not exist is not read', () => {
    for (const text of ['', '2022-02-31', '2022-13', '17-09-2022', 'September', '2022-09-17x', '2022-']) {
      expect(read(text), text).toBeNull();
    }
  });
});

describe('two typed dates', () => {
  it('make a window with both days in it', () => {
    expect(typedWindow('2022-08', '2022-10', limits)).toEqual({
      start: dayOf(2022, 8, 1),
      end: dayOf(2022, 10, 31),
    });
    expect(typedWindow('2022-08-01', '2022-08-01', limits)).toEqual({
      start: dayOf(2022, 8, 1),
      end: dayOf(2022, 8, 1),
    });
  });

  it('are refused with the reason', () => {
    expect(typedWindow('soon', '2022', limits)).toBe('unreadable');
    expect(typedWindow('2023', '2022', limits)).toBe('order');
    expect(typedWindow('2022', '2027', limits)).toBe('outside');
    expect(typedWindow('2014-12-31', '2022', limits)).toBe('outside');
  });
});
