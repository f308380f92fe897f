import { svelte } from '@sveltejs/vite-plugin-svelte';
import { chromium, type Browser, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { dayOf } from '../../src/record/day';
import { median, ms, ninth } from './measure';

const PORT = 4191;
const IDLE = '[data-map-state="idle"]';
const PAGES = '.cache/bench';

/** Times the pages in a real browser: first map idle of the built site, and a slider step with the page around it. */
export async function benchPage(): Promise<void> {
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
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'],
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    await withServer('dist', (address) => firstIdle(browser, address));
    await withServer(PAGES, (address) => sliderSteps(browser, address));
  } finally {
    await browser.close();
  }
}

async function withServer(outDir: string, work: (address: string) => Promise<void>): Promise<void> {
  const server = await preview({
    configFile: false,
    build: { outDir },
    preview: { host: 'localhost', port: PORT, strictPort: true },
    logLevel: 'silent',
  });
  try {
    await work(`http://localhost:${PORT}/`);
  } finally {
    await server.close();
  }
}

/** One line: what was timed, median and ninth decile, and the figure it is held to. */
function row(name: string, taken: readonly number[], limit: number): void {
  const met = median(taken) <= limit ? 'met' : 'MISSED';
  console.log(
    `${name.padEnd(58)} median ${ms(median(taken)).padStart(9)}   9th decile ${ms(ninth(taken)).padStart(9)}   at most ${limit} ms: ${met}`,
  );
}

const VIEWPORT = { width: 1280, height: 800 };

/** From navigation to the first idle of the map, each time in a fresh context with an empty cache. */
async function firstIdle(browser: Browser, address: string): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < 8; run++) {
    const context = await browser.newContext({ viewport: VIEWPORT, serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.addInitScript((selector) => {
      const look = () => {
        if (document.querySelector(selector)) Object.assign(window, { idleAt: performance.now() });
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    }, IDLE);
    await page.goto(address);
    await page.waitForFunction(() => 'idleAt' in window, undefined, { timeout: 60_000 });
    times.push(await page.evaluate(() => (window as unknown as { idleAt: number }).idleAt));
    await context.close();
  }
  row('first map idle, built site', times.slice(1), 2500);
}

/** August to October 2022: 36 steps of a month lie between it and the end of the record. */
const window = { start: dayOf(2022, 8, 1), end: dayOf(2022, 10, 31) };
const VIEWS = [
  ['provinces', { window }],
  ['hexagons of 10 km', { window, surface: 'hexagons' }],
  ['hexagons of 5 km', { window, surface: 'hexagons', cellKm: 5 }],
] as const;

async function sliderSteps(browser: Browser, address: string): Promise<void> {
  const cases: [string, number, number][] = [
    ['the real record', 0, 8],
    ['100,000 generated events', 100_000, 8],
    ['1,000,000 generated events', 1_000_000, 16],
  ];
  for (const [name, events, limit] of cases) {
    const page = await browser.newPage({ viewport: VIEWPORT, serviceWorkers: 'block' });
    await page.goto(`${address}?events=${events}#v=1&w=2022-08-01..2022-10-31`);
    await page.locator(IDLE).waitFor({ timeout: 120_000 });
    for (const [surface, patch] of VIEWS) {
      await page.evaluate((view) => (window as unknown as { bench: Bench }).bench.show(view), patch);
      await page.waitForTimeout(1500);
      const times = await steps(page);
      row(`slider step, ${surface}, ${name}`, times, limit);
    }
    await page.close();
  }
}

interface Bench {
  steps(count: number): Promise<number[]>;
  show(patch: object): void;
}

async function steps(page: Page): Promise<number[]> {
  const times = await page.evaluate(() => (window as unknown as { bench: Bench }).bench.steps(36));
  return times.slice(6);
}
