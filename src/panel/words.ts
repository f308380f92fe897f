import { formatSpan } from '../language/format';
import type { Language, Messages } from '../language/language';
import type { CoreRecord, Incident, Place, Province } from '../record/types';
import { areaInWords, placeName, provinceName } from '../view/place-words';
import { rowSentence } from '../view/row-words';
import { placesById, provincesByIso } from './places';
import type { SortWords } from './table';

/** The dates of a row in a list, short: `datesInWords` says how finely they are known and what they are dates of. */
export function shortDates(row: Incident, lang: Language): string {
  return formatSpan(row.start, row.end, lang);
}

/** Where a row is recorded; `null` for a place or province that the record does not have. */
export function whereOf(
  record: CoreRecord,
  placeId: string,
): { readonly place: Place | null; readonly province: Province | null } {
  const place = placesById(record.places).get(placeId) ?? null;
  return { place, province: provincesByIso(record.provinces).get(place?.provinceIso ?? '') ?? null };
}

/** The name of the place with this id in the reader's language. */
export function named(record: CoreRecord, placeId: string, lang: Language): string {
  const { place } = whereOf(record, placeId);
  return place ? placeName(place, lang) : placeId;
}

/** The name of the province that holds a place; what is said of the country where none does. */
export function provinceNamed(record: CoreRecord, placeId: string, t: Messages, lang: Language): string {
  const { province } = whereOf(record, placeId);
  return province ? provinceName(province, lang) : t.table.noProvince;
}

/** Where a row is recorded, in a list: in workshop mode no finer than the province. */
export function listed(
  record: CoreRecord,
  row: Incident,
  workshop: boolean,
  t: Messages,
  lang: Language,
): string {
  return workshop ? provinceNamed(record, row.placeId, t, lang) : named(record, row.placeId, lang);
}

/** What a row says, generated from its fields in the reader's language: in workshop mode no finer than the province. */
export function saidOf(
  record: CoreRecord,
  row: Incident,
  workshop: boolean,
  t: Messages,
  lang: Language,
): string {
  const { place, province } = whereOf(record, row.placeId);
  return rowSentence(row, workshop ? null : place, province, t, lang);
}

/** Where a row of the context record lies, or what it names outside the record's places: `Thailand`, `abroad`. */
export function areaNamed(record: CoreRecord, placeId: string, t: Messages, lang: Language): string {
  const outside = (t.words.ends as Readonly<Record<string, string>>)[placeId];
  if (outside !== undefined) return outside;
  const { place, province } = whereOf(record, placeId);
  return place ? areaInWords(place, province, t, lang) : placeId;
}

/** The words by which the table sorts, in the order of the reader's language. */
export function sortWords(record: CoreRecord, t: Messages, lang: Language): SortWords {
  const provinces = provincesByIso(record.provinces);
  const collator = new Intl.Collator([lang, 'en'], { numeric: true });
  return {
    place: (id) => named(record, id, lang),
    province: (iso) => {
      const province = provinces.get(iso);
      return province ? provinceName(province, lang) : '';
    },
    word: (column, row) => {
      if (column === 'kind') return t.words.kinds[row.kind];
      return column === 'status' ? t.words.statuses[row.status] : t.words.claimants[row.claim];
    },
    compare: collator.compare,
  };
}
