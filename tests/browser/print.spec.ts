import { expect, test, type Page } from '@playwright/test';
import { mapIdle, mapOnlyFor, open, openMap, sentence, watch } from './site';

test.beforeEach(mapOnlyFor(/goes on after it/));

/** Opens a view and waits until the page has made ready what prints. */
async function ready(page: Page, fragment: string): Promise<void> {
  await open(page, fragment);
  await hint(page);
}

/** The first half of Ctrl+P: the page makes ready what prints. It has to be complete before it listens. */
async function hint(page: Page): Promise<void> {
  const html = page.locator('html');
  await expect(async () => {
    await page.keyboard.press('Control');
    await expect(html).toHaveAttribute('data-brief', 'ready', { timeout: 2000 });
  }).toPass({ timeout: 40_000 });
}

/** How many pages the view prints on: objects of the type Page, which Chromium does not pack away. */
async function printed(page: Page): Promise<number> {
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** What is on paper: nothing of the page, nothing beyond the foot of a sheet, no canvas (it prints blank), black on white. */
async function onPaper(page: Page) {
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('article.brief')).toBeVisible();
  return page.evaluate(() => {
    const brief = document.querySelector('article.brief')!;
    const spare = [...brief.querySelectorAll('.sheet')].map((sheet) => {
      const parts = [...sheet.children].map((part) => part.getBoundingClientRect());
      const number = parts.pop()!;
      return number.top - Math.max(...parts.map(({ bottom }) => bottom));
    });
    const fills = [...brief.querySelectorAll('[data-iso][data-fill]')].map((path) => ({
      fill: Number(path.getAttribute('data-fill')),
      colour: path.getAttribute('fill'),
    }));
    const { color, backgroundColor } = getComputedStyle(brief);
    return {
      spare,
      fills,
      text: brief.textContent ?? '',
      canvases: brief.querySelectorAll('canvas').length,
      shell: getComputedStyle(document.querySelector('#app')!).display,
      colours: [color, backgroundColor],
    };
  });
}

const VIEWS = {
  'the view that the page opens with': ['', 1],
  'a study': ['#v=1&p=study&ms=2022-09-17', 2],
  'a sparse window': ['#v=1&w=2023-10-01..2024-02-29', 1],
  'a dense window with every layer, dark': [
    '#v=1&w=2015-01-01..2026-03-31&m=found&rel=1&ctr=1&z=1&th=dark',
    1,
  ],
  'the table in Khmer': ['#v=1&p=table&l=km&w=2022-01-01..2022-12-31', 1],
  'a study in Khmer': ['#v=1&p=study&ms=2022-09-17&l=km', 2],
} as const;

for (const [name, [fragment, maps]] of Object.entries(VIEWS)) {
  test(`prints on exactly two pages: ${name}`, async ({ page }) => {
    const misdeeds = watch(page);
    await ready(page, fragment);
    expect(await printed(page)).toBe(2);
    const heading = (await sentence(page).innerText()).trim();
    const { spare, fills, text, canvases, shell, colours } = await onPaper(page);
    expect(text).toContain(heading);
    expect(text).toMatch(fragment.includes('l=km') ? /បញ្ជីគោលដៅ/ : /not convictions\. Not a list of targets/i);
    expect(text).not.toMatch(/undefined|NaN|Infinity|\[object/);
    // Pixels between the lowest line and the number of the page.
    for (const pixels of spare) expect(pixels).toBeGreaterThanOrEqual(-1);
    expect(fills).toHaveLength(25 * maps);
    const coloured = fills.filter(({ fill }) => fill >= 0);
    expect(coloured.length).toBeGreaterThan(0);
    const zero = fills.find(({ fill }) => fill === -1)?.colour;
    for (const { colour } of coloured) expect(colour).not.toBe(zero);
    expect(canvases).toBe(0);
    expect(shell).toBe('none');
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    expect(misdeeds.errors).toEqual([]);
    expect(misdeeds.foreign).toEqual([]);
  });
}

test('the brief holds intervals, ten events with their sources, statements, gaps, methods and the address', async ({
  page,
}) => {
  await ready(page, '#v=1&w=2022-01-01..2022-12-31');
  const { text } = await onPaper(page);
  const brief = page.locator('article.brief');
  await expect(brief.getByRole('heading', { name: /ten largest events/i })).toBeVisible();
  const second = brief.locator('[data-sheet="second"]');
  await expect(second.locator('tbody tr')).toHaveCount(10);
  for (const row of await second.locator('tbody tr').all())
    await expect(row).toContainText(/KHM\d{4} \[1?\d/);
  // Counted in data/*.csv by a separate program: see the test of the sentence.
  const province = brief.locator('[data-sheet="first"] tbody tr').first();
  await expect(province).toContainText(/Preah Sihanouk\s*\d+\s*[\d.]+ to [\d.]+/);
  await expect(second.locator('ol > li')).toHaveCount(5);
  expect(text).toMatch(/What is not known.*The record ends on 31 March 2026/s);
  expect(text).toMatch(/In the six months before, the record has/);
  expect(text).toContain('w=2022-01-01..2022-12-31');
  expect(text).toContain('amCharts');
});

test('the brief is in the document only while the page prints, and the map goes on after it', async ({
  page,
}) => {
  const misdeeds = watch(page);
  await openMap(page);
  await hint(page);
  await expect(page.locator('.brief')).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.brief')).toHaveCount(1);
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('.brief')).toHaveCount(0);
  await expect(sentence(page)).toBeVisible();
  await mapIdle(page);
  expect(misdeeds.errors).toEqual([]);
});

test('a medium that flickers while the browser prepares does not take the brief away', async ({ page }) => {
  await ready(page, '#v=1&p=study&ms=2022-09-17');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('.brief')).toHaveCount(1);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.brief')).toHaveCount(0);
});

test('workshop mode prints no business, no statement and no address', async ({ page }) => {
  await ready(page, '#v=1&ws=1&w=2022-01-01..2022-12-31');
  const { text } = await onPaper(page);
  expect(text).toMatch(/Workshop mode hides statements/);
  const names = await page.evaluate(async () => {
    const context = (await (await fetch('data/context.json')).json()) as {
      claims: { speakerRole: string[] };
      zones: { nameEn: string[] };
    };
    const offices = context.claims.speakerRole.filter((role) =>
      /minist|governor|spokes|chief|director/.test(role),
    );
    return [...offices, ...context.zones.nameEn];
  });
  expect(names.length).toBeGreaterThan(50);
  for (const name of names) expect(text).not.toContain(name);
  // The compounds and buildings of that year's largest events.
  expect(text).not.toMatch(/Jing Chhay|Great Wall|Golden Phoenix|Moc Bai|Boeng Keng Kang/);
  await expect(page.locator('.brief a')).toHaveCount(0);
});

test('the button makes everything ready before the browser’s dialog opens', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      document.documentElement.dataset['printed'] = document.querySelector('.brief')?.textContent ?? '';
      dispatchEvent(new Event('afterprint'));
    };
  });
  await open(page, '#v=1&p=table&w=2022-08-01..2022-10-31');
  await page.locator('summary', { hasText: 'More' }).click();
  await page.getByRole('button', { name: 'Print a brief' }).click();
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-printed', /In the six months before, the record has/, {
    timeout: 30_000,
  });
  await expect(html).not.toHaveAttribute('data-printed', /were not loaded|was not loaded/);
  await expect(page.locator('.brief')).toHaveCount(0);
});
