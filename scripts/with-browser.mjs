// Runs a TypeScript script that needs a browser: node scripts/with-browser.mjs scripts/screenshot.ts [arguments]
import { spawnSync } from 'node:child_process';
import { ensureBrowser, VARIABLE } from './ensure-browser.mjs';
import { ensureInstall, root } from './ensure-install.mjs';

ensureInstall();
const browser = () =>
  ensureBrowser().catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
const env = { ...process.env, [VARIABLE]: await browser() };
const args = ['scripts/run.mjs', ...process.argv.slice(2)];
process.exit(spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env }).status ?? 1);
