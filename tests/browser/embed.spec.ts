import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { COLOURED, errorsOf, READY } from './embed-parent';

const YEAR = '#v=1&l=en&w=2025-04-01..2026-03-31';

async function open(page: Page, fragment = YEAR): Promise<void> {
  await page.goto(`./embed.html${fragment}`);
  await expect(page.locator(READY)).toBeAttached();
}

test('the embed states its view, its dates, what it is not, and where it comes from', async ({ page }) => {
  const errors = errorsOf(page);
  await open(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'Between 1 April 2025 and 31 March 2026',
  );
  await expect(page.locator('#about')).toContainText(
    'Reported signs, not convictions. Not a list of targets.',
  );
  await expect(page.locator('#about')).toContainText(
    /The record ends in \w+ \d{4}\. Data of \d+ \w+ \d{4}\./,
  );
  await expect(page.locator('#credit')).toContainText('amCharts');
  await expect(page.locator('#credit')).toContainText('Natural Earth');
  expect(await page.locator(COLOURED).count()).toBeGreaterThan(5);
  await expect(page.locator('#map svg').first()).toHaveAttribute('aria-label', /^Between 1 April 2025/);
  const link = page.getByRole('link', { name: 'Open the full map' });
  await expect(link).toHaveAttribute('target', '_blank');
  await expect(link).toHaveAttribute('rel', 'noopener');
  await expect(link).toHaveAttribute('href', /^\.\/#v=1.*w=2025-04-01\.\.2026-03-31/);
  expect(errors).toEqual([]);
});

test('it asks not to be found by search engines, and names the full page', async ({ page }) => {
  await open(page);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  await expect(page.locator('link[rel="canonical"]')).toHaveCount(1);
  await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveAttribute(
    'content',
    /default-src 'none'.*worker-src 'self' data:/,
  );
});

test('a title and a caption are shown as plain text, with the sentence below the title', async ({ page }) => {
  const hostile = '<img src=x onerror="document.title=1">';
  await open(page, `${YEAR}&title=${encodeURIComponent(hostile)}&caption=${encodeURIComponent(hostile)}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(hostile);
  await expect(page.locator('#caption')).toHaveText(hostile);
  await expect(page.locator('#statement')).toContainText('Between 1 April 2025');
  await expect(page.locator('img')).toHaveCount(0);
});

test('without controls there is no timeline and no button, and the map still answers', async ({ page }) => {
  await open(page, `${YEAR}&ui=0`);
  await expect(page.getByRole('slider')).toHaveCount(0);
  await expect(page.locator('main button:visible')).toHaveCount(0);
  await page.locator('[data-iso="KH-18"]').first().dispatchEvent('click');
  await expect(page.locator('.tip')).toContainText('Preah Sihanouk');
});

test('arrow keys go through a list of provinces with their numbers', async ({ page }) => {
  await open(page);
  const list = page.getByRole('listbox');
  await list.focus();
  const first = await page.locator('.tip strong').textContent();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.tip strong')).not.toHaveText(first ?? '');
  await expect(page.locator('.tip')).toContainText(/event/);
  await expect(list).toHaveAttribute('aria-activedescendant', /^option-/);
  await page.keyboard.press('Escape');
  await expect(page.locator('.tip')).toBeHidden();
});

test('the slider moves the dates with map and sentence, and playing loads no map library', async ({
  page,
}) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await open(page, '#v=1&l=en&w=2022-08-01..2022-10-31&sp=fast');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toContainText('Between 1 August and 31 October 2022');
  const fills = () =>
    page.locator(COLOURED).evaluateAll((paths) => paths.map((path) => path.outerHTML.slice(0, 60)));
  const before = await fills();
  await page.getByRole('slider').focus();
  await page.keyboard.press('ArrowRight');
  await expect(heading).toContainText('Between 1 September and 30 November 2022');
  await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', '1 September to 30 November 2022');
  expect(await fills()).not.toEqual(before);
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(heading).toContainText('2023');
  await page.getByRole('button', { name: 'Pause' }).click();
  const stood = await heading.textContent();
  await page.waitForTimeout(700);
  await expect(heading).toHaveText(stood ?? '');
  expect(loaded.filter((url) => /MapView|maplibre/.test(url))).toEqual([]);
});

test('a view of another page shows the map of its dates and says where the rest is', async ({ page }) => {
  await open(page, '#v=1&l=en&p=study&ms=MIL012&w=2022-08-01..2022-10-31');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('1 August and 31 October 2022');
  await expect(page.locator('#about')).toContainText(
    'The comparison before and after a crackdown is on the full page',
  );
  expect(await page.locator(COLOURED).count()).toBeGreaterThan(0);
});

test('workshop mode shows provinces only', async ({ page }) => {
  await open(page, `${YEAR}&ws=1&s=hexagons&names=1`);
  await expect(page.locator('#map [data-place]')).toHaveCount(0);
  await expect(page.locator('#map [data-cells]')).toHaveCount(0);
  expect(await page.locator(COLOURED).count()).toBeGreaterThan(5);
});

test('businesses are named only where the address asks for it', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  const marks = async () => {
    const texts: string[] = [];
    for (const mark of await page.locator('#map circle[data-place]').all()) {
      await mark.dispatchEvent('click');
      texts.push((await page.locator('.tip').textContent()) ?? '');
    }
    return texts.join('\n');
  };
  await open(page);
  expect(await marks()).not.toContain('Named here by the record:');
  expect(loaded.filter((url) => url.includes('businesses'))).toEqual([]);
  expect(loaded.filter((url) => /record\.json|context\.json/.test(url))).toEqual([]);
  await page.goto('about:blank');
  await open(page, `${YEAR}&names=1`);
  expect(await marks()).toContain('Named here by the record:');
});

test('where the data do not come the page says so plainly, keeps its map, and tries again', async ({
  page,
}) => {
  await page.route('**/data/embed.json', (route) => route.abort());
  await page.goto(`./embed.html${YEAR}`);
  const failed = page.getByRole('alert');
  await expect(failed).toContainText('The data of this map could not be loaded.');
  await expect(page.locator('#map svg')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Open the full map' })).toBeVisible();
  await page.unroute('**/data/embed.json');
  await page.getByRole('button', { name: /Try again/ }).click();
  await expect(page.locator(READY)).toBeAttached();
  await expect(failed).toBeHidden();
  expect(await page.locator(COLOURED).count()).toBeGreaterThan(5);
});

test('without script the land, the names and a way on are there', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}embed.html`);
  await expect(page.locator('#map svg [data-iso]')).toHaveCount(25);
  await expect(page.locator('#map svg text').filter({ hasText: 'Battambang' }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Open the full map' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'incidents.geojson' })).toBeVisible();
  await context.close();
});

test('without WebGL the drawing stays and the page says why', async ({ page }) => {
  await page.addInitScript(() => {
    const real = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      return kind === 'webgl2' ? null : (real as (...all: unknown[]) => unknown).call(this, kind, ...rest);
    } as typeof real;
  });
  await open(page);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page.locator('.hint')).toHaveText('This browser cannot move the map here.');
  await expect(page.locator('#map > svg')).toBeVisible();
});

test('fits every width from 320 to 1,200 px at a height of 400 px without scrolling sideways', async ({
  page,
}) => {
  for (const language of ['en', 'km']) {
    for (const width of [320, 375, 510, 719, 720, 930, 1200]) {
      await page.setViewportSize({ width, height: 400 });
      await page.goto('about:blank');
      await open(page, `#v=1&l=${language}&w=2025-04-01..2026-03-31`);
      const [scroll, map, top] = await page.evaluate(() => {
        const box = document.querySelector('#map')!.getBoundingClientRect();
        return [document.documentElement.scrollWidth, box.height, box.bottom];
      });
      expect(scroll, `${language} ${width}`).toBeLessThanOrEqual(width);
      // The whole map is seen before anything is scrolled.
      expect(map, `${language} ${width}`).toBeGreaterThanOrEqual(150);
      expect(top, `${language} ${width}`).toBeLessThanOrEqual(400);
    }
  }
});

for (const language of ['en', 'km'])
  for (const theme of ['light', 'dark'])
    test(`has no fault that axe finds (${language}, ${theme})`, async ({ page }) => {
      await page.setViewportSize({ width: 640, height: 700 });
      await open(
        page,
        `#v=1&l=${language}&th=${theme}&w=2025-04-01..2026-03-31&title=A%20title&caption=A%20caption`,
      );
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      const check = async () => (await new AxeBuilder({ page }).analyze()).violations;
      expect(await check()).toEqual([]);
      await page.locator('summary').click();
      await page.getByRole('listbox').focus();
      expect(await check()).toEqual([]);
    });
