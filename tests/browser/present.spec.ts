import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import type { Stories, Story } from '../../src/record/story';
import { decodeContext, decodeCore } from '../../src/record/decode';
import { watch } from './site';

const STORIES = ['after-the-crackdown', 'announced-seen-unknown'] as const;
const AXE = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function data<T>(page: Page, file: string): Promise<T> {
  return (await (await page.request.get(`./data/${file}`)).json()) as T;
}
const storyOf = async (page: Page, id: string, lang = 'en'): Promise<Story> =>
  (await data<Stories>(page, 'stories.json')).stories[id]![lang]!;

/** Opens a story at a slide, from 1. */
async function wall(page: Page, story: string, at = 1, lang = 'en'): Promise<void> {
  await page.goto(`./present.html#story=${story}&at=${at}&l=${lang}`);
  await expect(count(page)).toHaveText(new RegExp(`^${at} /`));
}
const count = (page: Page) => page.locator('.count');
const heading = (page: Page) => page.locator('main h1');
/** Where the talk stands: the slide's number and how many there are. */
async function place(page: Page): Promise<[number, number]> {
  const [at, all] = (await count(page).innerText()).split('/').map(Number);
  return [at!, all!];
}
/** Goes to the first slide with this heading. */
async function goTo(page: Page, text: string | RegExp): Promise<void> {
  const [, all] = await place(page);
  for (let at = 1; at < all && !(await heading(page).filter({ hasText: text }).count()); at += 1)
    await page.keyboard.press('PageDown');
  await expect(heading(page)).toHaveText(text);
}
/** The switch asks before it shows what a workshop hides. */
async function showAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Show names and statements/ }).click();
  await page.getByRole('button', { name: 'Show them' }).click();
}

/** What stands on the wall beyond its box, or in type too small to read from the back of a room. */
const unreadable = (page: Page) =>
  page.evaluate(() => {
    const faults: string[] = [];
    const root = document.documentElement;
    if (root.scrollHeight > innerHeight || root.scrollWidth > innerWidth) faults.push('the page scrolls');
    for (const box of document.querySelectorAll<HTMLElement>('.text, .slide > div'))
      if (box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1)
        faults.push(`${box.className} overflows: ${box.scrollHeight} in ${box.clientHeight}`);
    for (const box of document.querySelectorAll('h1, .text, .text p, .text li, .text label, .limits, .dates'))
      if (parseFloat(getComputedStyle(box).fontSize) < 24) faults.push(`small type: ${box.className}`);
    const map = document.querySelector('.host');
    if (map && map.clientWidth > 0 && map.clientHeight < 150)
      faults.push(`a map ${map.clientHeight} px high`);
    return faults;
  });

