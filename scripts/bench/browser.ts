import { chromium, type Browser, type Page } from '@playwright/test';

/** A headless Chromium, closed after the work. */
export async function withChromium<Result>(work: (browser: Browser) => Promise<Result>): Promise<Result> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'],
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

export interface Visit {
  readonly address: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly runs: number;
  /** How the page is made ready before it is asked for: a slow line, say. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/**
 * Milliseconds from navigation to the frame after each selector is first found, each run with an empty cache. One run more
 * comes first, warms up the browser and is not counted.
 */
export async function timeVisits<Name extends string>(
  browser: Browser,
  { address, viewport, runs, prepare }: Visit,
  selectors: Readonly<Record<Name, string>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(selectors) as Name[];
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let run = 0; run <= runs; run++) {
    const context = await browser.newContext({ viewport, serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.addInitScript(watch, selectors as Record<string, string>);
    await prepare?.(page);
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForFunction(
      (all) => all.every((name) => (window as unknown as Seen).seen[name]! > 0),
      names as string[],
      { timeout: 120_000 },
    );
    const seen = await page.evaluate(() => (window as unknown as Seen).seen);
    if (run > 0) for (const name of names) taken[name].push(seen[name]!);
    await context.close();
  }
  return taken;
}

interface Seen {
  readonly seen: Record<string, number>;
}

/** Runs in the page: notes the frame that shows each selector for the first time. */
function watch(wanted: Record<string, string>): void {
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
}
