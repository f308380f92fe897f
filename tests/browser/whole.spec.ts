import { expect, test } from '@playwright/test';
import { mapOnlyFor, open, openMap, sentence, watch, withoutWebGL } from './site';

test.beforeEach(mapOnlyFor(/draws the 25|attribution|blocked storage|missing shapes|cells that/));

test('the map draws the 25 provinces, asks no other server and breaks no policy', async ({ page }) => {
  const misdeeds = watch(page);
  await openMap(page);
  const drawn = await page.locator('[data-map-state]').evaluate((element) => {
    const { __maplibre: map } = element as unknown as {
      __maplibre: { queryRenderedFeatures(o: object): { id: number }[] };
    };
    return new Set(map.queryRenderedFeatures({ layers: ['provinces'] }).map(({ id }) => id)).size;
  });
  expect(drawn).toBe(25);
  expect(misdeeds.foreign).toEqual([]);
  expect(misdeeds.errors).toEqual([]);
});

test('every view says: reported signs, not convictions, and where the record ends', async ({ page }) => {
  for (const fragment of ['', '#v=1&p=table']) {
    await open(page, fragment);
    await expect(page.getByText(/not convictions/).first()).toBeVisible();
    await expect(page.getByText(/March 2026/).first()).toBeVisible();
  }
});

test('the attribution is visible on the map, amCharts among it', async ({ page }) => {
  await openMap(page);
  await expect(page.locator('.maplibregl-ctrl-attrib')).toContainText('amCharts');
  await expect(page.locator('.maplibregl-ctrl-attrib')).toContainText('Natural Earth');
});

test('the built page carries its Content-Security-Policy', async ({ page }) => {
  await page.goto('./');
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
});

test('a browser without WebGL 2 keeps sentence, timeline, table and profiles, and a picture of the map', async ({
  page,
}) => {
  await withoutWebGL({ page });
  await open(page, '#v=1&w=2022-08-01..2022-10-31');
  await expect(page.getByText(/no WebGL 2/)).toBeVisible();
  await expect(page.getByRole('slider').first()).toBeVisible();
  const province = page.locator('.map svg [data-iso="KH-18"]').first();
  await expect(province).not.toHaveAttribute('data-fill', '-1');
  await expect(page.locator('.legend').first()).toContainText('Signs of operation');
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(page.getByRole('table').first()).toBeVisible();
  await open(page, '#v=1&sel=province:KH-18');
  await expect(page.getByRole('heading', { name: /Preah Sihanouk/ }).first()).toBeVisible();
});

test('blocked storage is no error', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    }
  });
  const misdeeds = watch(page);
  await openMap(page);
  expect(misdeeds.errors).toEqual([]);
});

test('a record that cannot be loaded is told with its cause, and a retry loads it', async ({ page }) => {
  let broken = true;
  await page.route('**/data/record.json', (route) => (broken ? route.abort() : route.continue()));
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('data/record.json');
  await expect(page.getByRole('alert')).toContainText('network');
  broken = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(sentence(page)).not.toBeEmpty();
});

test('a broken record is told as not JSON', async ({ page }) => {
  await page.route('**/data/record.json', (route) => route.fulfill({ body: '{"incidents": [' }));
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('not JSON');
});

test('missing shapes leave sentence, timeline and table alive, and a retry draws the map', async ({
  page,
}) => {
  let broken = true;
  await page.route('**/data/shapes.topo.json', (route) =>
    broken ? route.fulfill({ status: 404, body: '' }) : route.continue(),
  );
  await open(page);
  await expect(page.getByRole('alert')).toContainText('data/shapes.topo.json');
  await expect(page.getByRole('alert')).toContainText('404');
  await expect(page.getByRole('slider').first()).toBeVisible();
  broken = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('[data-map-state="idle"]')).toBeVisible({ timeout: 30_000 });
});

test('sources that cannot be loaded are told where they are missed, and a retry brings them', async ({
  page,
}) => {
  let broken = true;
  await page.route('**/data/context.json', (route) => (broken ? route.abort() : route.continue()));
  // The brief for the printer asks for the sources too, once the page is quiet: here it is to be the reader's retry.
  await page.route(/assets\/printing/, (route) => route.abort());
  await open(page, '#v=1&i=KHM0071');
  const panel = page.locator('section.panel');
  await expect(panel.getByRole('alert')).toBeVisible();
  await expect(panel.locator('a[target="_blank"]')).toHaveCount(0);
  broken = false;
  await panel.getByRole('button', { name: /again/i }).first().click();
  await expect(panel.locator('a[target="_blank"]').first()).toBeVisible();
});

test('cells that cannot be loaded leave the page alive', async ({ page }) => {
  await page.route('**/data/cells-10.json', (route) => route.fulfill({ status: 500, body: '' }));
  await open(page, '#v=1&w=2022-08-01..2022-10-31&s=hexagons');
  await expect(page.getByRole('alert')).toContainText('data/cells-10.json');
  await expect(page.getByRole('alert')).toContainText('500');
  await page.getByLabel(/Coloured areas/).selectOption('provinces');
  await expect(page.locator('[data-map-state="idle"]')).toBeVisible({ timeout: 30_000 });
});

test('a language that cannot be loaded is told, and the page stays in the one it has', async ({ page }) => {
  await page.route(/assets\/km-/, (route) => route.abort());
  await open(page);
  await page.getByLabel('Language').selectOption('km');
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(sentence(page)).toContainText('Between');
});
