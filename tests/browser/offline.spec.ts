import { expect, test, type Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { layOffline } from '../../scripts/site/offline';
import { mapIdle, sentence, watch, withoutWebGL } from './site';
import { startStaticServer, type StaticServer } from './static-server';

test.use({ serviceWorkers: 'allow' });
// One after the other: they share two built sites.
test.describe.configure({ mode: 'default' });

const DIST = process.env['DIST'] ?? 'dist';
/** The row that the second site withdraws, and what only it says. */
const ROW = 'KHM0042';
const MARK = 'crackdown-map-second-version';

let folder = '';
let first = '';
let second = '';
let rowText = '';
let server: StaticServer;

/** The site as it is published after a row was withdrawn, with a mark in its front page. */
async function publishWithdrawal(to: string): Promise<void> {
  const data = path.join(folder, 'data');
  await cp('data', data, { recursive: true });
  const incidents = path.join(data, 'incidents.csv');
  const table = await readFile(incidents, 'utf8');
  const { data: rows } = Papa.parse<{ incident_id: string; summary: string }>(table, { header: true });
  rowText = rows.find(({ incident_id }) => incident_id === ROW)!.summary;
  const lines = table.split('\n');
  await writeFile(incidents, lines.filter((line) => !line.startsWith(`${ROW},`)).join('\n'));
  const withdrawn = path.join(data, 'withdrawn.csv');
  await writeFile(withdrawn, `${await readFile(withdrawn, 'utf8')}${ROW},2026-11-23,Withdrawn in a test.\n`);
  await cp(DIST, to, { recursive: true });
  const out = path.join(to, 'data');
  const built = spawnSync(
    process.execPath,
    ['scripts/run.mjs', 'scripts/data.ts', '--data', data, '--out', out],
    { encoding: 'utf8' },
  );
  if (built.status !== 0) throw new Error(built.stderr || built.stdout);
  const page = path.join(to, 'index.html');
  await writeFile(
    page,
    (await readFile(page, 'utf8')).replace('</title>', `</title><meta name="${MARK}" content="">`),
  );
}

test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'offline-'));
  [first, second] = [path.join(folder, 'first'), path.join(folder, 'second')];
  await cp(DIST, first, { recursive: true });
  await publishWithdrawal(second);
  for (const dist of [first, second]) await layOffline(dist, process.cwd());
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));
test.beforeEach(async () => (server = await startStaticServer(first)));
test.afterEach(() => server.close());

const status = (page: Page) => page.locator('[data-offline]');

async function openAndKeep(page: Page, fragment = ''): Promise<void> {
  await page.goto(`${server.url}${fragment}`);
  await expect(page.locator('[data-offline="ready"]')).toBeVisible({ timeout: 40_000 });
}
/** Nothing answers any more, neither to the page nor to its service worker. */
async function cutNetwork(page: Page): Promise<void> {
  server.serve(null);
  await page.context().setOffline(true);
}
/** Loads an address as a new page, also where only its fragment differs. */
async function openAnew(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(server.url + address);
}
/** Whether any cache of the browser holds a text. */
const kept = (page: Page, text: string): Promise<boolean> =>
  page.evaluate(async (wanted) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        if ((await (await cache.match(request))!.text()).includes(wanted)) return true;
    }
    return false;
  }, text);

test('after one visit everything works without a network: pages, both languages, table, study, finer shapes, embed', async ({
  page,
}) => {
  await page.goto(server.url);
  await mapIdle(page);
  // The first map does not wait for what is kept for later.
  const asked: string[] = [];
  await expect.poll(() => (asked.push(...server.asked()), asked), { timeout: 20_000 }).toContain('/sw.js');
  const worker = asked.findIndex((name) => name.includes('maplibre-gl-worker'));
  expect(worker).toBeGreaterThan(0);
  expect(asked.indexOf('/sw.js')).toBeGreaterThan(worker);
  await expect(status(page)).toContainText(/Ready to work offline \(\d+(\.\d)? MB\)/, { timeout: 40_000 });
  await cutNetwork(page);
  const misdeeds = watch(page);

  await openAnew(page, '#v=1&w=2022-08-01..2022-10-31&s=hexagons&rel=1&x=103.6,10.6,10');
  await mapIdle(page);
  await expect(sentence(page)).toContainText('Between 1 August and 31 October 2022');
  await page.getByLabel('Language').selectOption('km');
  await expect(page.locator('html')).toHaveAttribute('lang', 'km');
  await expect(sentence(page)).toContainText('តុលា 2022');
  expect(await page.evaluate(() => document.fonts.check('600 16px "Noto Sans Khmer"', 'ក'))).toBe(true);
  await openAnew(page, '#v=1&p=study&ms=MIL012&l=en');
  await expect(page.getByRole('heading', { name: 'Which crackdown' })).toBeVisible();
  await openAnew(page, '#v=1&p=table&l=en');
  await expect(page.getByRole('table').first()).toBeVisible();
  await openAnew(page, 'present.html');
  await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
  await openAnew(page, 'embed.html?childId=map-1#v=1&w=2022-08-01..2022-10-31');
  await expect(page.locator('#heading')).toContainText('31 October 2022');
  expect(misdeeds.errors).toEqual([]);
});

