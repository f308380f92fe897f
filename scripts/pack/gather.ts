import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Pack } from '../../src/pages/offline/packed';
import { LICENCES_FILE } from '../licences/list';
import { filesIn } from '../site/offline/list';
import { bundlePage } from './bundle';
import { packData } from './data';
import { packHtml, startsModule } from './html';

/** Files of a copy by their path in its folder. */
export type PackFiles = Map<string, Uint8Array>;

/** Scripts and style sheets lie apart: a reader looks for a page to open. */
const PARTS = 'parts';
/** The script that stands in for the data files. */
const DATA_SCRIPT = `${PARTS}/data.js`;
/** Folders that are copied as they are: what a reader downloads or prints. */
const FOLDERS = ['downloads', 'handouts'];
/** Folders whose JSON pages fetch. */
const FETCHED = ['data', 'downloads'];
/** The module that a page starts: where the source of the page does not name it, its plugin does. */
const MAIN = (page: string): string => `src/pages/${page === 'index' ? 'explore' : page}/main.ts`;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Everything that pages fetch, by path: `data/record.json`. */
async function fetchedFiles(dist: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const folder of FETCHED)
    for (const file of await filesIn(dist, folder))
      if (file.endsWith('.json')) files[file] = await readFile(path.join(dist, file), 'utf8');
  return files;
}

/**
 * All files of a copy but for its README: the pages of the built site, each with one script, the data as a script, and what
 * is downloaded.
 * @param dist the built site
 * @param define as in vite.config.ts
 */
export async function gatherPack(
  dist: string,
  root: string,
  dates: Omit<Pack, 'files'>,
  define: Record<string, string>,
): Promise<PackFiles> {
  const files: PackFiles = new Map();
  files.set(DATA_SCRIPT, bytes(packData({ ...dates, files: await fetchedFiles(dist) })));
  for (const name of (await readdir(dist)).sort()) {
    const file = path.join(dist, name);
    if (/\.(?:svg|png)$/.test(name) || name === LICENCES_FILE) files.set(name, await readFile(file));
    if (name.endsWith('.html')) await addPage(files, name, await readFile(file, 'utf8'));
  }
  for (const file of await filesIn(dist, 'data'))
    if (!file.endsWith('.json')) files.set(file, await readFile(path.join(dist, file)));
  for (const folder of FOLDERS)
    for (const file of await filesIn(dist, folder)) files.set(file, await readFile(path.join(dist, file)));
  return files;

  async function addPage(to: PackFiles, name: string, built: string): Promise<void> {
    if (!startsModule(built)) return void to.set(name, bytes(packHtml(built, null)));
    const page = name.slice(0, -'.html'.length);
    const main = MAIN(page);
    if (!existsSync(path.join(root, main))) throw new Error(`${name}: found no ${main} that it starts with`);
    const bundle = await bundlePage(main, root, define);
    const [script, style] = [`${PARTS}/${page}.js`, `${PARTS}/${page}.css`];
    to.set(script, bytes(bundle.script));
    to.set(style, bytes(bundle.style));
    to.set(name, bytes(packHtml(built, { style, scripts: [DATA_SCRIPT, script] })));
  }
}
