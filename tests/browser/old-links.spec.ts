import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { open, withoutWebGL } from './site';

test.beforeEach(withoutWebGL);

interface OldLinks {
  readonly links: readonly { readonly link: string; readonly restores: Readonly<Record<string, unknown>> }[];
}
const { links } = JSON.parse(readFileSync('tests/fixtures/old-links.json', 'utf8')) as OldLinks;

/** The first link of the file that restores all that is named. */
function linkWith(...names: readonly string[]): string {
  const found = links.find(({ restores }) => names.every((name) => name in restores));
  if (!found) throw new Error(`No old link restores ${names.join(', ')}.`);
  return found.link;
}

/** Opens an old link; nothing of it may be met with a notice. */
async function follow(page: Page, link: string): Promise<void> {
  await open(page, link);
  await page.waitForTimeout(500);
  await expect(page.getByText('Parts of the address were not understood')).toHaveCount(0);
}

test('an old link opens its incident', async ({ page }) => {
  await follow(page, '#i=KHM0042');
  await expect(page.getByRole('heading', { name: /KHM0042/ })).toBeVisible();
});

test('an old link opens its window and what is drawn in it', async ({ page }) => {
  const link = linkWith('window', 'surface', 'measure');
  expect(link).toBe('#v=1&w=2022-08-01..2022-10-31&s=hexagons&m=found');
  await follow(page, link);
  await expect(page.locator('#statement')).toContainText('Between 1 August and 31 October 2022');
  await expect(page.locator('#statement')).toContainText('people were reported found');
  await expect(page.getByLabel(/Coloured areas/)).toHaveValue('hexagons');
});

test('an old link opens in its language and colours', async ({ page }) => {
  await follow(page, linkWith('language', 'theme', 'window'));
  await expect(page.locator('html')).toHaveAttribute('lang', 'km');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('#statement')).toContainText('17 កញ្ញា 2022');
});

for (const name of ['table', 'study', 'movement'])
  test(`an old link opens the page ${name}`, async ({ page }) => {
    const found = links.find(({ restores }) => restores['page'] === name)!;
    await page.goto(`./${found.link}`);
    await expect(page.locator(`.shell[data-page="${name}"]`)).toBeVisible();
    await expect(page.getByText('Parts of the address were not understood')).toHaveCount(0);
  });

test('what an old link asks for stands in the address that the page writes', async ({ page }) => {
  const link = '#v=1&k=report,rescue,departure&cl=ngo,media,victim&st=confirmed';
  expect(links.map((old) => old.link)).toContain(link);
  await follow(page, link);
  await expect
    .poll(() => new URL(page.url()).hash.split('&').sort())
    .toEqual(expect.arrayContaining(['k=report,rescue,departure', 'cl=ngo,media,victim', 'st=confirmed']));
});
