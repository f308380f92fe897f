import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { KeptFile, KeptFiles } from '../../../src/pages/offline/files';

/** Folders that are kept, beside the pages and what stands with them. What is only downloaded or linked to is not. */
const FOLDERS = new Set(['assets', 'data', 'icons']);
/** Files beside the pages that a page may ask for. Others, such as robots.txt and _headers, speak to hosts. */
const BESIDE = /^[^_.][^/]*\.(?:html|svg|png|webmanifest|js)$/;
/** The worker cannot list itself. */
const WORKER = 'sw.js';

/** The files of a folder of the site and below it, as sorted paths from the site's folder; none where it has no such folder. */
export async function filesIn(dist: string, folder: string): Promise<string[]> {
  if (!existsSync(path.join(dist, folder))) return [];
  const entries = await readdir(path.join(dist, folder), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** Every file to keep with its hash and size, sorted by path, and what is left out: folders by their name. */
export async function listFiles(dist: string): Promise<{ kept: KeptFiles; left: string[] }> {
  const left = new Set<string>();
  const files: KeptFile[] = [];
  for (const file of await filesIn(dist, '.')) {
    const [folder, below] = file.split('/', 2) as [string, string?];
    if (file === WORKER || file.endsWith('.map')) continue;
    if (below === undefined ? BESIDE.test(file) : FOLDERS.has(folder)) files.push(await keptFile(dist, file));
    else left.add(below === undefined ? file : `${folder}/`);
  }
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
  return { kept: { version, files }, left: [...left] };
}

async function keptFile(dist: string, file: string): Promise<KeptFile> {
  const bytes = await readFile(path.join(dist, file));
  return [file, createHash('sha256').update(bytes).digest('hex'), bytes.length];
}
