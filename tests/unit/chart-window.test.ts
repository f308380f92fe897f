import { describe, expect, it } from 'vitest';
import { makeAxis } from '../../src/chart/histogram';
import {
  dragTo,
  edgeAt,
  handleZones,
  hitTest,
  moveByKey,
  nearestHandle,
  sliderValue,
  windowAt,
  windowZones,
  type Handle,
} from '../../src/chart/window';
import { isoDay, parseDay, wholeMonths } from '../../src/record/day';
import type { Span } from '../../src/record/types';

const span = (start: string, end: string): Span => ({ start: parseDay(start)!, end: parseDay(end)! });
const text = (s: Span | null) => s && `${isoDay(s.start)}..${isoDay(s.end)}`;
const limits = span('2021-01-01', '2026-03-31');
const autumn = span('2022-08-01', '2022-10-31');
const key = (name: string, handle: Handle, window = autumn, shift = false) =>
  text(moveByKey(name, shift, handle, window, limits));

describe('keys', () => {
  it('arrows move by a day, with shift by a week', () => {
    expect(key('ArrowRight', 'start')).toBe('2022-08-02..2022-10-31');
    expect(key('ArrowDown', 'end')).toBe('2022-08-01..2022-10-30');
    expect(key('ArrowLeft', 'window')).toBe('2022-07-31..2022-10-30');
    expect(key('ArrowRight', 'window', autumn, true)).toBe('2022-08-08..2022-11-07');
  });

  it('page keys move by a month, and keep whole months whole', () => {
    expect(key('PageUp', 'start')).toBe('2022-09-01..2022-10-31');
    expect(key('PageUp', 'end')).toBe('2022-08-01..2022-11-30');
    expect(key('PageDown', 'window')).toBe('2022-07-01..2022-09-30');
    // January and February 2024 (60 days) become February and March (60 days) and then March and April (61).
    const leap = span('2024-01-01', '2024-02-29');
    expect(key('PageUp', 'window', leap)).toBe('2024-02-01..2024-03-31');
  });

  it('home and end go to the limits, or to the other handle', () => {
    expect(key('Home', 'start')).toBe('2021-01-01..2022-10-31');
    expect(key('End', 'start')).toBe('2022-10-31..2022-10-31');
    expect(key('Home', 'end')).toBe('2022-08-01..2022-08-01');
    expect(key('End', 'end')).toBe('2022-08-01..2026-03-31');
    expect(key('Home', 'window')).toBe('2021-01-01..2021-03-31');
    expect(key('End', 'window')).toBe('2026-01-01..2026-03-31');
  });

  it('never leave the limits and never let the handles cross', () => {
    const day = span('2021-01-01', '2021-01-01');
    expect(key('ArrowLeft', 'start', day)).toBe('2021-01-01..2021-01-01');
    expect(key('ArrowRight', 'start', day)).toBe('2021-01-01..2021-01-01');
    expect(key('ArrowLeft', 'end', day)).toBe('2021-01-01..2021-01-01');
    expect(key('PageUp', 'window', span('2026-03-01', '2026-03-31'))).toBe('2026-03-01..2026-03-31');
    expect(key('ArrowRight', 'window', span('2026-03-20', '2026-03-31'))).toBe('2026-03-20..2026-03-31');
  });

  it('that are not ours are left to the browser', () => {
    expect(key('Tab', 'start')).toBeNull();
    expect(key('a', 'window')).toBeNull();
  });
});

describe('a window', () => {
  it('of whole months is told by its edges', () => {
    expect(wholeMonths(autumn)).toBe(3);
    expect(wholeMonths(span('2024-02-01', '2024-02-29'))).toBe(1);
    expect(wholeMonths(span('2024-02-01', '2024-02-28'))).toBeNull();
    expect(wholeMonths(span('2021-04-01', '2022-03-31'))).toBe(12);
  });

  it('longer than the limits fills them', () => {
    expect(text(windowAt(limits.start, span('2015-01-15', '2026-03-20'), limits))).toBe(
      '2021-01-01..2026-03-31',
    );
  });

  it('that begins before the timeline keeps its first day while the other handle moves', () => {
    const long = span('2016-05-01', '2022-10-31');
    expect(text(edgeAt('end', parseDay('2022-09-01')!, long, limits))).toBe('2016-05-01..2022-08-31');
  });
});

