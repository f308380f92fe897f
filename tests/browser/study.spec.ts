import { expect, test, type Page } from '@playwright/test';
import { open, sentence, watch } from './site';

const STUDY = '#v=1&p=study&ms=MIL028';

/** The row of the ranking for a province: before and after, as counted. */
async function ranked(page: Page, name: string): Promise<string> {
  const row = page.getByRole('row').filter({ hasText: name }).first();
  await expect(row).toBeVisible();
  return (await row.innerText()).replace(/\s+/g, ' ');
}

test('one click leads from the front to the study of September 2022, which says what it cannot say', async ({
  page,
}) => {
  const misdeeds = watch(page);
  await open(page);
  await page.getByRole('button', { name: /What followed the crackdown of September 2022/ }).click();
  await expect(sentence(page)).toContainText('17 September 2022');
  await expect(sentence(page)).toContainText('Preah Sihanouk');
  await expect(sentence(page)).toContainText(/15 .*3\b/);
  await expect.poll(() => page.url()).toContain('p=study');
  await expect(page.getByText(/not convictions/).first()).toBeVisible();
  expect(misdeeds.errors).toEqual([]);
  expect(misdeeds.foreign).toEqual([]);
});

test('the study holds the counts of the files, in both sets', async ({ page }) => {
  // Counted in data/*.csv by a separate program: 15 reports and rescues before and 3 after in Preah Sihanouk, 17 and 6 signs.
  await open(page, STUDY);
  const counts = page.getByRole('table').filter({ hasText: 'Target' }).first();
  await expect(counts).toContainText('15');
  await expect(counts).toContainText('17');
  expect(await ranked(page, 'Preah Sihanouk')).toMatch(/15 .*3 .*12/);
});

test('a quotient is refused with its reason where the control has no events', async ({ page }) => {
  await open(
    page,
    `${STUDY}&ta=KH-18&ca=KH-1,KH-2,KH-3,KH-4,KH-5,KH-6,KH-7,KH-8,KH-9,KH-10,KH-11,KH-12,KH-13,KH-14,KH-15,KH-16,KH-19,KH-20,KH-21,KH-22,KH-23,KH-24`,
  );
  await expect(page.getByText(/quotient/i).first()).toBeVisible();
  await expect(page.locator('main')).not.toContainText(/NaN|Infinity|undefined/);
});

test('windows that touch empty coverage are refused, and the longest clean pair is one click', async ({
  page,
}) => {
  await open(page, '#v=1&p=study&ms=2023-07-15&cm=6&ta=KH-18');
  await expect(page.getByText(/nothing (is|was) compiled|no coverage|empty/i).first()).toBeVisible();
  await expect(page.getByRole('table').filter({ hasText: 'Target' })).toHaveCount(0);
});

test('a national milestone has no target by default, and the page asks for one', async ({ page }) => {
  await open(page, '#v=1&p=study&ms=MIL027');
  await expect(sentence(page)).toContainText(/target|province/i);
  await expect(page.getByRole('row').filter({ hasText: 'Preah Sihanouk' }).first()).toBeVisible();
});

test('placebo dates and the sensitivity strip are computed', async ({ page }) => {
  await open(page, STUDY);
  await expect(page.getByText(/137/).first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/793/).first()).toBeVisible();
});

test('two maps side by side, a swipe, and the difference', async ({ page }) => {
  await open(page, STUDY);
  const maps = page.locator('svg[role="img"], [role="img"] svg, figure svg');
  await expect(maps.first()).toBeVisible({ timeout: 20_000 });
  const display = page
    .getByRole('radio', { name: /difference/i })
    .or(page.getByRole('button', { name: /difference/i }));
  await display.first().click();
  await expect.poll(() => page.url()).toContain('cd=difference');
});

test('the study is in the address, also in Khmer', async ({ page }) => {
  await open(page, `${STUDY}&cm=3&cg=14&l=km`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'km');
  await expect(sentence(page)).toContainText(/[ក-៿]/);
  await expect.poll(() => page.url()).toMatch(/cm=3.*cg=14/);
});

test('a milestone opens its study', async ({ page }) => {
  await open(page, '#v=1&sel=milestone:MIL028');
  await page.getByRole('button', { name: /Before and after/ }).click();
  await expect.poll(() => page.url()).toMatch(/p=study.*ms=MIL028/);
});

test('movement: what was said to have moved, with sources; ranks; small multiples; claims beside the record', async ({
  page,
}) => {
  const misdeeds = watch(page);
  await open(page, '#v=1&p=movement&w=2022-07-01..2023-03-31');
  const main = page.locator('main');
  await expect(main.getByRole('heading', { level: 2 })).not.toHaveCount(0);
  await expect(main.getByRole('table').first()).toContainText('Sihanoukville');
  await expect(main).toContainText(/In the six months before, the record has/);
  await expect(main).not.toContainText(/NaN|Infinity|undefined/);
  expect(misdeeds.errors).toEqual([]);
});

test('workshop mode shows no statements by office-holders on the movement page', async ({ page }) => {
  await open(page, '#v=1&p=movement&w=2022-07-01..2023-03-31&ws=1');
  await expect(page.locator('main')).not.toContainText(/minister said|spokesperson/i);
});

for (const fragment of [STUDY, '#v=1&p=movement&w=2022-07-01..2023-03-31']) {
  test(`at 320 px nothing of ${fragment} is wider than the screen`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await open(page, fragment);
    await page.waitForTimeout(1500);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}
