import { createHash } from 'node:crypto';
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { cardSvg, readDrawn } from '../../scripts/cards/paint';
import { main as buildData } from '../../scripts/data';
import { layDownloads } from '../../scripts/site/downloads';
import { listFiles } from '../../scripts/site/offline/list';
import { layPages } from '../../scripts/site/pages';
import { drawnFrom } from '../../scripts/site/pages/cards';
import { readGround } from '../../scripts/site/pages/ground';
import { decodeCore } from '../../src/record/decode';

const FIXTURE = 'tests/fixtures/withdrawn';
const ID = 'KHM9001';
const REASON = 'Asked for by a fictional reader';
/** Every word of the row, its place, its source and its change log that stands nowhere else. */
const WORDS = /zyx\w+|EV9001/gi;

let folder: string;
const fixture = (name: string): Promise<string> => readFile(path.join(FIXTURE, name), 'utf8');

/** A project's folder with a copy of the record, and the site's folder laid out from it. */
async function site(name: string, rows: Readonly<Record<string, string>>): Promise<string> {
  const root = path.join(folder, name);
  await cp('data', path.join(root, 'data'), { recursive: true });
  for (const [file, added] of Object.entries(rows))
    await appendFile(path.join(root, 'data', file), await fixture(added));
  return root;
}

const build = (root: string): Promise<number> =>
  buildData(['--data', path.join(root, 'data'), '--out', path.join(root, 'dist/data')]);

async function lay(root: string): Promise<string> {
  const dist = path.join(root, 'dist');
  expect(await build(root)).toBe(0);
  await writeFile(path.join(dist, 'index.html'), '<html><head></head><body></body></html>');
  await layDownloads(dist, root);
  await layPages(dist, root);
  return dist;
}

/** Every file of a folder and below it, and every file within its zip files, as text. */
async function texts(of: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const name of await readdir(of, { recursive: true })) {
    const bytes = await readFile(path.join(of, name)).catch(() => null);
    if (!bytes) continue;
    found.set(name, bytes.toString('utf8'));
    if (!name.endsWith('.zip')) continue;
    for (const entry of Object.values((await JSZip.loadAsync(bytes)).files))
      if (!entry.dir) found.set(`${name}/${entry.name}`, await entry.async('string'));
  }
  return found;
}

const withWords = (files: ReadonlyMap<string, string>): string[] =>
  [...files].filter(([, text]) => text.match(WORDS)).map(([name]) => name);

/** The cards of the row's province and of its neighbour as drawn, in both languages. */
async function cards(dist: string): Promise<string> {
  const data = path.join(dist, 'data');
  const ground = await readGround(data);
  const drawn = await readDrawn(data, ground);
  const near = ['province-preah-sihanouk', 'province-kampot'];
  const views = ground.views.filter(({ name }) => near.includes(name));
  const svgs = views.flatMap((view) =>
    ground.languages.map(({ lang, t }) => cardSvg(view, ground, drawn, t, lang, null)),
  );
  return (await Promise.all(svgs)).join('\n');
}

const STANDING = {
  'incidents.csv': 'incidents.csv',
  'places.csv': 'places.csv',
  'sources.csv': 'sources.csv',
};
let before: string;
let after: string;

beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  folder = await mkdtemp(path.join(tmpdir(), 'withdrawal-'));
  before = await lay(await site('before', { ...STANDING, 'CHANGES.csv': 'CHANGES-before.csv' }));
  after = await lay(
    await site('after', { 'withdrawn.csv': 'withdrawn.csv', 'CHANGES.csv': 'CHANGES-after.csv' }),
  );
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the text of a row', () => {
  it('stands, before it is withdrawn, in every kind of file that this test then searches', async () => {
    const files = await texts(before);
    expect(withWords(files)).toEqual(
      expect.arrayContaining([
        'data/record.json',
        'data/context.json',
        'data/incidents.geojson',
        'data/changes.json',
        'downloads/incidents.csv',
        'downloads/incidents-hxl.csv',
        'downloads/incidents.geojson',
      ]),
    );
    const zipped = withWords(files).filter((name) => name.includes('.zip/'));
    for (const table of ['incidents.csv', 'sources.csv', 'places.csv', 'CHANGES.csv'])
      expect(
        zipped.some((name) => name.endsWith(`/${table}`)),
        table,
      ).toBe(true);
    expect((await cards(before)).match(WORDS)).not.toBeNull();
  });

  it('is, once it is withdrawn, in no built file, packed or not', async () => {
    const files = await texts(after);
    expect(files.size).toBeGreaterThan(100);
    expect([...files.keys()].filter((name) => name.includes('.zip/')).length).toBeGreaterThan(12);
    expect(withWords(files)).toEqual([]);
  });

  it('is on no card', async () => {
    expect((await cards(after)).match(WORDS)).toBeNull();
  });
});

