import { expect, test } from '@playwright/test';
import { gzipSync } from 'node:zlib';

const kB = 1000;
const YEAR = '#v=1&l=en&w=2025-04-01..2026-03-31';
const FIRST = ['assets/embed.js', 'data/embed.json', 'embed.html'];
/** Hot spots count what is known more finely than to the province: code that other layers share. */
const SPOTS = ['assets/embed-footprint.js', 'assets/embed-hotspots.js', 'assets/embed-placed.js'];
/** What comes after the first coloured map. */
const LATER = /embed-(english|later)/;

/** What a view asks for besides, and what on its map tells that it is coloured. */
const VIEWS: readonly (readonly [
  name: string,
  keys: string,
  besides: readonly string[],
  coloured: string,
])[] = [
  ['provinces', '', [], '[data-layer="provinces"] [data-fill="3"]'],
  ['hexagons', '&s=hexagons', ['assets/embed-cells.js', 'data/embed-cells-10.json'], '[data-cells="2"]'],
  [
    'hexagons of 5 km',
    '&s=hexagons&c=5',
    ['assets/embed-cells.js', 'data/embed-cells-5.json'],
    '[data-cells="2"]',
  ],
  [
    'kernel density',
    '&s=kernel',
    ['assets/embed-cells.js', 'assets/embed-kernel.js', 'data/embed-cells-5.json'],
    '[data-cells="2"]',
  ],
  [
    'hot spots',
    '&s=hotspots',
    ['assets/embed-cells.js', 'data/embed-cells-10.json', ...SPOTS],
    '[data-cells]',
  ],
];

for (const [name, keys, besides, coloured] of VIEWS)
  test(`the coloured map of ${name} needs at most 50 kB of script, data and shapes, and no request more`, async ({
    page,
  }) => {
    const sizes = new Map<string, number>();
    const reading: Promise<void>[] = [];
    page.on('response', (response) => {
      const file = new URL(response.url()).pathname.slice(1).replace(/-[\w-]{8}\.js$/, '.js');
      reading.push(
        response.body().then((body) => {
          // Of the page itself the shapes count, not its words.
          const counted = file === 'embed.html' ? /<svg.*?<\/svg>/s.exec(body.toString())![0] : body;
          sizes.set(file, (sizes.get(file) ?? 0) + gzipSync(counted, { level: 9 }).length);
        }),
      );
    });
    await page.route(LATER, () => {});
    await page.goto(`./embed.html${YEAR}${keys}`, { waitUntil: 'commit' });
    await expect(page.locator(`#map ${coloured}`).first()).toBeAttached();
    await Promise.all(reading);
    expect([...sizes.keys()].sort()).toEqual([...FIRST, ...besides].sort());
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    expect(sizes.get('embed.html')).toBeGreaterThan(5 * kB);
    expect(total).toBeGreaterThan(25 * kB);
    expect(total).toBeLessThanOrEqual(50 * kB);
  });

test('embed.js has at most 1 kB', async ({ request }) => {
  const body = await (await request.get('./embed.js')).body();
  expect(gzipSync(body, { level: 9 }).length).toBeLessThanOrEqual(1 * kB);
});

test('the cells of a view are asked for before the first script is there', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) =>
    asked.push(new URL(request.url()).pathname.replace(/-[\w-]{8}\.js$/, '.js')),
  );
  await page.route(/assets\/embed-[\w-]{8}\.js$/, () => {});
  await page.goto(`./embed.html${YEAR}&s=kernel`, { waitUntil: 'commit' });
  await expect.poll(() => asked).toContain('/data/embed-cells-5.json');
  expect(asked).toContain('/assets/embed-cells.js');
  expect(asked).toContain('/assets/embed-kernel.js');
  expect(asked).not.toContain('/data/embed-cells-10.json');
});
