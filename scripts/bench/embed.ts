import { chromium, type Browser } from '@playwright/test';
import { build } from 'vite';
import { median, ms, ninth } from './measure';
import { serve, slowDown } from './slow-line';

const PAGE = '.cache/bench-maplibre';
const RUNS = 7;
/** A column of an article on a wide screen. */
const VIEWPORT = { width: 640, height: 700 };
const YEAR = '#v=1&l=en&w=2025-04-01..2026-03-31';

/** What is waited for, as selectors: the frame in which each is first there is timed. */
const BASE = '#map svg [data-iso="KH-25"]';
const COLOURED: Readonly<Record<string, string>> = {
  provinces: '[data-layer="provinces"] [data-fill="2"]',
  hexagons: '[data-cells="2"]',
  kernel: '[data-cells="2"]',
};

/**
 * Times the first pictures of the embed on a slow line and a slow processor, beside a page that draws the same shapes with
 * MapLibre and nothing else, in one run. kepler.gl is not installed here and is not measured.
 * @param dist folder of the built site
 * @returns 1 where a picture comes later than it may
 */
export async function benchEmbed(dist = 'dist'): Promise<number> {
  await build({
    root: 'scripts/bench/maplibre',
    publicDir: '../../../public',
    base: './',
    configFile: false,
    worker: { format: 'es' },
    build: { outDir: `../../../${PAGE}`, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 2000 },
    logLevel: 'error',
  });
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'],
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const [site, bare] = [await serve(dist), await serve(PAGE)];
  console.log('First pictures of the embed: 1.6 Mbit/s, 150 ms, processor slowed four times');
  let code = 0;
  try {
    for (const [surface, selector] of Object.entries(COLOURED)) {
      const times = await timed(browser, `${site.address}embed.html${YEAR}&s=${surface}`, { BASE, selector });
      const late = [
        ...(surface === 'provinces'
          ? [
              row(
                'embed: base map, no script yet',
                times.map((at) => at.BASE),
                600,
              ),
            ]
          : []),
        row(
          `embed: coloured map, ${surface}`,
          times.map((at) => at.selector),
          surface === 'provinces' ? 1000 : null,
        ),
      ];
      code = Math.max(code, ...late);
    }
    const drawn = await timed(browser, bare.address, { drawn: '[data-drawn]' });
    row(
      'a page of MapLibre alone: provinces in one colour',
      drawn.map((at) => at.drawn),
      null,
    );
    console.log('kepler.gl: not installed, not measured');
  } finally {
    site.close();
    bare.close();
    await browser.close();
  }
  return code;
}

/** Milliseconds from navigation to the frame after each selector is first found, each run with an empty cache. */
async function timed<Name extends string>(
  browser: Browser,
  address: string,
  selectors: Readonly<Record<Name, string>>,
): Promise<Record<Name, number>[]> {
  const taken: Record<Name, number>[] = [];
  // The first run warms up the browser.
  for (let run = 0; run <= RUNS; run++) {
    const context = await browser.newContext({ viewport: VIEWPORT, serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.addInitScript(
      (wanted) => {
        const seen: Record<string, number> = {};
        const look = (): void => {
          for (const [name, selector] of Object.entries(wanted))
            if (!(name in seen) && document.querySelector(selector)) {
              seen[name] = NaN;
              // The frame that shows it is the one after.
              requestAnimationFrame(() => (seen[name] = performance.now()));
            }
          requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
        Object.assign(window, { seen });
      },
      selectors as Record<string, string>,
    );
    await slowDown(page);
    await page.goto(address, { waitUntil: 'commit' });
    const names = Object.keys(selectors);
    await page.waitForFunction(
      (all) => all.every((name) => (window as unknown as { seen: Record<string, number> }).seen[name]! > 0),
      names,
      { timeout: 60_000 },
    );
    const seen = await page.evaluate(() => (window as unknown as { seen: Record<string, number> }).seen);
    if (run > 0) taken.push(seen as Record<Name, number>);
    await context.close();
  }
  return taken;
}

/** One line: what was timed, median and ninth decile, and the figure that it is held to, if any. */
function row(name: string, taken: readonly number[], limit: number | null): number {
  const met = limit === null || median(taken) <= limit;
  const held = limit === null ? '' : `   at most ${limit} ms: ${met ? 'met' : 'MISSED'}`;
  console.log(
    `${name.padEnd(58)} median ${ms(median(taken)).padStart(9)}   9th decile ${ms(ninth(taken)).padStart(9)}${held}`,
  );
  return met ? 0 : 1;
}
