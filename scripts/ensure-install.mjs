// Installs the packages of the lock file when they are missing or older than it. Needs Node and npm alone.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

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
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (!((major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major > 22)) {
    console.error(`Node ${process.versions.node} is too old: 20.19 or later, or 22.13 or later, is needed.`);
    process.exit(1);
  }
  const installed = modified(path.join(root, 'node_modules', '.package-lock.json'));
  if (installed && installed >= modified(path.join(root, 'package-lock.json'))) return;
  console.log(installed ? 'The lock file is newer than node_modules: installing.' : 'Installing packages.');
  const status = npm(['ci', '--no-audit', '--no-fund']);
  if (status !== 0) {
    console.error('The packages could not be installed. Check the network, then run: npm ci');
    process.exit(status);
  }
}