test.describe('a talk', () => {
  for (const id of STORIES)
    test(`${id} goes to its end by the keys of a clicker, step by step`, async ({ page }) => {
      const misdeeds = watch(page);
      const story = await storyOf(page, id);
      await wall(page, id);
      await expect(heading(page)).toHaveText(story.provinceTitle ?? story.title);
      const [, all] = await place(page);
      const seen: string[] = [];
      for (let at = 2; at <= all; at += 1) {
        await page.keyboard.press('PageDown');
        await expect(count(page)).toHaveText(`${at} / ${all}`);
        await expect(page.locator('main > [aria-live="polite"]')).toContainText(`${at} of ${all}`);
        seen.push(await heading(page).innerText());
      }
      const steps = story.steps.filter(({ statement }) => !statement).map(({ title }) => title);
      expect(seen.filter((title) => steps.includes(title))).toEqual(steps);
      expect(seen.at(-1)).toBe('End of the story');
      await page.keyboard.press('PageDown');
      await expect(count(page)).toHaveText(`${all} / ${all}`);
      expect(misdeeds).toEqual({ foreign: [], errors: [] });
    });

  test('jumps by number, to both ends, back, and to a black screen', async ({ page }) => {
    const steps = (await storyOf(page, STORIES[0])).steps.filter(({ statement }) => !statement);
    await wall(page, STORIES[0]);
    await page.keyboard.press('3');
    await expect(heading(page)).toHaveText(steps[2]!.title);
    await page.keyboard.press('Home');
    await expect(count(page)).toHaveText(/^1 /);
    await page.keyboard.press('End');
    await expect(heading(page)).toHaveText('End of the story');
    await page.keyboard.press('PageUp');
    const [at, all] = await place(page);
    expect(at).toBe(all - 1);
    for (const key of ['b', '.']) {
      await page.keyboard.press(key);
      const black = page.getByRole('button', { name: /The screen is black/ });
      await expect(black).toBeVisible();
      expect(await black.evaluate((box) => [box.clientWidth, box.clientHeight])).toEqual([1280, 800]);
      await page.keyboard.press('PageDown');
      await expect(black).toHaveCount(0);
      await expect(count(page)).toHaveText(`${at} / ${all}`);
    }
  });

  test('is turned by a finger', async ({ browser }) => {
    const page = await browser.newPage({
      hasTouch: true,
      serviceWorkers: 'block',
      viewport: { width: 1024, height: 768 },
    });
    await wall(page, STORIES[0]);
    const session = await page.context().newCDPSession(page);
    const swipe = async (from: number, to: number) => {
      await session.send('Input.dispatchTouchEvent', {
        type: 'touchStart',
        touchPoints: [{ x: from, y: 300 }],
      });
      for (const x of [from + (to - from) / 2, to])
        await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y: 302 }] });
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    await swipe(700, 300);
    await expect(count(page)).toHaveText(/^2 /);
    await swipe(300, 700);
    await expect(count(page)).toHaveText(/^1 /);
    await swipe(500, 480);
    await expect(count(page)).toHaveText(/^1 /);
    await page.close();
  });

  test('keeps its place when the start screen is shown in between', async ({ page }) => {
    await wall(page, STORIES[0], 4);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Stories and settings' }).click();
    await page.getByLabel('Language').selectOption('km');
    await page.getByRole('button', { name: /^បន្តពីស្លាយទី 4/ }).click();
    await expect(count(page)).toHaveText(/^4 /);
    await expect(page.locator('html')).toHaveAttribute('lang', 'km');
  });
});

test.describe('the speaker’s window', () => {
  test('is in step with the wall, whichever of them turns, and after a reload of either', async ({
    page,
  }) => {
    await wall(page, STORIES[0], 2);
    const [speaker] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: 'Open the speaker’s window' }).click(),
    ]);
    const at = (n: number) =>
      Promise.all([
        expect(count(page)).toHaveText(new RegExp(`^${n} /`)),
        expect(speaker.getByText(new RegExp(`^${n} of `))).toBeVisible(),
      ]);
    await at(2);
    await page.keyboard.press('PageDown');
    await at(3);
    await speaker.keyboard.press('PageDown');
    await at(4);
    await speaker.reload();
    await at(4);
    await page.reload();
    await at(4);
    await speaker.getByRole('button', { name: 'Next', exact: true }).click();
    await at(5);
    await speaker.keyboard.press('b');
    await expect(page.getByRole('button', { name: /The screen is black/ })).toBeVisible();
    await speaker.keyboard.press('b');
    await page.keyboard.press('1');
    const notes = (await storyOf(page, STORIES[0])).steps.find(({ statement }) => !statement)!.notes;
    await expect(speaker.getByText(notes[0]!.split('{')[0]!.slice(0, 40))).toBeVisible();
  });

  test('has a clock that starts with the first step, stands, and goes back to zero', async ({ page }) => {
    await wall(page, STORIES[0]);
    const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
    const clock = speaker.getByRole('timer');
    await expect(clock).toHaveText('00:00');
    await page.keyboard.press('PageDown');
    await expect(clock).not.toHaveText('00:00');
    await speaker.getByRole('button', { name: 'Stop the clock' }).click();
    const stood = await clock.innerText();
    await page.waitForTimeout(1500);
    await expect(clock).toHaveText(stood);
    await speaker.getByRole('button', { name: 'Clock to zero' }).click();
    await expect(clock).toHaveText('00:00');
  });
});

