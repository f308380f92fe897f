import { expect, test } from '@playwright/test';
import { inflateSync } from 'node:zlib';
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

/** How many pages a PDF has: its objects may be packed away in streams. */
function pagesOf(pdf: Buffer): number {
  const text = pdf.toString('latin1');
  const unpacked = [...text.matchAll(/stream\r?\n([^]*?)endstream/g)].map(([, bytes]) => {
    try {
      return inflateSync(Buffer.from(bytes!, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return [text, ...unpacked].join('\n').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

for (const [name, fragment] of [
  ['a study', '#v=1&l=en&p=study&ms=2022-09-17'],
  ['the table in Khmer', '#v=1&l=km&p=table&w=2022-01-01..2022-12-31'],
] as const)
  test(`what prints is the brief, on two pages: ${name}`, async ({ page }) => {
    await open(page, fragment);
    const html = page.locator('html');
    await expect(async () => {
      await page.keyboard.press('Control');
      await expect(html).toHaveAttribute('data-brief', 'ready', { timeout: 2000 });
    }).toPass({ timeout: 40_000 });
    expect(pagesOf(await page.pdf({ format: 'A4', preferCSSPageSize: true }))).toBe(2);
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
