import { getIssues } from '@placemarkio/check-geojson';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/analysis/engine';
import { DEFAULT_FILTERS } from '../../src/analysis/types';
import { dayOf } from '../../src/record/day';
import { csvText } from '../../src/record/export/csv';
import { incidentsGeojson, zonesGeojson } from '../../src/record/export/geojson';
import { incidentsTable, sourcesTable, type Detail } from '../../src/record/export/incidents';
import { decimalsFor, publishedPlace } from '../../src/record/export/published';
import type { ExportTable, Value } from '../../src/record/export/table';
import { TABLES } from '../../src/record/schema';
import { fieldsOf } from '../../src/record/table';
import type { Place } from '../../src/record/types';
import { selectionOf } from '../../src/panel/share/data/selection';
import { defaultView } from '../../src/view/view';
import { committedRecord } from './data-committed';
import { fictionalRecord, recordWithStaleRow, WITHDRAWN_TEXT } from './export-fiction';
import { row } from './panel-fiction';

const record = fictionalRecord();

/** Rows by the names of their columns. */
const keyed = ({ columns, rows }: ExportTable): Record<string, Value>[] =>
  rows.map((values) => Object.fromEntries(columns.map(({ name }, at) => [name, values[at]!])));
const tableOf = (detail: Detail = 'full') => incidentsTable(record.incidents, record, record, detail);