for (const [width, height] of [
  [1024, 768],
  [1920, 1080],
] as const)
  for (const lang of ['en', 'km'])
    test(`every slide fits ${width}×${height} in large type (${lang})`, async ({ page }) => {
      test.setTimeout(120_000);
      await page.setViewportSize({ width, height });
      // Workshop mode first, then with the steps that it hides.
      for (const open of [false, true]) {
        await page.goto('./present.html#l=en');
        if (open) await showAll(page);
        for (const id of STORIES) {
          await wall(page, id, 1, lang);
          const [, all] = await place(page);
          for (let at = 1; at <= all; at += 1) {
            await expect(count(page)).toHaveText(`${at} / ${all}`);
            await expect.poll(() => unreadable(page), { message: `${id}, slide ${at}` }).toEqual([]);
            await page.keyboard.press('PageDown');
          }
        }
        await page.getByRole('button', { name: /^(Menu|ម៉ឺនុយ)$/ }).click();
        await page
          .getByRole('button', { name: /^(Stories and settings|រឿង និងការកំណត់)$/ })
          .last()
          .click();
      }
    });

test.describe('workshop mode', () => {
  test('shows no business and no statement on any slide', async ({ page }) => {
    const { places } = decodeCore(await data(page, 'record.json'));
    const { zones } = decodeContext(await data(page, 'context.json'));
    const businesses = [
      ...places
        .filter(({ kind }) => kind === 'compound' || kind === 'sez')
        .flatMap(({ nameEn, nameKm }) => [nameEn, nameKm]),
      ...zones.map(({ nameEn }) => nameEn),
    ].filter((name): name is string => typeof name === 'string' && name.length > 3);
    expect(businesses.length).toBeGreaterThan(10);
    for (const id of STORIES) {
      const statements = (await storyOf(page, id)).steps.filter(({ statement }) => statement);
      await wall(page, id);
      const [, all] = await place(page);
      for (let at = 1; at <= all; at += 1) {
        await expect(count(page)).toHaveText(`${at} / ${all}`);
        const shown = await page.locator('main').evaluate((main) => main.outerHTML);
        expect(businesses.filter((name) => shown.includes(name))).toEqual([]);
        // The title of a story may hold the title of one of its steps.
        const title = await heading(page).innerText();
        expect(statements.filter((step) => step.title === title)).toEqual([]);
        const said = statements.flatMap(({ paragraphs }) =>
          paragraphs.map((text) => text.split('{')[0]!.trim()),
        );
        expect(said.filter((text) => text.length > 12 && shown.includes(text))).toEqual([]);
        await page.keyboard.press('PageDown');
      }
    }
  });

  test('asks before it shows more, and then shows the steps that rest on statements', async ({ page }) => {
    await page.goto('./present.html#l=en');
    await page.getByRole('button', { name: /^Show names and statements/ }).click();
    await page.getByRole('button', { name: 'Keep them hidden' }).click();
    await expect(page.getByText(/^Workshop mode is on/)).toBeVisible();
    await showAll(page);
    await expect(page.getByText('Names and statements are shown.')).toBeVisible();
    await page
      .getByRole('button', { name: /^Start/ })
      .first()
      .click();
    const { steps } = await storyOf(page, STORIES[0]);
    expect(steps[0]!.statement).toBe(true);
    for (const [index, { title, statement }] of steps.entries()) {
      if (!statement) continue;
      await page.keyboard.press(String(index + 1));
      await expect(page.locator('.digits')).toHaveCount(0);
      await expect(heading(page)).toHaveText(title);
      await expect.poll(() => unreadable(page), { message: title }).toEqual([]);
    }
  });
});

