import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { readCsv } from '../../src/record/csv';
import { mapIdle, openMap, sentence } from './site';

const AUTUMN = '#v=1&w=2022-08-01..2022-10-31';

interface Drawn {
  readonly id: number;
  readonly state: Record<string, unknown>;
}

/** What MapLibre has drawn of some layers, one entry a feature. */
const drawn = (page: Page, layers: string[]): Promise<Drawn[]> =>
  page.locator('[data-map-state]').evaluate((element, names) => {
    const { __maplibre: map } = element as unknown as {
      __maplibre: { queryRenderedFeatures(o: object): { id: number; state: Record<string, unknown> }[] };
    };
    const found = map.queryRenderedFeatures({ layers: names });
    return [...new Map(found.map(({ id, state }) => [id, { id, state }])).values()];
  }, layers);

/** Screen position of a place on earth. */
const at = (page: Page, lon: number, lat: number): Promise<{ x: number; y: number }> =>
  page.locator('[data-map-state]').evaluate(
    (element, [x, y]) => {
      const { __maplibre: map } = element as unknown as {
        __maplibre: {
          project(p: [number, number]): { x: number; y: number };
          getContainer(): HTMLElement;
        };
      };
      const box = map.getContainer().getBoundingClientRect();
      const point = map.project([x!, y!]);
      return { x: box.x + point.x, y: box.y + point.y };
    },
    [lon, lat],
  );

test('hovering a province tells its name and number, a click opens its profile', async ({ page }) => {
  await openMap(page, `${AUTUMN}&mk=0`);
  const { x, y } = await at(page, 103.4, 11.62);
  await page.mouse.move(x, y);
  await page.mouse.move(x + 2, y + 2);
  await expect(page.locator('.tooltip, [data-tooltip]').first()).toContainText('Koh Kong');
  await page.mouse.click(x, y);
  await expect(page.locator('section.panel').getByRole('heading', { level: 2 })).toContainText('Koh Kong');
});

test('the keyboard reaches every province and opens its profile', async ({ page }) => {
  await openMap(page, AUTUMN);
  await page.getByRole('listbox', { name: /map/i }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('section.panel').getByRole('heading', { level: 2 })).not.toBeEmpty();
});

test('hexagons are drawn, and classes follow the slider by feature state', async ({ page }) => {
  await openMap(page, `${AUTUMN}&s=hexagons`);
  await expect
    .poll(async () => (await drawn(page, ['cells'])).length, { timeout: 20_000 })
    .toBeGreaterThan(700);
  const fills = async () => (await drawn(page, ['cells'])).map(({ state }) => state['fill']).join();
  const before = await fills();
  await page.locator('[data-handle="window"]').focus();
  await page.keyboard.press('Home');
  await expect.poll(fills).not.toBe(before);
});

test('kernel density is computed and states its bandwidth', async ({ page }) => {
  await openMap(page, `${AUTUMN}&s=kernel&b=25`);
  await expect
    .poll(
      async () => (await drawn(page, ['cells'])).filter(({ state }) => Number(state['fill']) >= 0).length,
      {
        timeout: 20_000,
      },
    )
    .toBeGreaterThan(20);
  await expect(page.locator('.legend').first()).toContainText('25 km');
});

test('zooming in brings the finer shapes, and "back to Cambodia" comes back', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openMap(page, `${AUTUMN}&x=103.53,10.61,11`);
  await expect.poll(() => asked.some((url) => url.endsWith('shapes-detail.topo.json'))).toBe(true);
  await page.getByRole('button', { name: /Back to Cambodia/i }).click();
  await expect.poll(async () => (await drawn(page, ['provinces'])).length, { timeout: 15_000 }).toBe(25);
});

/** Kind and precision of every place of the record, by the place's id. */
function recordedPlaces(): Map<string, { kind: string; precision: string }> {
  const [header, ...rows] = readCsv(readFileSync('data/places.csv', 'utf8')).records.map((cells) =>
    cells.map(({ text }) => text),
  );
  const [id, kind, precision] = ['place_id', 'kind', 'precision'].map((name) => header!.indexOf(name));
  return new Map(rows.map((row) => [row[id!]!, { kind: row[kind!]!, precision: row[precision!]! }]));
}

test('no mark is drawn for a compound, nor for what is known only to a province or the country', async ({
  page,
}) => {
  const places = recordedPlaces();
  expect(places.get('chinatown-sihanoukville')?.kind).toBe('compound');
  for (const camera of ['', '&x=103.55,10.65,9.6']) {
    await openMap(page, `#v=1&w=2021-01-01..2026-03-31&set=all${camera}`);
    const marks = await page.locator('[data-map-state]').evaluate((element) => {
      const { __maplibre: map } = element as unknown as {
        __maplibre: { queryRenderedFeatures(o: object): { properties: Record<string, unknown> }[] };
      };
      return map.queryRenderedFeatures({ layers: ['marks'] }).map(({ properties }) => properties['placeId']);
    });
    expect(marks.length).toBeGreaterThan(camera === '' ? 10 : 3);
    for (const id of marks) {
      const place = places.get(String(id));
      expect(place, String(id)).toBeDefined();
      expect(['compound', 'province', 'country'], String(id)).not.toContain(place!.kind);
      expect(['province', 'country'], String(id)).not.toContain(place!.precision);
    }
  }
});

test('a lost drawing context comes back', async ({ page }) => {
  await openMap(page, AUTUMN);
  await page.locator('[data-map-state] canvas').evaluate(async (canvas: HTMLCanvasElement) => {
    const lose = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
    lose.loseContext();
    await new Promise((resolve) => setTimeout(resolve, 300));
    lose.restoreContext();
  });
  await expect.poll(async () => (await drawn(page, ['provinces'])).length, { timeout: 20_000 }).toBe(25);
});

test.describe('in Khmer', () => {
  test.use({ locale: 'km-KH' });

  test('a Khmer browser gets a Khmer page, and English is one choice away', async ({ page }) => {
    await openMap(page);
    await expect(page.locator('html')).toHaveAttribute('lang', 'km');
    await expect(sentence(page)).toContainText(/[ក-៿]/);
    await page.locator('header select').first().selectOption('en');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(sentence(page)).toContainText('Between');
    await mapIdle(page);
  });
});

for (const [width, height] of [
  [320, 640],
  [844, 390],
  [2560, 1440],
] as const) {
  test(`at ${width} × ${height} nothing is wider than the screen`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openMap(page, AUTUMN);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await expect(sentence(page)).toBeVisible();
  });
}
