import { expect, test } from '@playwright/test';
import { mapIdle, mapOnlyFor, open, openMap, sentence, watch } from './site';

test.beforeEach(mapOnlyFor(/worker that cannot start|slow line|storage|code of the map|worker of the map/));

const AUTUMN = '#v=1&l=en&w=2022-08-01..2022-10-31';
/** Counted in the CSV files for the sentence of this window: see reading.spec.ts. */
const STATES = /1 August.*31 October 2022/;

for (const timezoneId of ['Pacific/Pago_Pago', 'Pacific/Kiritimati', 'Asia/Phnom_Penh']) {
  test.describe(`in the time zone ${timezoneId}`, () => {
    test.use({ timezoneId });
    test('no date shifts by a day: sentence, slider, and a step of one day', async ({ page }) => {
      await open(page, AUTUMN);
      await expect(sentence(page)).toContainText(STATES);
      const [start, end] = [page.getByRole('slider').first(), page.getByRole('slider').nth(1)];
      const said = await Promise.all([start, end].map((slider) => slider.getAttribute('aria-valuetext')));
      expect(said.join(' ')).toContain('1 August 2022');
      expect(said.join(' ')).toContain('31 October 2022');
      await start.focus();
      await page.keyboard.press('ArrowRight');
      await expect(page).toHaveURL(/w=2022-08-02\.\.2022-10-31/);
    });
  });
}

test('the dates of an incident are the same at both ends of the earth', async ({ browser, baseURL }) => {
  const texts: string[] = [];
  for (const timezoneId of ['Pacific/Pago_Pago', 'Pacific/Kiritimati']) {
    const page = await browser.newPage({ timezoneId, baseURL: baseURL!, locale: 'en-GB' });
    await open(page, '#v=1&l=en&i=KHM0042');
    // The card and its sources are there.
    await expect(page.locator('section.panel a[target="_blank"]').first()).toBeVisible();
    const said = [await page.locator('section.panel').innerText()];
    await page.goto('about:blank');
    await open(page, `${AUTUMN}&p=table`);
    await expect(page.locator('td').first()).toBeVisible();
    said.push(...(await page.locator('tr').allInnerTexts()));
    await page.goto(`./embed.html${AUTUMN}`);
    await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', /2022/);
    said.push(await page.locator('#embed').innerText());
    await page.goto('./present.html#story=after-the-crackdown&at=3&l=en');
    await expect(page.locator('main')).toContainText('3 / 15');
    said.push(await page.locator('main').innerText());
    texts.push(said.join('\n'));
    await page.close();
  }
  expect(texts[0]).toContain('31 October 2022');
  expect(texts[1]).toBe(texts[0]);
});

for (const year of [1999, 2041]) {
  test(`a clock that stands in ${year} changes nothing: the record says where it ends`, async ({ page }) => {
    await page.clock.setFixedTime(new Date(Date.UTC(year, 0, 1)));
    await open(page);
    await expect(sentence(page)).toContainText('31 March 2026');
    await expect(page.locator('body')).toContainText('March 2026');
  });
}

for (const locale of ['ar-EG', 'de-DE', 'th-TH']) {
  test.describe(`with the browser in ${locale}`, () => {
    test.use({ locale });
    test('numbers and dates read as everywhere', async ({ page }) => {
      await open(page, AUTUMN);
      await expect(sentence(page)).toContainText(STATES);
      await expect(sentence(page)).toContainText(/\b23\b/);
    });
  });
}

test('a worker that cannot start is replaced by the same code in the page', async ({ page }) => {
  await page.route(/kernel-worker/, (route) => route.abort());
  await openMap(page, `${AUTUMN}&s=kernel`);
  await expect(page.locator('.map')).toContainText(/25 km/);
  await expect
    .poll(() =>
      page.evaluate(() => {
        const host = document.querySelector('[data-map-state]') as unknown as {
          __maplibre: { getFeatureState(of: object): { fill?: number } };
        };
        return Array.from({ length: 400 }, (_, id) =>
          host.__maplibre.getFeatureState({ source: 'cells', id }),
        ).filter(({ fill }) => fill !== undefined && fill >= 0).length;
      }),
    )
    .toBeGreaterThan(5);
});

test('on a slow line the sentence stands before the map, and what loads is said', async ({ page }) => {
  await page.route(/shapes\.topo\.json/, async (route) => {
    await new Promise((done) => setTimeout(done, 2500));
    await route.continue();
  });
  await open(page, AUTUMN);
  await expect(page.locator('[data-map-state="idle"]')).toHaveCount(0);
  await mapIdle(page);
});

test('storage that is full is no error', async ({ page }) => {
  const misdeeds = watch(page);
  await page.addInitScript(() => {
    const full = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
    Storage.prototype.setItem = full;
    Object.defineProperty(CacheStorage.prototype, 'open', {
      value: () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
    });
  });
  await openMap(page, AUTUMN);
  await expect(sentence(page)).toContainText(STATES);
  expect(misdeeds.errors).toEqual([]);
});

test('blocked storage is no error of a presentation nor of an embed', async ({ page }) => {
  const misdeeds = watch(page);
  await page.addInitScript(() => {
    const blocked = {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, blocked);
  });
  await page.goto('./present.html#story=after-the-crackdown&at=2&l=en');
  await expect(page.locator('.count')).toHaveText(/^2 \//);
  await page.keyboard.press('PageDown');
  await expect(page.locator('.count')).toHaveText(/^3 \//);
  await page.goto(`./embed.html${AUTUMN}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(STATES);
  expect(misdeeds.errors).toEqual([]);
});

test('a stylesheet that did not come is there after the second try', async ({ page }) => {
  const style = /assets\/MethodsPage-.*\.css/;
  await page.route(style, (route) => route.abort());
  await page.goto(`./${AUTUMN}&p=methods`);
  const failed = page.getByRole('main').getByRole('alert');
  await expect(failed).toContainText('could not be loaded');
  await page.unroute(style);
  await failed.getByRole('button').click();
  await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeVisible();
  const sheets = page.locator('link[rel="stylesheet"][href*="MethodsPage"]');
  expect(
    await sheets.evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).sheet !== null)),
  ).toEqual([true]);
});

test('a language that did not come is told once: the page is not loaded anew by itself', async ({ page }) => {
  let loads = 0;
  page.on('load', () => (loads += 1));
  await page.route(/assets\/km-/, (route) => route.abort());
  await open(page, '#v=1&l=km&p=table');
  const failed = page.getByRole('alert');
  await expect(failed).toBeVisible();
  await page.waitForTimeout(1000);
  expect(loads).toBe(1);
  await page.unroute(/assets\/km-/);
  await failed.getByRole('button').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'km');
});

test('the code of the map that did not come is told, a picture stands in, and a second try brings the map', async ({
  page,
}) => {
  await page.route(/assets\/MapView-.*\.js/, (route) => route.abort());
  await open(page, AUTUMN);
  const failed = page.locator('.map').getByRole('alert');
  await expect(failed).toContainText('could not be loaded');
  await expect(page.locator('.still svg')).toBeVisible();
  await page.unroute(/assets\/MapView-.*\.js/);
  await failed.getByRole('button').click();
  await mapIdle(page);
  await expect(failed).toHaveCount(0);
});

test('the worker of the map that cannot be loaded is told, and a picture stands in', async ({ page }) => {
  await page.route(/maplibre-gl-worker/, (route) => route.abort());
  await open(page, AUTUMN);
  await expect(page.locator('.map').getByRole('alert')).toContainText('could not be drawn');
  await expect(page.locator('.still svg')).toBeVisible();
});
