import { DEFAULT_FILTERS } from '../analysis/types';
import { addMonths, dayOf } from '../record/day';
import type { Day, Span } from '../record/types';
import type { Camera, Compare, Language, TimelineSpan, View } from './types';

/** The first day that the record tries to cover. */
export const EARLIEST: Day = dayOf(2015, 1, 1);
/** Where the timeline starts until the reader asks for the earlier years. */
export const RECENT_START: Day = dayOf(2021, 1, 1);

/** The last twelve months of a record that ends on `end`, in whole days. */
function lastTwelveMonths(end: Day): Span {
  return { start: addMonths(end + 1, -12), end };
}

/** Six months before and after, no gap, areas as proposed. */
export const DEFAULT_COMPARE: Compare = {
  monthsBefore: 6,
  monthsAfter: 6,
  gapDays: 0,
  display: 'side',
  target: null,
  catchment: null,
  distanceKm: 150,
};

/** What opens without an address: the last twelve months of the record, provinces by count, signs of scam operations. */
export function defaultView(record: { readonly end: Day }, language: Language): View {
  return {
    page: 'map',
    language,
    theme: 'system',
    workshop: false,
    window: lastTwelveMonths(record.end),
    timeline: 'recent',
    mode: 'moving',
    step: 'month',
    speed: 'slow',
    surface: 'provinces',
    rate: 'count',
    cellKm: 10,
    bandwidthKm: 25,
    fit: 'fixed',
    measure: 'events',
    marks: true,
    zones: false,
    filters: DEFAULT_FILTERS,
    crackdown: null,
    compare: DEFAULT_COMPARE,
    arrows: false,
    centre: false,
    selection: null,
    camera: null,
    story: null,
  };
}

/** The days that the timeline spans. A record that ends before 2021 is shown from its start. */
export function timelineLimits(timeline: TimelineSpan, record: { readonly end: Day }): Span {
  const start = timeline === 'recent' && record.end > RECENT_START ? RECENT_START : EARLIEST;
  return { start: Math.min(start, record.end), end: record.end };
}

/** Side in km of the hexagons that a view is drawn on: kernel densities need the finer ones; `null` where it needs none. */
export function gridSide({
  surface,
  cellKm,
  workshop,
}: Pick<View, 'surface' | 'cellKm' | 'workshop'>): View['cellKm'] | null {
  if (workshop || surface === 'provinces' || surface === 'none') return null;
  if (surface === 'hexagons') return cellKm;
  return surface === 'kernel' ? 5 : 10;
}

/** A camera as the address can hold it: five decimals of a degree (about a metre), two of a zoom level. */
export function roundCamera({ lon, lat, zoom }: Camera): Camera {
  return { lon: round(lon, 1e5), lat: round(lat, 1e5), zoom: round(zoom, 100) };
}

function round(value: number, factor: number): number {
  // `+ 0` turns −0 into 0: the two are written alike.
  return Math.round(value * factor) / factor + 0;
}
