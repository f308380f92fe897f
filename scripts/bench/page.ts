import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Browser, Page } from '@playwright/test';
import { build } from 'vite';
import { dayOf } from '../../src/record/day';
import { timeVisits, withChromium } from './browser';
import { keplerFolder, withoutBaseMap } from './kepler';
import { buildMapLibrePage } from './maplibre';
import { saying, TIMED, timedRow, type Row, type Section } from './report';
import { serve } from './slow-line';

const IDLE = '[data-map-state="idle"]';
const PAGES = '.cache/bench';
const VIEWPORT = { width: 1280, height: 800 };
/** August to October 2022: 36 steps of a month lie between it and the end of the record. */
const window = { start: dayOf(2022, 8, 1), end: dayOf(2022, 10, 31) };
const VIEWS = [
  ['provinces', { window }],
  ['hexagons of 10 km', { window, surface: 'hexagons' }],
  ['hexagons of 5 km', { window, surface: 'hexagons', cellKm: 5 }],
] as const;
const STEPS = 36;
/** Steps that warm up, not counted. */
const WARM = 6;

/** Generated events at which MapLibre and kepler.gl filter the same number of points. */
const COMPARED = [1_000, 100_000] as const;

/** Times the pages in a real browser: first map idle of the built site, and a slider step with the page around it. */
export async function benchPage(dist = 'dist'): Promise<Section[]> {
  await build({
    root: 'scripts/bench/page',
    publicDir: '../../../public',
    base: './',
    configFile: false,
    plugins: [svelte({ configFile: '../../../svelte.config.js' })],
    worker: { format: 'es' },
    build: { outDir: `../../../${PAGES}`, emptyOutDir: true, target: 'es2022' },
    logLevel: 'error',
  });
  const kepler = keplerFolder();
  const bare = await buildMapLibrePage();
  return withChromium(async (browser) => [
    {
      title: 'First picture here, no slow line',
      columns: TIMED,
      rows: await at(dist, (site) => firstIdle(browser, site)),
    },
    {
      title: 'Script of a slider step in the page',
      columns: TIMED,
      rows: await at(PAGES, (site) => sliderSteps(browser, site)),
    },
    {
      title: 'A step of three months until it is drawn',
      columns: TIMED,
      rows: [
        ...(await at(PAGES, (site) => shownHere(browser, site))),
        ...(await at(bare, (site) => shownByMapLibre(browser, site))),
        ...(kepler ? await at(kepler, (site) => stepsOfKepler(browser, site)) : []),
      ],
    },
  ]);
}

async function at(folder: string, work: (address: string) => Promise<Row[]>): Promise<Row[]> {
  const server = await serve(folder);
  try {
    return await work(server.address);
  } finally {
    server.close();
  }
}

/** From navigation to the first idle of the map, each time in a fresh context with an empty cache. */
async function firstIdle(browser: Browser, address: string): Promise<Row[]> {
  saying('first map idle');
  const { idle } = await timeVisits(browser, { address, viewport: VIEWPORT, runs: 7 }, { idle: IDLE });
  return [timedRow('explorer: map idle', idle, 2500)];
}

const SIZES: readonly (readonly [name: string, events: number, limit: number])[] = [
  ['the real record', 0, 8],
  ['1,000 generated events', 1_000, 8],
  ['10,000 generated events', 10_000, 8],
  ['100,000 generated events', 100_000, 8],
  ['1,000,000 generated events', 1_000_000, 16],
];

async function sliderSteps(browser: Browser, address: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, events, limit] of SIZES) {
    saying(`slider steps, ${name}`);
    const page = await opened(browser, address, events);
    for (const [surface, patch] of VIEWS) {
      const taken = await stepsOf(page, patch);
      rows.push(
        timedRow(
          `${surface}, ${name}`,
          taken.map(({ script }) => script),
          limit,
        ),
      );
    }
    await page.close();
  }
  return rows;
}

async function shownHere(browser: Browser, address: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const events of COMPARED) {
    saying(`steps until drawn, ${events}`);
    const page = await opened(browser, address, events);
    const taken = await stepsOf(page, VIEWS[0][1]);
    rows.push(
      timedRow(
        `this map, provinces and all around them, ${events.toLocaleString('en')} events`,
        taken.map(({ shown }) => shown),
      ),
    );
    await page.close();
  }
  return rows;
}

async function opened(browser: Browser, address: string, events: number): Promise<Page> {
  const page = await browser.newPage({ viewport: VIEWPORT, serviceWorkers: 'block' });
  await page.goto(`${address}?events=${events}#v=1&w=2022-08-01..2022-10-31`);
  await page.locator(IDLE).waitFor({ timeout: 120_000 });
  return page;
}

interface Step {
  readonly script: number;
  readonly shown: number;
}

interface Bench {
  steps(count: number): Promise<Step[]>;
  show(patch: object): void;
}

async function stepsOf(page: Page, patch: object): Promise<Step[]> {
  await page.evaluate((view) => (globalThis as unknown as { bench: Bench }).bench.show(view), patch);
  await page.waitForTimeout(1500);
  const taken = await page.evaluate(
    (count) => (globalThis as unknown as { bench: Bench }).bench.steps(count),
    STEPS,
  );
  return taken.slice(WARM);
}

async function shownByMapLibre(browser: Browser, address: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const events of COMPARED) {
    saying(`MapLibre alone, ${events} points`);
    const taken = await others(browser, `${address}?events=${events}`, 'shown');
    rows.push(timedRow(`MapLibre alone, a filter over ${events.toLocaleString('en')} points`, taken));
  }
  return rows;
}

async function stepsOfKepler(browser: Browser, address: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const events of COMPARED) {
    saying(`kepler.gl, ${events} points`);
    const taken = await others(browser, `${address}?events=${events}`, 'shown');
    rows.push(timedRow(`kepler.gl, its time filter over ${events.toLocaleString('en')} points`, taken));
  }
  return rows;
}

/** Steps of another page, by the function of that name which it holds ready. */
async function others(browser: Browser, address: string, name: 'shown'): Promise<number[]> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await withoutBaseMap(page);
  await page.goto(address);
  await page.locator('[data-drawn]').waitFor({ state: 'attached', timeout: 120_000 });
  await page.waitForTimeout(1500);
  const taken = await page.evaluate(
    ([name, count]) =>
      (globalThis as unknown as { bench: Record<string, (count: number) => Promise<number[]>> }).bench[name]!(
        count,
      ),
    [name, STEPS] as const,
  );
  await page.close();
  return taken.slice(WARM);
}
