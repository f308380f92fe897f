import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { open, openMap } from './site';

const kB = 1000;
const gzip = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length;
test('all JavaScript of the map page is at most 600 kB gzip, worker, map library, panel and every layer included', async ({
  page,
}) => {
  const scripts = new Set<string>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/\.m?js$/.test(pathname)) scripts.add(pathname);
  });
  await openMap(page, '#v=1&w=2025-04-01..2026-03-31&rel=1&ctr=1&z=1&s=hotspots&sel=province:KH-18');
  await page.getByLabel(/Coloured areas/).selectOption('kernel');
  await page.waitForTimeout(2500);
  expect([...scripts].some((name) => name.includes('maplibre-gl-worker'))).toBe(true);
  const size = [...scripts].reduce((sum, name) => sum + gzip(path.join('dist', name)), 0);
  expect(size).toBeGreaterThan(400 * kB);
  expect(size).toBeLessThanOrEqual(600 * kB);
});

test('before the sentence stands at most 90 kB gzip of script and 70 kB gzip of data are loaded', async ({
  page,
}) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  // The map library and its data are held back: what comes without them is what the reader waits for.
  await page.route(/MapView|maplibre|shapes|labels|cells|assets\/en-/, () => {});
  await page.goto('./', { waitUntil: 'commit' });
  await expect(page.locator('#statement')).not.toBeEmpty();
  await expect(page.getByRole('slider').first()).toBeVisible();
  const held = /MapView|maplibre|shapes|labels|cells|assets\/en-/;
  // What is asked for from the first of these on comes after the sentence.
  const before = loaded.slice(
    0,
    loaded.findIndex((name) => held.test(name)),
  );
  const sizeOf = (pattern: RegExp) =>
    [...new Set(before)]
      .filter((name) => pattern.test(name))
      .reduce((sum, name) => sum + gzip(path.join('dist', name)), 0);
  expect(sizeOf(/\.m?js$/)).toBeGreaterThan(10 * kB);
  expect(sizeOf(/\.m?js$/)).toBeLessThanOrEqual(90 * kB);
  expect(sizeOf(/\/data\//)).toBeGreaterThan(10 * kB);
  expect(sizeOf(/\/data\//)).toBeLessThanOrEqual(70 * kB);
});

test('the shapes keep to their sizes', () => {
  expect(gzip('dist/data/shapes.topo.json')).toBeLessThanOrEqual(25 * kB);
  expect(gzip('dist/data/shapes-detail.topo.json')).toBeLessThanOrEqual(70 * kB);
});

test('the table appears with the same data and no map library', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await open(page, '#v=1&p=table');
  await expect(page.getByRole('table').first()).toBeVisible();
  expect(loaded.filter((url) => /maplibre/.test(url))).toEqual([]);
});
