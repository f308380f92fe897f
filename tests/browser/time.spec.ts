import { expect, test, type Page } from '@playwright/test';
import { open, sentence, withoutWebGL } from './site';

test.beforeEach(withoutWebGL);

const handle = (page: Page, name: 'start' | 'window' | 'end') => page.locator(`[data-handle="${name}"]`);
const AUTUMN = '#v=1&w=2022-08-01..2022-10-31';

/** The window in the address, once it has been written there. */
async function expectWindow(page: Page, window: string): Promise<void> {
  await expect.poll(() => decodeURIComponent(new URL(page.url()).hash)).toContain(`w=${window}`);
}

/** The middle of an element on the screen. */
async function middle(page: Page, name: 'start' | 'window' | 'end'): Promise<[number, number]> {
  const box = (await handle(page, name).boundingBox())!;
  return [box.x + box.width / 2, box.y + box.height / 2];
}

test('keys on a handle move it by a day, a week, a month, and to the limits', async ({ page }) => {
  await open(page, AUTUMN);
  const end = handle(page, 'end');
  await end.focus();
  await page.keyboard.press('ArrowRight');
  await expectWindow(page, '2022-08-01..2022-11-01');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowRight');
  await expectWindow(page, '2022-08-01..2022-11-07');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('PageUp');
  await expectWindow(page, '2022-08-01..2022-11-30');
  await page.keyboard.press('End');
  await expectWindow(page, '2022-08-01..2026-03-31');
  await expect(end).toHaveAttribute('aria-valuetext', /31 March 2026/);
  await handle(page, 'start').focus();
  await page.keyboard.press('Home');
  await expectWindow(page, '2021-01-01..2026-03-31');
});

test('the sentence follows the slider and says its dates', async ({ page }) => {
  await open(page, AUTUMN);
  await expect(sentence(page)).toContainText('1 August');
  await expect(sentence(page)).toContainText('31 October 2022');
  await handle(page, 'window').focus();
  await page.keyboard.press('PageUp');
  await expect(sentence(page)).toContainText('30 November 2022');
});

test('dragging the window with the mouse moves both ends and keeps its length', async ({ page }) => {
  await open(page, AUTUMN);
  const [x, y] = await middle(page, 'window');
  await page.mouse.move(x, y - 20);
  await page.mouse.down();
  await page.mouse.move(x + 120, y - 20, { steps: 6 });
  await page.mouse.up();
  await expect(sentence(page)).not.toContainText('1 August');
  const [from, to] = (await handle(page, 'window').getAttribute('aria-valuetext'))!.match(/\d{4}/g) ?? [];
  expect(Number(to ?? from)).toBeGreaterThanOrEqual(2023);
});

test('dragging a handle with the mouse moves that end only', async ({ page }) => {
  await open(page, AUTUMN);
  const [x, y] = await middle(page, 'end');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 150, y, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => new URL(page.url()).hash).toMatch(/w=2022-08-01\.\.2023/);
});

test('play steps on, pause stops, and the end of the record ends it', async ({ page }) => {
  await open(page, '#v=1&w=2025-12-01..2025-12-31&sp=fast');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(page.getByText('The record ends here.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await expectWindow(page, '2026-03-01..2026-03-31');
});

test('space on the slider plays and pauses', async ({ page }) => {
  await open(page, AUTUMN);
  await handle(page, 'window').focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
});

test('cumulative play extends the end only', async ({ page }) => {
  await open(page, '#v=1&w=2025-12-01..2025-12-31');
  await page.getByRole('combobox', { name: 'Window' }).selectOption('cumulative');
  await page.getByRole('button', { name: 'Step forward' }).click();
  await expectWindow(page, '2025-12-01..2026-01-31');
});

test('periods set the window', async ({ page }) => {
  await open(page, AUTUMN);
  await page.getByLabel('Period').selectOption({ label: 'Last 12 months' });
  await expectWindow(page, '2025-04-01..2026-03-31');
  await page.getByLabel('Period').selectOption({ label: 'Last month' });
  await expectWindow(page, '2026-03-01..2026-03-31');
});

test('typed dates set the window; what is not a date is told and the window kept', async ({ page }) => {
  await open(page, AUTUMN);
  const from = page.getByRole('textbox', { name: 'From' });
  await from.fill('2022-09-17');
  await from.press('Enter');
  await expectWindow(page, '2022-09-17..2022-10-31');
  await from.fill('2022-02-30');
  await from.press('Enter');
  await expect(page.getByText(/not a date/)).toBeVisible();
  await expectWindow(page, '2022-09-17..2022-10-31');
});

test('a window in an empty stretch says that nothing was compiled, not that nothing happened', async ({
  page,
}) => {
  await open(page, '#v=1&w=2023-10-01..2023-11-30');
  await expect(sentence(page)).toContainText(/does not mean that nothing happened/i);
});

test('milestones take one tab stop, arrow keys and Enter', async ({ page }) => {
  await open(page, AUTUMN);
  const strip = page.getByRole('toolbar', { name: 'Milestones' });
  await strip.getByRole('button').and(page.locator('[tabindex="0"]')).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /Before and after/ })).toBeVisible();
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a finger drags the end of the window', async ({ page }) => {
    await open(page, AUTUMN);
    await handle(page, 'end').scrollIntoViewIfNeeded();
    const [x, y] = await middle(page, 'end');
    const client = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: number) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: at === undefined ? [] : [{ x: at, y }] });
    await touch('touchStart', x);
    for (const step of [15, 30, 45, 60]) await touch('touchMove', x + step);
    await touch('touchEnd');
    await expect.poll(() => new URL(page.url()).hash).toMatch(/w=2022-08-01\.\.202[34]/);
  });
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('nothing plays by itself and stepping still works', async ({ page }) => {
    await open(page, AUTUMN);
    await page.getByRole('button', { name: 'Step forward' }).click();
    await expect(sentence(page)).toContainText('November 2022');
  });
});
