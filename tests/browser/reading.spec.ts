import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { mapOnlyFor, open, openMap, sentence } from './site';

test.beforeEach(mapOnlyFor(/province counts|a copied link/));

const AUTUMN = '#v=1&w=2022-08-01..2022-10-31';

/** The rows of a CSV file of the record, by a few lines of their own: what the page shows is held against the files. */
function csv(name: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  const text = readFileSync(`data/${name}.csv`, 'utf8');
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quoted) {
      if (c !== '"') field += c;
      else if (text[i + 1] === '"') field += text[++i];
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',' || c === '\n') {
      rows.at(-1)!.push(field.replace(/\r$/, ''));
      field = '';
      if (c === '\n') rows.push([]);
    } else field += c;
  }
  const [header, ...body] = rows.filter((row) => row.length > 1);
  return body.map((row) => Object.fromEntries(header!.map((column, i) => [column, row[i]!])));
}

const day = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

/** Events with a sign of a scam operation whose middle day lies in the window, by province name. */
function countsFromFiles(from: string, to: string): Map<string, number> {
  const places = new Map(csv('places').map((place) => [place['place_id'], place]));
  const names = new Map(csv('provinces').map((province) => [province['iso'], province['name_en']!]));
  const spans = new Map<string, [number, number]>();
  const incidents = csv('incidents');
  for (const { event_id: id, date_start: start, date_end: end } of incidents) {
    const [a, b] = spans.get(id!) ?? [Infinity, -Infinity];
    spans.set(id!, [Math.min(a, day(start!)), Math.max(b, day(end!))]);
  }
  const found = new Map<string, Set<string>>();
  for (const row of incidents) {
    const [a, b] = spans.get(row['event_id']!)!;
    const middleDay = a + Math.floor((b - a) / 2);
    if (row['sign'] !== 'yes' || row['topic'] !== 'scam') continue;
    if (middleDay < day(from) || middleDay > day(to)) continue;
    const name = names.get(places.get(row['place_id'])!['province_iso']!);
    if (name) found.set(name, (found.get(name) ?? new Set()).add(row['event_id']!));
  }
  return new Map([...found].map(([name, events]) => [name, events.size]));
}

/** The counts that the page tells at the keyboard's list of provinces. */
async function countsOnPage(page: Page): Promise<Map<string, number>> {
  await page.getByRole('listbox', { name: /map/i }).focus();
  const options = page.getByRole('group', { name: /provinces/i }).getByRole('option');
  await expect(options).toHaveCount(25);
  const texts = await options.allInnerTexts();
  const counts = texts.map((text): [string, number] => {
    const [name, ...rest] = text.split('\n').filter(Boolean);
    return [name!, Number(/\d+/.exec(rest.join(' '))?.[0] ?? 0)];
  });
  return new Map(counts.filter(([, count]) => count > 0));
}

for (const [from, to] of [
  ['2022-08-01', '2022-10-31'],
  ['2025-04-01', '2026-03-31'],
  ['2021-07-01', '2024-12-31'],
] as const) {
  test(`province counts from ${from} to ${to} are those of the CSV files`, async ({ page }) => {
    await openMap(page, `#v=1&w=${from}..${to}`);
    const expected = countsFromFiles(from, to);
    expect(expected.size).toBeGreaterThan(3);
    expect(Object.fromEntries(await countsOnPage(page))).toEqual(Object.fromEntries(expected));
  });
}

test('the sentence holds the numbers counted by hand in the files', async ({ page }) => {
  // Counted in data/*.csv by a separate program: events with a sign of a scam operation, by middle day.
  await open(page, AUTUMN);
  await expect(sentence(page)).toContainText(
    '23 signs of operation were reported in 7 provinces, 12 of them in',
  );
  await open(page, '#v=1&w=2025-04-01..2026-03-31');
  await page.reload();
  await expect(sentence(page)).toContainText(
    '77 signs of operation were reported in 17 provinces, 16 of them in',
  );
});

