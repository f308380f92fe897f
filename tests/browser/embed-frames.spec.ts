import { expect, test, type Frame, type Page } from '@playwright/test';
import { COLOURED, errorsOf, publisher, READY } from './embed-parent';

let pages: Awaited<ReturnType<typeof publisher>>;
// eslint-disable-next-line no-empty-pattern
test.beforeAll(async ({}, { project }) => {
  pages = await publisher(project.use.baseURL!);
});
test.afterAll(() => pages.close());

const YEAR = '#v=1&l=en&w=2025-04-01..2026-03-31';

async function frameOf(page: Page, selector = 'iframe'): Promise<Frame> {
  const frame = await (await page.locator(selector).first().elementHandle())!.contentFrame();
  await expect(page.frameLocator(selector).first().locator(READY)).toBeAttached({ timeout: 20_000 });
  return frame!;
}

test('works in a sandboxed frame of 320 px under a strict policy, where storage is blocked', async ({
  page,
}) => {
  const errors = errorsOf(page);
  await page.goto(pages.address('hostile', YEAR));
  const frame = await frameOf(page);
  expect(await frame.evaluate(() => self.origin)).toBe('null');
  expect(
    await frame.evaluate(() => {
      try {
        return String(localStorage);
      } catch (error) {
        return (error as Error).name;
      }
    }),
  ).toBe('SecurityError');
  const inside = page.frameLocator('iframe');
  await expect(inside.getByRole('heading', { level: 1 })).toContainText('Between 1 April 2025');
  expect(await inside.locator(COLOURED).count()).toBeGreaterThan(5);
  expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  // The map that can be moved works there too: its worker starts from a data address.
  await inside.getByRole('button', { name: 'Zoom in' }).click();
  await expect(inside.locator('[data-map-state="idle"]')).toBeVisible({ timeout: 30_000 });
  const drawn = () =>
    frame.evaluate(() => {
      type Host = HTMLElement & {
        __maplibre: { queryRenderedFeatures(): readonly { layer: { type: string } }[] };
      };
      return document.querySelector<Host>('.host')!.__maplibre.queryRenderedFeatures().length;
    });
  await expect.poll(drawn, { timeout: 20_000 }).toBeGreaterThan(10);
  expect(errors).toEqual([]);
});

test('kernel density is worked out where no worker can start', async ({ page }) => {
  const errors = errorsOf(page);
  await page.goto(pages.address('hostile', `${YEAR}&s=kernel`));
  await frameOf(page);
  expect(await page.frameLocator('iframe').locator('[data-cells]').count()).toBeGreaterThan(3);
  expect(errors).toEqual([]);
});

interface Heard {
  own: number[];
  amp: number[];
  medium: number[];
  pym: number[];
}
const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: Heard }).heard);

test('tells its height in three dialects, and to Pym only when asked with a sound id', async ({ page }) => {
  await page.goto(pages.address('listener', YEAR));
  await frameOf(page);
  await expect.poll(async () => (await heard(page)).own.length).toBeGreaterThan(0);
  const plain = await heard(page);
  expect(plain.amp).toEqual(plain.own);
  expect(plain.medium).toEqual(plain.own);
  expect(plain.pym).toEqual([]);
  for (const height of plain.own) expect(height).toBeGreaterThan(300);

  await page.goto(pages.address('listener', `?initialWidth=640&childId=a-1&parentTitle=x${YEAR}`));
  await frameOf(page);
  await expect.poll(async () => (await heard(page)).pym.length).toBeGreaterThan(0);
  const asked = await heard(page);
  expect(asked.pym).toEqual(asked.own);

  await page.goto(pages.address('listener', `?childId=a-1xPYMxheightxPYMx9%20${YEAR}`));
  await frameOf(page);
  expect((await heard(page)).pym).toEqual([]);
});

test('a frame that follows the messages comes to rest, and holds everything without scrolling', async ({
  page,
}) => {
  await page.goto(pages.address('listener', YEAR));
  await page.evaluate(() => (document.documentElement.dataset['follow'] = 'own'));
  await page.reload();
  await page.evaluate(() => (document.documentElement.dataset['follow'] = 'own'));
  const frame = await frameOf(page);
  await page.locator('#map').evaluate((element) => (element.style.height = '500px'));
  await page.frameLocator('#map').locator('summary').click();
  await page.waitForTimeout(600);
  const count = (await heard(page)).own.length;
  await page.waitForTimeout(800);
  expect((await heard(page)).own).toHaveLength(count);
  const [content, room] = await frame.evaluate(() => [document.documentElement.scrollHeight, innerHeight]);
  expect(room).toBe((await heard(page)).own.at(-1));
  expect(content).toBeLessThanOrEqual(room! + 1);
  // A narrower frame has a map that is less tall and words that take more lines: it is told once more.
  await page.locator('#map').evaluate((element) => (element.style.width = '330px'));
  await expect.poll(async () => (await heard(page)).own.length).toBeGreaterThan(count);
});

