// Finds a Chromium for the browser tests, or installs one, saying what it does.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './ensure-install.mjs';

export const VARIABLE = 'CHROMIUM_PATH';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'msedge'];
const USUAL = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

function systemBrowser() {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name + ending)));
  return [...onPath, ...(USUAL[process.platform] ?? [])].find((file) => existsSync(file));
}

async function playwrightBrowser() {
  const { chromium } = await import('@playwright/test');
  const file = chromium.executablePath();
  return file && existsSync(file) ? file : undefined;
}

const run = (command, args, timeout) =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit', timeout }).status === 0;

function installBySystem() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return false;
  const asRoot = process.getuid?.() === 0;
  const prefix = asRoot ? [] : ['sudo', '-n'];
  if (!asRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) return false;
  console.log('Installing the system package "chromium" with apt-get.');
  const apt = (...args) => {
    const [command, ...rest] = [...prefix, 'apt-get', ...args];
    return run(command, rest, 600_000);
  };
  apt('update', '-qq');
  return apt('install', '-y', '-qq', 'chromium');
}

/** The path of a Chromium that can be started. Throws an Error that says what to run where there is none. */
export async function ensureBrowser() {
  const named = process.env[VARIABLE];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`${VARIABLE} names "${named}", which does not exist.`);
  }
  const found = systemBrowser() ?? (await playwrightBrowser());
  if (found) return found;

  console.log("No Chrome or Chromium found. Trying Playwright's own download.");
  run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], 300_000);
  const downloaded = await playwrightBrowser();
  if (downloaded) return downloaded;

  if (installBySystem()) {
    const installed = systemBrowser();
    if (installed) return installed;
  }
  throw new Error(
    [
      'No browser for the browser tests, and none could be installed. Run one of:',
      '  npx playwright install --with-deps chromium',
      '  sudo apt-get install chromium            (Debian, Ubuntu)',
      `or set ${VARIABLE} to the path of a Chrome or Chromium, and run the tests again.`,
    ].join('\n'),
  );
}