test('from a figure to a source in two clicks', async ({ page }) => {
  await open(page, `${AUTUMN}&sel=province:KH-18`);
  const panel = page.locator('section.panel');
  await panel
    .getByRole('button', { name: /KHM\d{4}|2022/ })
    .first()
    .click();
  const source = panel.getByRole('link', { name: /opens in a new tab|new tab/i }).first();
  const link = (await source.count()) > 0 ? source : panel.locator('a[target="_blank"]').first();
  await expect(link).toHaveAttribute('href', /^https?:/);
  await expect(link).toHaveAttribute('rel', /noopener/);
  await expect(link).toHaveAttribute('rel', /noreferrer/);
  await expect(link).toHaveAttribute('referrerpolicy', 'no-referrer');
});

test('an incident has a lasting address', async ({ page }) => {
  await open(page, '#v=1&i=KHM0042');
  await expect(page.locator('section.panel')).toContainText('KHM0042');
});

test('Escape closes the panel and gives the focus back', async ({ page }) => {
  await open(page, `${AUTUMN}&p=table`);
  const first = page
    .getByRole('table')
    .getByRole('button', { name: /KHM\d{4}/ })
    .first();
  await first.click();
  await expect(page.locator('section.panel')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('section.panel')).toBeHidden();
  await expect(first).toBeFocused();
});

test('Back closes what was opened', async ({ page }) => {
  await open(page, AUTUMN);
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(page.getByRole('table').first()).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('table')).toHaveCount(0);
});

test('an address typed by hand adds no second step: Back leaves it', async ({ page }) => {
  await open(page, AUTUMN);
  await page.evaluate(() => (location.hash = '#v=1&i=KHM0042'));
  await expect(page.locator('section.panel')).toContainText('KHM0042');
  await page.waitForTimeout(600);
  await page.goBack();
  await expect(page.locator('section.panel')).toBeHidden();
  await expect(sentence(page)).toContainText('October 2022');
});

test('an address that says nothing of workshop mode does not switch it off', async ({ page }) => {
  await open(page, `${AUTUMN}&ws=1`);
  await page.evaluate(() => (location.hash = '#v=1&i=KHM0042'));
  await expect(page.locator('section.panel')).toBeVisible();
  await expect(page.locator('header strong', { hasText: 'Workshop mode' })).toBeVisible();
});

test('the skip link is not read as a view', async ({ page }) => {
  await open(page, AUTUMN);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(sentence(page)).toBeFocused();
  await expect(sentence(page)).toContainText('October 2022');
  await page.reload();
  await expect(page.getByText('Parts of the address were not understood')).toHaveCount(0);
});

test('enforcement is one click, and the sentence says so', async ({ page }) => {
  await open(page, AUTUMN);
  await page.getByRole('radio', { name: /Enforcement/ }).check();
  await expect(sentence(page)).toContainText(/enforcement|raids/i);
  await expect.poll(() => page.url()).toContain('set=enforcement');
});

test('a filter shows its count, narrows the view and is told in the sentence', async ({ page }) => {
  await open(page, AUTUMN);
  const box = page.getByRole('group', { name: /kind/i }).getByRole('checkbox', { name: /rescue/i });
  const label = await box.locator('xpath=ancestor::label').innerText();
  const count = Number(/\d+/.exec(label)![0]);
  expect(count).toBeGreaterThan(0);
  await box.check();
  await expect(sentence(page)).toContainText(`${count} sign`);
  await expect(sentence(page)).toContainText(/filters/);
});

