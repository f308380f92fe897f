import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { zipSync } from 'fflate';
import { formatDay, formatMonth } from '../src/language/format';
import { decodeCore } from '../src/record/decode';
import type { Site } from '../src/record/site';
import { faultText } from '../src/record/fault';
import { isoDay, localDay, parseDay } from '../src/record/day';
import type { Day } from '../src/record/types';
import { gatherPack, type PackFiles } from './pack/gather';
import { readMeHtml, readMeText, type ReadMeFacts } from './pack/readme';
import { readSite } from './site/publisher';

const USAGE = 'usage: npm run pack -- [--days DAYS] [--date YYYY-MM-DD] [--dist DIR] [--out DIR] [--publish]';

/** How long a copy may be used before it asks to be renewed, in days. */
const DAYS = 90;

interface Options {
  readonly made: Day;
  readonly renew: Day;
  /** The built site; `null`: it is built first. */
  readonly dist: string | null;
  readonly out: string;
  /** Whether it is given away: then it names who answers for it. */
  readonly publish: boolean;
}

/** The options, or what is wrong with them. */
function read(args: string[], root: string): Options | string {
  let values: { days: string; date?: string; dist?: string; out: string; publish: boolean };
  try {
    values = parseArgs({
      args,
      options: {
        days: { type: 'string', default: String(DAYS) },
        date: { type: 'string' },
        dist: { type: 'string' },
        out: { type: 'string', default: 'pack' },
        publish: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return (error as Error).message;
  }
  const days = Number(values.days);
  if (!Number.isInteger(days) || days < 1 || days > 366)
    return `--days: found "${values.days}", expected a whole number from 1 to 366`;
  const made = values.date === undefined ? localDay(new Date()) : parseDay(values.date);
  if (made === null) return `--date: found "${values.date}", expected a day such as 2026-11-24`;
  const dist = values.dist === undefined ? null : path.resolve(root, values.dist);
  if (dist !== null && !existsSync(path.join(dist, 'index.html')))
    return `--dist: found no index.html in "${values.dist}", expected the built site`;
  return { made, renew: made + days, dist, out: path.resolve(root, values.out), publish: values.publish };
}

/** Builds the site into dist, for publication where the copy is given away. */
function built(root: string, publish: boolean): boolean {
  const script = path.join(root, publish ? 'scripts/publish.mjs' : 'scripts/build.mjs');
  return spawnSync(process.execPath, [script], { cwd: root, stdio: 'inherit' }).status === 0;
}

/** The font of the Khmer texts, as a data: address: not every machine has one. */
async function khmerFont(): Promise<string> {
  const { resolve } = createRequire(import.meta.url);
  const file = resolve('@fontsource/noto-sans-khmer/files/noto-sans-khmer-khmer-400-normal.woff2');
  return `data:font/woff2;base64,${(await readFile(file)).toString('base64')}`;
}

async function readMeFacts(
  files: PackFiles,
  { made, renew }: Options,
  dist: string,
  site: Site | null,
): Promise<ReadMeFacts> {
  const record = decodeCore(JSON.parse(await readFile(path.join(dist, 'data/record.json'), 'utf8')));
  const inBoth = (write: (lang: 'en' | 'km') => string) => ({ en: write('en'), km: write('km') });
  return {
    made: inBoth((lang) => formatDay(made, lang)),
    renew: inBoth((lang) => formatDay(renew, lang)),
    ends: inBoth((lang) => formatMonth(record.end, lang)),
    pages: [...files.keys()].filter((file) => /^(?!index)[^/]+\.html$/.test(file)),
    publisher: site && { name: site.publisher, contact: site.contact, url: site.url },
  };
}

/**
 * Makes a copy of the built site that opens from a folder or a USB stick without a network: a folder, and the same as a
 * zip. See docs/offline.md.
 */
export async function main(args: string[]): Promise<number> {
  const root = process.cwd();
  const options = read(args, root);
  if (typeof options === 'string') {
    console.error(`${options}\n${USAGE}`);
    return 2;
  }
  const { made, renew, out } = options;
  const { site, faults } = options.publish ? await readSite(root) : { site: null, faults: [] };
  if (faults.length > 0) {
    console.error(faults.map(faultText).join('\n'));
    return 1;
  }
  if (options.dist === null && !built(root, options.publish)) return 1;
  const dist = options.dist ?? path.join(root, 'dist');
  const define = { __SITE__: JSON.stringify(site) };
  const files = await gatherPack(dist, root, { made: isoDay(made), renew: isoDay(renew) }, define);
  const facts = await readMeFacts(files, options, dist, site);
  files.set('README.txt', new TextEncoder().encode(readMeText(facts)));
  files.set('README.html', new TextEncoder().encode(readMeHtml(facts, await khmerFont())));

  const name = `crackdown-map-${isoDay(made)}`;
  const folder = path.join(out, name);
  await rm(folder, { recursive: true, force: true });
  for (const [file, content] of files) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), content);
  }
  const zip = zipSync(Object.fromEntries([...files].map(([file, content]) => [`${name}/${file}`, content])), {
    level: 9,
    mtime: new Date(isoDay(made)),
  });
  await writeFile(`${folder}.zip`, zip);
  const megabytes = (zip.length / 1e6).toFixed(1);
  console.log(
    `${path.relative(root, folder)}.zip: ${files.size} files, ${megabytes} MB; made ${isoDay(made)}.`,
  );
  console.log(
    `Open ${path.relative(root, folder)}/index.html. It asks to be renewed after ${isoDay(renew)}.`,
  );
  return 0;
}
