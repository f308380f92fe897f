// npm run build: the data, the pages, then what is made from both and laid beside them in dist.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { root } from './ensure-install.mjs';

/** Each step by its name, and what it runs. A step that fails ends the build. */
const STEPS = [
  ['Data', 'scripts/run.mjs', 'scripts/data.ts'],
  ['Pages', 'node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
  ['Site', 'scripts/run.mjs', 'scripts/site.ts'],
];

/**
 * Builds the whole site into dist.
 * @param {NodeJS.ProcessEnv} env added to the environment of every step
 * @param {string[]} done names of steps that have just been done
 * @returns {string | null} the name of the step that failed, or `null`
 */
export function build(env = {}, done = []) {
  for (const [name, ...args] of STEPS) {
    if (done.includes(name)) continue;
    const { status } = spawnSync(process.execPath, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    if (status !== 0) return name;
  }
  return null;
}

if (process.argv[1] && import.meta.url === (await import('node:url')).pathToFileURL(process.argv[1]).href) {
  const failed = build();
  if (failed) console.error(`${failed} failed.`);
  process.exit(failed ? 1 : 0);
}
