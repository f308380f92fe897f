import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { en } from '../../src/language/en';
import { km } from '../../src/language/km';
import { storyIn, type Stories } from '../../src/record/story';
import { patternOf } from '../fixtures/stories/count';
import { open, watch, withoutWebGL } from './site';

test.beforeEach(withoutWebGL);

const stories = JSON.parse(readFileSync('public/data/stories.json', 'utf8')) as Stories;
const panel = (page: Page) => page.locator('main section.panel');
const hash = (page: Page) => decodeURIComponent(new URL(page.url()).hash);

/** Opens the list of stories and begins one, by keyboard alone. */
async function begin(page: Page, title: string, t: typeof en): Promise<void> {
  const stories = page.getByRole('button', { name: t.story.open, exact: true });
  await stories.focus();
  await page.keyboard.press('Enter');
  const start = page.getByRole('button', { name: t.story.beginNamed(title), exact: true });
  await start.focus();
  await page.keyboard.press('Enter');
}

for (const lang of ['en', 'km'] as const)
  for (const id of ['after-the-crackdown', 'announced-seen-unknown'])
    test(`${id} is told to its end by keyboard, every number as the files have it, in ${lang}`, async ({
      page,
    }) => {
      const misdeeds = watch(page);
      const t = lang === 'km' ? km : en;
      const story = storyIn(stories, id, lang)!;
      await open(page, `#v=1&l=${lang}`);
      await begin(page, story.title, t);
      await expect(panel(page).locator('h2')).toBeFocused();
      for (const [index, step] of story.steps.entries()) {
        if (index > 0) await page.keyboard.press('ArrowRight');
        await expect(panel(page).locator('h2')).toHaveText(step.title);
        await expect(panel(page).locator('[aria-current="step"]')).toHaveText(String(index + 1));
        // Story, address and slider say the same.
        const window = /w=([\d.-]+)/.exec(step.view)![1]!;
        await expect.poll(() => hash(page)).toContain(`w=${window}`);
        expect(hash(page)).toContain(`story=${id}.${index + 1}`);
        const [from = '', to = ''] = window.split('..');
        const dates = page.locator('section.time label input');
        await expect(dates.nth(0)).toHaveValue(from);
        await expect(dates.nth(1)).toHaveValue(to);
        await expect(panel(page).getByText(t.story.left)).toHaveCount(0);
        const told = panel(page).locator(`div[lang="${lang}"]`).first();
        for (const [at, text] of step.paragraphs.entries()) {
          if (text.startsWith('{quote-claim')) continue;
          const { pattern } = patternOf(text, window);
          await expect(told.locator(':scope > p, :scope > blockquote').nth(at)).toHaveText(pattern);
        }
      }
      // Beyond the end nothing happens.
      await page.keyboard.press('ArrowRight');
      await expect(panel(page).locator('h2')).toHaveText(story.steps.at(-1)!.title);
      expect(misdeeds).toEqual({ foreign: [], errors: [] });
    });

test('a reader who goes elsewhere is told so, and led back in one step', async ({ page }) => {
  await open(page, '#v=1&l=en&story=after-the-crackdown.3');
  await expect(panel(page).locator('h2')).toHaveText('The raids');
  await expect.poll(() => hash(page)).toContain('w=2022-09-13..2022-10-31');
  await page.locator('[data-handle="end"]').focus();
  await page.keyboard.press('PageUp');
  const left = panel(page).getByText(en.story.left);
  await expect(left).toBeVisible();
  await panel(page).getByRole('button', { name: en.story.back }).click();
  await expect(left).toHaveCount(0);
  await expect.poll(() => hash(page)).toContain('w=2022-09-13..2022-10-31');
});

test('leaving the story keeps the view, and Back leads through the steps', async ({ page }) => {
  await open(page, '#v=1&l=en&story=after-the-crackdown.1');
  await expect(panel(page).locator('h2')).toHaveText('An announcement in July');
  await panel(page).getByRole('button', { name: 'Next' }).click();
  await expect.poll(() => hash(page)).toContain('story=after-the-crackdown.2');
  await page.goBack();
  await expect(panel(page).locator('h2')).toHaveText('An announcement in July');
  await page.goForward();
  await expect(panel(page).locator('h2')).toHaveText('The measures of the province');
  await panel(page).getByRole('button', { name: en.story.leave }).click();
  await expect(panel(page)).toHaveCount(0);
  await expect.poll(() => hash(page)).not.toContain('story=');
  expect(hash(page)).toContain('w=2022-08-24..2022-09-12');
});

