// npm run check: types, Svelte, lint (with the direction of imports) and formatting.
import { spawnSync } from 'node:child_process';
import { ensureInstall, root } from './ensure-install.mjs';

ensureInstall();
const STEPS = [
  ['Types', 'node_modules/typescript/bin/tsc', '--noEmit'],
  [
    'Svelte',
    'node_modules/svelte-check/bin/svelte-check',
    '--tsconfig',
    './tsconfig.json',
    '--fail-on-warnings',
    '--output',
    'human',
  ],
  ['Lint', 'node_modules/eslint/bin/eslint.js', '.'],
  ['Formatting', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
];
for (const [name, ...command] of STEPS) {
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  console.log(`${name}: ${status === 0 ? 'ok' : 'failed'}`);
  if (status !== 0) process.exit(status ?? 1);
}
