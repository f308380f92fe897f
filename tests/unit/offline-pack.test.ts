import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, describe, expect, it } from 'vitest';
import { packData } from '../../scripts/pack/data';
import { packHtml, startsModule } from '../../scripts/pack/html';
import { readMeHtml, readMeText } from '../../scripts/pack/readme';
import { listFiles } from '../../scripts/site/offline/list';
import { fetchPacked, type Pack } from '../../src/pages/offline/packed';
import { isOld } from '../../src/pages/offline/renewal';
import { dayOf, localDay } from '../../src/record/day';

const PACK: Pack = { made: '2026-11-24', renew: '2027-02-22', files: { 'data/record.json': '{"a":1}' } };

describe('a copy', () => {
  it('asks to be renewed from the day after its last, by the clock of the device', () => {
    expect(isOld(PACK, dayOf(2027, 2, 22))).toBe(false);
    expect(isOld(PACK, dayOf(2027, 2, 23))).toBe(true);
    expect(isOld({ renew: 'one day' }, dayOf(2026, 1, 1))).toBe(true);
    // A minute before midnight of that day, whatever the time zone of the machine.
    expect(localDay(new Date(2027, 1, 22, 23, 59))).toBe(dayOf(2027, 2, 22));
    expect(localDay(new Date(2027, 1, 23, 0, 1))).toBe(dayOf(2027, 2, 23));
  });

  it('answers its pages with its own files, and asks the network for nothing beside them', async () => {
    const asked: string[] = [];
    const fetch = fetchPacked(PACK, 'file:///stick/map/', (async (input: string | URL | Request) => {
      asked.push(String(input));
      return new Response('elsewhere');
    }) as typeof globalThis.fetch);
    expect(await (await fetch(new URL('file:///stick/map/data/record.json'))).json()).toEqual({ a: 1 });
    expect(await (await fetch('data/record.json#v=1')).json()).toEqual({ a: 1 });
    expect((await fetch('file:///stick/map/data/none.json')).status).toBe(404);
    expect(asked).toEqual([]);
    await fetch('data:text/plain,font');
    expect(asked).toEqual(['data:text/plain,font']);
  });

  it('holds every text unchanged, also one that looks like the end of a script', () => {
    const files = { 'data/a.json': '"</script><!-- \u2028 ព្រះសីហនុ \\" \\n"' };
    const world: { __PACK__?: Pack } = {};
    runInNewContext(packData({ ...PACK, files }), world);
    expect(world.__PACK__?.files).toEqual(files);
    expect(packData({ ...PACK, files })).not.toContain('</script');
  });
});

