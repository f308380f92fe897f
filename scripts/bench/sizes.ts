import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { withChromium } from './browser';
import { keplerFolder, withoutBaseMap } from './kepler';
import { saying, type Row, type Section } from './report';
import { serve } from './slow-line';

const kB = 1000;
const PACKED = /\.(html|m?js|css|json|svg|webmanifest)$/;
const YEAR = '#v=1&l=en&w=2025-04-01..2026-03-31';
/** The map library and its data, which come after the sentence. */
const MAP = /MapView|maplibre|shapes|labels|cells|assets\/en-/;

interface Size {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

interface Asked {
  readonly name: string;
  readonly address: string;
  /** What tells that everything counted is there. */
  readonly ready: string;
  /** Requests that are held back, with all that is asked for from the first of them on. */
  readonly held?: RegExp;
  /** Kilobytes of gzip at most, by kind. */
  readonly limits?: Partial<Record<Kind, number>>;
}

const KINDS = {
  script: /\.m?js$/,
  data: /\.json$/,
  'style, type, pictures': /\.(css|woff2?|svg|png|webp)$/,
  all: /./,
} as const;
type Kind = keyof typeof KINDS;

const PAGES: readonly Asked[] = [
  {
    name: 'explorer before the sentence',
    address: YEAR,
    ready: '#statement:not(:empty)',
    held: MAP,
    limits: { script: 90, data: 70 },
  },
  { name: 'explorer, map idle', address: YEAR, ready: '[data-map-state="idle"]', limits: { script: 600 } },
  {
    name: 'embed, provinces coloured',
    address: `embed.html${YEAR}`,
    ready: '[data-layer="provinces"] [data-fill="2"]',
    held: /embed-(english|later)/,
  },
  { name: 'presentation, list of stories', address: 'present.html', ready: 'h1' },
];

/** Bytes of every page as a static host would send them: as they are, by gzip 9 and by brotli 11. */
export async function benchSizes(dist = 'dist'): Promise<Section[]> {
  saying('sizes of the pages');
  const kepler = keplerFolder();
  const rows: Row[] = [];
  await withChromium(async (browser) => {
    for (const asked of PAGES) rows.push(...rowsOf(asked, await filesOf(browser, dist, asked), dist));
    if (kepler) {
      const asked = { name: 'a page of kepler.gl', address: '?events=100', ready: '[data-drawn]' };
      rows.push(
        ...rowsOf(asked, await filesOf(browser, kepler, asked), kepler).filter(({ name }) =>
          / all$/.test(name),
        ),
      );
    }
  });
  return [{ title: 'Sizes', columns: ['raw', 'gzip', 'brotli', 'gzip at most'], rows }];
}

/** Files that a page asks for of its own folder until it is ready, in order. */
async function filesOf(browser: Browser, folder: string, { address, ready, held }: Asked): Promise<string[]> {
  const server = await serve(folder);
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });
  try {
    const files: string[] = [];
    await withoutBaseMap(page);
    if (held) await page.route(held, () => {});
    page.on('request', (request) => {
      const { origin, pathname } = new URL(request.url());
      if (server.address.startsWith(origin)) files.push(pathname === '/' ? 'index.html' : pathname.slice(1));
    });
    await page.goto(`${server.address}${address}`, { waitUntil: 'commit' });
    await page.locator(ready).first().waitFor({ state: 'attached', timeout: 60_000 });
    const first = held ? files.findIndex((file) => held.test(file)) : -1;
    return [...new Set(first < 0 ? files : files.slice(0, first))];
  } finally {
    await page.close();
    server.close();
  }
}

function rowsOf({ name, limits = {} }: Asked, files: readonly string[], folder: string): Row[] {
  const sizes = files.map((file) => [file, sizeOf(path.join(folder, file))] as const);
  return (Object.keys(KINDS) as Kind[]).flatMap((kind): Row[] => {
    const some = sizes.filter(([file]) => KINDS[kind].test(file)).map(([, size]) => size);
    if (some.length === 0) return [];
    const sum = (of: keyof Size) => some.reduce((total, size) => total + size[of], 0);
    const limit = limits[kind];
    return [
      {
        name: `${name}: ${kind}`,
        cells: [
          inKB(sum('raw')),
          inKB(sum('gzip')),
          inKB(sum('brotli')),
          limit === undefined ? '' : `${limit} kB`,
        ],
        met: limit === undefined ? undefined : sum('gzip') <= limit * kB,
      },
    ];
  });
}

function sizeOf(file: string): Size {
  const bytes = readFileSync(file);
  if (!PACKED.test(file)) return { raw: bytes.length, gzip: bytes.length, brotli: bytes.length };
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes).length,
  };
}

function inKB(bytes: number): string {
  return `${(bytes / kB).toFixed(1)} kB`;
}