test('a withdrawn row is gone with the next contact, for good, and its text from everything that is kept', async ({
  page,
}) => {
  await openAndKeep(page, `#v=1&i=${ROW}`);
  await expect(page.locator('section.panel')).toContainText(rowText);
  expect(await kept(page, rowText)).toBe(true);

  server.serve(second);
  await page.reload();
  await expect(page.getByText(/was withdrawn/).first()).toBeVisible();
  await expect(page.getByText(rowText)).toHaveCount(0);
  await expect.poll(() => kept(page, rowText)).toBe(false);

  await expect(status(page)).toHaveAttribute('data-offline', 'update', { timeout: 30_000 });
  await cutNetwork(page);
  await page.reload();
  await expect(page.getByText(/was withdrawn/).first()).toBeVisible();
  await expect(page.getByText(rowText)).toHaveCount(0);
});

test('an update is offered and not forced; the reader who accepts it keeps the view', async ({ page }) => {
  await openAndKeep(page, '#v=1&w=2022-08-01..2022-10-31&s=hexagons');
  const marked = page.locator(`meta[name="${MARK}"]`);
  await page.evaluate(() => Object.assign(window, { untouched: true }));
  server.serve(second);
  // As a browser says when a cable is plugged in.
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(page.getByText('A newer version of the record is ready')).toBeVisible({ timeout: 30_000 });
  expect(await page.evaluate(() => 'untouched' in window)).toBe(true);
  // Reloading by mistake, in the middle of a presentation, is no acceptance.
  await page.reload();
  await expect(sentence(page)).toContainText('Between 1 August and 31 October 2022');
  await expect(marked).toHaveCount(0);

  await page.getByRole('button', { name: 'Load it now' }).click();
  await expect(marked).toHaveCount(1);
  await expect(sentence(page)).toContainText('Between 1 August and 31 October 2022');
  await expect(page).toHaveURL(/s=hexagons/);
  await expect(page.locator('[data-offline="ready"]')).toBeVisible({ timeout: 30_000 });
  await cutNetwork(page);
  await page.reload();
  await expect(marked).toHaveCount(1);
  await mapIdle(page);
});

test('a withdrawn row leaves a page that stays open, by a slow network as by a return to it', async ({
  page,
}) => {
  await openAndKeep(page, `#v=1&i=${ROW}`);
  await expect(page.locator('section.panel')).toContainText(rowText);
  await page.evaluate(() => Object.assign(window, { untouched: true }));
  server.serve(second);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(page.getByText(/was withdrawn/).first()).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText(rowText)).toHaveCount(0);
  expect(await page.evaluate(() => 'untouched' in window)).toBe(true);
  await expect(status(page)).toContainText('The record was changed while this page was open', {
    timeout: 20_000,
  });
});

test('a copy that was shown because the network was slow goes when the late answer is another', async ({
  page,
}) => {
  await openAndKeep(page, `#v=1&i=${ROW}`);
  server.serve(second);
  // Longer than the three seconds after which the kept copy is shown.
  server.slow(6000);
  await page.reload();
  await expect(page.locator('section.panel')).toContainText(rowText);
  server.slow(0);
  await expect(page.getByText(/was withdrawn/).first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(rowText)).toHaveCount(0);
  expect(await kept(page, rowText)).toBe(false);
});

test('a talk loses a withdrawn row, says so, and goes on at its slide', async ({ page }) => {
  await openAndKeep(page);
  await openAnew(page, 'present.html#l=en');
  await page
    .getByRole('button', { name: /^Start/ })
    .first()
    .click();
  await page.keyboard.press('PageDown');
  const heading = await page.getByRole('heading', { level: 1 }).textContent();
  server.serve(second);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(page.locator('[data-news]')).toContainText('A row was withdrawn', { timeout: 20_000 });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading!);
  await page.getByRole('button', { name: 'Understood' }).click();
  await expect(page.locator('[data-news]')).toHaveCount(0);
});

test('where the browser keeps nothing, the page says so and why, and works', async ({ page }) => {
  await page.addInitScript(() => {
    delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker;
  });
  const misdeeds = watch(page);
  await page.goto(server.url);
  await mapIdle(page);
  await expect(status(page)).toContainText('Not kept for offline use: this browser', { timeout: 15_000 });
  expect(misdeeds.errors).toEqual([]);
});

test('the site can be installed: its manifest names pictures of the sizes they have', async ({ page }) => {
  await page.goto(server.url);
  const address = await page.locator('link[rel="manifest"]').getAttribute('href');
  const sizes = await page.evaluate(async (href) => {
    const base = new URL(href!, document.baseURI);
    const manifest = (await (await fetch(base)).json()) as {
      start_url: string;
      icons: { src: string; sizes: string; type: string; purpose: string }[];
    };
    const found: string[] = [];
    for (const { src, sizes: said, type, purpose } of manifest.icons) {
      if (type !== 'image/png') continue;
      const image = new Image();
      image.src = new URL(src, base).href;
      await image.decode();
      found.push(`${purpose} ${image.naturalWidth}x${image.naturalHeight} ${said}`);
    }
    return found;
  }, address);
  expect(sizes).toEqual(['any 192x192 192x192', 'any 512x512 512x512', 'maskable 512x512 512x512']);
});

test('a reader who spares data is asked first', async ({ page }) => {
  await withoutWebGL({ page });
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await page.goto(server.url);
  const keep = page.getByRole('button', { name: /^Keep this site for offline use/ });
  await expect(keep).toBeVisible({ timeout: 20_000 });
  await page.waitForTimeout(1500);
  expect(server.asked()).not.toContain('/sw.js');
  await keep.click();
  await expect.poll(() => server.asked(), { timeout: 30_000 }).toContain('/sw.js');
});
