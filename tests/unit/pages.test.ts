import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { indexColours } from '../../scripts/cards/palette';
import { encodePng } from '../../scripts/cards/png';
import { main as buildData } from '../../scripts/data';
import { layPages } from '../../scripts/site/pages';
import { cardNames, drawnFrom } from '../../scripts/site/pages/cards';
import { scriptJson } from '../../scripts/site/pages/dataset';
import { readGround, type Ground } from '../../scripts/site/pages/ground';
import { preparedViews, viewOf } from '../../scripts/site/pages/prepared';
import { PUBLISH_VARIABLE } from '../../scripts/site/publisher';
import { decodeView, fullAddress } from '../../src/view/address';

const SITE = {
  publisher: 'Fictional <Institute> & "Friends"',
  contact: 'mailto:fictional@institute.example',
  responseDays: 14,
  url: 'https://institute.example/map/',
};

let folder: string;
let local: string;
let published: string;
let ground: Ground;

/** A project's folder in which a site was built, with its own cards and publisher. */
async function project(name: string): Promise<string> {
  const root = path.join(folder, name);
  await cp(path.join(folder, 'data'), path.join(root, 'dist/data'), { recursive: true });
  await writeFile(
    path.join(root, 'dist/index.html'),
    '<html><head><title>x</title></head><body></body></html>',
  );
  return root;
}

async function drawCards(root: string, version: string): Promise<void> {
  await mkdir(path.join(root, 'cards'), { recursive: true });
  for (const name of cardNames(ground)) await writeFile(path.join(root, 'cards', name), 'fictional card');
  await writeFile(path.join(root, 'cards/cards.json'), JSON.stringify({ version }));
}

const page = (root: string, file: string): Promise<string> => readFile(path.join(root, 'dist', file), 'utf8');
const unescaped = (text: string): string =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
const attributes = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value]) => unescaped(value!));

async function pagesOf(root: string): Promise<string[]> {
  const names = await readdir(path.join(root, 'dist/views'), { recursive: true });
  return names.filter((name) => name.endsWith('.html')).map((name) => `views/${name}`);
}

beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  folder = await mkdtemp(path.join(tmpdir(), 'pages-'));
  expect(await buildData(['--out', path.join(folder, 'data')])).toBe(0);
  ground = await readGround(path.join(folder, 'data'));
  local = await project('local');
  await layPages(path.join(local, 'dist'), local);
  published = await project('published');
  await writeFile(path.join(published, 'site.config.json'), JSON.stringify(SITE));
  await drawCards(published, drawnFrom(ground));
  vi.stubEnv(PUBLISH_VARIABLE, '1');
  await layPages(path.join(published, 'dist'), published);
  vi.unstubAllEnvs();
}, 60_000);
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

describe('prepared views', () => {
  it('are the last twelve months, the 25 provinces and every step of every story, and nothing finer', () => {
    const kinds = ground.views.map(({ subject }) => subject.kind);
    const steps = Object.values(ground.stories?.stories ?? {}).flatMap((story) => story['en']!.steps);
    expect(kinds.filter((kind) => kind === 'province')).toHaveLength(25);
    expect(kinds.filter((kind) => kind === 'overview')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'step')).toHaveLength(steps.length);
    expect(kinds).toHaveLength(26 + steps.length);
  });

  it('come back exactly from the address that their page links to', () => {
    for (const prepared of ground.views) {
      for (const { lang } of ground.languages) {
        const view = viewOf(prepared, ground.record, ground.stories, lang);
        const read = decodeView(fullAddress(view, ground.record), ground.record, lang);
        expect(read.notices, prepared.name).toEqual([]);
        expect({ ...read.view, camera: null }).toEqual({ ...view, camera: null });
      }
    }
  });

  it('have names that files can have, each once', () => {
    const record = { ...ground.record, provinces: [...ground.record.provinces, ground.record.provinces[0]!] };
    expect(() => preparedViews(record, null)).toThrow('cannot be the name');
    const odd = { ...ground.record.provinces[0]!, slug: '../evil' };
    expect(() => preparedViews({ ...ground.record, provinces: [odd] }, null)).toThrow('cannot be the name');
  });
});

