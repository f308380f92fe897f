import { describe, expect, it } from 'vitest';
import { previousWindow, rewound } from '../../src/chart/stepping';
import { dayOf } from '../../src/record/day';

const limits = { start: dayOf(2021, 1, 1), end: dayOf(2026, 3, 31) };
const autumn = { start: dayOf(2022, 8, 1), end: dayOf(2022, 10, 31) };

describe('a step back', () => {
  it('moves a moving window by the step', () => {
    expect(previousWindow({ window: autumn, mode: 'moving', step: 'month' }, limits)).toEqual({
      start: dayOf(2022, 7, 1),
      end: dayOf(2022, 9, 30),
    });
    expect(previousWindow({ window: autumn, mode: 'moving', step: 'week' }, limits)).toEqual({
      start: autumn.start - 7,
      end: autumn.end - 7,
    });
  });

  it('takes the last step from a growing window and leaves its start', () => {
    expect(previousWindow({ window: autumn, mode: 'cumulative', step: 'month' }, limits)).toEqual({
      start: autumn.start,
      end: dayOf(2022, 9, 30),
    });
  });

  it('is refused where there is none', () => {
    const first = { start: limits.start, end: dayOf(2021, 1, 31) };
    expect(previousWindow({ window: first, mode: 'moving', step: 'day' }, limits)).toBeNull();
    expect(previousWindow({ window: first, mode: 'cumulative', step: 'month' }, limits)).toBeNull();
  });
});

describe('playing again from the end', () => {
  it('starts with the earliest window of the same length', () => {
    const last = { start: dayOf(2026, 1, 1), end: dayOf(2026, 3, 31) };
    expect(rewound({ window: last, mode: 'moving', step: 'month' }, limits)).toEqual({
      start: dayOf(2021, 1, 1),
      end: dayOf(2021, 3, 31),
    });
  });

  it('starts a growing window with its first step', () => {
    const grown = { start: dayOf(2022, 8, 1), end: limits.end };
    expect(rewound({ window: grown, mode: 'cumulative', step: 'month' }, limits)).toEqual({
      start: dayOf(2022, 8, 1),
      end: dayOf(2022, 8, 31),
    });
    expect(rewound({ window: grown, mode: 'cumulative', step: 'day' }, limits)).toEqual({
      start: dayOf(2022, 8, 1),
      end: dayOf(2022, 8, 1),
    });
  });
});
