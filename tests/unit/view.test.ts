import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/record/day';
import { defaultView, EARLIEST, RECENT_START, roundCamera, timelineLimits } from '../../src/view/view';

describe('the view that opens without an address', () => {
  it('shows the last twelve months of the record', () => {
    // A record that ends on 31 March 2026 has its last twelve months from 1 April 2025.
    const { window } = defaultView({ end: dayOf(2026, 3, 31) }, 'en');
    expect(window).toEqual({ start: dayOf(2025, 4, 1), end: dayOf(2026, 3, 31) });
  });

  it('shows twelve months also where the record ends within a month', () => {
    const { window } = defaultView({ end: dayOf(2024, 2, 29) }, 'km');
    expect(window).toEqual({ start: dayOf(2023, 3, 1), end: dayOf(2024, 2, 29) });
    expect(defaultView({ end: dayOf(2025, 6, 10) }, 'km').window.start).toBe(dayOf(2024, 6, 11));
  });

  it('counts signs of scam operations by province, with marks and without zones', () => {
    const view = defaultView({ end: dayOf(2026, 3, 31) }, 'km');
    expect(view).toMatchObject({
      page: 'map',
      surface: 'provinces',
      rate: 'count',
      measure: 'events',
      language: 'km',
    });
    expect(view).toMatchObject({ marks: true, zones: false, workshop: false, selection: null, camera: null });
    expect(view.filters).toMatchObject({ set: 'signs', topics: ['scam'], kinds: null });
  });
});

describe('the timeline', () => {
  it('starts in January 2021, and in January 2015 when the reader asks', () => {
    const record = { end: dayOf(2026, 3, 31) };
    expect(timelineLimits('recent', record)).toEqual({ start: RECENT_START, end: record.end });
    expect(timelineLimits('all', record)).toEqual({ start: EARLIEST, end: record.end });
  });

  it('shows a record that ends before 2021 from its start', () => {
    const record = { end: dayOf(2016, 12, 31) };
    expect(timelineLimits('recent', record)).toEqual({ start: EARLIEST, end: record.end });
  });
});

describe('a camera', () => {
  it('has no negative zero', () => {
    expect(Object.is(roundCamera({ lon: -0.000001, lat: 1, zoom: 2 }).lon, 0)).toBe(true);
  });
});
