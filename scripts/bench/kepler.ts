import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';

const FOLDER = '.cache/bench-kepler';
/** What an exported page of kepler.gl loads, at the versions that its export names. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'kepler.gl@3.2.6': ['umd/keplergl.min.js', 'umd/keplergl.min.css'],
  'react@18.3.1': ['umd/react.production.min.js'],
  'react-dom@18.3.1': ['umd/react-dom.production.min.js'],
  'redux@4.2.1': ['dist/redux.min.js'],
  'react-redux@8.1.2': ['dist/react-redux.min.js'],
  'styled-components@6.1.8': ['dist/styled-components.min.js'],
};

/**
 * A folder with a page of kepler.gl, for the bench alone: its packages are fetched once, unpacked and never installed, so
 * that none of their scripts runs.
 * @returns null where the packages cannot be had, said on the way
 */
export function keplerFolder(): string | null {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, files] of Object.entries(PACKAGES)) {
    if (files.every((file) => existsSync(path.join(FOLDER, path.basename(file))))) continue;
    if (!fetchFiles(name, files)) {
      console.error(`kepler.gl is left out: ${name} could not be fetched`);
      return null;
    }
  }
  cpSync('scripts/bench/kepler', FOLDER, { recursive: true });
  return FOLDER;
}

function fetchFiles(name: string, files: readonly string[]): boolean {
  const run = (command: string, args: readonly string[]) =>
    spawnSync(command, args, { cwd: FOLDER, shell: process.platform === 'win32', timeout: 180_000 })
      .status === 0;
  const before = new Set(readdirSync(FOLDER));
  if (!run('npm', ['pack', '--silent', name])) return false;
  const archive = readdirSync(FOLDER).find((file) => file.endsWith('.tgz') && !before.has(file));
  const wanted = files.map((file) => `package/${file}`);
  return archive !== undefined && run('tar', ['-xzf', archive, '--strip-components=2', ...wanted]);
}

/** Its style for no base map asks another server all the same: an empty style is given in its place. */
export async function withoutBaseMap(page: Page): Promise<void> {
  await page.route(/^https:/, (route) =>
    route.fulfill({
      json: { version: 8, sources: {}, layers: [] },
      headers: { 'Access-Control-Allow-Origin': '*' },
    }),
  );
}