test('a number opens onto its events, a step onto its sources', async ({ page }) => {
  await open(page, '#v=1&l=en&story=after-the-crackdown.3');
  const { numbers } = patternOf('{count: enforcement k=raid province=KH-18}', '2022-09-13..2022-10-31');
  const number = panel(page).getByRole('button', { name: `${numbers[0]} raids` });
  await number.click();
  await expect(number).toHaveAttribute('aria-expanded', 'true');
  await expect(panel(page).locator('.behind li')).toHaveCount(numbers[0]!);
  await panel(page).getByText(en.story.sources).click();
  await expect(
    panel(page)
      .getByRole('link', { name: /Eerie Silence/ })
      .first(),
  ).toBeVisible();
});

test('an exercise shows the record only after it was asked for', async ({ page }) => {
  await open(page, '#v=1&l=en&story=after-the-crackdown.4');
  await panel(page).getByText(en.story.exercise).click();
  await expect(panel(page).getByText('KHM0068', { exact: true })).toBeHidden();
  await panel(page).getByRole('button', { name: en.story.reveal }).click();
  await expect(panel(page).getByRole('button', { name: 'KHM0068' }).filter({ visible: true })).toHaveCount(1);
});

test('workshop mode hides what office-holders said, until asked, and names provinces only', async ({
  page,
}) => {
  await open(page, '#v=1&l=en&ws=1&story=after-the-crackdown.7');
  await expect(panel(page).getByText(en.story.hidden)).toBeVisible();
  await expect(panel(page)).not.toContainText('All cases are closed');
  await panel(page).getByRole('button', { name: en.story.show }).click();
  await expect(panel(page)).toContainText('All cases are closed');
  await panel(page).getByRole('button', { name: 'Step 5:' }).click();
  await expect(panel(page)).toContainText('Groups of drivers in Svay Rieng said');
  await expect(panel(page)).toContainText('Preah Sihanouk and the border, 2022');
  await expect(panel(page)).not.toContainText(/Bavet|Sihanoukville/);
});

test('a finger moves to the next step, on a small screen below the map', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 320, height: 700 },
    hasTouch: true,
    locale: 'en-GB',
  });
  const page = await context.newPage();
  await open(page, '#v=1&l=en&story=announced-seen-unknown.2');
  await expect(panel(page).locator('h2')).toHaveText('What was reported one by one');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const [map, told] = [await page.locator('.map').first().boundingBox(), await panel(page).boundingBox()];
  expect(told!.y).toBeGreaterThan(map!.y);
  await panel(page).evaluate((element) => {
    const touch = (x: number) => new Touch({ identifier: 1, target: element, clientX: x, clientY: 300 });
    element.dispatchEvent(new TouchEvent('touchstart', { touches: [touch(250)], bubbles: true }));
    element.dispatchEvent(new TouchEvent('touchend', { changedTouches: [touch(120)], bubbles: true }));
  });
  await expect(panel(page).locator('h2')).toHaveText('War on the border');
  await context.close();
});

test('a story that is not there is said not to be there', async ({ page }) => {
  await open(page, '#v=1&l=en&story=no-such-story.1');
  await expect(panel(page).locator('h2')).toHaveText(en.story.noStory);
});

for (const fragment of [
  '#v=1&l=en&story=after-the-crackdown.3',
  '#v=1&l=km&th=dark&story=after-the-crackdown.7',
])
  test(`axe finds nothing wrong with a story: ${fragment}`, async ({ page }) => {
    await open(page, fragment);
    await expect(panel(page).locator('details').first()).toBeVisible();
    for (const summary of await panel(page).locator('summary').all()) await summary.click();
    const reveal = panel(page).locator('.exercise > button');
    if ((await reveal.count()) > 0) await reveal.click();
    await panel(page).locator('button[aria-expanded]').first().click();
    await page.waitForTimeout(600);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual(
      [],
    );
  });

test('axe finds nothing wrong with the list of stories on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '#v=1&l=en');
  await page.locator('header summary').click();
  await page.getByRole('button', { name: en.story.open, exact: true }).click();
  await expect(panel(page).locator('h3')).toHaveCount(2);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual(
    [],
  );
});