test('embed.js makes frames, follows their heights within bounds, and does no harm when loaded twice', async ({
  page,
}) => {
  const errors = errorsOf(page);
  await page.goto(pages.address('script', YEAR));
  const made = page.locator('[data-crackdown-map] iframe');
  await expect(made).toHaveCount(1);
  await expect(made).toHaveAttribute('title', 'Signs of operation, reported');
  await expect(made).toHaveAttribute('loading', 'lazy');
  await expect(made).toHaveAttribute('referrerpolicy', 'no-referrer');
  await expect(made).toHaveAttribute('allow', 'fullscreen; clipboard-write');
  const frame = await frameOf(page, '[data-crackdown-map] iframe');
  const height = (selector: string) => page.locator(selector).evaluate((element) => element.clientHeight);
  await expect.poll(() => height('[data-crackdown-map] iframe')).not.toBe(600);
  await page.locator('#own').scrollIntoViewIfNeeded();
  await expect.poll(() => height('#own')).toBeGreaterThan(500);
  expect(await height('#other')).toBe(111);
  const say = (value: unknown) =>
    frame.evaluate(
      (data) => parent.postMessage({ 'crackdown-map-height': { id: '', height: data } }, '*'),
      value,
    );
  await say(1e9);
  await expect.poll(() => height('[data-crackdown-map] iframe')).toBe(3000);
  await say(3);
  await expect.poll(() => height('[data-crackdown-map] iframe')).toBe(200);
  await say('900px; color: red');
  await say(-5);
  await say(777);
  await expect.poll(() => height('[data-crackdown-map] iframe')).toBe(777);
  expect(errors).toEqual([]);
});

test('three maps on one page are each coloured, without a word between them', async ({ page }) => {
  const errors = errorsOf(page);
  await page.setViewportSize({ width: 1200, height: 900 });
  await page.goto(pages.address('three', YEAR));
  for (const title of ['Provinces', 'Hexagons', 'Density']) {
    const inside = page.frameLocator(`iframe[title="${title}"]`);
    await expect(inside.locator(READY)).toBeAttached({ timeout: 20_000 });
    const coloured = title === 'Provinces' ? COLOURED : '#map [data-cells]';
    expect(await inside.locator(coloured).count()).toBeGreaterThan(2);
  }
  expect(errors).toEqual([]);
});

test('the plain wheel and one finger scroll the article, over the drawing and over the map', async ({
  page,
}) => {
  await page.setViewportSize({ width: 700, height: 800 });
  await page.goto(pages.address('article', YEAR));
  const frame = await frameOf(page);
  const inside = page.frameLocator('iframe');
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  const box = (await inside.locator('#map').boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const scrolled = () => page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 120);
  await expect.poll(scrolled).toBeGreaterThan(60);
  expect(loaded.filter((url) => /MapView/.test(url))).toEqual([]);
  expect(await inside.locator('#map > svg').evaluate((svg) => getComputedStyle(svg).touchAction)).toBe(
    'pan-x pan-y',
  );

  await page.evaluate(() => scrollTo(0, 0));
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -120);
  await page.keyboard.up('Control');
  await expect(inside.locator('[data-map-state="idle"]')).toBeVisible({ timeout: 30_000 });
  expect(loaded.some((url) => /MapView/.test(url))).toBe(true);
  const zoom = () =>
    frame.evaluate(() =>
      document
        .querySelector<HTMLElement & { __maplibre: { getZoom(): number } }>('.host')!
        .__maplibre.getZoom(),
    );
  const before = await zoom();
  await page.mouse.wheel(0, 120);
  await expect.poll(scrolled).toBeGreaterThan(60);
  expect(await zoom()).toBe(before);
  await page.evaluate(() => scrollTo(0, 0));
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -240);
  await page.keyboard.up('Control');
  await expect.poll(zoom).toBeGreaterThan(before);
  expect(await scrolled()).toBe(0);

  await inside.getByRole('button', { name: 'Back to the still map' }).click();
  await expect(inside.locator('#map > svg')).toBeVisible();
  await expect(inside.locator('.host')).toHaveCount(0);
});
