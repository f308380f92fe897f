// npm run build:publish: the site for publication, with its publisher, cards and lasting addresses. It refuses without
// site.config.json, which says who answers for what is published.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { build } from './build.mjs';
import { ensureBrowser, VARIABLE } from './ensure-browser.mjs';
import { ensureInstall, root } from './ensure-install.mjs';

const PUBLISH = { CRACKDOWN_MAP_PUBLISH: '1' };

const run = (args, env = {}) =>
  spawnSync(process.execPath, ['scripts/run.mjs', ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...PUBLISH, ...env },
  }).status ?? 1;

function must(name, status) {
  if (status === 0) return;
  console.error(`${name} failed: nothing was made for publication.`);
  process.exit(1);
}

ensureInstall();
must('Publisher', run(['scripts/site/check-publisher.ts']));
// A source that no row uses may be that of a row withdrawn: its headline must not be published.
must('Data', run(['scripts/data.ts', '--strict']));
const browser = await ensureBrowser().catch((error) => {
  console.error(error.message);
  must('Finding a browser', 1);
});
must('Cards', run(['scripts/cards.ts'], { [VARIABLE]: browser }));
const failed = build(PUBLISH, ['Data']);
must(failed ?? 'Build', failed === null ? 0 : 1);
console.log('dist is ready for publication.');
