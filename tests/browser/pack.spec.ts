import { expect, test, type Page } from '@playwright/test';
import JSZip from 'jszip';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { mapIdle, sentence } from './site';

// One copy for all tests.
test.describe.configure({ mode: 'default' });

const DIST = process.env['DIST'] ?? 'dist';
const NAME = 'crackdown-map-2026-11-24';
let out = '';

test.beforeAll(async () => {
  test.setTimeout(180_000);
  // A folder as people name theirs: with a space, a hash and letters beyond ASCII.
  out = await mkdtemp(path.join(tmpdir(), 'កម្ពុជា # 1 '));
  const made = spawnSync(
    process.execPath,
    ['scripts/run.mjs', 'scripts/pack.ts', '--dist', DIST, '--out', out, '--date', '2026-11-24'],
    { encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(made.stderr || made.stdout);
});
test.afterAll(() => rm(out, { recursive: true, force: true }));

const addressOf = (file: string): string => pathToFileURL(path.join(out, NAME, file)).href;

/** Opens a page of the copy with the network cut, on a day; returns what it asked for beyond its folder, and its errors. */
async function openCopy(page: Page, file: string, fragment = '', day = '2026-12-01'): Promise<string[]> {
  const misdeeds: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) misdeeds.push(request.url());
  });
  page.on('pageerror', (error) => misdeeds.push(error.message));
  page.on('console', (message) => message.type() === 'error' && misdeeds.push(message.text()));
  await page.context().setOffline(true);
  await page.clock.setFixedTime(new Date(`${day}T12:00:00`));
  // A fragment alone would not load the page anew.
  await page.goto('about:blank');
  await page.goto(addressOf(file) + fragment);
  return misdeeds;
}

test('a copy opens from its folder with the network cut: sentence, map, Khmer, table, sources', async ({
  page,
}) => {
  // The kernel density is computed in the page: no worker starts here.
  const misdeeds = await openCopy(page, 'index.html', '#v=1&w=2022-08-01..2022-10-31&s=kernel&l=en');
  await expect(sentence(page)).toContainText('Between 1 August and 31 October 2022');
  await mapIdle(page);
  const drawn = await page.locator('[data-map-state]').evaluate((element) => {
    const { __maplibre: map } = element as unknown as {
      __maplibre: { queryRenderedFeatures(o: object): { id: number }[] };
    };
    return new Set(map.queryRenderedFeatures({ layers: ['provinces'] }).map(({ id }) => id)).size;
  });
  expect(drawn).toBe(25);
  const coloured = () =>
    page.locator('[data-map-state]').evaluate((element) => {
      const { __maplibre: map } = element as unknown as {
        __maplibre: {
          queryRenderedFeatures(o: object): { source: string; id: number }[];
          getFeatureState(o: object): Record<string, unknown>;
        };
      };
      const cells = map.queryRenderedFeatures({ layers: ['cells'] });
      return cells.some(({ source, id }) => Object.keys(map.getFeatureState({ source, id })).length > 0);
    });
  await expect.poll(coloured).toBe(true);
  await page.getByLabel('Language').selectOption('km');
  await expect(page.locator('html')).toHaveAttribute('lang', 'km');
  await expect(sentence(page)).toContainText('តុលា 2022');
  expect(await page.evaluate(() => document.fonts.check('600 16px "Noto Sans Khmer"', 'ក'))).toBe(true);
  await expect(page.locator('[data-pack="below"]')).toContainText('24 វិច្ឆិកា 2026');
  await page.goto('about:blank');
  await page.goto(`${addressOf('index.html')}#v=1&p=table&l=en`);
  await expect(page.getByRole('table').first()).toBeVisible();
  await page.goto(`${addressOf('index.html')}#v=1&i=KHM0042&l=en`);
  await expect(page.locator('section.panel a[target="_blank"]').first()).toBeVisible();
  expect(misdeeds).toEqual([]);
});

test('until its last day a copy shows its date only; from the next on every page asks for a new one', async ({
  page,
}) => {
  // 24 November and 90 days: 6 days of November, 31 of December, 31 of January, 22 of February.
  await openCopy(page, 'index.html', '#v=1&l=en', '2027-02-22');
  await expect(page.locator('[data-pack="below"]')).toContainText('Copy made on 24 November 2026');
  await expect(page.locator('[data-pack="below"]')).toContainText('after 22 February 2027');
  await expect(page.locator('[data-pack="above"]')).toHaveCount(0);
  for (const file of ['index.html', 'embed.html', 'present.html']) {
    const misdeeds = await openCopy(page, file, '#v=1&l=en', '2027-02-23');
    const notice = page.locator('[data-pack="above"]');
    await expect(notice, file).toBeInViewport();
    await expect(notice, file).toContainText('Corrections and withdrawals since then are not in it');
    await expect(page.locator('h1').first(), file).not.toBeEmpty();
    expect(misdeeds, file).toEqual([]);
  }
});

test('the zip holds the folder, file by file', async () => {
  const zip = await JSZip.loadAsync(await readFile(path.join(out, `${NAME}.zip`)), { checkCRC32: true });
  const zipped = Object.values(zip.files).filter(({ dir }) => !dir);
  const entries = await readdir(path.join(out, NAME), { withFileTypes: true, recursive: true });
  expect(zipped).toHaveLength(entries.filter((entry) => entry.isFile()).length);
  expect(Object.keys(zip.files)).toContain(`${NAME}/licences.txt`);
  for (const file of zipped) {
    const bytes = await readFile(path.join(out, file.name));
    expect(bytes.equals(await file.async('nodebuffer')), file.name).toBe(true);
  }
});

test('the README opens beside the pages and reads in both languages', async ({ page }) => {
  const misdeeds = await openCopy(page, 'README.html');
  await expect(page.getByText('Double-click index.html')).toBeVisible();
  await expect(page.locator('section[lang="km"] h1')).toBeVisible();
  await page.getByRole('link', { name: 'index.html' }).click();
  await expect(sentence(page)).not.toBeEmpty();
  expect(misdeeds).toEqual([]);
});
