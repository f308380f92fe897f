import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { open, watch, withoutWebGL } from './site';

test.beforeEach(withoutWebGL);

const CAUSE = 'Asked for by a fictional reader';

interface Table {
  [column: string]: unknown[];
}

/** Serves the record as if one of its rows had been withdrawn on 1 March 2026: day 20513 since 1970. */
async function withdraw(page: Page, id: string): Promise<string> {
  let summary = '';
  await page.route('**/data/record.json', async (route) => {
    const record = (await (await route.fetch()).json()) as Record<string, Table>;
    const at = record['incidents']!['id']!.indexOf(id);
    summary = String(record['incidents']!['summary']![at]);
    for (const column of Object.values(record['incidents']!)) column.splice(at, 1);
    record['withdrawn'] = { incidentId: [id], on: [20513], reason: [CAUSE] };
    await route.fulfill({ json: record });
  });
  return summary;
}

/** Serves a log of fictional changes to rows that stand. */
async function log(page: Page, changes: readonly object[]): Promise<void> {
  await page.route('**/data/changes.json', (route) => route.fulfill({ json: { version: 'x', changes } }));
}

test('a withdrawn incident opens on its number, the day and the reason, and on nothing else', async ({
  page,
}) => {
  const misdeeds = watch(page);
  await withdraw(page, 'KHM0042');
  await open(page, '#v=1&i=KHM0042');
  const panel = page.locator('section.panel');
  await expect(panel).toContainText('KHM0042 was withdrawn');
  await expect(panel).toContainText('Withdrawn on 1 March 2026');
  await expect(panel).toContainText(CAUSE);
  await expect(panel.getByRole('link')).toHaveCount(0);
  await expect(page.getByText('Parts of the address were not understood')).toHaveCount(0);
  expect(misdeeds).toEqual({ foreign: [], errors: [] });
});

test('a withdrawn incident is told in Khmer, its reason marked as English', async ({ page }) => {
  await withdraw(page, 'KHM0042');
  await open(page, '#v=1&l=km&i=KHM0042');
  const panel = page.locator('section.panel');
  await expect(panel).toContainText('KHM0042 ត្រូវបានដកចេញ');
  await expect(panel.locator('[lang="en"]', { hasText: CAUSE })).toBeVisible();
});

test('the page of corrections is reached from a withdrawn incident, and lists it', async ({ page }) => {
  await withdraw(page, 'KHM0042');
  await open(page, '#v=1&i=KHM0042');
  await page
    .locator('section.panel')
    .getByRole('button', { name: 'All corrections and withdrawals' })
    .click();
  const table = page.getByRole('table', { name: 'Withdrawn rows' });
  await expect(table.getByRole('row')).toHaveCount(2);
  await expect(table).toContainText('1 March 2026');
  await expect(table).toContainText('KHM0042');
  await expect(table).toContainText(CAUSE);
});

test('the page of corrections says plainly that there was no change, and no withdrawal', async ({ page }) => {
  await log(page, []);
  await open(page, '#v=1&p=changes');
  await expect(page.getByText(/^No change since publication\./)).toBeVisible();
  await expect(page.getByText('No row has been withdrawn.')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Local copy: not published');
});

test('the page of corrections tells each change: what stood there, what stands there now, and why', async ({
  page,
}) => {
  await log(page, [
    { date: 20514, id: 'KHM0042', field: 'people_found', old: '', new: '12', reason: 'Fictional reason' },
    {
      date: 20513,
      id: 'MIL001',
      field: 'title',
      old: 'Fictional old',
      new: 'Fictional new',
      reason: 'Fictional',
    },
  ]);
  await open(page, '#v=1&p=changes');
  const rows = page.getByRole('table', { name: 'Changes to the record' }).getByRole('row');
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(1)).toContainText(
    /2 March 2026.*KHM0042.*people_found.*\(blank\).*12.*Fictional reason/s,
  );
  await expect(rows.nth(2)).toContainText(/1 March 2026.*MIL001.*title.*Fictional old.*Fictional new/s);
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('the page of corrections fits a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await log(page, [
    {
      date: 20514,
      id: 'KHM0042',
      field: 'note',
      old: 'x'.repeat(80),
      new: 'A long fictional note. '.repeat(9),
      reason: 'Fictional',
    },
  ]);
  await open(page, '#v=1&p=changes');
  await expect(page.getByRole('table', { name: 'Changes to the record' })).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('a log that does not arrive can be asked for again', async ({ page }) => {
  let answers = 0;
  await page.route('**/data/changes.json', (route) =>
    answers++ === 0 ? route.abort() : route.fulfill({ json: { version: 'x', changes: [] } }),
  );
  await open(page, '#v=1&p=changes');
  await page.getByRole('main').getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText(/^No change since publication\./)).toBeVisible();
});

test('in a local copy the way to report an error says whom to write to, and leads nowhere', async ({
  page,
}) => {
  const misdeeds = watch(page);
  await open(page, '#v=1&i=KHM0042');
  const panel = page.locator('section.panel');
  await panel.getByText('Report an error or ask for withdrawal').click();
  await expect(panel).toContainText('nobody here to write to');
  await expect(panel).toContainText(/KHM0042 and the data version [0-9a-f]{12}/);
  await expect(panel.locator('a[href^="mailto:"]')).toHaveCount(0);
  expect(misdeeds).toEqual({ foreign: [], errors: [] });
});
