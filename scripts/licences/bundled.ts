import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = 'node_modules/';

/** Modules that the bundler itself writes into a build, by how their names begin, and the package that they are of. */
const OF_THE_BUNDLER: readonly (readonly [string, string])[] = [
  ['\0vite/', 'vite'],
  ['\0rolldown/', 'rolldown'],
];

/** The folder of the package that a file lies in (the innermost `node_modules`), or `null` where it is in none. */
export function packageFolder(file: string): string | null {
  const clean = file.split(path.sep).join('/').replace(/^\0/, '').split('?')[0]!;
  const at = clean.lastIndexOf(FOLDER);
  if (at < 0) return null;
  const [first, second] = clean.slice(at + FOLDER.length).split('/') as [string, string?];
  const name = first.startsWith('@') ? `${first}/${second}` : first;
  return clean.slice(0, at + FOLDER.length) + name;
}

/** The folder in which `name` is found from `from` as Node looks for it: here and in every folder above. */
export function resolvePackage(name: string, from: string): string | null {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const found = path.join(folder, 'node_modules', name);
    if (existsSync(path.join(found, 'package.json'))) return found;
    if (folder === path.dirname(folder)) return null;
  }
}

/** A package that comes as one file holds others: their names, from the source map beside that file. */
function packagesWithin(file: string): string[] {
  const map = `${file.split('?')[0]}.map`;
  if (!existsSync(map)) return [];
  const { sources } = JSON.parse(readFileSync(map, 'utf8')) as { sources: string[] };
  const folders = sources.map(packageFolder).filter((folder) => folder !== null);
  return [...new Set(folders.map((folder) => folder.slice(folder.lastIndexOf(FOLDER) + FOLDER.length)))];
}

/**
 * The folders of all packages of which something is in a build.
 * @param modules the names of its modules, as the bundler gives them
 * @param root where the packages are installed
 * @throws where a package that another one holds is not installed, so that its licence cannot be read
 */
export function bundledPackages(modules: Iterable<string>, root: string): string[] {
  const found = new Set<string>();
  for (const id of modules) {
    const [, bundler] = OF_THE_BUNDLER.find(([start]) => id.startsWith(start)) ?? [];
    // Vite may bring its bundler along.
    if (bundler !== undefined) found.add(installed(bundler, path.join(root, FOLDER, 'vite')));
    const folder = packageFolder(id);
    if (folder === null) continue;
    found.add(folder);
    for (const name of packagesWithin(id)) found.add(installed(name, folder));
  }
  return [...found].sort();
}

function installed(name: string, from: string): string {
  const folder = resolvePackage(name, from);
  if (folder === null)
    throw new Error(`${name} is in the build and not installed: its licence cannot be read`);
  return folder;
}
