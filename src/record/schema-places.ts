import { blankAs, date, integer, list, number, oneOf, text, type Field } from './field';
import { ID, PLACE, PROVINCE, sourceIds } from './schema-shared';
import type { Table } from './table';
import { PLACE_KINDS, PLACE_PRECISIONS, type Crossing, type Place, type Province, type Zone } from './types';

/** A box around Cambodia with its sea and border crossings, in degrees: catches swapped and mistyped coordinates. */
const EXTENT = { west: 102, south: 9.5, east: 108, north: 15 } as const;

const lat = (): Field<number> =>
  number('lat', '#geo+lat', 'Latitude, WGS 84', { minimum: EXTENT.south, maximum: EXTENT.north });
const lon = (): Field<number> =>
  number('lon', '#geo+lon', 'Longitude, WGS 84', { minimum: EXTENT.west, maximum: EXTENT.east });
const district = (): Field<string> => blankAs('', text('district', '#adm2+name', 'District'));
const commune = (): Field<string> => blankAs('', text('commune', '#adm3+name', 'Commune'));

export const PLACES: Table<Place> = {
  name: 'places',
  title: 'Places',
  description:
    'Where incidents and statements are recorded. A place without a published coordinate carries that of the finest place that contains it.',
  key: 'place_id',
  fields: {
    id: text('place_id', '#loc+id', 'Identifier', { ...ID, unique: true }),
    nameEn: text('name_en', '#loc+name+i_en', 'Name in English', { maxLength: 100 }),
    nameKm: blankAs(null, text('name_km', '#loc+name+i_km', 'Name in Khmer', { maxLength: 100 })),
    kind: oneOf('kind', '#loc+type', 'What kind of place it is', PLACE_KINDS),
    provinceIso: blankAs(
      null,
      text('province_iso', '#adm1+code+iso', 'Province, ISO 3166-2', { refers: PROVINCE }),
    ),
    district: district(),
    commune: commune(),
    lat: blankAs(null, lat()),
    lon: blankAs(null, lon()),
    precision: oneOf('precision', '#geo+precision', 'How finely the place is known', PLACE_PRECISIONS),
    radiusKm: blankAs(
      null,
      number(
        'radius_km',
        '#geo+radius+km',
        'Radius in km of the area in which an incident recorded here can lie; blank for provinces and the country',
        { minimum: 0.1, maximum: 100 },
      ),
    ),
    within: blankAs(null, text('within', '#loc+parent+id', 'The next larger place', { refers: PLACE })),
    coordSource: blankAs('', text('coord_source', '#geo+source', 'Whose coordinate it is')),
  },
};

export const PROVINCES: Table<Province> = {
  name: 'provinces',
  title: 'Provinces',
  description: 'The 25 provinces with codes, names, population of the census of 2019 and official area.',
  key: 'iso',
  fields: {
    iso: text('iso', '#adm1+code+iso', 'Code of ISO 3166-2', {
      unique: true,
      pattern: 'KH-([1-9]|1\\d|2[0-5])',
      patternMeans: 'a province code of ISO 3166-2, KH-1 to KH-25',
    }),
    pcode: text('pcode', '#adm1+code', 'Code of OCHA', {
      unique: true,
      pattern: 'KH\\d{2}',
      patternMeans: 'KH with two digits',
    }),
    slug: text('slug', '#loc+id', 'The province in places.csv', { unique: true, refers: PLACE }),
    nameEn: text('name_en', '#adm1+name+i_en', 'Name in English'),
    nameKm: text('name_km', '#adm1+name+i_km', 'Name in Khmer'),
    capital: text('capital', '#loc+capital', 'Provincial capital'),
    population2019: integer('population_2019', '#population', 'Residents counted by the census of 2019', {
      minimum: 1,
    }),
    areaKm2: number('area_km2', '#geo+area+km2', 'Official area in km², without the Tonle Sap lake', {
      minimum: 1,
    }),
    borders: blankAs(
      [],
      list('borders', '#country+neighbour+list', 'Neighbouring countries and the sea, joined by ;', {
        values: ['thailand', 'vietnam', 'laos', 'sea'],
      }),
    ),
    lat: lat(),
    lon: lon(),
    sourceIds: sourceIds(),
  },
};

export const ZONES: Table<Zone> = {
  name: 'zones',
  title: 'Special economic zones',
  description: 'Context: being a zone is no sign of anything.',
  key: 'zone_id',
  fields: {
    id: text('zone_id', '#loc+zone+id', 'Identifier', { ...ID, unique: true }),
    nameEn: text('name_en', '#loc+zone+name+i_en', 'Name in English', { maxLength: 100 }),
    provinceIso: text('province_iso', '#adm1+code+iso', 'Province, ISO 3166-2', { refers: PROVINCE }),
    district: district(),
    commune: commune(),
    lat: lat(),
    lon: lon(),
    areaHa: blankAs(null, number('area_ha', '#geo+area+ha', 'Approved area in hectares', { minimum: 0.1 })),
    subDecree: blankAs('', text('sub_decree', '#meta+decree', 'Number of the sub-decree')),
    approved: blankAs('', date('approved', '#date+approved', 'Year, month or day of approval')),
    statusNote: blankAs('', text('status_note', '#status+note', 'State of the zone as published')),
    coordPrecisionM: integer('coord_precision_m', '#geo+precision+m', 'Honest precision in metres', {
      minimum: 1,
    }),
    sourceIds: sourceIds(),
  },
};

export const CROSSINGS: Table<Crossing> = {
  name: 'crossings',
  title: 'Border crossings',
  description: 'Border checkpoints.',
  key: 'place_id',
  fields: {
    placeId: text('place_id', '#loc+id', 'Place, → places.csv', { refers: PLACE, unique: true }),
    nameEn: text('name_en', '#loc+name+i_en', 'Name in English', { maxLength: 100 }),
    lat: lat(),
    lon: lon(),
    neighbour: oneOf('neighbour', '#country+neighbour', 'The country beyond', [
      'thailand',
      'vietnam',
      'laos',
    ]),
    oppositeName: blankAs('', text('opposite_name', '#loc+opposite+name', 'Name on the other side')),
  },
};
