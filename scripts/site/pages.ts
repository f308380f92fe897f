import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Language } from '../../src/language/language';
import { fullAddress } from '../../src/view/address';
import { provinceName } from '../../src/view/place-words';
import { addressesOf, indexAddress } from './pages/addresses';
import { cardNames, drawnFrom, readCards } from './pages/cards';
import { datasetOf, mediaType, type Distribution } from './pages/dataset';
import { fontFaces } from './pages/fonts';
import { withHead } from './pages/front';
import { readGround, type Ground } from './pages/ground';
import { indexPage } from './pages/index-page';
import css from './pages/page.css?raw';
import { oembedOf } from './pages/oembed';
import { robotsText, sitemapXml } from './pages/sitemap';
import { viewPage } from './pages/view-page';
import { wordsOf } from './pages/words';
import { publishedSite } from './publisher';

async function write(dist: string, file: string, text: string): Promise<void> {
  const target = path.join(dist, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, text);
}

/**
 * Copies the cards that were drawn from this very record and its stories. Cards of another version may show what was withdrawn since:
 * they are left out, and a build for publication stops.
 * @returns the files copied, without their folder
 */
async function layCards(dist: string, root: string, ground: Ground, publish: boolean): Promise<Set<string>> {
  const wanted = cardNames(ground);
  const drawn = await readCards(path.join(root, 'cards'));
  const usable = drawn?.version === drawnFrom(ground) ? wanted.filter((name) => drawn.files.has(name)) : [];
  if (publish && usable.length < wanted.length) {
    const missing = wanted.filter((name) => !usable.includes(name));
    throw new Error(
      `${missing.length} cards are missing or of other data or stories, such as ${missing[0]}: npm run cards`,
    );
  }
  await rm(path.join(dist, 'cards'), { recursive: true, force: true });
  await mkdir(path.join(dist, 'cards'), { recursive: true });
  for (const name of usable) await cp(path.join(root, 'cards', name), path.join(dist, 'cards', name));
  if (usable.length === 0) await rm(path.join(dist, 'cards'), { recursive: true, force: true });
  return new Set(usable);
}

async function distributions(dist: string): Promise<Distribution[]> {
  const found: Distribution[] = [];
  for (const folder of ['downloads', 'data']) {
    if (!existsSync(path.join(dist, folder))) continue;
    for (const name of (await readdir(path.join(dist, folder))).sort()) {
      const type = mediaType(name);
      const data = folder === 'downloads' ? name !== 'files.json' : name === 'incidents.geojson';
      if (!type || !data) continue;
      found.push({
        file: `${folder}/${name}`,
        type,
        bytes: (await stat(path.join(dist, folder, name))).size,
      });
    }
  }
  return found.some(({ file }) => file.startsWith('downloads/'))
    ? found.filter(({ file }) => file.startsWith('downloads/'))
    : found;
}

/**
 * Lays the pages of prepared views into the built site: page, oEmbed answer and card of each in every language, the list
 * of them, what the front page says of the data to programs, and in a build for publication sitemap.xml and robots.txt.
 * @throws where a build for publication lacks its publisher or a card
 */
export async function layPages(dist: string, root: string): Promise<readonly string[]> {
  const site = await publishedSite(root);
  const ground = await readGround(path.join(dist, 'data'));
  const { record, views } = ground;
  const languages = ground.languages.map(({ lang }) => lang);
  const cards = await layCards(dist, root, ground, site !== null);
  for (const folder of ['views', 'oembed'])
    await rm(path.join(dist, folder), { recursive: true, force: true });

  for (const { lang, t } of ground.languages) {
    const parts = { lang, languages, t, site, version: record.version, end: record.end };
    for (const prepared of views) {
      const { name } = prepared;
      const words = wordsOf(prepared, ground, t, lang);
      const fragment = fullAddress(words.view, record);
      const { page, oembed, card } = addressesOf(name, lang);
      const drawn = cards.has(path.basename(card));
      await write(dist, `${page}index.html`, viewPage(words, { ...parts, name, fragment, card: drawn }));
      const answer = oembedOf(name, lang, { fragment, title: words.title }, t, site, drawn);
      await write(dist, oembed, `${JSON.stringify(answer)}\n`);
    }
    const listed = views.map((prepared) => ({ prepared, label: labelOf(prepared, ground, lang) }));
    await write(dist, `${indexAddress(lang)}index.html`, indexPage(listed, parts));
  }
  await write(dist, 'views/page.css', (await fontFaces(dist)) + css);

  const english = ground.languages.find(({ lang }) => lang === 'en')!.t;
  const dataset = datasetOf(record, await distributions(dist), english, site);
  const front = path.join(dist, 'index.html');
  const card = cards.has('last-twelve-months.en.png') ? 'cards/last-twelve-months.en.png' : null;
  await writeFile(
    front,
    withHead(await readFile(front, 'utf8'), { dataset, t: english, site, card, end: record.end }),
  );
  if (site) {
    await write(
      dist,
      'sitemap.xml',
      sitemapXml(
        views.map(({ name }) => name),
        languages,
        site,
      ),
    );
    await write(dist, 'robots.txt', robotsText(site));
  }
  return [
    `Pages: ${views.length} prepared views in ${languages.length} languages, ${cards.size} cards, ${site ? `for ${site.url}` : 'local copy'}`,
  ];
}

function labelOf(prepared: Ground['views'][number], ground: Ground, lang: Language): string {
  const { subject } = prepared;
  if (subject.kind === 'province') return provinceName(subject.province, lang);
  const { t } = ground.languages.find((entry) => entry.lang === lang)!;
  return wordsOf(prepared, ground, t, lang).title;
}
