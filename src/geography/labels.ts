import type { LabelKind, Labels } from './types';

/** One label as it is written in labels.json: kind, place id, English, Khmer (blank: none), rank, longitude, latitude. */
export type LabelRow = readonly [LabelKind, string, string, string, number, number, number];

/** Turns `public/data/labels.json` into points. Where the record has no Khmer name, `km` is the English one. */
export function decodeLabels(json: unknown): Labels {
  const rows = json as readonly LabelRow[];
  return {
    type: 'FeatureCollection',
    features: rows.map(([kind, placeId, en, km, rank, lon, lat], id) => ({
      type: 'Feature',
      id,
      properties: { kind, placeId, en, km: km || en, rank },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  };
}
