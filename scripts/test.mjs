// npm test: check, unit tests, then browser tests of the built site. The last line is `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { ensureBrowser, VARIABLE } from './ensure-browser.mjs';
import { ensureInstall, root } from './ensure-install.mjs';

ensureInstall();
const browserOnly = process.argv.includes('--browser-only');
const long = process.argv.includes('--long');
const extra = process.argv.slice(2).filter((argument) => !['--browser-only', '--long'].includes(argument));
const results = path.join(root, 'test-results');
const total = { passed: 0, failed: 0 };

const node = (args, env = {}) =>
  spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
    .status ?? 1;

/** Ends with the one plain line that tells how many tests passed and failed. */
function end() {
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed > 0 ? 1 : 0);
}

/** A step that has no tests of its own counts as one failure when it fails, and ends the run. */
function must(name, status) {
  if (status === 0) return;
  console.error(`${name} failed.`);
  total.failed += 1;
  end();
}

function count(name, file, read, status) {
  try {
    const { passed, failed } = read(JSON.parse(readFileSync(file, 'utf8')));
    total.passed += passed;
    total.failed += failed;
    if (status !== 0 && failed === 0) total.failed += 1;
  } catch {
    console.error(`${name}: no results were written.`);
    total.failed += 1;
  }
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

if (!browserOnly) {
  must('Data', node(['scripts/run.mjs', 'scripts/data.ts']));
  must('Check', node(['scripts/check.mjs']));
  const file = path.join(results, 'unit.json');
  const status = node([
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  count('Unit tests', file, (r) => ({ passed: r.numPassedTests, failed: r.numFailedTests }), status);
}

must('Build', build({}, browserOnly ? [] : ['Data']) === null ? 0 : 1);
const browser = await ensureBrowser().catch((error) => {
  console.error(error.message);
  must('Finding a browser', 1);
});
console.log(`Browser tests run in ${browser}`);
const file = path.join(results, 'browser.json');
const status = node(['node_modules/@playwright/test/cli.js', 'test', '--reporter=dot,json', ...extra], {
  [VARIABLE]: browser,
  ...(long ? { CRACKDOWN_MAP_LONG: '1' } : {}),
  PLAYWRIGHT_JSON_OUTPUT_NAME: file,
});
count(
  'Browser tests',
  file,
  ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }),
  status,
);
end();
