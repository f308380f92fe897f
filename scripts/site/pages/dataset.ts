import type { Messages } from '../../../src/language/language';
import { isoDay } from '../../../src/record/day';
import type { Site } from '../../../src/record/site';
import type { CoreRecord } from '../../../src/record/types';
import { EARLIEST } from '../../../src/view/view';
import { contactText, isMail } from '../../../src/panel/changes/report';

/** A file of the site that holds the data or a part of it. */
export interface Distribution {
  /** Relative to the folder of the site. */
  readonly file: string;
  readonly type: string;
  readonly bytes: number;
}

const TYPES: Readonly<Record<string, string>> = {
  zip: 'application/zip',
  csv: 'text/csv',
  geojson: 'application/geo+json',
  json: 'application/json',
};

/** The media type of a file by the end of its name; `null` for what is no data. */
export function mediaType(file: string): string | null {
  return TYPES[/\.([a-z]+)$/.exec(file)?.[1] ?? ''] ?? null;
}

/** The record as schema.org describes a data set: what it is, when and where, under which licence, and where its files lie. */
export function datasetOf(
  record: CoreRecord,
  distribution: readonly Distribution[],
  t: Messages,
  site: Site | null,
): object {
  const at = (file: string): string => (site ? site.url : './') + file;
  const organisation = site && {
    '@type': 'Organization',
    name: site.publisher,
    url: site.url,
    contactPoint: {
      '@type': 'ContactPoint',
      contactType: 'corrections and withdrawals',
      ...(isMail(site.contact) ? { email: contactText(site.contact) } : { url: site.contact }),
    },
  };
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    name: t.corrections.pages.dataset,
    description: t.corrections.pages.datasetDescription,
    url: at(''),
    version: record.version,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isAccessibleForFree: true,
    inLanguage: 'en',
    keywords: ['Cambodia', 'trafficking in persons', 'forced criminality', 'online scams', 'crackdown'],
    creator: { '@type': 'Organization', name: 'Crackdown Map contributors' },
    ...(organisation ? { publisher: organisation } : {}),
    temporalCoverage: `${isoDay(EARLIEST)}/${isoDay(record.end)}`,
    spatialCoverage: {
      '@type': 'Place',
      name: 'Cambodia',
      // South, west, north, east: schema.org gives latitude first.
      geo: { '@type': 'GeoShape', box: '9.9 102.31 14.72 107.65' },
    },
    distribution: distribution.map(({ file, type, bytes }) => ({
      '@type': 'DataDownload',
      contentUrl: at(file),
      encodingFormat: type,
      contentSize: `${bytes} B`,
    })),
  };
}

/** JSON as the content of a script element: nothing in it can end the element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}
