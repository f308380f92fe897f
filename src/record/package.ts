import type { Field, FieldType } from './field';
import { ALL_TABLES } from './schema';
import { fieldsOf, fileOf, type AnyTable } from './table';

const TYPES: Readonly<Record<FieldType, object>> = {
  text: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  day: { type: 'date', format: '%Y-%m-%d' },
  date: { type: 'string', example: '2007-04' },
  flag: { type: 'boolean', trueValues: ['yes'], falseValues: ['no'] },
  url: { type: 'string', format: 'uri' },
  list: { type: 'string' },
  counts: { type: 'string' },
};

/** A field as Table Schema describes it. What a schema cannot say of `;`-lists, the build checks. */
function fieldSchema({ column, hxl, description, type, rules, blank }: Field<unknown>): object {
  const single = type !== 'list';
  const constraints = {
    ...(blank ? {} : { required: true }),
    ...(rules.unique ? { unique: true } : {}),
    ...(single && type !== 'flag' && rules.values ? { enum: rules.values } : {}),
    ...(rules.minimum === undefined ? {} : { minimum: rules.minimum }),
    ...(rules.maximum === undefined ? {} : { maximum: rules.maximum }),
    ...(rules.maxLength === undefined ? {} : { maxLength: rules.maxLength }),
    ...(rules.pattern === undefined ? {} : { pattern: `^(?:${rules.pattern})$` }),
  };
  return {
    name: column,
    ...TYPES[type],
    description,
    hxl,
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

/** Foreign keys on columns that hold one value, all of which stand in the other table. */
function foreignKeys(table: AnyTable): object[] {
  return fieldsOf(table).flatMap(({ field: { column, type, rules } }) => {
    const { refers } = rules;
    if (!refers || refers.also || type === 'list') return [];
    const resource = refers.table === table.name ? '' : refers.table;
    return [{ fields: column, reference: { resource, fields: refers.column } }];
  });
}

function resourceOf(table: AnyTable): object {
  const keys = foreignKeys(table);
  return {
    name: table.name,
    path: fileOf(table),
    profile: 'tabular-data-resource',
    title: table.title,
    description: table.description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', doubleQuote: true, header: true },
    schema: {
      fields: fieldsOf(table).map(({ field }) => fieldSchema(field)),
      missingValues: [''],
      primaryKey: table.keys ?? table.key,
      ...(keys.length > 0 ? { foreignKeys: keys } : {}),
    },
  };
}

/** The record's Frictionless Data Package (tabular), made from the schema. */
export function dataPackage(): object {
  return {
    profile: 'tabular-data-package',
    name: 'crackdown-map-record',
    title: 'Publicly reported scam compounds in Cambodia',
    description:
      'Publicly reported incidents of people held and made to work in online-scam operations in Cambodia, with context. A record of what was reported, not of what happened. The codebook is README.md.',
    keywords: ['Cambodia', 'trafficking in persons', 'forced criminality', 'online scams', 'crackdown'],
    licenses: [
      {
        name: 'CC-BY-4.0',
        path: 'https://creativecommons.org/licenses/by/4.0/',
        title: 'Creative Commons Attribution 4.0 International',
      },
    ],
    contributors: [{ title: 'Crackdown Map contributors', role: 'author' }],
    sources: [
      { title: 'The publications listed in sources.csv', path: 'sources.csv' },
      { title: 'GeoNames (CC BY 4.0): coordinates', path: 'https://www.geonames.org/' },
      {
        title:
          'Open Development Cambodia (CC BY-SA 4.0): village points of 2013; special economic zones of 2014',
        path: 'https://opendevelopmentcambodia.net/',
      },
      {
        title:
          'geoBoundaries KHM (CC BY 4.0; OCHA and the Cambodian ministry of land management): coordinates',
        path: 'https://www.geoboundaries.org/',
      },
      {
        title: 'General Population Census 2019, National Institute of Statistics of Cambodia: population',
        path: 'https://nis.gov.kh/',
      },
      { title: 'Unicode CLDR: names of provinces', path: 'https://cldr.unicode.org/' },
    ],
    resources: ALL_TABLES.map(resourceOf),
  };
}