describe('what stays of a withdrawn row', () => {
  it('is its number with the day and the reason', async () => {
    const record = decodeCore(JSON.parse(await readFile(path.join(after, 'data/record.json'), 'utf8')));
    // 1 March 2023 is day 19417: 53 years of 365 days, 13 leap days (1972 to 2020), and 31 + 28 days
    expect(record.withdrawn).toEqual([{ incidentId: ID, on: 53 * 365 + 13 + 31 + 28, reason: REASON }]);
    expect(record.incidents.some(({ id }) => id === ID)).toBe(false);
  });

  it('is in the files to take away too, as the tables say it', async () => {
    const files = await texts(path.join(after, 'downloads'));
    const naming = [...files].filter(([name, text]) => name.includes('.zip/') && text.includes(ID));
    expect(naming.map(([name]) => path.posix.basename(name)).sort()).toEqual([
      'CHANGES.csv',
      'withdrawn.csv',
    ]);
    expect(files.get('incidents.csv')).not.toContain(ID);
  });
});

describe('what was kept elsewhere', () => {
  it('is another version of the data and of the files kept offline: browsers that come by let go of the old one', async () => {
    const versionOf = async (dist: string): Promise<unknown> =>
      (JSON.parse(await readFile(path.join(dist, 'data/record.json'), 'utf8')) as { version: string })
        .version;
    expect(await versionOf(after)).not.toBe(await versionOf(before));
    const [old, now] = [(await listFiles(before)).kept, (await listFiles(after)).kept];
    expect(now.version).not.toBe(old.version);
    const hashOf = async (file: string): Promise<string> =>
      createHash('sha256')
        .update(await readFile(path.join(after, file)))
        .digest('hex');
    const record = now.files.find(([file]) => file === 'data/record.json');
    expect(record?.[1]).toBe(await hashOf('data/record.json'));
  });

  it('is overwritten in a folder that was built before', async () => {
    const root = path.dirname(after);
    const dist = path.join(root, 'dist-before');
    await cp(before, dist, { recursive: true });
    await rm(path.join(dist, 'data'), { recursive: true });
    await cp(path.join(after, 'data'), path.join(dist, 'data'), { recursive: true });
    await layDownloads(dist, root);
    await layPages(dist, root);
    expect(withWords(await texts(dist))).toEqual([]);
  });

  it('as cards drawn before the withdrawal is not laid into the site', async () => {
    const root = path.dirname(after);
    const version = drawnFrom(await readGround(path.join(before, 'data')));
    await mkdir(path.join(root, 'cards'), { recursive: true });
    await writeFile(path.join(root, 'cards/cards.json'), JSON.stringify({ version }));
    await writeFile(path.join(root, 'cards/province-preah-sihanouk.en.png'), 'zyxcard');
    const dist = path.join(root, 'dist');
    expect((await layPages(dist, root)).join()).toContain(' 0 cards');
    expect(withWords(await texts(dist))).toEqual([]);
    await rm(path.join(root, 'cards'), { recursive: true });
  });
});

describe('the build of the data refuses a withdrawal', () => {
  it('of a row that still stands', async () => {
    const root = await site('standing', { ...STANDING, 'withdrawn.csv': 'withdrawn.csv' });
    expect(await build(root)).toBe(1);
  });

  it('whose old values are still told', async () => {
    const rows = { 'withdrawn.csv': 'withdrawn.csv', 'CHANGES.csv': 'CHANGES-before.csv' };
    expect(await build(await site('told', rows))).toBe(1);
  });

  it('that leaves its source behind, when it is built for publication', async () => {
    const root = await site('source', { 'withdrawn.csv': 'withdrawn.csv', 'sources.csv': 'sources.csv' });
    const args = ['--data', path.join(root, 'data'), '--out', path.join(root, 'dist/data')];
    expect(await buildData([...args, '--strict'])).toBe(1);
    await expect(readdir(path.join(root, 'dist'))).rejects.toThrow('ENOENT');
  });
});
