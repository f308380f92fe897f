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

/** Names of the neighbours, each at a point of its land near Cambodia. */
const NEIGHBOURS: readonly LabelRow[] = [
  ['country', 'thailand', 'Thailand', 'ថៃ', 4, 102.7, 14.75],
  ['country', 'laos', 'Laos', 'ឡាវ', 4, 106.3, 14.75],
  ['country', 'vietnam', 'Vietnam', 'វៀតណាម', 4, 107.3, 11.15],
];

/**
 * Names of provinces that stand elsewhere than on their point: the marks of Sihanoukville would hide its province's name,
 * which goes out to sea, south of the bay.
 */
const NAME_POINTS: Readonly<Record<string, readonly [lon: number, lat: number]>> = {
  'KH-18': [103.38, 10.22],
};

/** "City of": tells a town from the province of the same Khmer name, as "city" does in English. */
const CITY_KM = 'ក្រុង';

/**
 * A town's names on the map, each other than its province's in the same language: two equal labels say nothing. A city
 * is called one in Khmer where it would not differ; a town that still does not differ has no label.
 */
function townNames(place: Place, province: Province | undefined): { en: string; km: string } | null {
  const en = short(place.nameEn);
  const bare = place.nameKm ?? '';
  const km = bare === province?.nameKm && / city$/.test(place.district) ? `${CITY_KM}${bare}` : bare;
  return en === province?.nameEn || (km !== '' && km === province?.nameKm) ? null : { en, km };
}

/** Labels of provinces, towns, border crossings and neighbours, in the order in which they give way to one another. */
export function buildLabels(record: {
  readonly places: readonly Place[];
  readonly provinces: readonly Province[];
  readonly crossings: readonly Crossing[];
}): LabelRow[] {
  const byId = new Map(record.places.map((place) => [place.id, place]));
  const provinces = new Map(record.provinces.map((province) => [province.iso, province]));
  const towns = (ids: readonly string[], rank: number): LabelRow[] =>
    ids.flatMap((id) => {
      const place = byId.get(id);
      if (!place || place.lon === null || place.lat === null) return [];
      const names = townNames(place, provinces.get(place.provinceIso ?? ''));
      return names ? [['town', id, names.en, names.km, rank, place.lon, place.lat] as const] : [];
    });
  return [
    ...record.provinces.map(
      ({ iso, slug, nameEn, nameKm, lon, lat }) =>
        ['province', slug, nameEn, nameKm, 0, ...(NAME_POINTS[iso] ?? ([lon, lat] as const))] as const,
    ),
    ...towns(MAIN_TOWNS, 1),
    ...towns(CAPITALS, 2),
    ...record.crossings.map(
      ({ placeId, nameEn, lon, lat }) =>
        ['crossing', placeId, short(nameEn), byId.get(placeId)?.nameKm ?? '', 3, lon, lat] as const,
    ),
    ...NEIGHBOURS,
  ];
}
