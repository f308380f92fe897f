import { expect, test, type Page } from '@playwright/test';
import { build, runnerImport } from 'vite';
import type * as Picture from '../unit/picture-record';
import type { MapPicture } from '../../src/chart/picture/types';
import type * as Repaint from '../../src/chart/picture/repaint';
import { having, read } from '../unit/picture-reader';
import { openMap, watch } from './site';

/** The painter in Node, by Vite's runner, so that it is read as the build of the site reads it. */
const painter = runnerImport<typeof Picture>('./tests/unit/picture-record.ts', {
  configFile: false,
  logLevel: 'error',
});

const paint = async (address: string, width: number, height: number) =>
  (await painter).module.paintAddress(address, width, height);

interface Maplibre {
  getContainer(): HTMLElement;
  getFeatureState(feature: { source: string; id: number }): { fill?: number };
  queryRenderedFeatures(o: object): { properties: { [key: string]: unknown }; id: number }[];
  project(point: [number, number]): { x: number; y: number };
}

/** Size of the map on the page in CSS pixels. */
const sizeOf = (page: Page) =>
  page.locator('[data-map-state]').evaluate((element) => {
    const { __maplibre: map } = element as unknown as { __maplibre: Maplibre };
    const { clientWidth, clientHeight } = map.getContainer();
    return { width: clientWidth, height: clientHeight };
  });

/** The class of each area, as MapLibre has been told it. */
const statesOf = (page: Page, source: string, count: number) =>
  page.locator('[data-map-state]').evaluate(
    (element, [name, length]) => {
      const { __maplibre: map } = element as unknown as { __maplibre: Maplibre };
      return Array.from({ length }, (_, id) => map.getFeatureState({ source: name, id }).fill ?? null);
    },
    [source, count] as const,
  );

interface DrawnMark {
  readonly placeId: string;
  readonly count: number;
  readonly hollow: boolean;
  readonly x: number;
  readonly y: number;
}

/** The marks that MapLibre has drawn: a mark at the edge of two tiles comes twice. */
const marksOf = (page: Page, where: readonly { placeId: string; lon: number; lat: number }[]) =>
  page.locator('[data-map-state]').evaluate((element, points): DrawnMark[] => {
    const { __maplibre: map } = element as unknown as { __maplibre: Maplibre };
    const found = map.queryRenderedFeatures({ layers: ['marks'] });
    return [...new Map(found.map((feature) => [feature.id, feature.properties])).values()].map(
      (properties) => {
        const placeId = String(properties['placeId']);
        const point = points.find((mark) => mark.placeId === placeId)!;
        const { x, y } = map.project([point.lon, point.lat]);
        return { placeId, count: Number(properties['count']), hollow: Boolean(properties['hollow']), x, y };
      },
    );
  }, where);

/** High enough that the page's map is not widened to its limits, which the painter does not have. */
test.use({ viewport: { width: 1280, height: 1400 } });

const PROVINCES = 25;
const SURFACES = {
  'provinces by count': '#v=1&l=en&th=light&w=2022-08-01..2022-10-31',
  'provinces by residents': '#v=1&l=en&th=light&w=2022-08-01..2022-10-31&r=residents&set=enforcement',
  hexagons: '#v=1&l=en&th=light&w=2022-08-01..2022-10-31&s=hexagons',
  'kernel density': '#v=1&l=en&th=light&w=2025-01-01..2025-12-31&s=kernel&b=25',
  'hot spots': '#v=1&l=en&th=light&w=2022-01-01..2025-12-31&s=hotspots',
  'days that nobody compiled': '#v=1&l=en&th=light&w=2018-01-01..2018-12-31&s=hexagons',
};

for (const [name, address] of Object.entries(SURFACES)) {
  test(`the painter gives ${name} the classes that MapLibre has drawn`, async ({ page }) => {
    await openMap(page, address);
    const { width, height } = await sizeOf(page);
    const { scene, svg } = await paint(address, width, height);
    const painted = read(svg);
    const provinces = having(painted, 'data-iso').map(({ attributes }) => Number(attributes['data-fill']));
    expect(provinces).toHaveLength(PROVINCES);
    await expect.poll(() => statesOf(page, 'provinces', PROVINCES)).toEqual(provinces);
    if (scene.surface.kind === 'provinces') {
      expect(new Set(provinces).size).toBeGreaterThan(2);
      return;
    }
    const fills = [...scene.surface.fills];
    await expect.poll(() => statesOf(page, 'cells', fills.length), { timeout: 30_000 }).toEqual(fills);
    const counts = new Map<number, number>();
    // Cells that are zero (−1) or were not compiled (−4) are not drawn.
    for (const fill of fills) if (fill !== -1 && fill !== -4) counts.set(fill, (counts.get(fill) ?? 0) + 1);
    const drawn = having(painted, 'data-cells').map(({ attributes }) => [
      Number(attributes['data-cells']),
      Number(attributes['data-count']),
    ]);
    expect(new Map(drawn as [number, number][])).toEqual(counts);
  });
}