describe('a page of a copy', () => {
  const built = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">
    <title>A page</title>
    <link rel="icon" href="./icon.svg" type="image/svg+xml" />
    <link rel="manifest" href="./manifest.webmanifest" />
    <link rel="preload" href="./data/record.json" as="fetch" crossorigin="anonymous" />
    <script type="module" crossorigin src="./assets/page-1.js" data-later="./assets/later-1.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/part-1.js">
    <link rel="stylesheet" crossorigin href="./assets/page-1.css">
    <style>p{margin:0}</style>
    <script>preload("./data/embed.json")</script>
    <script type="application/ld+json">{"@type":"Dataset"}</script>
  </head>
  <body><div id="app"></div></body>
</html>`;
  const html = packHtml(built, { style: 'parts/page.css', scripts: ['parts/data.js', 'parts/page.js'] });

  it('names no module, no file that it cannot fetch, and no other policy than its own', () => {
    expect(startsModule(built)).toBe(true);
    expect(startsModule(html)).toBe(false);
    expect(html).not.toMatch(/assets\/page|modulepreload|preload\(|rel="preload"|manifest|crossorigin/);
    expect(html.match(/Content-Security-Policy/g)).toHaveLength(1);
    expect(html).not.toMatch(/https?:/);
    expect(html).toContain('application/ld+json');
    expect(html).toContain('href="./icon.svg"');
  });

  it('loads its data before the script that needs them, after its policy and in the first kilobyte its character set', () => {
    const at = (text: string) => html.indexOf(text);
    expect(at('<meta charset="utf-8" />')).toBeLessThan(at('Content-Security-Policy'));
    expect(at('Content-Security-Policy')).toBeLessThan(at('parts/data.js'));
    expect(at('parts/data.js')).toBeLessThan(at('parts/page.js'));
    expect(html).toContain('<script defer src="./parts/page.js" data-later="./assets/later-1.js"></script>');
  });

  it('allows its own style by its hash', () => {
    // printf 'p{margin:0}' | openssl dgst -sha256 -binary | base64
    expect(html).toContain("'sha256-QRQPRLGyxt3RJiKpYNjpkgHcmHU2PywsfL2e8oI0LQA='");
  });

  it('says what to do where its scripts are missing, in both languages', () => {
    expect(html).toContain('unpack the whole zip file');
    expect(html).toMatch(/<span lang="km">[^<]*zip/);
  });
});

describe('the README of a copy', () => {
  const facts = {
    made: { en: '24 November 2026', km: '24 វិច្ឆិកា 2026' },
    renew: { en: '22 February 2027', km: '22 កុម្ភៈ 2027' },
    ends: { en: 'March 2026', km: 'ខែមីនា 2026' },
    pages: ['present.html'],
    publisher: { name: 'Fictional <Press>', contact: 'mailto:map@example.org', url: 'https://example.org/' },
  };

  it('says in both languages how to open it, until when, and whom to ask', () => {
    for (const text of [readMeText(facts), readMeHtml(facts, 'data:font/woff2;base64,')]) {
      for (const said of [
        ...Object.values(facts.made),
        ...Object.values(facts.renew),
        'mailto:map@example.org',
      ])
        expect(text).toContain(said);
      expect(text.match(/index\.html/g)!.length).toBeGreaterThanOrEqual(2);
      expect(text).toContain('not convictions');
    }
  });

  it('writes no markup that a name brings, and lines that every editor breaks', () => {
    expect(readMeHtml(facts, '')).toContain('Fictional &lt;Press&gt;');
    expect(readMeText(facts)).not.toMatch(/[^\r]\n/);
  });
});

describe('the list of kept files', () => {
  const made: string[] = [];
  afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true }))));

  async function siteOf(files: Record<string, string>): Promise<string> {
    const folder = await mkdtemp(path.join(tmpdir(), 'kept-files-'));
    made.push(folder);
    for (const [file, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), text);
    }
    return folder;
  }
  const site = {
    'index.html': 'abc',
    'assets/a-1.js': 'x',
    'data/record.json': '[]',
    'icons/192.png': 'p',
    'sw.js': 'old',
    _headers: 'for hosts',
    'robots.txt': 'for robots',
    'downloads/all.zip': 'z',
    'views/a/index.html': 'v',
  };

  it('holds what pages need, and names what it leaves out', async () => {
    const { kept, left } = await listFiles(await siteOf(site));
    expect(kept.files.map(([file]) => file)).toEqual([
      'assets/a-1.js',
      'data/record.json',
      'icons/192.png',
      'index.html',
    ]);
    expect(left).toEqual(['_headers', 'downloads/', 'robots.txt', 'views/']);
  });

  it('gives each file its SHA-256 and size', async () => {
    const { kept } = await listFiles(await siteOf(site));
    // FIPS 180-2, appendix B.1: the digest of "abc".
    expect(kept.files.at(-1)).toEqual([
      'index.html',
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      3,
    ]);
  });

  it('is another version where one byte of one kept file differs, and the same where none does', async () => {
    const versionOf = async (files: Record<string, string>) =>
      (await listFiles(await siteOf(files))).kept.version;
    const first = await versionOf(site);
    expect(await versionOf({ ...site, 'sw.js': 'new', 'downloads/all.zip': 'other' })).toBe(first);
    expect(await versionOf({ ...site, 'data/record.json': '[ ]' })).not.toBe(first);
  });
});
