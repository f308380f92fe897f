import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FeatureCollection, Point } from 'geojson';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { main } from '../../scripts/data';
import { withCell } from '../fixtures/record/files';
import { committedRecord } from './data-committed';

let folder: string;
let printed: string[];
const read = async (out: string): Promise<Map<string, string>> => {
  const names = (await readdir(out)).sort();
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(path.join(out, name), 'utf8')] as const),
    ),
  );
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'crackdown-data-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(() => void vi.restoreAllMocks());

async function build(...args: string[]): Promise<number> {
  printed = [];
  const keep = (line: unknown): void => void printed.push(...String(line).split('\n'));
  vi.spyOn(console, 'log').mockImplementation(keep);
  vi.spyOn(console, 'error').mockImplementation(keep);
  return main(args);
}

describe('the build of the data', { timeout: 60_000 }, () => {
  it('gives the same bytes for the same input, and says what the record holds', async () => {
    const [first, second] = [path.join(folder, 'first'), path.join(folder, 'second')];
    expect(await build('--out', first, '--verbose')).toBe(0);
    expect(printed).toContain('  incidents               274 rows');
    expect(printed.join('\n')).toMatch(/known only to the country\n {2}Cambodia +32 rows/);
    expect(printed.join('\n')).toMatch(/known only to the province\n(?: {2}.+\n)+ {2}all provinces +51 rows/);
    expect(await build('--out', second)).toBe(0);
    // Somebody who only wants the site is told what was checked, not every province: a line, the warnings, the folder.
    expect(printed.length).toBeLessThanOrEqual(4);
    expect(printed[0]).toMatch(/ends 2026-03-31: 274 incidents telling \d+ events, \d+ sources,/);
    expect(printed.at(-1)).toContain('npm run data -- --verbose');
    const files = await read(first);
    expect(await read(second)).toEqual(files);
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(['context.json', 'incidents.geojson', 'record.json', 'zones.geojson']),
    );
    expect(gzipSync(files.get('record.json')!).length).toBeLessThanOrEqual(60_000);
  });

  it('writes GeoJSON as RFC 7946 has it, no finer than the record knows', async () => {
    const files = await read(path.join(folder, 'first'));
    const incidents = JSON.parse(files.get('incidents.geojson')!) as FeatureCollection<Point | null>;
    const zones = JSON.parse(files.get('zones.geojson')!) as FeatureCollection<Point>;
    expect([incidents.features.length, zones.features.length]).toEqual([274, 34]);
    for (const collection of [incidents, zones]) {
      expect(Object.keys(collection).sort()).toEqual(['features', 'type']);
      for (const { geometry } of collection.features) {
        if (!geometry) continue;
        const [lon, lat] = geometry.coordinates as [number, number];
        expect(lon > 102 && lon < 108 && lat > 9.5 && lat < 15).toBe(true);
        expect([Number(lon.toFixed(4)), Number(lat.toFixed(4))]).toEqual([lon, lat]);
      }
    }
    const nowhere = incidents.features.filter(({ geometry }) => geometry === null);
    expect(new Set(nowhere.map(({ properties }) => properties!['precision'] as string))).toEqual(
      new Set(['country', 'province']),
    );
    // Counted in the CSV files: 51 rows at places known to the province, 32 at places known to the country, 7 and 3 at
    // two compounds whose only holder is a province.
    expect(nowhere).toHaveLength(51 + 32 + 7 + 3);
  });

  it('makes no compound a dot of its own: id, name, point and precision are those of the place that holds it', async () => {
    const { features } = JSON.parse(
      (await read(path.join(folder, 'first'))).get('incidents.geojson')!,
    ) as FeatureCollection<Point | null>;
    const record = committedRecord();
    const places = new Map(record.places.map((place) => [place.id, place]));
    const incidents = new Map(record.incidents.map((row) => [row.id, row]));
    const names = new Set(
      record.places.filter(({ kind }) => kind === 'compound').map(({ nameEn }) => nameEn),
    );
    let atCompounds = 0;
    for (const { id, geometry, properties } of features) {
      const place = places.get(properties!['place_id'] as string)!;
      expect(place.kind).not.toBe('compound');
      expect(names.has(properties!['place_name'] as string)).toBe(false);
      expect(properties).toMatchObject({
        place_name: place.nameEn,
        precision: place.precision,
        radius_km: place.radiusKm,
        summary: incidents.get(String(id))!.summary,
      });
      const unplaced = place.precision === 'province' || place.precision === 'country';
      expect(geometry === null).toBe(unplaced);
      // Rounded to what is known of the place: off by no more than a tenth of its radius (a degree is 111 km).
      const [lon, lat] = geometry?.coordinates ?? [place.lon, place.lat];
      const tenth = (place.radiusKm ?? 0) / 10 / 111;
      for (const off of [lon! - (place.lon ?? 0), lat! - (place.lat ?? 0)])
        if (!unplaced) expect(Math.abs(off)).toBeLessThanOrEqual(tenth);
      if (places.get(incidents.get(String(id))!.placeId)!.kind === 'compound') atCompounds += 1;
    }
    expect(atCompounds).toBeGreaterThan(50);
  });

  it('tells every fault, returns 1 and leaves what was built before as it was', async () => {
    const [data, out] = [path.join(folder, 'faulty'), path.join(folder, 'kept')];
    await cp('data', data, { recursive: true });
    await mkdir(out);
    await writeFile(path.join(out, 'record.json'), 'as before');
    const change = async (file: string, row: string, column: string, put: string): Promise<void> => {
      const text = await readFile(path.join(data, file), 'utf8');
      await rm(path.join(data, file));
      await writeFile(path.join(data, file), withCell(text, row, column, put));
    };
    await change('incidents.csv', 'KHM0001', 'people_found', '12a');
    // a town on the coast, moved to the middle of the country
    await change('places.csv', 'sihanoukville', 'lat', '12.6093');
    await change('zones.csv', 'thary-kampong-cham-sez', 'province_iso', 'KH-18');
    expect(await build('--data', `${data}/`, '--out', out)).toBe(1);
    // KHM0001,EV0001,2015-08-29,2015-08-29,day,event,raid,yes,scam,svay-rieng-city, has 77 characters
    expect(printed[0]).toBe(`${data}/incidents.csv:2:78: field "people_found": "12a" is not a whole number`);
    expect(printed[1]).toMatch(/places\.csv:\d+:\d+: field "lat": the point is \d+\.\d km outside KH-18/);
    expect(printed[2]).toMatch(/zones\.csv:2:\d+: field "lat": the point is \d+\.\d km outside KH-18/);
    expect(printed[3]).toBe('3 faults; nothing was written');
    expect(await read(out)).toEqual(new Map([['record.json', 'as before']]));
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('says that a folder without tables lacks them', async () => {
    const empty = path.join(folder, 'empty');
    await mkdir(empty);
    expect(await build('--data', empty, '--out', path.join(folder, 'none'))).toBe(1);
    expect(printed).toContain(`${empty}/incidents.csv:1:1: the file is missing`);
    expect(printed.at(-1)).toBe('12 faults; nothing was written');
    expect(await readdir(folder)).not.toContain('none');
  });

  it('explains itself when it is asked for something it does not know', async () => {
    expect(await build('--dta', 'x')).toBe(2);
    expect(printed.at(-1)).toMatch(/^usage: npm run data/);
  });
});
