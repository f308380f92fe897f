import { describe, expect, test } from 'vitest';
import { classOf, countBreaks, MOST_CLASSES, rateBreaks, windowScale } from '../../src/analysis/classes';
import { createEngine } from '../../src/analysis/engine';
import { fixedCountScale, fixedRateScale, largestProvinceCount } from '../../src/analysis/scales';
import { DEFAULT_FILTERS } from '../../src/analysis/types';
import { days, incident, PROVINCES, record } from './analysis-record';

describe('the class of a value', () => {
  const scale = { breaks: [0.5, 1, 2], fit: 'fixed' } as const;
  test.each([
    [0, -1],
    [-0, -1],
    [NaN, -1],
    [0.001, -2],
    [0.4999, -2],
    [0.5, 0],
    [0.9999, 0],
    [1, 1],
    [2, 2],
    [1e9, 2],
  ])('of %d is %d', (value, expected) => {
    expect(classOf(value, scale)).toBe(expected);
  });
});

describe('breaks of counts', () => {
  test.each([
    [0, [1]],
    [1, [1]],
    [4, [1, 2, 3]],
    [9, [1, 2, 3, 5]],
    [49, [1, 2, 3, 5, 10, 20]],
    [50, [1, 2, 5, 10, 20, 50]],
    [120, [1, 5, 10, 20, 50, 100]],
    [3700, [1, 100, 200, 500, 1000, 2000]],
  ])('up to %d', (largest, expected) => {
    expect(countBreaks(largest)).toEqual(expected);
  });

  test('every count above zero has a class', () => {
    for (let largest = 1; largest < 2000; largest++) {
      const scale = { breaks: countBreaks(largest), fit: 'fixed' } as const;
      expect(classOf(1, scale)).toBe(0);
      expect(classOf(largest, scale)).toBe(scale.breaks.length - 1);
    }
  });
});

describe('breaks of rates', () => {
  test.each([
    [7.3, [0.1, 0.2, 0.5, 1, 2, 5]],
    [1, [0.02, 0.05, 0.1, 0.2, 0.5, 1]],
    [0.0049, [0.00005, 0.0001, 0.0002, 0.0005, 0.001, 0.002]],
    [2500, [50, 100, 200, 500, 1000, 2000]],
  ])('up to %d are steps of 1, 2, 5', (largest, expected) => {
    expect(rateBreaks(largest)).toEqual(expected);
  });

  test('of nothing are one class that is never reached', () => {
    expect(rateBreaks(0)).toEqual([1]);
    expect(rateBreaks(Infinity)).toEqual([1]);
  });

  test('ascend, number six at most, and the largest value is in the last class', () => {
    for (let largest = 0.001; largest < 1e4; largest *= 1.37) {
      const breaks = rateBreaks(largest);
      expect(breaks.length).toBe(MOST_CLASSES);
      expect([...breaks].sort((a, b) => a - b)).toEqual(breaks);
      expect(classOf(largest, { breaks, fit: 'fixed' })).toBe(MOST_CLASSES - 1);
    }
  });
});

describe('fixed scales', () => {
  // Six events in the east in days 0 to 5, then one every 50 days in the west.
  const tallies = createEngine(
    record(
      ...[0, 1, 2, 3, 4, 5].map((day) => incident('fictional-town', day, day)),
      ...[100, 150, 200, 250].map((day) => incident('fictional-border', day, day)),
    ),
  ).tallies(DEFAULT_FILTERS, 'events');

  test('look for the fullest window of that length anywhere in the record', () => {
    expect(largestProvinceCount(tallies, 3)).toBe(3);
    expect(largestProvinceCount(tallies, 90)).toBe(6);
    expect(fixedCountScale(tallies, days(300, 302)).breaks).toEqual([1, 2, 3]);
  });

  test('are the same for any window of that length, and for months of 28 to 31 days', () => {
    expect(fixedCountScale(tallies, days(0, 6))).toBe(fixedCountScale(tallies, days(200, 206)));
    expect(fixedCountScale(tallies, days(0, 30))).toBe(fixedCountScale(tallies, days(31, 59)));
    expect(fixedCountScale(tallies, days(0, 30)).fit).toBe('fixed');
  });

  test('of rates leave out rates on fewer than five events', () => {
    // East: six in 90 days on 2,000 km²: 6 · 1000 / 2000 · 30 / 90 = 1. West: two in 90 days on 500 km² would be 1.33.
    expect(fixedRateScale(tallies, PROVINCES, 'area').breaks.at(-1)).toBe(1);
    // East: 6 / 5 · 30 / 90 = 0.4 per 100,000. West: 2 / 0.5 · 30 / 90 = 1.33.
    expect(fixedRateScale(tallies, PROVINCES, 'residents').breaks.at(-1)).toBe(0.2);
  });
});

test('a scale fitted to the window ends with the largest value on screen', () => {
  expect(windowScale(Float64Array.from([0, 3, 11]), 'count')).toEqual({
    breaks: [1, 2, 3, 5, 10],
    fit: 'window',
  });
  expect(windowScale(Float64Array.from([0, 0.3]), 'rate').breaks.at(-1)).toBe(0.2);
});
