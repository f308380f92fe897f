// npm run check: types (of TypeScript and Svelte alike), lint (with the direction of imports) and formatting.
import { spawn } from 'node:child_process';
import { ensureInstall, root } from './ensure-install.mjs';

ensureInstall();
const STEPS = [
  [
    'Types and Svelte',
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

/** Runs one step; what it says is printed when it is done, so that the steps do not talk at once. */
const run = ([name, ...command]) =>
  new Promise((resolve) => {
    const step = spawn(process.execPath, command, { cwd: root });
    const said = [];
    step.stdout.on('data', (part) => said.push(part));
    step.stderr.on('data', (part) => said.push(part));
    step.on('close', (status) => {
      process.stdout.write(Buffer.concat(said));
      console.log(`${name}: ${status === 0 ? 'ok' : 'failed'}`);
      resolve(status === 0);
    });
  });

const good = await Promise.all(STEPS.map(run));
process.exitCode = good.every(Boolean) ? 0 : 1;
