import type { LabelRow } from '../../src/geography/labels';
import type { Crossing, Place, Province } from '../../src/record/types';

/** Capitals of provinces; Phnom Penh's label is its province's. */
const CAPITALS = [
  'banlung',
  'battambang-city',
  'kampong-cham-city',
  'kampong-chhnang-city',
  'kampong-speu-city',
  'kampong-thom-city',
  'kampot-city',
  'kep-city',
  'kratie-city',
  'preah-vihear-city',
  'prey-veng-city',
  'pursat-city',
  'samraong',
  'sen-monorom',
  'siem-reap-city',
  'sisophon',
  'stung-treng-city',
  'suong',
  'svay-rieng-city',
  'ta-khmau',
  'takeo-city',
];

/** Towns of which most is reported: their labels come before the other towns'. */
const MAIN_TOWNS = [
  'sihanoukville',
  'poipet',
  'bavet',
  'o-smach',
  'chrey-thom',
  'thma-da',
  'koh-kong-city',
  'pailin-city',
];

/** The name on the map: what stands in brackets is left to the profile. */
const short = (name: string): string => name.replace(/\s*\(.*\)$/, '');

/** Labels of provinces, towns and border crossings, in the order in which they give way to one another. */
export function buildLabels(record: {
  readonly places: readonly Place[];
  readonly provinces: readonly Province[];
  readonly crossings: readonly Crossing[];
}): LabelRow[] {
  const byId = new Map(record.places.map((place) => [place.id, place]));
  const towns = (ids: readonly string[], rank: number): LabelRow[] =>
    ids.flatMap((id) => {
      const place = byId.get(id);
      if (!place || place.lon === null || place.lat === null) return [];
      return [['town', id, short(place.nameEn), place.nameKm ?? '', rank, place.lon, place.lat] as const];
    });
  return [
    ...record.provinces.map(
      ({ slug, nameEn, nameKm, lon, lat }) => ['province', slug, nameEn, nameKm, 0, lon, lat] as const,
    ),
    ...towns(MAIN_TOWNS, 1),
    ...towns(CAPITALS, 2),
    ...record.crossings.map(
      ({ placeId, nameEn, lon, lat }) =>
        ['crossing', placeId, short(nameEn), byId.get(placeId)?.nameKm ?? '', 3, lon, lat] as const,
    ),
  ];
}