test('nationality narrows the rows and is nowhere drawn or ranked', async ({ page }) => {
  await open(page, `${AUTUMN}&p=table`);
  const before = await page.getByRole('table').locator('tbody tr').count();
  const select = page.getByLabel(/Nationality/);
  const names = await select.locator('option').allInnerTexts();
  const listed = names.slice(1).map((name) => name.replace(/\s*\(?\d.*$/, ''));
  expect(listed).toEqual([...listed].sort((a, b) => a.localeCompare(b, 'en')));
  await select.selectOption('VN');
  await expect.poll(() => page.getByRole('table').locator('tbody tr').count()).toBeLessThan(before);
});

test('the table sorts by its headers and says so', async ({ page }) => {
  await open(page, '#v=1&p=table&w=2021-01-01..2026-03-31');
  const header = page.getByRole('columnheader', { name: /People found/i });
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', /ascending|descending/);
  const first = await header.getAttribute('aria-sort');
  await header.getByRole('button').click();
  await expect(header).not.toHaveAttribute('aria-sort', first!);
});

test('zones are off by default, found by search, and say what they are not', async ({ page }) => {
  await open(page, AUTUMN);
  await expect(page.getByRole('checkbox', { name: /Special economic zones/i })).not.toBeChecked();
  const search = page.getByRole('combobox', { name: /province, town, district or zone/ });
  for (const [query, name] of [
    ['thmorda', /Thmorda/],
    ['poipet', /Poi ?pet/i],
    ['sihanoukville sez', /Sihanoukville/],
  ] as const) {
    await search.fill(query);
    await expect(page.getByRole('option', { name }).first()).toBeVisible();
  }
  await search.fill('manhattan');
  await page
    .getByRole('option', { name: /Manhattan/ })
    .first()
    .click();
  await expect(page.getByRole('checkbox', { name: /Special economic zones/i })).toBeChecked();
  const panel = page.locator('section.panel');
  await expect(panel).toContainText(/no reported incident/i);
  await expect(panel).toContainText(/no sign of anything/i);
});

test('search finds places in Khmer', async ({ page }) => {
  await open(page, AUTUMN);
  await page.getByRole('combobox', { name: /province, town, district or zone/ }).fill('ប៉ោយប៉ែត');
  await expect(page.getByRole('option').first()).toBeVisible();
});

test('an address that is not understood falls back with a notice', async ({ page }) => {
  await open(page, '#v=1&w=2022-13-01..x&s=mars&nonsense=1');
  await expect(page.getByText('Parts of the address were not understood')).toBeVisible();
  await expect(sentence(page)).toContainText('2026');
});

test('a copied link restores exactly the view, the same sentence in the same language', async ({
  page,
  browser,
}) => {
  await openMap(page, AUTUMN);
  await page.getByRole('radio', { name: /Enforcement/ }).check();
  await page.getByLabel(/Coloured areas/).selectOption('hexagons');
  await page.waitForTimeout(500);
  const said = await sentence(page).innerText();
  const other = await browser.newContext({ locale: 'km-KH' });
  const copy = await other.newPage();
  await copy.goto(page.url());
  await expect(sentence(copy)).toHaveText(said);
  await expect(copy.getByLabel(/Coloured areas/)).toHaveValue('hexagons');
  await other.close();
});

test('workshop mode hides business names', async ({ page }) => {
  await open(page, `${AUTUMN}&i=KHM0071`);
  await expect(page.locator('section.panel')).toContainText('Xinshan');
  await page.locator('summary', { hasText: 'More' }).click();
  await page.getByRole('checkbox', { name: /Workshop/ }).check();
  await expect(page.locator('body')).not.toContainText('Xinshan');
});

test('the methods page states the rules', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Methods and limits' }).click();
  await expect(page.getByText(/middle day/).first()).toBeVisible();
});

test('the menu holds printing, presenting, corrections and workshop mode, and Escape closes it', async ({
  page,
}) => {
  await open(page, AUTUMN);
  const more = page.locator('summary', { hasText: 'More' });
  await more.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Print a brief' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Present' })).toHaveAttribute('href', './present.html#l=en');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: 'Present' })).toBeHidden();
  await expect(more).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Corrections and withdrawals' }).first().click();
  await expect(page).toHaveURL(/p=changes/);
});

test('on a phone the header takes two rows, and sharing is in the menu, to which the focus returns', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, `${AUTUMN}&p=study&ms=MIL028&l=en`);
  const share = page.getByRole('button', { name: 'Share', exact: true });
  const menu = page.locator('header summary');
  await expect(menu).toBeVisible();
  const rows = await page
    .locator('header :is(nav, .search, .tools)')
    .evaluateAll((parts) => parts.map((part) => Math.round(part.getBoundingClientRect().bottom)));
  expect(rows[1]).toBeGreaterThan(rows[0]!);
  expect(Math.abs(rows[2]! - rows[1]!)).toBeLessThan(12);
  // The page that is open is in sight.
  await expect(page.getByRole('button', { name: 'After a crackdown' })).toBeInViewport({ ratio: 0.9 });
  await expect(share).toBeHidden();
  await menu.click();
  await share.click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(menu).toBeFocused();
});
