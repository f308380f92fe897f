import { expect, test, type Page } from '@playwright/test';
import { READY } from './embed-parent';
import { open, sentence, withoutWebGL } from './site';

test.beforeEach(withoutWebGL);

const AUTUMN = '#v=1&l=en&w=2022-08-01..2022-10-31';

const go = (page: Page, hash: string) => page.evaluate((to) => (location.hash = to), hash);

/** What runs over the right edge of the page, or is cut off by a box that does not scroll. Tables scroll in a box of their own. */
const lost = (page: Page) =>
  page.evaluate(() => {
    const scrolls = (element: Element): boolean => /auto|scroll/.test(getComputedStyle(element).overflowX);
    const faults: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth) faults.push('the page scrolls sideways');
    for (const element of document.querySelectorAll<HTMLElement>('body :not(svg, svg *)')) {
      if (!element.innerText?.trim() || element.closest('.visually-hidden, .picture, .map .host')) continue;
      const style = getComputedStyle(element);
      const { width, right } = element.getBoundingClientRect();
      if (width < 2 || style.visibility === 'hidden') continue;
      let inBox = false;
      for (let up = element.parentElement; up; up = up.parentElement) inBox ||= scrolls(up);
      if (right > innerWidth + 1 && !inBox) faults.push(`beyond the edge: ${element.outerHTML.slice(0, 90)}`);
      if (/hidden|clip/.test(style.overflow) && element.scrollWidth > element.clientWidth + 1)
        faults.push(`cut off: ${element.outerHTML.slice(0, 90)}`);
    }
    return faults.slice(0, 5);
  });

test('at 400 % nothing is lost and nothing scrolls in two directions', async ({ page }) => {
  // 1280 by 1024 pixels at 400 % (WCAG 2.2, 1.4.10).
  await page.setViewportSize({ width: 320, height: 256 });
  await open(page, `${AUTUMN}&sel=province:KH-18`);
  await expect(page.locator('section.panel')).toContainText('12 events');
  expect(await lost(page)).toEqual([]);
  for (const part of ['&p=table', '&p=study&ms=MIL028']) {
    await go(page, AUTUMN + part);
    await expect(page.getByRole('table').first()).toBeVisible();
    expect(await lost(page), part).toEqual([]);
  }
  await page.goto(`./embed.html${AUTUMN}`);
  await expect(page.locator(READY)).toBeAttached();
  expect(await lost(page), 'an embed').toEqual([]);
  await page.goto('./present.html#story=after-the-crackdown&at=2&l=en');
  await expect(page.locator('main h1')).toBeVisible();
  expect(await lost(page), 'a slide').toEqual([]);
});

test('texts set wider apart lose nothing', async ({ page }) => {
  const wider =
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';
  const widen = () =>
    page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }, wider);
  await open(page, `${AUTUMN}&sel=province:KH-18`);
  await widen();
  for (const part of ['&sel=province:KH-18', '&p=table', '&p=study&ms=MIL028', '&p=movement', '&p=methods']) {
    await go(page, AUTUMN + part);
    await page.waitForTimeout(1000);
    expect(await lost(page), part).toEqual([]);
  }
  await page.goto(`./embed.html${AUTUMN}`);
  await expect(page.locator(READY)).toBeAttached();
  await widen();
  expect(await lost(page), 'an embed').toEqual([]);
});

test('in colours that the device has chosen, what is chosen, marked and drawn is still seen', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await open(page, `${AUTUMN}&th=light`);
  const styleOf = (selector: string, name: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name);
  const ground = await styleOf('body', 'background-color');
  // The page that is open, among the others.
  expect(await styleOf('header nav [aria-current]', 'border-bottom-color')).not.toBe(ground);
  expect(await styleOf('header nav button:not([aria-current])', 'border-bottom-color')).toBe(ground);
  expect(await styleOf('.play', 'color')).not.toBe(ground);
  // The timeline: its text, its bars and its milestones.
  for (const [selector, name] of [
    ['section.time svg text', 'fill'],
    ['section.time rect.signs', 'fill'],
    ['section.time rect.enforcement', 'fill'],
    ['section.time .tick .mark', 'background-color'],
  ] as const)
    expect(await styleOf(selector, name), selector).not.toBe(ground);
  // A province keeps the colour of its class.
  const fill = (iso: string) => page.locator(`.picture [data-iso="${iso}"]`).first();
  await expect(fill('KH-18')).toBeVisible();
  const colours = await Promise.all(
    ['KH-18', 'KH-13'].map((iso) => fill(iso).evaluate((path) => getComputedStyle(path).fill)),
  );
  expect(new Set([...colours, ground]).size).toBe(3);
  // What is reached in a list has an edge.
  await page.getByRole('combobox', { name: /province, town, district or zone/ }).fill('poi');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  expect(await styleOf('[role="option"][aria-selected="true"]', 'outline-style')).toBe('solid');
});

test('with less motion the window plays in steps and glides nowhere', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, `${AUTUMN}&sp=fast`);
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(sentence(page)).toContainText('2023');
  await expect(page.locator('.surface')).not.toHaveClass(/gliding/);
  await page.getByRole('button', { name: 'Pause' }).click();
});

test('the picture in place of the moving map shows the whole country', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, AUTUMN);
  // Kep lies farthest south.
  const kep = page.locator('.picture [data-iso="KH-23"]').first();
  await expect(kep).toBeVisible();
  const [province, frame] = await Promise.all([
    kep.boundingBox(),
    page.locator('.map .canvas').boundingBox(),
  ]);
  expect(province!.y + province!.height).toBeLessThanOrEqual(frame!.y + frame!.height);
});
