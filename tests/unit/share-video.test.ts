import { describe, expect, it } from 'vitest';
import { planVideo, stillsOf } from '../../src/panel/share/video-windows';
import { dayOf, isoDay } from '../../src/record/day';
import type { Span } from '../../src/record/types';

const span = (start: string, end: string): Span => {
  const day = (text: string) => dayOf(...(text.split('-').map(Number) as [number, number, number]));
  return { start: day(start), end: day(end) };
};
const text = ({ start, end }: Span) => `${isoDay(start)}..${isoDay(end)}`;

/** Two whole years. */
const LIMITS = span('2022-01-01', '2023-12-31');
const moving = {
  window: span('2023-08-01', '2023-10-31'),
  mode: 'moving',
  step: 'month',
  speed: 'slow',
} as const;

describe('the pictures of a video', () => {
  it('go from the window on screen to the end of the record, a month at a time', () => {
    expect(planVideo(moving, LIMITS, 'here').windows.map(text)).toEqual([
      '2023-08-01..2023-10-31',
      '2023-09-01..2023-11-30',
      '2023-10-01..2023-12-31',
    ]);
  });

  it('go over the whole timeline: 24 months hold 22 windows of three', () => {
    const { windows } = planVideo(moving, LIMITS, 'whole');
    expect(windows).toHaveLength(22);
    expect(text(windows[0]!)).toBe('2022-01-01..2022-03-31');
    expect(text(windows.at(-1)!)).toBe('2023-10-01..2023-12-31');
  });

  it('grow from the first day where the view is cumulative', () => {
    const cumulative = { ...moving, mode: 'cumulative', window: span('2023-10-01', '2023-10-31') } as const;
    expect(planVideo(cumulative, LIMITS, 'whole').windows.map(text)).toEqual([
      '2023-10-01..2023-10-31',
      '2023-10-01..2023-11-30',
      '2023-10-01..2023-12-31',
    ]);
  });

  it('are at most 240: days become weeks, and that is told', () => {
    const daily = { ...moving, step: 'day', window: span('2022-01-01', '2022-01-10') } as const;
    // 730 days hold 721 windows of ten days; in weeks, one every seventh: 0, 7, … 714 and the end: 104.
    const plan = planVideo(daily, LIMITS, 'whole');
    expect(plan.step).toBe('week');
    expect(plan.windows).toHaveLength(104);
    expect(plan.shortened).toBe(false);
    const short = planVideo({ ...daily, window: span('2023-06-01', '2023-06-10') }, LIMITS, 'here');
    // From 1 June the last window of ten days begins on 22 December, 204 days later.
    expect(short.step).toBe('day');
    expect(short.windows).toHaveLength(205);
  });

  it('are the last ones where even months are too many', () => {
    const plan = planVideo(moving, LIMITS, 'whole', 5);
    expect(plan.shortened).toBe(true);
    expect(plan.windows).toHaveLength(5);
    expect(text(plan.windows.at(-1)!)).toBe('2023-10-01..2023-12-31');
  });

  it('are one only where the record ends with the window: nothing is played', () => {
    const last = { ...moving, window: span('2023-10-01', '2023-12-31') };
    expect(planVideo(last, LIMITS, 'here').windows).toHaveLength(1);
  });

  it('stay as long as a step does when the map plays, the last one 1.8 s longer', () => {
    // Slow steps last 1.2 s: three pictures, 3.6 s and 1.8 s.
    const plan = planVideo(moving, LIMITS, 'here');
    expect(plan.lengthMs).toBe(5400);
    expect(stillsOf(plan)).toEqual([
      { atMs: 0, forMs: 1200 },
      { atMs: 1200, forMs: 1200 },
      { atMs: 2400, forMs: 3000 },
    ]);
  });
});
