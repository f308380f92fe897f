import { fieldsOf, type Table } from '../table';
import { PLACES, PROVINCES } from '../schema-places';
import { SOURCES } from '../schema-statements';
import { INCIDENTS } from '../schema-incidents';
import type { Field, FieldType } from '../field';
import type { ContextRecord, CoreRecord, Incident, Place, Province, Source } from '../types';
import { pointOf, publishedPlace, statedByOffice } from './published';
import type { Column, ColumnType, ExportTable, Value } from './table';

/** `province`: as workshop mode shows it, nothing finer than a province, no prose, no statements by office-holders. */
export type Detail = 'full' | 'province';

/** What stands between the values of several sources in one cell. */
const BETWEEN_SOURCES = ' | ';

const TYPES: Readonly<Partial<Record<FieldType, ColumnType>>> = {
  integer: 'number',
  number: 'number',
  day: 'day',
  flag: 'flag',
};

/** A field of the record's schema as a column, under another name where the table has several of its kind. */
export function columnOf(field: Field<unknown>, name = field.column): Column {
  return { name, hxl: field.hxl, description: field.description, type: TYPES[field.type] ?? 'text' };
}

/** A value of a row as its file has it: lists and counts joined by `;`, blanks as `null`. */
export function valueOf(value: unknown, type: FieldType): Value {
  if (value === null || value === '') return null;
  if (type === 'list') return (value as readonly string[]).join(';') || null;
  if (type === 'counts')
    return (
      Object.entries(value as Readonly<Record<string, number>>)
        .map(([code, count]) => `${code}:${count}`)
        .join(';') || null
    );
  return value as Value;
}

/** Rows of a table by its file's columns, some of them left out. */
export function tableOf<T extends object>(
  table: Table<T>,
  rows: readonly T[],
  without: readonly string[] = [],
): ExportTable {
  const fields = fieldsOf(table).filter(({ field }) => !without.includes(field.column));
  return {
    columns: fields.map(({ field }) => columnOf(field)),
    rows: rows.map((row) => fields.map(({ property, field }) => valueOf(row[property], field.type))),
  };
}

interface Around {
  readonly place: Place;
  readonly province: Province | null;
  readonly sources: readonly Source[];
}

interface Added {
  readonly column: Column;
  readonly value: (around: Around) => Value;
  readonly finer: boolean;
}

const joined = (name: string, what: string, of: (source: Source) => string): Added => ({
  column: {
    name,
    hxl: `#meta+source+${what}+list`,
    description: `${what} of each source, in the order of source_ids, with${BETWEEN_SOURCES}between`,
    type: 'text',
  },
  value: ({ sources }) =>
    sources.map((source) => of(source).replaceAll('|', '¦')).join(BETWEEN_SOURCES) || null,
  finer: what !== 'name',
});

const point = (name: 'lon' | 'lat', at: 0 | 1): Added => ({
  column: columnOf(PLACES.fields[name]),
  value: ({ place }) => pointOf(place)?.[at] ?? null,
  finer: true,
});

/** What a download says of a row beyond its own file: where, how finely that is known, and who published it. */
const ADDED: readonly Added[] = [
  {
    column: columnOf(PLACES.fields.nameEn, 'place_name'),
    value: ({ place }) => place.nameEn,
    finer: true,
  },
  {
    column: columnOf(PLACES.fields.nameKm, 'place_name_km'),
    value: ({ place }) => place.nameKm,
    finer: true,
  },
  {
    column: columnOf(PLACES.fields.provinceIso),
    value: ({ place }) => place.provinceIso,
    finer: false,
  },
  {
    column: columnOf(PROVINCES.fields.nameEn, 'province_name'),
    value: ({ province }) => province?.nameEn ?? null,
    finer: false,
  },
  {
    column: columnOf(PROVINCES.fields.nameKm, 'province_name_km'),
    value: ({ province }) => province?.nameKm ?? null,
    finer: false,
  },
  { column: columnOf(PLACES.fields.precision), value: ({ place }) => place.precision, finer: true },
  { column: columnOf(PLACES.fields.radiusKm), value: ({ place }) => place.radiusKm, finer: true },
  point('lat', 1),
  point('lon', 0),
  joined('source_publishers', 'name', ({ publisher }) => publisher),
  joined('source_titles', 'title', ({ title }) => title),
  joined('source_urls', 'url', ({ url }) => url),
];

/** Columns of incidents.csv that name places, sources or businesses, or hold prose. */
const FINER_COLUMNS: readonly string[] = ['place_id', 'summary', 'source_ids', 'note'];

/** The rows that a download may hold: none that was withdrawn, and in `province` detail none that an office-holder stated. */
export function downloadable(
  incidents: readonly Incident[],
  { withdrawn }: Pick<CoreRecord, 'withdrawn'>,
  detail: Detail,
): readonly Incident[] {
  const gone = new Set(withdrawn.map(({ incidentId }) => incidentId));
  return incidents.filter((row) => !gone.has(row.id) && (detail === 'full' || !statedByOffice(row)));
}

/**
 * Incidents with the names of their places and sources. Those at a compound have id, name and precision of the place
 * that holds it; those known only to a province or the country have no coordinate.
 * @param sources those of the record; ids that are not among them give blanks
 */
export function incidentsTable(
  incidents: readonly Incident[],
  record: Pick<CoreRecord, 'places' | 'provinces' | 'withdrawn'>,
  { sources }: Pick<ContextRecord, 'sources'>,
  detail: Detail = 'full',
): ExportTable {
  const places = new Map(record.places.map((place) => [place.id, place]));
  const provinces = new Map(record.provinces.map((province) => [province.iso, province]));
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  const added = ADDED.filter(({ finer }) => detail === 'full' || !finer);
  const rows = downloadable(incidents, record, detail);
  const own = tableOf(
    INCIDENTS,
    rows.map((row) => ({ ...row, placeId: publishedPlace(row.placeId, places).id })),
    detail === 'full' ? [] : FINER_COLUMNS,
  );
  return {
    columns: [...own.columns, ...added.map(({ column }) => column)],
    rows: rows.map((row, at) => {
      const place = publishedPlace(row.placeId, places);
      const around = {
        place,
        province: provinces.get(place.provinceIso ?? '') ?? null,
        sources: row.sourceIds.map((id) => sourceById.get(id) ?? UNKNOWN_SOURCE),
      };
      return [...own.rows[at]!, ...added.map(({ value }) => value(around))];
    }),
  };
}

const UNKNOWN_SOURCE: Source = { id: '', publisher: '', title: '', date: '', url: '', lang: '' };

/** The sources that rows name, each once, in the order of the record; in `province` detail without id, title and address. */
export function sourcesTable(
  incidents: readonly Incident[],
  record: Pick<CoreRecord, 'withdrawn'>,
  { sources }: Pick<ContextRecord, 'sources'>,
  detail: Detail = 'full',
): ExportTable {
  const used = new Set(downloadable(incidents, record, detail).flatMap(({ sourceIds }) => sourceIds));
  return tableOf(
    SOURCES,
    sources.filter(({ id }) => used.has(id)),
    detail === 'full' ? [] : ['source_id', 'title', 'url'],
  );
}
