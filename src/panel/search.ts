import type { ContextRecord, CoreRecord, PlaceKind, Zone } from '../record/types';
import type { View } from '../view/types';
import { cameraFor } from './evidence';
import { placesById } from './places';

export type FoundType = 'province' | 'place' | 'zone';

/** Something the search box can find. */
export interface Findable {
  readonly type: FoundType;
  /** ISO code of a province, id of a place or of a zone. */
  readonly id: string;
  readonly kind: PlaceKind | 'zone';
  readonly nameEn: string;
  readonly nameKm: string | null;
  readonly provinceIso: string | null;
  /** The names in the form in which they are matched. */
  readonly names: readonly string[];
  /** Where it lies and what it is, matched after the names. */
  readonly about: string;
}

/** A compound is listed under its town only, the country is no place to go to. */
const NOT_SEARCHED: readonly PlaceKind[] = ['compound', 'country', 'province'];

const ZONE_WORDS = 'sez zone zones special economic zone តំបន់សេដ្ឋកិច្ចពិសេស';

/**
 * The form in which names are compared: without case, accents, apostrophes (a possessive with its s), hyphens and zero-width
 * characters; Kompong is Kampong; the two Khmer subscripts that look alike (ត, ដ) are one, since both spellings are in use
 * (ឧត្តរ, ឧត្ដរ).
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u200b-\u200d\ufeff]/g, '')
    .replace(/['’]s\b/gi, '')
    .replace(/['’‘ʼ`´"“”().,]/g, '')
    .replace(/\u17d2\u178a/g, '\u17d2\u178f')
    .toLowerCase()
    .replace(/[\s\-–/;&]+/g, ' ')
    .replace(/\bkompong\b/g, 'kampong')
    .trim();
}

/** Everything that can be found: provinces, towns, districts, crossings, islands and, once loaded, the zones. */
export function findables(record: CoreRecord, context: ContextRecord | null): readonly Findable[] {
  const provinces = new Map(record.provinces.map((province) => [province.iso, province]));
  const about = (iso: string | null, ...more: string[]): string => {
    const province = iso === null ? undefined : provinces.get(iso);
    return normalise(
      [province?.nameEn, province?.nameKm, province?.capital, ...more].filter(Boolean).join(' '),
    );
  };
  const places = placesById(record.places);
  // A zone at which incidents are recorded is a place too: it is found once, as the zone.
  const zoneIds = new Set(context?.zones.map(({ id }) => id));
  const zone = (entry: Zone): Findable => ({
    type: 'zone',
    id: entry.id,
    kind: 'zone',
    nameEn: entry.nameEn,
    nameKm: places.get(entry.id)?.nameKm ?? null,
    provinceIso: entry.provinceIso,
    names: [entry.nameEn, places.get(entry.id)?.nameEn, places.get(entry.id)?.nameKm]
      .filter((name) => typeof name === 'string')
      .map(normalise),
    about: about(entry.provinceIso, entry.district, entry.commune, ZONE_WORDS),
  });
  return [
    ...record.provinces.map((province): Findable => ({
      type: 'province',
      id: province.iso,
      kind: 'province',
      nameEn: province.nameEn,
      nameKm: province.nameKm,
      provinceIso: province.iso,
      names: [normalise(province.nameEn), normalise(province.nameKm)],
      about: normalise(province.capital),
    })),
    ...record.places
      .filter((place) => !NOT_SEARCHED.includes(place.kind) && !zoneIds.has(place.id))
      .map((place): Findable => ({
        type: 'place',
        id: place.id,
        kind: place.kind,
        nameEn: place.nameEn,
        nameKm: place.nameKm,
        provinceIso: place.provinceIso,
        names: [place.nameEn, place.nameKm].filter((name) => name !== null).map(normalise),
        about: about(place.provinceIso, place.district, place.commune),
      })),
    ...(context?.zones ?? []).map(zone),
  ];
}

const ORDER: Readonly<Record<FoundType, number>> = { province: 0, place: 1, zone: 2 };

/**
 * The entries that answer a query, best first: names that begin with it, then names with a word that does, then names that
 * hold it (also when written as one word: `Thmor Da` finds `Thmorda`), then entries each of whose words is found in the
 * name or in where it lies (`zone Poipet`). At most `limit`.
 */
export function search(entries: readonly Findable[], query: string, limit = 12): readonly Findable[] {
  const wanted = normalise(query);
  if (wanted === '') return [];
  return entries
    .map((entry) => ({ entry, score: score(entry, wanted) }))
    .filter(({ score }) => score > 0)
    .sort(
      (a, b) =>
        b.score - a.score ||
        ORDER[a.entry.type] - ORDER[b.entry.type] ||
        a.entry.nameEn.localeCompare(b.entry.nameEn),
    )
    .slice(0, limit)
    .map(({ entry }) => entry);
}

function score(entry: Findable, wanted: string): number {
  const joined = wanted.replaceAll(' ', '');
  if (entry.names.includes(wanted)) return 5;
  if (entry.names.some((name) => name.startsWith(wanted))) return 4;
  if (entry.names.some((name) => ` ${name}`.includes(` ${wanted}`))) return 3;
  if (entry.names.some((name) => name.replaceAll(' ', '').includes(joined))) return 2;
  const all = ` ${entry.names.join(' ')} ${entry.about}`;
  return wanted.split(' ').every((word) => all.includes(` ${word}`)) ? 1 : 0;
}

/** What choosing an entry asks for: its profile, the map over it, and zones shown where it is one. */
export function chosen(
  entry: Findable,
  record: CoreRecord,
  context: ContextRecord | null,
  view: View,
): Partial<View> {
  const page = view.page === 'methods' ? 'map' : view.page;
  const selection = { type: entry.type, id: entry.id };
  if (entry.type === 'zone') {
    const zone = context?.zones.find(({ id }) => id === entry.id);
    const camera = zone ? { lon: zone.lon, lat: zone.lat, zoom: 11 } : view.camera;
    return { page, selection, zones: true, camera };
  }
  const province = record.provinces.find(({ iso }) => iso === entry.id);
  const camera = cameraFor(record, province ? province.slug : entry.id) ?? view.camera;
  return { page, selection, camera };
}