test.describe('an exercise', () => {
  test('takes an answer on the map and in the list, by mouse and by keyboard', async ({ page }) => {
    await wall(page, STORIES[0]);
    await goTo(page, /^Question: A site/);
    await page.locator('.host path[data-iso="KH-6"]').first().click();
    await expect(page.getByText(/^Chosen: Kampong Thom$/)).toBeVisible();
    await expect(page.locator('.host path.chosen')).not.toHaveCount(0);
    await page.locator('summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(page.getByText(/^Chosen: Banteay Meanchey, Kampong Thom$/)).toBeVisible();
  });

  test('takes options; what is written stays in the window, and nothing is asked of any server', async ({
    page,
  }) => {
    await wall(page, STORIES[0]);
    await goTo(page, 'Question: The raids');
    const requests: string[] = [];
    // The browser looks for the page's icon whenever the address changes.
    page.on('request', (request) => {
      if (!request.url().endsWith('/icon.svg')) requests.push(request.url());
    });
    const box = page.getByRole('checkbox').first();
    await box.focus();
    await page.keyboard.press('Space');
    await expect(box).toBeChecked();
    await goTo(page, /^Question: Buildings/);
    await page.getByRole('textbox').fill('A fictional answer b . 3');
    await page.keyboard.press('Tab');
    await page.keyboard.press('PageDown');
    await expect(heading(page)).toHaveText('What the record shows');
    await page.keyboard.press('PageDown');
    await expect(heading(page)).toHaveText('From the record');
    await page.keyboard.press('PageUp');
    await page.keyboard.press('PageUp');
    await expect(page.getByRole('textbox')).toHaveValue('A fictional answer b . 3');
    expect(requests).toEqual([]);
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    expect(kept + page.url()).not.toContain('fictional');
  });
});

/** Pages of a PDF, counted by their objects. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

for (const lang of ['en', 'km'])
  for (const [paper, button] of [
    ['handout', 1],
    ['trainer’s notes', 2],
  ] as const)
    test(`the ${paper} print on A4 (${lang}), also from a dark screen`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.addInitScript(() => {
        window.print = () => void (document.documentElement.dataset['printed'] = 'yes');
      });
      const story = await storyOf(page, STORIES[0], lang);
      await page.goto(`./present.html#l=${lang}`);
      await page
        .locator('ul li')
        .filter({ hasText: story.provinceTitle ?? story.title })
        .getByRole('button')
        .nth(button)
        .click();
      await expect(page.locator('html[data-printed]')).toBeAttached();
      await page.emulateMedia({ media: 'print' });
      const sheets = page.locator('article.handout');
      for (const { title, statement } of story.steps)
        if (statement) await expect(sheets).not.toContainText(title);
        else await expect(sheets.getByRole('heading', { name: title })).toBeVisible();
      await expect(page.locator('#app')).toBeHidden();
      expect(await sheets.evaluate((box) => getComputedStyle(box).color)).toBe('rgb(0, 0, 0)');
      const reveals = story.steps.flatMap(
        ({ exercise }) => exercise?.reveal.split('{')[0]!.slice(0, 30) ?? [],
      );
      const given = await sheets.innerText();
      expect(reveals.some((text) => given.includes(text))).toBe(paper !== 'handout');
      await page.emulateMedia({ media: null });
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pagesOf(pdf)).toBeGreaterThanOrEqual(3);
      await expect(sheets).toHaveCount(0);
    });

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing wrong with a presentation in ${colorScheme} colours`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme });
    const clean = async (name: string) => {
      const { violations } = await new AxeBuilder({ page }).withTags(AXE).analyze();
      expect(
        violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes.map((node) => node.html).join(' | ')}`),
      ).toEqual([]);
    };
    await page.goto('./present.html#l=en');
    await expect(page.getByRole('button', { name: /^Start/ }).first()).toBeVisible();
    await clean('start');
    await wall(page, STORIES[0]);
    await clean('title');
    await page.keyboard.press('PageDown');
    await clean('step');
    await page.getByRole('button', { name: 'Menu' }).click();
    await clean('menu');
    await page.keyboard.press('Escape');
    await goTo(page, /^Question: A site/);
    await clean('question');
    await page.keyboard.press('PageDown');
    await clean('reveal');
    await page.keyboard.press('PageDown');
    await clean('rows');
    await page.goto('./present.html?speaker#speaker&l=en');
    await expect(page.getByRole('timer')).toBeVisible();
    await clean('speaker');
  });

test('a phone shows a story too, without anything cut off', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await wall(page, STORIES[0], 2);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(count(page)).toHaveText(/^3 /);
});
