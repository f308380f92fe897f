import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Browser } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { watch } from './site';

const views = (): string[] =>
  readdirSync('dist/views', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'km')
    .map(({ name }) => name);

const cards = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/cards.ts', '--data', 'dist/data', ...args], {
    encoding: 'utf8',
    env: process.env,
  });

for (const [language, folder, province] of [
  ['en', 'views/', 'Preah Sihanouk'],
  ['km', 'views/km/', 'ព្រះសីហនុ'],
] as const) {
  test(`the page of a province needs no script, and leads to the live view (${language})`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
    const page = await context.newPage();
    const misdeeds = watch(page);
    await page.goto(`./${folder}province-preah-sihanouk/`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(province);
    await expect(page.locator('p.sentence')).toContainText(province);
    await expect(page.locator('p.sentence')).toContainText('2026');
    const live = page.locator('a.live');
    await expect(live).toHaveAttribute(
      'href',
      new RegExp(`index\\.html#v=1&l=${language}&w=2021-01-01\\.\\.`),
    );
    expect(misdeeds).toEqual({ foreign: [], errors: [] });
    await context.close();
  });
}

test('the live view of a province is that of its page', async ({ page }) => {
  await page.goto('./views/province-preah-sihanouk/');
  await page.locator('a.live').click();
  const panel = page.locator('section.panel');
  await expect(panel).toContainText('Preah Sihanouk');
  const said = /(\d+) signs/.exec(
    await (await page.request.get('./views/province-preah-sihanouk/')).text(),
  )![1]!;
  await expect(panel).toContainText(`${said} events`);
});

test('the list of prepared views leads to every one of them, in both languages', async ({ page }) => {
  for (const folder of ['views/', 'views/km/']) {
    await page.goto(`./${folder}`);
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(views().length);
  }
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('pages of prepared views can be read by all, light and dark, and fit 320 pixels', async ({
  browser,
  baseURL,
}) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width: 320, height: 640 },
      baseURL: baseURL!,
    });
    const page = await context.newPage();
    const story = views().find((name) => name.startsWith('story-'))!;
    for (const file of [`views/km/${story}/`, 'views/last-twelve-months/', 'views/']) {
      await page.goto(`./${file}`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${file} ${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
    await context.close();
  }
});

test('the data block of the front page is read by programs, and breaks no rule of its policy', async ({
  page,
}) => {
  const misdeeds = watch(page);
  await page.goto('./');
  await expect(page.locator('#statement')).not.toBeEmpty();
  const dataset = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent())!) as {
    distribution: { contentUrl: string }[];
    version: string;
  };
  await expect(page.locator('footer')).toContainText(dataset.version);
  expect(dataset.distribution.length).toBeGreaterThan(3);
  for (const { contentUrl } of dataset.distribution)
    expect((await page.request.get(contentUrl)).status(), contentUrl).toBe(200);
  expect(misdeeds).toEqual({ foreign: [], errors: [] });
});

test('there is a card for every prepared view in both languages, and no other', () => {
  const listed = cards('--list');
  expect(listed.stderr).toBe('');
  const wanted = views().flatMap((name) => [`${name}.en.png`, `${name}.km.png`]);
  expect(listed.stdout.trim().split('\n').sort()).toEqual(wanted.sort());
});

/** Width and height of a picture, how many colours it has, and the share of its most frequent one. */
async function look(browser: Browser, file: string) {
  const page = await browser.newPage();
  const seen = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const counts = new Map<number, number>();
    const { data } = context.getImageData(0, 0, image.width, image.height);
    for (const pixel of new Uint32Array(data.buffer)) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
    const most = Math.max(...counts.values()) / (image.width * image.height);
    return { width: image.width, height: image.height, colours: counts.size, most };
  }, readFileSync(file).toString('base64'));
  await page.close();
  return seen;
}

test('cards are drawn at 1200 × 630, not blank, with at most 120 kB, each its own', async ({ browser }) => {
  test.setTimeout(240_000);
  const out = mkdtempSync(path.join(tmpdir(), 'cards-'));
  const drawn = cards('--out', out, '--only', 'province-preah-');
  expect(drawn.stderr).toBe('');
  expect(drawn.status).toBe(0);
  const files = readdirSync(out).filter((name) => name.endsWith('.png'));
  expect(files.sort()).toEqual([
    'province-preah-sihanouk.en.png',
    'province-preah-sihanouk.km.png',
    'province-preah-vihear.en.png',
    'province-preah-vihear.km.png',
  ]);
  for (const name of files) {
    const { width, height, colours, most } = await look(browser, path.join(out, name));
    expect([width, height], name).toEqual([1200, 630]);
    expect(statSync(path.join(out, name)).size).toBeLessThanOrEqual(120_000);
    expect(colours).toBeGreaterThan(50);
    expect(most).toBeLessThan(0.9);
  }
  expect(new Set(files.map((name) => readFileSync(path.join(out, name)).toString('base64'))).size).toBe(4);
  rmSync(out, { recursive: true, force: true });
});
