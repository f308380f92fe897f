// npm run test:firefox: the main path in Firefox. Where there is no Firefox, or no screen to draw on, it says so and ends well.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { ensureInstall, root } from './ensure-install.mjs';

const VARIABLE = 'FIREFOX_PATH';
const USUAL = {
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};

/** The first of these programs that is on the PATH. */
function onPath(...names) {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const files = names.flatMap((name) => folders.map((folder) => path.join(folder, name + ending)));
  return files.find((file) => existsSync(file));
}

function skip(why) {
  console.log(`Firefox tests skipped: ${why}`);
  process.exit(0);
}

const firefox =
  process.env[VARIABLE] ??
  onPath('firefox-esr', 'firefox') ??
  (USUAL[process.platform] ?? []).find((file) => existsSync(file));
if (!firefox) skip(`no Firefox was found. Install it, or set ${VARIABLE} to its path.`);
if (!existsSync(firefox)) skip(`${VARIABLE} names "${firefox}", which does not exist.`);
/** Firefox draws no WebGL without a screen: a virtual one stands in. */
const virtual = process.platform === 'linux' && !process.env.DISPLAY;
const screen = virtual ? onPath('xvfb-run') : undefined;
if (virtual && !screen)
  skip('there is no screen (DISPLAY), and no xvfb-run for a virtual one. In Debian: apt-get install xvfb');

ensureInstall();
const failed = build();
if (failed) {
  console.error(`${failed} failed.`);
  process.exit(1);
}
console.log(`Firefox tests run in ${firefox}`);
const command = [
  ...(screen ? [screen, '-a'] : []),
  process.execPath,
  'node_modules/@playwright/test/cli.js',
  'test',
  '-c',
  'tests/firefox/playwright.config.ts',
  '--reporter=list',
  ...process.argv.slice(2),
];
const { status } = spawnSync(command[0], command.slice(1), {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, [VARIABLE]: firefox },
});
process.exit(status ?? 1);
