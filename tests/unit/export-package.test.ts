import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import JSZip from 'jszip';
import Papa from 'papaparse';
import { Schema, validate } from 'tableschema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layDownloads } from '../../scripts/site/downloads';
import { versionOf } from '../../scripts/data/version';
import { parseDay } from '../../src/record/day';
import { decodeDownloads } from '../../src/record/export/listing';
import { versionDay } from '../../src/record/version-day';
import { FILE_NAMES } from '../../src/record/schema';
import { fictionalFiles } from '../fixtures/record/files';
import { fictionalRecord, WITHDRAWN_TEXT } from './export-fiction';

interface Package {
  version: string;
  created: string;
  resources: {
    name: string;
    path: string;
    bytes: number;
    hash: string;
    schema: { fields: { name: string }[] };
  }[];
}

let folder: string;
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const read = (name: string): Promise<Buffer> => readFile(path.join(folder, 'dist/downloads', name));

/** A built site of which nothing but the version of its record is there. */
async function distOf(root: string, dist: string): Promise<void> {
  const tables = new Map<string, Uint8Array>();
  for (const name of FILE_NAMES) {
    try {
      tables.set(name, await readFile(path.join(root, 'data', name)));
    } catch {
      continue;
    }
  }
  await mkdir(path.join(dist, 'data'), { recursive: true });
  await writeFile(path.join(dist, 'data/record.json'), JSON.stringify({ version: versionOf(tables) }));
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'crackdown-downloads-'));
  await distOf('.', path.join(folder, 'dist'));
  await layDownloads(path.join(folder, 'dist'), '.');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the Data Package of the whole record', () => {
  const opened = async () => JSZip.loadAsync(await read('crackdown-map-record.zip'), { checkCRC32: true });
  const described = async (zip: JSZip) =>
    JSON.parse(await zip.file('datapackage.json')!.async('string')) as Package;

  it('holds every table byte for byte, the codebook and the licence', async () => {
    const zip = await opened();
    expect(Object.keys(zip.files).sort()).toEqual(
      ['CHECKSUMS', 'LICENSE', 'README.md', 'datapackage.json', ...FILE_NAMES].sort(),
    );
    for (const name of ['LICENSE', 'README.md', ...FILE_NAMES])
      expect(
        Buffer.from(await zip.file(name)!.async('uint8array')).equals(await readFile(`data/${name}`)),
        name,
      ).toBe(true);
  });

  it('has a checksum for every file, and each is right', async () => {
    const zip = await opened();
    const lines = (await zip.file('CHECKSUMS')!.async('string')).trimEnd().split('\n');
    expect(lines).toHaveLength(Object.keys(zip.files).length - 1);
    for (const line of lines) {
      const [sum, name] = line.split('  ');
      expect(sum).toBe(sha256(await zip.file(name!)!.async('uint8array')));
    }
  });

  it('says of each resource its size and digest, and the version with its day', async () => {
    const zip = await opened();
    const { version, created, resources } = await described(zip);
    expect(version).toMatch(/^[0-9a-f]{12}$/);
    expect(created).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/);
    expect(resources.map((resource) => resource.path).sort()).toEqual([...FILE_NAMES].sort());
    for (const resource of resources) {
      const bytes = await zip.file(resource.path)!.async('uint8array');
      expect([resource.bytes, resource.hash]).toEqual([bytes.length, `sha256:${sha256(bytes)}`]);
    }
  });

  it('is valid row by row for the Table Schema library of Frictionless', { timeout: 60_000 }, async () => {
    const zip = await opened();
    const { resources } = await described(zip);
    let rowCount = 0;
    for (const { name, path: file, schema } of resources) {
      expect(await validate(schema), name).toMatchObject({ valid: true });
      const loaded = await Schema.load(schema);
      const [header, ...rows] = Papa.parse<string[]>((await zip.file(file)!.async('string')).trimEnd()).data;
      expect(header).toEqual(schema.fields.map((field) => field.name));
      for (const row of rows) {
        expect(() => loaded.castRow(row), `${file}: ${row[0]}`).not.toThrow();
        rowCount += 1;
      }
    }
    expect(rowCount).toBeGreaterThan(1500);
  });

  it('would not be valid with a wrong value: the library does look', async () => {
    const { resources } = await described(await opened());
    const { schema } = resources.find(({ name }) => name === 'incidents')!;
    const loaded = await Schema.load(schema);
    const rows = Papa.parse<string[]>(await readFile('data/incidents.csv', 'utf8')).data;
    const column = schema.fields.findIndex(({ name }) => name === 'people_found');
    const broken = rows[1]!.map((cell, at) => (at === column ? 'many' : cell));
    expect(() => loaded.castRow(rows[1]!)).not.toThrow();
    expect(() => loaded.castRow(broken)).toThrow();
  });
});

