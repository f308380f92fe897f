import { describe, expect, test } from 'vitest';
import { nextWindow, presetWindow, type Playing } from '../../src/analysis/playback';
import { isoDay, parseDay } from '../../src/record/day';
import type { Span } from '../../src/record/types';

const span = (start: string, end: string): Span => ({ start: parseDay(start)!, end: parseDay(end)! });
const text = (window: Span | null) => window && `${isoDay(window.start)} ${isoDay(window.end)}`;
const RECORD = span('2015-01-01', '2026-03-31');

function next(mode: Playing['mode'], step: Playing['step'], start: string, end: string, limits = RECORD) {
  return text(nextWindow({ window: span(start, end), mode, step }, limits));
}

describe('a moving window', () => {
  test.each([
    ['day', '2022-08-30', '2022-09-02', '2022-08-31 2022-09-03'],
    ['week', '2022-08-30', '2022-09-05', '2022-09-06 2022-09-12'],
    ['month', '2022-08-01', '2022-08-31', '2022-09-01 2022-09-30'],
    ['month', '2021-11-01', '2022-01-31', '2021-12-01 2022-02-28'],
    ['month', '2024-01-01', '2024-01-31', '2024-02-01 2024-02-29'],
    ['month', '2022-01-10', '2022-01-19', '2022-02-10 2022-02-19'],
    ['month', '2022-01-31', '2022-02-09', '2022-02-28 2022-03-09'],
  ] as const)('moves on by a %s: %s to %s', (step, start, end, expected) => {
    expect(next('moving', step, start, end)).toBe(expected);
  });

  test('a year of months stays a year of months over a whole round', () => {
    let window: Span | null = span('2021-01-01', '2021-12-31');
    for (let k = 0; k < 12; k++)
      window = nextWindow({ window: window!, mode: 'moving', step: 'month' }, RECORD);
    expect(text(window)).toBe('2022-01-01 2022-12-31');
  });
});

describe('a cumulative window', () => {
  test.each([
    ['day', '2022-08-01', '2022-08-31', '2022-08-01 2022-09-01'],
    ['week', '2022-08-01', '2022-08-31', '2022-08-01 2022-09-07'],
    ['month', '2022-08-01', '2022-08-31', '2022-08-01 2022-09-30'],
    ['month', '2022-08-15', '2022-09-14', '2022-08-15 2022-10-14'],
  ] as const)('keeps its start and grows by a %s', (step, start, end, expected) => {
    expect(next('cumulative', step, start, end)).toBe(expected);
  });
});

describe('the end of the record', () => {
  test('stops playing', () => {
    for (const mode of ['moving', 'cumulative'] as const) {
      for (const step of ['day', 'week', 'month'] as const) {
        expect(next(mode, step, '2026-03-01', '2026-03-31')).toBeNull();
      }
    }
  });

  test('shortens the last step', () => {
    expect(next('moving', 'week', '2026-03-20', '2026-03-28')).toBe('2026-03-23 2026-03-31');
    expect(next('cumulative', 'month', '2026-01-01', '2026-03-20')).toBe('2026-01-01 2026-03-31');
  });

  test('a window of whole months stops before a month that the record does not hold whole', () => {
    const limits = span('2015-01-01', '2026-03-19');
    expect(next('moving', 'month', '2026-01-01', '2026-01-31', limits)).toBe('2026-02-01 2026-02-28');
    expect(next('moving', 'month', '2026-02-01', '2026-02-28', limits)).toBeNull();
  });

  test('is reached from anywhere', () => {
    for (const mode of ['moving', 'cumulative'] as const) {
      for (const step of ['day', 'week', 'month'] as const) {
        let window: Span | null = span('2022-01-17', '2022-02-20');
        let steps = 0;
        while (window && steps < 5000) {
          const later = nextWindow({ window, mode, step }, RECORD);
          if (later) expect(later.end).toBeGreaterThan(window.end);
          else expect(window.end).toBe(RECORD.end);
          window = later;
          steps++;
        }
        expect(steps).toBeLessThan(5000);
      }
    }
  });
});

describe('windows by name', () => {
  const record = (end: string) => ({
    end: parseDay(end)!,
    coverage: [span('2015-01-01', '2016-12-31')],
    incidents: [span('2015-08-29', '2015-08-29')],
  });
  test.each([
    ['month', '2026-03-01 2026-03-31'],
    ['quarter', '2026-01-01 2026-03-31'],
    ['half-year', '2025-07-01 2025-12-31'],
    ['year', '2025-01-01 2025-12-31'],
    ['last-year', '2025-04-01 2026-03-31'],
    ['all', '2015-01-01 2026-03-31'],
  ] as const)('%s', (name, expected) => {
    expect(text(presetWindow(name, record('2026-03-31')))).toBe(expected);
  });

  test('a record that ends within a month offers the month before it', () => {
    expect(text(presetWindow('month', record('2026-03-19')))).toBe('2026-02-01 2026-02-28');
    expect(text(presetWindow('year', record('2025-12-31')))).toBe('2025-01-01 2025-12-31');
  });
});
