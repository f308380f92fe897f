import { expect, test, type Page } from '@playwright/test';
import { READY } from './embed-parent';
import { tabThrough, tooSmall } from './focus';
import { open, sentence, withoutWebGL } from './site';

test.beforeEach(withoutWebGL);

const AUTUMN = '#v=1&l=en&w=2022-08-01..2022-10-31';
const panel = (page: Page) => page.locator('section.panel');
const search = (page: Page) => page.getByRole('combobox', { name: /province, town, district or zone/ });

/** Presses a key until something has the focus; fails where that takes too long. */
async function reach(page: Page, selector: string, key = 'Tab', most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${selector} is not reached by ${most} × ${key}`);
}

/** Everything that a screen reader is told from now on, in its order. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const told: string[] = [];
    (globalThis as unknown as { told: string[] }).told = told;
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest('[role="status"], [role="alert"], [aria-live="polite"]');
        const text = region?.textContent?.trim();
        if (text && told.at(-1) !== text) told.push(text);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  // Whether the site is kept for offline use is told once, whenever that is known.
  return async () =>
    (await page.evaluate(() => (globalThis as unknown as { told: string[] }).told.splice(0))).filter(
      (text) => !/offline/.test(text),
    );
}

const PAGES: readonly [string, string][] = [
  ['the map with a profile', `${AUTUMN}&sel=province:KH-18`],
  ['an embed and a wall', 'embed.html#v=1&l=en&w=2022-08-01..2022-10-31'],
  ['the table', `${AUTUMN}&p=table`],
  ['the study', '#v=1&p=study&ms=MIL028'],
  ['movement', '#v=1&p=movement&w=2022-07-01..2023-03-31'],
  ['a story', '#v=1&story=after-the-crackdown.2'],
  ['the methods', '#v=1&p=methods'],
  ['the start of a presentation', 'present.html#l=en'],
];

for (const [name, address] of PAGES)
  test(`the Tab key goes through ${name}, every stop is seen, every target is large enough`, async ({
    page,
  }) => {
    test.slow();
    for (const part of name.includes('a wall')
      ? [address, 'present.html#story=after-the-crackdown&at=4&l=en']
      : [address]) {
      await page.goto(`./${part}`);
      await page.waitForTimeout(part.includes('p=study') ? 3000 : 1200);
      expect(await tooSmall(page)).toEqual([]);
      const stops = await tabThrough(page);
      expect(stops.length).toBeGreaterThan(6);
      expect(stops.filter(({ faults }) => faults.length > 0)).toEqual([]);
    }
  });

test('by keyboard alone a place is found and its events opened to a source; each step back gives the focus back', async ({
  page,
}) => {
  await open(page, AUTUMN);
  await expect(search(page)).toBeVisible();
  await reach(page, '[role="combobox"]');
  await page.keyboard.type('sihanouk');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(search(page)).toHaveAttribute('aria-activedescendant', /./);
  await page.keyboard.press('Enter');
  await expect(panel(page).locator('h2')).toBeFocused();
  await expect(
    panel(page)
      .getByRole('button', { name: /KHM\d{4}/ })
      .first(),
  ).toBeVisible();
  await reach(page, 'section.panel li button');
  await page.keyboard.press('Enter');
  await expect(panel(page).locator('h2')).toBeFocused();
  await reach(page, 'section.panel a[target="_blank"]');
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(search(page)).toBeFocused();
  // The surface and what is counted, from the same place on.
  await reach(page, 'aside input[type="radio"]');
  await page.keyboard.press('ArrowDown');
  await expect(sentence(page)).toContainText(/reports|rescues/);
  await page.getByLabel(/Coloured areas/).focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.url()).toContain('s=hexagons');
});

test('by keyboard alone a crackdown is chosen, its windows changed and the events behind a number read', async ({
  page,
}) => {
  await open(page, '#v=1&l=en&p=study');
  await page.getByLabel('Operation or policy').focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.url()).toMatch(/ms=MIL/);
  await page.evaluate(() => (location.hash = '#v=1&l=en&p=study&ms=MIL028'));
  await page.getByLabel('Months before and after').focus();
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => page.url()).toContain('cm=3');
  const row = page
    .getByRole('region', { name: /by province|province/i })
    .getByRole('row', { name: /Preah Sihanouk/ });
  await expect(row.first()).toBeVisible();
  const figure = page
    .getByRole('row', { name: /^Target/ })
    .getByRole('button')
    .first();
  await expect(figure).toHaveAccessibleName(/^\d+: show the events \(Target, reports and rescues/);
  await figure.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /KHM\d{4}/ }).first()).toBeVisible();
});

test('by keyboard alone a link and the code of an embed are copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, AUTUMN);
  await page.locator('button[aria-haspopup="dialog"]:visible').focus();
  await page.keyboard.press('Enter');
  for (const [key, said] of [
    ['', /#v=1/],
    ['ArrowRight', /<iframe/],
  ] as const) {
    if (key) {
      await reach(page, '[role="tab"][aria-selected="true"]', 'Shift+Tab');
      await page.keyboard.press(key);
      await expect(page.getByRole('button', { name: /^Copy/ }).first()).toBeVisible();
    }
    await reach(page, 'dialog button:not([role="tab"]):has(+ [role="status"])');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(said);
  }
});

test('a screen reader is told the sentence once after a change, and nothing while the window plays', async ({
  page,
}) => {
  await open(page, `${AUTUMN}&p=table&sp=fast`);
  await page.waitForTimeout(1300);
  const told = await listen(page);
  await page.locator('[data-handle="end"]').focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
  await expect(sentence(page)).toContainText('3 November 2022');
  await page.waitForTimeout(1300);
  expect(await told()).toEqual([await sentence(page).innerText()]);
  await page.keyboard.press('Space');
  await page.waitForTimeout(1300);
  expect(await told()).toEqual([]);
  await page.keyboard.press('Space');
  await page.waitForTimeout(1200);
  expect(await told()).toEqual([await sentence(page).innerText()]);
});

test('an embed tells its sentence once it stands still, and stepping to its end leaves the focus where it is', async ({
  page,
}) => {
  await page.goto(`./embed.html${AUTUMN}&sp=fast`);
  await expect(page.locator(READY)).toBeAttached();
  const heading = page.getByRole('heading', { level: 1 });
  const slider = page.getByRole('slider', { name: 'Dates on the map' });
  await slider.focus();
  const told = await listen(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(1200);
  expect(await told()).toEqual([await heading.innerText()]);
  await page.getByRole('button', { name: 'Play' }).press('Enter');
  await page.waitForTimeout(1200);
  expect(await told()).toEqual([]);
  await page.getByRole('button', { name: 'Pause' }).press('Enter');
  await slider.press('End');
  await page.getByRole('button', { name: 'Step back' }).press('Enter');
  const forward = page.getByRole('button', { name: 'Step forward' });
  await forward.press('Enter');
  await expect(forward).toBeDisabled();
  await expect(forward).toBeFocused();
  await expect(page.getByRole('button', { name: 'Move the map' })).toHaveAccessibleDescription(
    /Loads the map/,
  );
});
