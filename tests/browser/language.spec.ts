import { expect, test, type Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { preview, type PreviewServer } from 'vite';

/*
 * The site built with one more language: a fictional one, in which every text of the catalogue stands in brackets. What
 * stands outside brackets is not of the catalogue.
 */
const PORT = 4181;
let server: PreviewServer | undefined;

test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  const out = 'test-results/one-more-language';
  const { status, stderr } = spawnSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--config', 'tests/fixtures/languages/vite.config.ts', '--outDir', out, '--logLevel', 'error'], // prettier-ignore
    { encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
  server = await preview({
    configFile: false,
    build: { outDir: out },
    preview: { port: PORT, strictPort: true, host: 'localhost' },
    logLevel: 'silent',
  });
});
test.afterAll(() => server?.close());

interface Tables {
  readonly [table: string]: Readonly<Record<string, readonly unknown[]>>;
}
/** Texts of the record itself, which stay as they are: names of places and publishers, titles, roles, units. */
const named = ['record.json', 'context.json']
  .flatMap((file) => {
    const tables = JSON.parse(readFileSync(`public/data/${file}`, 'utf8')) as Tables;
    return Object.values(tables)
      .filter((table) => typeof table === 'object')
      .flatMap((table) => Object.values(table).flat());
  })
  .filter((value): value is string => typeof value === 'string' && /\p{L}/u.test(value));

/** Texts on the page, labels and descriptions included, that are neither of the catalogue nor of the record. */
async function strangers(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement!;
      if (element.closest('script, style, noscript, code, pre, [lang]:not([lang="qps"])')) continue;
      if (node instanceof Element)
        found.push(
          ...['aria-label', 'title', 'alt', 'placeholder', 'aria-description'].map(
            (name) => node.getAttribute(name) ?? '',
          ),
        );
      else found.push(node.textContent ?? '');
    }
    return found;
  });
  const known = new Set(named.flatMap((text) => text.match(/\p{L}+/gu) ?? []));
  return [
    ...new Set(
      texts.flatMap((text) => {
        let rest = text;
        for (let last = ''; last !== rest;) [last, rest] = [rest, rest.replace(/⟦[^⟦⟧]*⟧/g, ' ')];
        const words = (rest.match(/\p{L}{2,}/gu) ?? []).filter((word) => !known.has(word));
        return words.length > 0 ? [text.trim()] : [];
      }),
    ),
  ];
}

/** What is the same in every language: units, addresses, and names of languages. */
const SHARED = /^(https?:.*|km|English|ភាសាខ្មែរ.*|ខ្មែរ.*|Qps)$/;

for (const [what, fragment] of [
  ['the map', ''],
  ['a place, arrows and the legend of hexagons', '&s=hexagons&rel=1&ctr=1&z=1&sel=province:KH-18'],
  ['an incident', '&i=KHM0042'],
  ['the table', '&p=table'],
  ['a study', '&p=study&ms=2022-09-17'],
  ['movement', '&p=movement'],
  ['the methods', '&p=methods'],
] as const) {
  test(`${what}: every text on the page is one of the catalogue`, async ({ page }) => {
    await page.goto(`http://localhost:${PORT}/#v=1&l=qps&w=2022-08-01..2022-10-31${fragment}`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'qps');
    await expect(page.locator('#statement')).toContainText('⟦');
    await page.waitForTimeout(1500);
    expect((await strangers(page)).filter((text) => !SHARED.test(text))).toEqual([]);
  });
}

test('a text that is not of the catalogue would be noticed', async ({ page }) => {
  await page.goto(`http://localhost:${PORT}/#v=1&l=qps`);
  await expect(page.locator('#statement')).toContainText('⟦');
  await page.evaluate(() => document.querySelector('#statement')!.append('Untranslatable'));
  expect(await strangers(page)).toContain('Untranslatable');
});
