import { expect, test, type Page } from '@playwright/test';
import { open, openMap, sentence, watch } from '../browser/site';

const AUTUMN = '#v=1&l=en&w=2022-08-01..2022-10-31';

/** How many features of a source on the map have a class of colour. */
const coloured = (page: Page, source: string, upTo: number): Promise<number> =>
  page.locator('[data-map-state]').evaluate(
    (element, [name, count]) => {
      const { __maplibre: map } = element as unknown as {
        __maplibre: { getFeatureState(of: object): { fill?: number } };
      };
      return Array.from({ length: count as number }, (_, id) =>
        map.getFeatureState({ source: name as string, id }),
      ).filter(({ fill }) => fill !== undefined && fill >= 0).length;
    },
    [source, upTo] as const,
  );

test('the map is drawn, follows a step of the slider, and becomes a kernel density', async ({ page }) => {
  const misdeeds = watch(page);
  await openMap(page, AUTUMN);
  await expect(sentence(page)).toContainText('Between 1 August and 31 October 2022');
  // Counted in the CSV files for this window: see tests/browser/reading.spec.ts.
  await expect(sentence(page)).toContainText(/\b23\b/);
  await expect.poll(() => coloured(page, 'provinces', 25)).toBeGreaterThan(3);
  await page.getByRole('slider').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/w=2022-08-02\.\.2022-10-31/);
  await page.getByLabel(/Coloured areas/).selectOption('kernel');
  await expect(page.locator('.legend').first()).toContainText('25 km');
  await expect.poll(() => coloured(page, 'cells', 4000), { timeout: 30_000 }).toBeGreaterThan(20);
  expect(misdeeds.errors).toEqual([]);
  expect(misdeeds.foreign).toEqual([]);
});

test('a lost drawing context comes back', async ({ page }) => {
  await openMap(page, AUTUMN);
  const colours = await coloured(page, 'provinces', 25);
  await page.locator('[data-map-state] canvas').evaluate(async (canvas: HTMLCanvasElement) => {
    const lose = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
    lose.loseContext();
    await new Promise((resolve) => setTimeout(resolve, 300));
    lose.restoreContext();
  });
  await expect.poll(() => coloured(page, 'provinces', 25)).toBe(colours);
});

test('a province opens its profile, an incident its sources, and the link restores the view', async ({
  page,
  context,
}) => {
  await open(page, `${AUTUMN}&p=table&sel=province:KH-18`);
  const panel = page.locator('section.panel');
  await expect(panel.getByRole('heading', { name: 'Preah Sihanouk' })).toBeVisible();
  await panel.getByRole('listitem').getByRole('button').first().click();
  await expect(panel.locator('a[target="_blank"]').first()).toBeVisible();
  await expect.poll(() => page.url()).toMatch(/i=KHM\d{4}/);
  const [said, link] = [await sentence(page).innerText(), page.url()];
  const other = await context.newPage();
  await other.goto(link);
  await expect(sentence(other)).toHaveText(said);
  await expect(other.locator('section.panel a[target="_blank"]').first()).toBeVisible();
});

test('Khmer is whole: numbers, dates and the names on the map', async ({ page }) => {
  await openMap(page, '#v=1&l=km&w=2022-08-01..2022-10-31');
  await expect(page.locator('html')).toHaveAttribute('lang', 'km');
  await expect(sentence(page)).toContainText('តុលា 2022');
  expect(await page.evaluate(() => document.fonts.check('600 16px "Noto Sans Khmer"', 'ក'))).toBe(true);
});

test('a study counts, works out its placebo dates and draws its two maps', async ({ page }) => {
  const misdeeds = watch(page);
  await open(page, '#v=1&l=en&p=study&ms=MIL028');
  await expect(sentence(page)).toContainText('17 September 2022');
  await expect(sentence(page)).toContainText(/15 .*3\b/);
  await expect(page.locator('.compare svg').first()).toBeVisible();
  // Placebo dates of the narrower set: see tests/browser/study.spec.ts.
  await expect(page.getByText(/137/).first()).toBeVisible({ timeout: 60_000 });
  await page.getByRole('radio', { name: /difference/i }).check();
  await expect.poll(() => page.url()).toContain('cd=difference');
  expect(misdeeds.errors).toEqual([]);
});

test('a story goes on by a step, with its numbers', async ({ page }) => {
  await open(page, '#v=1&l=en&story=after-the-crackdown.1');
  const story = page.locator('main.storied');
  await expect(story).toBeVisible();
  await page.getByRole('button', { name: /^Next/ }).click();
  await expect.poll(() => page.url()).toContain('story=after-the-crackdown.2');
  await expect(story).not.toContainText(/\{\w+/);
});

test('a part of the page that did not come is brought by the second try', async ({ page }) => {
  const part = /assets\/MethodsPage-.*\.js/;
  await page.route(part, (route) => route.abort());
  await open(page, '#v=1&l=en&p=table');
  await page.getByRole('button', { name: 'Methods and limits' }).click();
  const failed = page.getByRole('main').getByRole('alert');
  await expect(failed).toContainText('could not be loaded');
  await page.unroute(part);
  await failed.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeVisible();
  await expect.poll(() => page.url()).toContain('p=methods');
});
