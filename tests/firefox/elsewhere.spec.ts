import { expect, test } from '@playwright/test';
import { open, watch } from '../browser/site';

const AUTUMN = '#v=1&l=en&w=2022-08-01..2022-10-31';

test('an embed is coloured, follows its slider and moves as a map', async ({ page }) => {
  const misdeeds = watch(page);
  await page.goto(`./embed.html${AUTUMN}`);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toContainText('Between 1 August and 31 October 2022');
  await page.getByRole('slider').focus();
  await page.keyboard.press('ArrowRight');
  await expect(heading).toContainText('Between 1 September and 30 November 2022');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page.locator('#map.moving [data-map-state="idle"]')).toBeVisible({ timeout: 30_000 });
  expect(misdeeds.errors).toEqual([]);
  expect(misdeeds.foreign).toEqual([]);
});

test('a presentation goes on by its keys, and its two windows keep step', async ({ page }) => {
  const misdeeds = watch(page);
  await page.goto('./present.html#story=after-the-crackdown&at=2&l=en');
  const count = page.locator('.count');
  await expect(count).toHaveText(/^2 \//);
  const [speaker] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: 'Open the speaker’s window' }).click(),
  ]);
  await expect(speaker.getByText(/^2 of /)).toBeVisible();
  await page.bringToFront();
  await page.keyboard.press('PageDown');
  await expect(count).toHaveText(/^3 \//);
  await expect(speaker.getByText(/^3 of /)).toBeVisible();
  await speaker.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(count).toHaveText(/^4 \//);
  const overflowing = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.text, .slide > div')]
      .filter((box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1)
      .map((box) => box.className),
  );
  expect(overflowing).toEqual([]);
  expect(misdeeds.errors).toEqual([]);
});

test('the brief is ready for paper, and nothing on its sheets runs over', async ({ page }) => {
  await open(page, `${AUTUMN}&p=table`);
  const html = page.locator('html');
  await expect(async () => {
    await page.keyboard.press('Control');
    await expect(html).toHaveAttribute('data-brief', 'ready', { timeout: 2000 });
  }).toPass({ timeout: 40_000 });
  // What a browser says before it prints; it does not wait for what is not there by then.
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('article.brief')).toHaveCount(1);
  await expect(page.locator('article.brief')).toContainText('31 October 2022');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('article.brief')).toHaveCount(0);
});

test('after one visit the page comes back without a network', async ({ page, context }) => {
  await page.goto(`./${AUTUMN}&p=table`);
  await expect(page.locator('[data-offline="ready"]')).toBeVisible({ timeout: 60_000 });
  await context.setOffline(true);
  await page.reload();
  await expect(page.locator('#statement')).toContainText('Between 1 August and 31 October 2022');
  await page.getByRole('button', { name: 'Map', exact: true }).click();
  await expect(page.locator('[data-map-state="idle"]')).toBeVisible({ timeout: 30_000 });
  await context.setOffline(false);
});