test('the painter has the marks that MapLibre has drawn, at the same points', async ({ page }) => {
  for (const camera of ['', '&x=103.55,10.65,9.6']) {
    const address = `#v=1&l=en&th=light&w=2021-07-01..2026-03-31&set=all${camera}`;
    await openMap(page, address);
    // What is told below the timeline comes late and takes room: the map is then fitted anew.
    await expect(() => expectMarks(page, address, camera === '' ? 10 : 3)).toPass({ timeout: 20_000 });
  }
});

/** More than `least` marks stand on both maps, at the same points. */
async function expectMarks(page: Page, address: string, least: number): Promise<void> {
  const size = await sizeOf(page);
  const { scene, svg } = await paint(address, size.width, size.height);
  const painted = having(read(svg), 'data-place').map(({ attributes }): DrawnMark => ({
    placeId: attributes['data-place']!,
    count: Number(attributes['data-count']),
    hollow: attributes['data-hollow'] === '1',
    x: Number(attributes['cx']),
    y: Number(attributes['cy']),
  }));
  // Those at the very edge may be cut by one painter and not by the other.
  const inside = (marks: readonly DrawnMark[]) =>
    marks
      .filter(({ x, y }) => x > 2 && y > 2 && x < size.width - 2 && y < size.height - 2)
      .sort((a, b) => a.placeId.localeCompare(b.placeId));
  const drawn = inside(await marksOf(page, scene.marks));
  const ours = inside(painted);
  expect(drawn.length).toBeGreaterThan(least);
  const facts = (marks: readonly DrawnMark[]) =>
    marks.map(({ placeId, count, hollow }) => [placeId, count, hollow]);
  expect(facts(ours)).toEqual(facts(drawn));
  ours.forEach(({ x, y, placeId }, at) => {
    expect(Math.hypot(x - drawn[at]!.x, y - drawn[at]!.y), placeId).toBeLessThan(1);
  });
}

test('a painted map stands on the page under its policy, with every name in its frame', async ({ page }) => {
  const misdeeds = watch(page);
  await openMap(page, SURFACES.hexagons);
  const { svg } = await paint(SURFACES.hexagons, 700, 560);
  const outside = await page.evaluate((markup) => {
    const host = document.createElement('div');
    Object.assign(host.style, { position: 'fixed', inset: '0 auto auto 0', width: '700px', height: '560px' });
    host.innerHTML = markup;
    document.body.append(host);
    const frame = host.getBoundingClientRect();
    return [...host.querySelectorAll('text')].filter((text) => {
      const box = text.getBoundingClientRect();
      return (
        box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom
      );
    }).length;
  }, svg);
  expect(outside).toBe(0);
  expect(misdeeds.errors).toEqual([]);
});

/** What typed arrays become on their way to a page, and back. */
const packed = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    ArrayBuffer.isView(part) ? { typed: part.constructor.name, values: [...(part as Int8Array)] } : part,
  );

test('repainting changes fills, cells and marks, and leaves the land where it is', async ({ page }) => {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: { entry: 'src/chart/picture/repaint.ts', formats: ['iife'], name: 'painter', fileName: 'painter' },
    },
  });
  const [bundle] = Array.isArray(made) ? made : [made];
  const code = 'output' in bundle! ? bundle.output[0].code : '';
  const before = await paint(SURFACES.hexagons, 600, 540);
  const after = await paint(SURFACES.hexagons.replace('2022-10-31', '2023-01-31'), 600, 540);
  const bare = {
    ...after.picture,
    context: null,
    t: null,
    record: { ...after.picture.record, incidents: [] },
  };
  await page.setContent(before.svg);
  await page.addScriptTag({ content: code });
  const result = await page.evaluate(
    ([next, old]) => {
      const revive = (text: string) =>
        JSON.parse(text, (_, part) =>
          part?.typed
            ? new (window as unknown as Record<string, new (v: number[]) => unknown>)[part.typed]!(
                part.values,
              )
            : part,
        ) as unknown;
      const { painter } = window as unknown as { painter: typeof Repaint };
      const picture = revive(next) as MapPicture;
      const scene = revive(old) as MapPicture['scene'];
      const svg = document.querySelector('svg')!;
      const land = svg.querySelector('[data-iso="KH-18"]');
      const facts = () =>
        ['data-iso', 'data-cells', 'data-place'].flatMap((name) =>
          [...svg.querySelectorAll(`[${name}]`)].map((e) =>
            [name, e.getAttribute(name), e.getAttribute('data-fill'), e.getAttribute('data-count')].join(' '),
          ),
        );
      const was = facts();
      painter.repaint(svg, scene, picture);
      const is = facts();
      const kept = svg.querySelector('[data-iso="KH-18"]') === land;
      painter.repaint(svg, picture.scene, { ...picture, scheme: 'dark' });
      return { was, is, kept, scheme: svg.dataset['scheme'], again: facts() };
    },
    [packed(bare), packed(before.scene)] as const,
  );
  const painted = read(after.svg);
  const wanted = ['data-iso', 'data-cells', 'data-place'].flatMap((name) =>
    having(painted, name).map(({ attributes }) =>
      [name, attributes[name], attributes['data-fill'], attributes['data-count']].join(' '),
    ),
  );
  expect(result.was).not.toEqual(wanted);
  expect(result.is).toEqual(wanted);
  expect(result.kept).toBe(true);
  expect(result.scheme).toBe('dark');
  expect(result.again).toEqual(wanted);
});