describe('the files beside it', () => {
  it('are listed with their sizes', async () => {
    const listing = decodeDownloads(JSON.parse(String(await read('files.json'))));
    const present = (await readdir(path.join(folder, 'dist/downloads'))).filter(
      (name) => name !== 'files.json',
    );
    expect(listing.files.map(({ name }) => name).sort()).toEqual(present.sort());
    for (const { name, bytes } of listing.files) expect((await read(name)).length, name).toBe(bytes);
  });

  it('hold every incident, with hashtags in the second row of one', async () => {
    const incidents = Papa.parse<string[]>((await readFile('data/incidents.csv', 'utf8')).trimEnd()).data;
    const ids = incidents.slice(1).map(([id]) => id);
    const columnOf = async (name: string, from: number) =>
      Papa.parse<string[]>(String(await read(name)).trimEnd())
        .data.slice(from)
        .map(([id]) => id);
    expect(await columnOf('incidents.csv', 1)).toEqual(ids);
    expect((await columnOf('incidents-hxl.csv', 1))[0]).toBe('#event+id');
    expect(await columnOf('incidents-hxl.csv', 2)).toEqual(ids);
    const { features } = JSON.parse(String(await read('incidents.geojson'))) as {
      features: { id: string }[];
    };
    expect(features.map(({ id }) => id)).toEqual(ids);
  });
});

/** A project of which nothing but the fictional record is there. */
async function fictionalProject(name: string): Promise<{ root: string; dist: string }> {
  const root = path.join(folder, name);
  const dist = path.join(root, 'dist');
  await mkdir(path.join(root, 'data'), { recursive: true });
  for (const [file, text] of fictionalFiles()) await writeFile(path.join(root, 'data', file), text);
  for (const file of ['README.md', 'LICENSE']) await cp(`data/${file}`, path.join(root, 'data', file));
  await distOf(root, dist);
  return { root, dist };
}

describe('the downloads of a record', () => {
  it('are the same bytes for the same record, in every time zone', async () => {
    const { root, dist } = await fictionalProject('zones');
    const zone = process.env['TZ'];
    const bytes: Buffer[] = [];
    for (const tz of ['UTC', 'Asia/Phnom_Penh', 'America/Los_Angeles']) {
      process.env['TZ'] = tz;
      await layDownloads(dist, root);
      bytes.push(await readFile(path.join(dist, 'downloads/crackdown-map-record.zip')));
    }
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(bytes[1]!.equals(bytes[0]!)).toBe(true);
    expect(bytes[2]!.equals(bytes[0]!)).toBe(true);
  });

  it('name a withdrawn row in no file but the lists of what was withdrawn and changed', async () => {
    const { root, dist } = await fictionalProject('withdrawn');
    await layDownloads(dist, root);
    const names = await readdir(path.join(dist, 'downloads'));
    const texts = new Map<string, string>();
    for (const name of names) {
      const bytes = await readFile(path.join(dist, 'downloads', name));
      if (!name.endsWith('.zip')) texts.set(name, bytes.toString('utf8'));
      else
        for (const [file, entry] of Object.entries((await JSZip.loadAsync(bytes)).files))
          texts.set(file, await entry.async('string'));
    }
    const naming = [...texts].filter(([, text]) => text.includes('KHM0003')).map(([name]) => name);
    expect(naming.filter((name) => name !== 'CHANGES.csv')).toEqual(['withdrawn.csv']);
    expect([...texts.values()].join()).toContain('KHM0001');
    expect([...texts.values()].join()).not.toContain(WITHDRAWN_TEXT);
  });

  it('are refused where the record has changed since the pages were built', async () => {
    const { root, dist } = await fictionalProject('stale');
    const file = path.join(root, 'data/incidents.csv');
    await writeFile(file, (await readFile(file, 'utf8')).replace('22 people', '23 people'));
    await expect(layDownloads(dist, root)).rejects.toThrow(/build data and pages again/);
    expect(await readdir(dist)).not.toContain('downloads');
  });
});

describe('the day of a version', () => {
  it('is the last on which a row was checked, changed or withdrawn', () => {
    const record = fictionalRecord();
    const on = (text: string) => parseDay(text)!;
    expect(versionDay(record, [])).toBe(on('2023-02-01'));
    const change = { date: on('2023-05-06'), id: 'KHM0001', field: 'note', old: '', new: 'x', reason: 'y' };
    expect(versionDay(record, [change])).toBe(on('2023-05-06'));
    expect(record.asOf).toBe(on('2023-02-01'));
    const blank = { ...record, withdrawn: [], incidents: [{ ...record.incidents[0]!, checked: null }] };
    expect(versionDay(blank, [])).toBe(record.end);
  });
});