describe('a page of a prepared view', () => {
  it('runs no script, has a strict policy, a title, a description and alternates in both languages', async () => {
    const pages = await pagesOf(local);
    expect(pages).toHaveLength(2 * (ground.views.length + 1));
    for (const name of pages) {
      const html = await page(local, name);
      expect(html, name).not.toMatch(/<script|<style|\son\w+=|style="|http-equiv="refresh"|javascript:/i);
      const [policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)!.slice(1);
      expect(unescaped(policy!).split('; ')).toEqual(
        expect.arrayContaining(["default-src 'none'", "style-src 'self'", "img-src 'self'"]),
      );
      expect(policy).not.toMatch(/unsafe|script-src|https?:/);
      expect(html).toMatch(/<title>[^<]{5,}<\/title>/);
      expect(html).toMatch(/name="description" content="[^"]{40,}"/);
      expect(html).toContain('hreflang="km"');
      expect(html).toContain('hreflang="x-default"');
      expect(html).toContain(name.startsWith('views/km/') ? '<html lang="km">' : '<html lang="en">');
    }
  });

  it('links to files that are there, and to the live view', async () => {
    for (const name of await pagesOf(local)) {
      const html = await page(local, name);
      const links = [...attributes(html, 'href'), ...attributes(html, 'src')];
      const [live] = links.filter((link) => link.includes('index.html#'));
      if (name.split('/').length > (name.startsWith('views/km/') ? 3 : 2))
        expect(live, name).toContain('#v=1');
      for (const link of links.filter((one) => !one.endsWith('icon.svg'))) {
        const target = path.join(local, 'dist', path.dirname(name), link.split('#')[0]!);
        const file = link.split('#')[0]!.endsWith('/') ? path.join(target, 'index.html') : target;
        expect(existsSync(file), `${name}: ${link}`).toBe(true);
      }
    }
  });

  it('offers its embed within the first kB of its head', async () => {
    for (const name of (await pagesOf(published)).filter((file) => !/views\/(km\/)?index/.test(file))) {
      const html = await page(published, name);
      expect(html.slice(0, 1000), name).toContain('type="application/json+oembed"');
      expect(html.slice(0, 1000), name).toContain(`href="${SITE.url}oembed/`);
    }
  });

  it('says the number of its province as counted row by row', async () => {
    // Counted here row by row: events with a sign of a scam operation in Preah Sihanouk, by middle day, from January 2021 on.
    const record = ground.record;
    const inProvince = new Set(
      record.places.filter(({ provinceIso }) => provinceIso === 'KH-18').map(({ id }) => id),
    );
    const spans = new Map<string, [number, number]>();
    for (const { eventId, start, end } of record.incidents) {
      const [a, b] = spans.get(eventId) ?? [Infinity, -Infinity];
      spans.set(eventId, [Math.min(a, start), Math.max(b, end)]);
    }
    const first = Date.UTC(2021, 0, 1) / 86_400_000;
    const events = new Set(
      record.incidents
        .filter(({ sign, topic, placeId }) => sign && topic === 'scam' && inProvince.has(placeId))
        .map(({ eventId }) => eventId)
        .filter((id) => {
          const [a, b] = spans.get(id)!;
          return a + Math.floor((b - a) / 2) >= first;
        }),
    );
    expect(events.size).toBeGreaterThan(20);
    expect(await page(local, 'views/province-preah-sihanouk/index.html')).toContain(
      `31 March 2026, ${events.size} signs of operation were reported in Preah Sihanouk`,
    );
  });

  it('says that no report is not nothing, where a province has none', async () => {
    const empty = ground.record.provinces.find(
      ({ iso }) =>
        !ground.record.incidents.some(
          ({ placeId, sign, topic }) =>
            sign &&
            topic === 'scam' &&
            ground.record.places.find(({ id }) => id === placeId)!.provinceIso === iso,
        ),
    );
    expect(empty).toBeDefined();
    const html = await page(local, `views/province-${empty!.slug}/index.html`);
    expect(html).toContain('no sign of operation was reported');
    expect(html).toContain('no reports does not mean that nothing happened');
  });
});

describe('what others said, on the page of a step', () => {
  it('is told by a sentence in the reader’s language, and quoted in the record’s English words, never as the site’s own', async () => {
    const claims = ground.context.claims;
    let told = 0;
    for (const [storyId, languages] of Object.entries(ground.stories!.stories)) {
      for (const { lang, t } of ground.languages) {
        for (const step of languages[lang]!.steps) {
          const named = step.paragraphs.join(' ').matchAll(/\{\s*quote-claim:\s*(CLA\d+)/g);
          const html = await page(
            local,
            `views/${lang === 'en' ? '' : `${lang}/`}story-${storyId}-${step.id}/index.html`,
          );
          const quotes = [...html.matchAll(/<blockquote lang="en">([^<]*)<\/blockquote>/g)].map(([, text]) =>
            unescaped(text!),
          );
          const wanted = [...named].map(([, id]) => claims.find((claim) => claim.id === id)!);
          expect(quotes).toEqual(wanted.map(({ summary }) => summary));
          told += wanted.length;
          const before = [...html.matchAll(/<p>([^<]*)<\/p>\n<blockquote/g)].map(([, text]) =>
            unescaped(text!),
          );
          for (const [at, { summary, stance }] of wanted.entries()) {
            expect(before[at]).not.toContain(summary);
            expect(before[at]).toContain(t.words.stances[stance]);
          }
        }
      }
    }
    expect(told).toBeGreaterThan(0);
  });
});

describe('a local copy', () => {
  it('says so on every page, and names no picture, address or sitemap for others', async () => {
    for (const name of await pagesOf(local)) {
      const html = await page(local, name);
      expect(html).toMatch(/Local copy: not published|ច្បាប់ចម្លងក្នុងម៉ាស៊ីន/);
      expect(html).not.toMatch(/og:image|og:url|rel="canonical"|https?:\/\//);
    }
    expect(existsSync(path.join(local, 'dist/sitemap.xml'))).toBe(false);
    expect(await page(local, 'index.html')).not.toContain('canonical');
  });
});

describe('a build for publication', () => {
  it('gives every page its absolute address, and its card with a text in its place', async () => {
    for (const { name } of ground.views) {
      for (const [file, card] of [
        [`views/${name}/`, `cards/${name}.en.png`],
        [`views/km/${name}/`, `cards/${name}.km.png`],
      ] as const) {
        const html = await page(published, `${file}index.html`);
        expect(html).toContain(`<link rel="canonical" href="${SITE.url}${file}">`);
        expect(html).toContain(`property="og:image" content="${SITE.url}${card}"`);
        expect(html).toContain('content="summary_large_image"');
        expect(existsSync(path.join(published, 'dist', card))).toBe(true);
        expect(attributes(/<img[^>]*>/.exec(html)![0], 'alt')[0]!.length).toBeGreaterThan(60);
      }
    }
  });

  it('gives every page, the front page too, what Open Graph asks for, each once', async () => {
    for (const name of ['index.html', ...(await pagesOf(published))]) {
      const html = await page(published, name);
      const told = [...html.matchAll(/<meta property="(og:[\w:]+)" content="([^"]*)">/g)];
      const values = Object.fromEntries(told.map(([, property, value]) => [property!, value!]));
      expect(Object.keys(values), name).toHaveLength(told.length);
      // Basic metadata of ogp.me, with the size and the text that it recommends for a picture
      expect(values, name).toMatchObject({
        'og:type': 'website',
        'og:url': SITE.url + name.replace(/index\.html$/, ''),
        'og:locale': name.startsWith('views/km/') ? 'km_KH' : 'en_GB',
        'og:image:width': '1200',
        'og:image:height': '630',
      });
      expect(values['og:image'], name).toMatch(/^https:\/\/institute\.example\/map\/cards\/.+\.png$/);
      for (const property of ['og:title', 'og:description', 'og:site_name', 'og:image:alt'])
        expect(values[property]?.length, `${name} ${property}`).toBeGreaterThan(5);
    }
  });

  it('names the publisher, escaped, with the contact and the days', async () => {
    const html = await page(published, 'views/province-kep/index.html');
    expect(html).toContain('Published by Fictional &lt;Institute&gt; &amp; &quot;Friends&quot;.');
    expect(html).toContain('href="mailto:fictional@institute.example"');
    expect(html).toContain('within 14 days');
  });

  it('answers oEmbed 1.0 with an iframe of the embed, in every language', async () => {
    const names = await readdir(path.join(published, 'dist/oembed'));
    expect(names).toHaveLength(2 * ground.views.length);
    for (const name of names) {
      const answer = JSON.parse(await page(published, `oembed/${name}`)) as Record<string, unknown>;
      expect(answer).toMatchObject({ version: '1.0', type: 'rich', provider_url: SITE.url });
      expect(Number.isInteger(answer['width']) && Number.isInteger(answer['height'])).toBe(true);
      expect(answer['thumbnail_url']).toMatch(
        /^https:\/\/institute\.example\/map\/cards\/[a-z-]+\.(en|km)\.png$/,
      );
      expect(answer['html']).toMatch(
        /^<iframe src="https:\/\/institute\.example\/map\/embed\.html#v=1&amp;[^"]*" title="[^"]+".*><\/iframe>$/,
      );
      expect(answer['html']).not.toMatch(/<script|names=1/);
      expect(answer['html']).toContain(name.endsWith('.km.json') ? 'l=km' : 'l=en');
    }
  });

  it('lists all its pages once in sitemap.xml, and names that in robots.txt', async () => {
    const found = [...(await page(published, 'sitemap.xml')).matchAll(/<loc>([^<]*)<\/loc>/g)].map(
      ([, url]) => url!,
    );
    expect(new Set(found).size).toBe(found.length);
    const pages = (await pagesOf(published)).map((name) => SITE.url + name.replace(/index\.html$/, ''));
    expect(found.sort()).toEqual([SITE.url, ...pages].sort());
    expect(await page(published, 'robots.txt')).toContain(`Sitemap: ${SITE.url}sitemap.xml`);
  });

  it('stops where a card is missing, or drawn from other data or other stories', async () => {
    const root = await project('no-cards');
    await writeFile(path.join(root, 'site.config.json'), JSON.stringify(SITE));
    vi.stubEnv(PUBLISH_VARIABLE, '1');
    const lay = () => layPages(path.join(root, 'dist'), root);
    await expect(lay()).rejects.toThrow(`${2 * ground.views.length} cards are missing`);
    await drawCards(root, 'another version');
    await expect(lay()).rejects.toThrow('cards are missing or of other data');
    const retold = JSON.parse(JSON.stringify(ground.stories!)) as typeof ground.stories & object;
    (Object.values(retold.stories)[0]!['en']!.steps[0] as { view: string }).view += '&s=none';
    await drawCards(root, drawnFrom({ ...ground, stories: retold }));
    await expect(lay()).rejects.toThrow('cards are missing or of other data or stories');
    await drawCards(root, drawnFrom(ground));
    await rm(path.join(root, 'cards/province-kep.km.png'));
    await expect(lay()).rejects.toThrow(
      '1 cards are missing or of other data or stories, such as province-kep.km.png',
    );
    vi.unstubAllEnvs();
    expect((await lay()).join()).toContain(`${2 * ground.views.length - 1} cards, local copy`);
  });
});

describe('the front page', () => {
  const data = (html: string): Record<string, unknown> =>
    JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)![1]!) as Record<
      string,
      unknown
    >;

  it('tells programs of the data set: what, where, when, which licence, which version', async () => {
    const dataset = data(await page(local, 'index.html'));
    expect(dataset).toMatchObject({
      '@context': 'https://schema.org/',
      '@type': 'Dataset',
      version: ground.record.version,
      license: 'https://creativecommons.org/licenses/by/4.0/',
      temporalCoverage: '2015-01-01/2026-03-31',
      spatialCoverage: { name: 'Cambodia' },
    });
    // schema.org and search engines ask for 50 to 5,000 characters
    expect((dataset['description'] as string).length).toBeGreaterThan(50);
    expect(dataset).not.toHaveProperty('publisher');
    expect(data(await page(published, 'index.html'))).toMatchObject({
      url: SITE.url,
      publisher: { name: SITE.publisher, contactPoint: { email: 'fictional@institute.example' } },
    });
  });

  it('tells it once, however often it is laid in', async () => {
    await layPages(path.join(local, 'dist'), local);
    const html = await page(local, 'index.html');
    expect(html.match(/ld\+json/g)).toHaveLength(1);
    expect(html).toMatch(/^<html><head><title>x<\/title>[\s\S]*<\/head><body><\/body><\/html>$/);
  });

  it('lets no text of the data end its element', () => {
    const text = scriptJson({ publisher: '</script><script>alert(1)</script>\u2028' });
    expect(text).not.toMatch(/<|\u2028/);
    expect(JSON.parse(text)).toEqual({ publisher: '</script><script>alert(1)</script>\u2028' });
  });
});

describe('the picture of a card', () => {
  const rgba = (...colours: (readonly [number, number, number])[]): Uint8Array =>
    Uint8Array.from(colours.flatMap((colour) => [...colour, 255]));

  it('keeps its colours where there are no more than 256', () => {
    const colours = Array.from({ length: 256 }, (_, i) => [i, 255 - i, 7] as const);
    const { palette, pixels } = indexColours(rgba(...colours, colours[3]!));
    expect([...pixels].map((at) => [...palette.subarray(3 * at, 3 * at + 3)])).toEqual(
      [...colours, colours[3]!].map((colour) => [...colour]),
    );
  });

  it('keeps flat colours exact among thousands, and moves no other far', () => {
    const flat = Array.from({ length: 5000 }, () => [29, 79, 118] as const);
    const edge = Array.from({ length: 4000 }, (_, i) => [i % 256, (i * 7) % 256, (i * 13) % 256] as const);
    const { palette, pixels } = indexColours(rgba(...flat, ...edge));
    expect(palette.length).toBeLessThanOrEqual(3 * 256);
    const colourOf = (at: number) => [...palette.subarray(3 * pixels[at]!, 3 * pixels[at]! + 3)];
    expect(colourOf(0)).toEqual([29, 79, 118]);
    // 256 colours spread over the cube stand about 255 / 256^(1/3) = 40 apart in each channel
    const worst = edge.map((colour, i) =>
      Math.max(...colourOf(5000 + i).map((value, channel) => Math.abs(value - colour[channel]!))),
    );
    expect(Math.max(...worst)).toBeLessThan(80);
  });

  it('is a PNG whose chunks hold what was given', () => {
    const png = encodePng(
      { palette: Uint8Array.of(1, 2, 3, 4, 5, 6), pixels: Uint8Array.of(0, 1, 1, 0, 0, 1) },
      3,
      2,
    );
    expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
    const chunks = new Map<string, Buffer>();
    for (let at = 8; at < png.length;) {
      const length = png.readUInt32BE(at);
      chunks.set(png.subarray(at + 4, at + 8).toString('latin1'), png.subarray(at + 8, at + 8 + length));
      at += 12 + length;
    }
    expect([...chunks.keys()]).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
    expect([...chunks.get('IHDR')!]).toEqual([0, 0, 0, 3, 0, 0, 0, 2, 8, 3, 0, 0, 0]);
    expect([...inflateSync(chunks.get('IDAT')!)]).toEqual([0, 0, 1, 1, 0, 0, 0, 1]);
    // The CRC of an empty IEND, as in every PNG file
    expect(png.subarray(-4).toString('hex')).toBe('ae426082');
  });
});
