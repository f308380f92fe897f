import { formatRate } from '../language/format';
import { inKhmer, type Language, type Messages } from '../language/language';
import { enclosing, type PlacesById } from '../record/place';
import type { Place, Province } from '../record/types';

export type ProvincesByIso = ReadonlyMap<string, Province>;

/** A place's name in the reader's language; in English where the record has no Khmer name. */
export function placeName(place: Place, lang: Language): string {
  return (inKhmer(lang) && place.nameKm) || place.nameEn;
}

/** A province's name in the reader's language. */
export function provinceName(province: Province, lang: Language): string {
  return (inKhmer(lang) && province.nameKm) || province.nameEn;
}

/**
 * The names of a place and of what holds it: `Sangkat Fiction, Fictional Town, Preah Sihanouk`. What the name before
 * says already is not said again.
 */
export function placeNames(
  place: Place,
  placesById: PlacesById,
  provincesByIso: ProvincesByIso,
  lang: Language,
): string {
  const province = place.provinceIso === null ? undefined : provincesByIso.get(place.provinceIso);
  const names = [placeName(place, lang)];
  const holders = [
    ...enclosing(place, placesById)
      .filter(({ kind }) => kind !== 'country')
      .map((holder) => placeName(holder, lang)),
    ...(province ? [provinceName(province, lang)] : []),
  ];
  for (const holder of holders) if (!says(names.at(-1) ?? '', holder)) names.push(holder);
  return names.join(', ');
}

/** Whether a name ends with another as a word of its own: `Fictional casino, Fictional Town` says `Fictional Town`. */
function says(name: string, other: string): boolean {
  return name === other || name.endsWith(` ${other}`) || name.endsWith(`នៅ${other}`);
}

/** A place in words, with how finely it is known: `…; known to the commune, within about 4 km`. */
export function placeInWords(
  place: Place,
  placesById: PlacesById,
  provincesByIso: ProvincesByIso,
  t: Messages,
  lang: Language,
): string {
  const known = t.words.placePrecisions[place.precision];
  const precision = place.radiusKm === null ? known : t.rows.within(known, formatRate(place.radiusKm, lang));
  return t.rows.place(placeNames(place, placesById, provincesByIso, lang), precision);
}

/** A province by its name with the word for its kind where the language has one; the country where there is none. */
export function provinceInWords(province: Province | null | undefined, t: Messages, lang: Language): string {
  return province ? t.sentence.province(provinceName(province, lang)) : t.rows.cambodia;
}

/** Where a row of the context record lies: the province by its name in a sentence, any other place by its own. */
export function areaInWords(
  place: Place | null | undefined,
  province: Province | null | undefined,
  t: Messages,
  lang: Language,
): string {
  if (!place || place.kind === 'country') return t.rows.cambodia;
  return place.kind === 'province' && province ? provinceInWords(province, t, lang) : placeName(place, lang);
}
