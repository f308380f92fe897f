// Installs the packages of the lock file when they are missing or older than it. Needs Node and npm alone.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeProblem } from './requirements.mjs';

/** The project's folder. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Runs npm with `args` in the project's folder, by the npm that started us where there is one. */
export function npm(args) {
  const cli = process.env.npm_execpath;
  const [command, rest] = cli ? [process.execPath, [cli, ...args]] : ['npm', args];
  const shell = !cli && process.platform === 'win32';
  return spawnSync(command, rest, { cwd: root, stdio: 'inherit', shell }).status ?? 1;
}

const modified = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

export function ensureInstall() {
  const problem = nodeProblem(process.versions.node);
  if (problem) {
    console.error(problem);
    process.exit(1);
  }
  const installed = modified(path.join(root, 'node_modules', '.package-lock.json'));
  if (installed && installed >= modified(path.join(root, 'package-lock.json'))) return;
  console.log(
    installed
      ? 'The lock file is newer than node_modules: installing what is in it.'
      : 'Installing the packages of package-lock.json from the npm registry, once: some 300 MB, a minute or so.',
  );
  const status = npm(['ci', '--no-audit', '--no-fund']);
  if (status !== 0) {
    console.error(
      'The packages could not be installed; npm says why above. They come from the npm registry, so a',
    );
    console.error('network is needed once. When there is one, run the same command again.');
    process.exit(status);
  }
}