describe('a drag', () => {
  // 1,916 days on 1,916 px: a pixel is a day.
  const axis = makeAxis(limits, 0, 1916);
  const x = (iso: string) => axis.x(parseDay(iso)!);
  const drag = (handle: Handle, window: Span, by: number, exact = false) =>
    text(dragTo(100 + by, { handle, fromPx: 100, window }, axis, exact));

  it('of a handle is caught by a month edge within 3 px', () => {
    expect(drag('start', autumn, 29)).toBe('2022-09-01..2022-10-31');
    expect(drag('end', autumn, -29)).toBe('2022-08-01..2022-09-30');
    expect(drag('start', autumn, 12)).toBe('2022-08-13..2022-10-31');
  });

  it('is exact to the day on request', () => {
    expect(drag('start', autumn, 29, true)).toBe('2022-08-30..2022-10-31');
  });

  it('of a window of whole months goes by whole months', () => {
    expect(drag('window', autumn, 20)).toBe('2022-09-01..2022-11-30');
    expect(drag('window', autumn, 10)).toBe('2022-08-01..2022-10-31');
  });

  it('of any other window keeps its days', () => {
    expect(drag('window', span('2022-08-05', '2022-08-20'), 10)).toBe('2022-08-15..2022-08-30');
  });

  it('beyond the limits stops at them', () => {
    expect(drag('window', autumn, 99999)).toBe('2026-01-01..2026-03-31');
    expect(drag('start', autumn, 99999)).toBe('2022-10-31..2022-10-31');
    expect(drag('end', autumn, -99999)).toBe('2022-08-01..2022-08-01');
  });

  it('a click beside the window moves the nearer handle', () => {
    expect(nearestHandle(x('2022-07-01'), axis, autumn)).toBe('start');
    expect(nearestHandle(x('2023-07-01'), axis, autumn)).toBe('end');
  });
});

describe('what can be taken hold of', () => {
  const widths = (x0: number, x1: number, reach: number) => {
    const zones = handleZones(x0, x1, reach, 0, 360);
    return [zones.start, zones.window, zones.end].map(([a, b]) => b - a);
  };

  it('a handle is 24 px wide for a mouse and 44 px for a finger, however short the window and wherever it lies', () => {
    for (const [x0, x1] of [
      [40, 40.2],
      [100, 130],
      [331, 332],
      [40, 332],
    ] as const) {
      for (const reach of [24, 44]) {
        const [start, window, end] = widths(x0, x1, reach);
        expect(start).toBeCloseTo(reach);
        expect(end).toBeCloseTo(reach);
        expect(window).toBeGreaterThanOrEqual(24 - 1e-9);
      }
    }
  });

  it('every zone lies on the slider', () => {
    const zones = handleZones(331, 332, 44, 0, 360);
    expect(zones.end[1]).toBeLessThanOrEqual(360);
    expect(handleZones(0, 1, 44, 0, 360).start[0]).toBeGreaterThanOrEqual(0);
  });

  it('in a wide window the handles are centred on the edges', () => {
    const zones = handleZones(100, 300, 24, 0, 360);
    expect(zones.start).toEqual([88, 112]);
    expect(zones.end).toEqual([288, 312]);
    expect(hitTest(100, zones)).toBe('start');
    expect(hitTest(200, zones)).toBe('window');
    expect(hitTest(311, zones)).toBe('end');
    expect(hitTest(50, zones)).toBeNull();
  });
});

describe('what a screen reader is told of the slider', () => {
  const told = (handle: Handle, window: Span) => {
    const { min, max, now } = sliderValue(handle, window, limits);
    return [min, now, max].map(isoDay).join(' ');
  };

  it('is how far each part can go: the edges up to one another, the window as a whole up to the limits', () => {
    expect(told('start', autumn)).toBe('2021-01-01 2022-08-01 2022-10-31');
    expect(told('end', autumn)).toBe('2022-08-01 2022-10-31 2026-03-31');
    // Aug to Oct 2022 has 92 days: the last window of 92 days begins on 30 December 2025 (2 + 31 + 28 + 31 = 92).
    expect(told('window', autumn)).toBe('2021-01-01 2022-08-01 2025-12-30');
  });

  it('is never a day beyond the limits, even where the window lies before them', () => {
    const early = span('2019-01-01', '2020-06-30');
    expect(told('start', early)).toBe('2021-01-01 2021-01-01 2021-01-01');
    expect(told('end', early)).toBe('2021-01-01 2021-01-01 2026-03-31');
  });
});

describe('zones on an axis', () => {
  it('of a window beyond the axis lie at its end, where a hand can still take hold of them', () => {
    const axis = makeAxis(limits, 40, 1000);
    const { start, window, end } = windowZones(axis, span('2019-01-01', '2019-12-31'), 24);
    expect(start[0]).toBeGreaterThanOrEqual(0);
    expect(start[1]).toBe(window[0]);
    expect(window[1]).toBe(end[0]);
    // The end's zone reaches the axis' own beginning.
    expect(start[0]).toBeLessThanOrEqual(40);
    expect(end[1]).toBeGreaterThanOrEqual(40);
  });
});
