import type { FeatureCollection, Point } from 'geojson';
import { emptyRows, indexEvents, type Events } from '../../src/analysis/events';
import { toKm, toLonLat } from '../../src/geography/projection';
import {
  CLAIMANTS,
  KINDS,
  STATUSES,
  type CoreRecord,
  type Incident,
  type Span,
} from '../../src/record/types';

/** Mulberry32: the same seed gives the same numbers in [0, 1) on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Fictional events at the record's places: one row each, every tenth a second one elsewhere, spans of 1 to 30 days evenly
 * over `span`, all of them signs of scam operations.
 */
export function generateEvents(record: CoreRecord, count: number, span: Span, seed = 1): Events {
  const random = seeded(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const used = usedPlaces(record);
  const provinces = record.provinces.map(({ iso }) => iso);
  const rowCount = count + Math.floor(count / 10);
  const rows = emptyRows(rowCount);
  for (let row = 0; row < rowCount; row++) {
    const place = used[below(used.length)]!;
    const start = span.start + below(span.end - span.start + 1);
    rows.event[row] = row < count ? row : (row - count) * 10;
    rows.place[row] = place;
    rows.province[row] = provinces.indexOf(record.places[place]!.provinceIso ?? '');
    rows.start[row] = start;
    rows.end[row] = Math.min(start + below(30), span.end);
    rows.kind[row] = below(KINDS.length);
    rows.claim[row] = below(CLAIMANTS.length);
    rows.status[row] = below(STATUSES.length);
    rows.sign[row] = 1;
    rows.found[row] = below(100);
  }
  return indexEvents(rows, count, record.places.length, record.provinces.length);
}

/** Places at which the record has incidents, as often as it has them there. */
function usedPlaces(record: CoreRecord): number[] {
  const index = new Map(record.places.map(({ id }, at) => [id, at]));
  return record.incidents.map(({ placeId }) => index.get(placeId)!);
}

/** A point for every event with a place: anywhere in the disc of its first row's place (15 km for provinces). */
export function eventPoints(events: Events, record: CoreRecord, seed = 2): FeatureCollection<Point> {
  const random = seeded(seed);
  const features: FeatureCollection<Point>['features'] = [];
  for (let event = 0; event < events.eventCount; event++) {
    const place = record.places[events.rows.place[events.order[events.offsets[event]!]!]!]!;
    if (place.lon === null || place.lat === null) continue;
    const [x, y] = toKm(place.lon, place.lat);
    const [distance, angle] = [(place.radiusKm ?? 15) * Math.sqrt(random()), 2 * Math.PI * random()];
    const coordinates = toLonLat(x + distance * Math.cos(angle), y + distance * Math.sin(angle));
    features.push({
      type: 'Feature',
      properties: { event, mid: events.eventMid[event]! },
      geometry: { type: 'Point', coordinates },
    });
  }
  return { type: 'FeatureCollection', features };
}

/** Fictional incidents as the record has them, one event each, modelled on its rows and spread over its days. */
export function generateIncidents(record: CoreRecord, count: number, seed = 3): Incident[] {
  const random = seeded(seed);
  const first = Math.min(record.end, ...record.coverage.map(({ start }) => start));
  const lengths = [1, 7, 30, 90];
  return Array.from({ length: count }, (_, index) => {
    const model = record.incidents[Math.floor(random() * record.incidents.length)]!;
    const start = first + Math.floor(random() * (record.end - first - 90));
    const end = start + lengths[Math.floor(random() * lengths.length)]! - 1;
    return { ...model, id: `FICTIONAL${index}`, eventId: `FICTIONAL${index}`, start, end };
  });
}
