import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { watch } from './site';

const views = (): string[] =>
  readdirSync('dist/views', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'km')
    .map(({ name }) => name);

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
  const command = ['scripts/run.mjs', 'scripts/cards.ts', '--data', 'dist/data', '--list'];
  const listed = spawnSync(process.execPath, command, { encoding: 'utf8' });
  expect(listed.stderr).toBe('');
  const wanted = views().flatMap((name) => [`${name}.en.png`, `${name}.km.png`]);
  expect(listed.stdout.trim().split('\n').sort()).toEqual(wanted.sort());
});

test('the list of licences names every package that the pages import, and what their fonts come from', async ({
  page,
}) => {
  const imported = new Set<string>();
  for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:ts|svelte)$/.test(file)) continue;
    const code = readFileSync(path.join('src', file), 'utf8');
    for (const [statement, name] of code.matchAll(/^\s*import\s[^;]*?['"]((?:@[\w-]+\/)?[\w-]+)[^'"]*['"]/gm))
      if (!statement.trim().startsWith('import type')) imported.add(name!);
  }
  expect(imported).toContain('fflate');
  const text = await (await page.request.get('./licences.txt')).text();
  const listed = [...text.split('=====')[0]!.matchAll(/^(\S+) \d[\w.]* \(.+\)$/gm)].map(([, name]) => name);
  // Beside them what is inside the one file of MapLibre, and what the bundler writes.
  const wanted = [...imported, 'svelte', 'pbf', 'earcut', 'gl-matrix', 'kdbush', 'murmurhash-js', 'vite'];
  expect(wanted.filter((name) => !listed.includes(name))).toEqual([]);
  expect(text).toContain('SIL OPEN FONT LICENSE');
});