describe('the columns of a download', () => {
  it('are those of incidents.csv, and what the record publishes of place, province and sources', () => {
    const names = tableOf().columns.map(({ name }) => name);
    expect(names.slice(0, 22)).toEqual(fieldsOf(TABLES.incidents).map(({ field }) => field.column));
    expect(names.slice(22)).toEqual([
      'place_name',
      'place_name_km',
      'province_iso',
      'province_name',
      'province_name_km',
      'precision',
      'radius_km',
      'lat',
      'lon',
      'source_publishers',
      'source_titles',
      'source_urls',
    ]);
  });

  it('have hashtags of HXL, no two alike', () => {
    const tags = tableOf().columns.map(({ hxl }) => hxl);
    for (const tag of tags) expect(tag).toMatch(/^#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*$/);
    expect(new Set(tags).size).toBe(tags.length);
  });
});

describe('a row of a download', () => {
  const rows = keyed(tableOf());

  it('names place, province and sources beside the row’s own values', () => {
    expect(rows[0]).toMatchObject({
      incident_id: 'KHM0001',
      place_id: 'fictional-town',
      place_name: 'Fictional Town',
      place_name_km: 'ក្រុងស្រមៃ',
      province_iso: 'KH-18',
      province_name: 'Fictional Coast',
      precision: 'town',
      radius_km: 4,
      lat: 10.6,
      lon: 103.5,
      people_found: 22,
      deaths: null,
      nationalities: 'CN:12;VN:8',
      source_ids: 'fictional-news-1;fictional-news-2',
      source_publishers: 'Fictional News | Fictional News',
      source_titles: 'A fictional report, the first | [A fictional report whose headline was not visible]',
      source_urls: 'https://news.example/1 | https://news.example/2?a=b',
    });
  });

  it('at a compound has id, name and precision of the place that holds it', () => {
    expect(record.incidents[1]!.placeId).toBe('fictional-compound');
    expect(rows[1]).toMatchObject({ place_id: 'fictional-town', place_name: 'Fictional Town' });
    expect(csvText(tableOf())).not.toMatch(/compound 1|fictional-compound/);
  });

  it('that is known only to a province or the country has no coordinate', () => {
    expect(rows[2]).toMatchObject({ precision: 'province', radius_km: null, lat: null, lon: null });
    expect(rows[3]).toMatchObject({ precision: 'country', province_iso: null, lat: null, lon: null });
  });

  it('that was withdrawn is in none, even where the page still holds it', () => {
    const stale = recordWithStaleRow();
    const files = [
      csvText(incidentsTable(stale.incidents, stale, stale)),
      csvText(sourcesTable(stale.incidents, stale, stale)),
      JSON.stringify(incidentsGeojson(stale.incidents, stale, stale)),
    ];
    expect(stale.incidents.map(({ id }) => id)).toContain('KHM0003');
    for (const file of files) {
      expect(file).not.toContain('KHM0003');
      expect(file).not.toContain(WITHDRAWN_TEXT);
    }
  });
});

describe('in workshop mode a download', () => {
  it('names nothing finer than a province, no prose, no title and no address of a source', () => {
    const text = csvText(tableOf('province'));
    expect(text).toContain('Fictional News');
    expect(text).not.toMatch(
      /Fictional Town|fictional-town|villa|news\.example|A fictional report|fictional-news/,
    );
    expect(tableOf('province').columns.map(({ name }) => name)).toEqual(
      expect.not.arrayContaining(['place_id', 'summary', 'note', 'source_ids', 'lat', 'lon', 'precision']),
    );
    expect(
      sourcesTable(record.incidents, record, record, 'province').columns.map(({ name }) => name),
    ).toEqual(['publisher', 'date', 'lang']);
  });

  it('has no names that the record has finer than a province, nor any summary, in the committed record', () => {
    const whole = committedRecord();
    const text = csvText(incidentsTable(whole.incidents, whole, whole, 'province'));
    const provinces = new Set(whole.provinces.flatMap(({ nameEn, slug }) => [nameEn, slug]));
    const finer = whole.places.filter(
      ({ kind, nameEn, id }) => kind === 'compound' && !provinces.has(nameEn) && !provinces.has(id),
    );
    expect(finer.length).toBeGreaterThan(20);
    for (const { nameEn, id } of finer) {
      expect(text.includes(nameEn), nameEn).toBe(false);
      expect(text.includes(id), id).toBe(false);
    }
    for (const { summary } of whole.incidents) expect(text.includes(summary)).toBe(false);
  });

  it('leaves out what office-holders stated, and the dialog says how many', () => {
    const told = {
      ...record.incidents[0]!,
      eventId: 'EV0100',
      start: dayOf(2022, 9, 3),
      end: dayOf(2022, 9, 3),
    };
    const stated = { ...told, dateBasis: 'statement', sign: false, kind: 'report' } as const;
    const incidents = [
      row('KHM0100', { ...stated, id: 'KHM0100', claim: 'official' }),
      row('KHM0101', { ...stated, id: 'KHM0101', eventId: 'EV0101', claim: 'foreign-government' }),
      row('KHM0102', { ...stated, id: 'KHM0102', eventId: 'EV0102', claim: 'media' }),
      row('KHM0103', { ...told, id: 'KHM0103', eventId: 'EV0103', claim: 'official' }),
    ];
    const within = { ...record, incidents };
    const view = {
      ...defaultView(within, 'en'),
      window: { start: dayOf(2022, 9, 1), end: dayOf(2022, 9, 30) },
      filters: { ...DEFAULT_FILTERS, set: 'all' as const },
    };
    const ids = (workshop: boolean) => {
      const found = selectionOf({
        record: within,
        engine: createEngine(within),
        view: { ...view, workshop },
      });
      return [found.rows.map(({ id }) => id), found.withheld];
    };
    expect(ids(false)).toEqual([['KHM0100', 'KHM0101', 'KHM0102', 'KHM0103'], 0]);
    expect(ids(true)).toEqual([['KHM0102', 'KHM0103'], 2]);
  });
});

describe('the rows of a view', () => {
  it('are the events whole in the window that holds the middle day of their span', () => {
    // EV0001 spans 1 to 14 September 2022: its middle day, the earlier of two, is the 7th.
    const selected = (start: number, end: number) =>
      selectionOf({
        record,
        engine: createEngine(record),
        view: {
          ...defaultView(record, 'en'),
          window: { start: dayOf(2022, 9, start), end: dayOf(2022, 9, end) },
          filters: { ...DEFAULT_FILTERS, set: 'all' },
        },
      }).rows.map(({ id }) => id);
    expect(selected(7, 7)).toEqual(['KHM0001', 'KHM0002']);
    expect(selected(1, 6)).toEqual([]);
    expect(selected(8, 30)).toEqual([]);
  });
});

describe('coordinates', () => {
  it('are rounded so that rounding moves a point by no more than a tenth of its radius', () => {
    // A step of 0.01° moves a point by up to √2 × 0.005 × 111.32 km = 0.787 km: enough from a radius of 7.87 km on.
    expect([0.5, 0.78, 0.8, 4, 7.8, 7.9, 40, 78, 79].map(decimalsFor)).toEqual([4, 4, 3, 3, 3, 2, 2, 2, 1]);
  });

  it('stay within a tenth of the radius for every place and zone of the committed record', () => {
    const whole = committedRecord();
    const kmBetween = (a: readonly number[], lon: number, lat: number): number => {
      const north = (a[1]! - lat) * 111.32;
      const east = (a[0]! - lon) * 111.32 * Math.cos((lat * Math.PI) / 180);
      return Math.hypot(north, east);
    };
    const places = new Map(whole.places.map((place) => [place.id, place]));
    let placed = 0;
    for (const { geometry, properties } of incidentsGeojson(whole.incidents, whole, whole).features) {
      const { lon, lat, radiusKm } = places.get(String(properties!['place_id']))!;
      if (!geometry) continue;
      placed += 1;
      expect(kmBetween(geometry.coordinates, lon!, lat!)).toBeLessThanOrEqual(radiusKm! / 10);
    }
    expect(placed).toBeGreaterThan(150);
    zonesGeojson(whole).features.forEach(({ geometry }, at) => {
      const { lon, lat, coordPrecisionM } = whole.zones[at]!;
      expect(kmBetween(geometry!.coordinates, lon, lat)).toBeLessThanOrEqual(coordPrecisionM / 10_000);
    });
  });
});

describe('GeoJSON', () => {
  const whole = committedRecord();
  const collections = [
    ['fictional incidents', incidentsGeojson(record.incidents, record, record)],
    ['committed incidents', incidentsGeojson(whole.incidents, whole, whole)],
    ['committed zones', zonesGeojson(whole)],
  ] as const;

  it.each(collections)('%s: an independent linter finds nothing, and there is no crs', (_, collection) => {
    expect(getIssues(JSON.stringify(collection))).toEqual([]);
    expect(Object.keys(collection).sort()).toEqual(['features', 'type']);
  });

  it.each(collections)('%s: points only, so that no ring can wind the wrong way', (_, { features }) => {
    expect(new Set(features.map(({ geometry }) => geometry?.type ?? null))).toEqual(
      new Set(features.some(({ geometry }) => geometry === null) ? ['Point', null] : ['Point']),
    );
  });

  it('keeps the precision of every row, and gives no geometry to what is known only to a province', () => {
    const { features } = collections[0][1];
    expect(features.map(({ geometry }) => geometry)).toEqual([
      { type: 'Point', coordinates: [103.5, 10.6] },
      { type: 'Point', coordinates: [103.5, 10.6] },
      null,
      null,
    ]);
    expect(features.map(({ properties }) => properties!['precision'] as string)).toEqual([
      'town',
      'town',
      'province',
      'country',
    ]);
    for (const { id, properties } of features) expect(properties!['incident_id']).toBe(id);
    expect(features[0]!.properties).not.toHaveProperty('lat');
    expect(features[0]!.properties).toMatchObject({ date_start: '2022-09-01', sign: true, radius_km: 4 });
  });
});

describe('a compound that nothing holds', () => {
  const compound: Place = { ...record.places.at(-2)!, id: 'alone', kind: 'compound', within: null };

  it('stops the export with its name', () => {
    expect(() => publishedPlace('alone', new Map([['alone', compound]]))).toThrow('alone');
    expect(() => publishedPlace('gone', new Map())).toThrow('gone');
  });
});
