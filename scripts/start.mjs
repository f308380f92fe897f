// npm start: gets what it needs, builds the data and the site, serves it, and says where.
import { spawnSync } from 'node:child_process';
import { ensureInstall, root } from './ensure-install.mjs';

ensureInstall();
const step = (file, ...args) => {
  const { status } = spawnSync(process.execPath, [file, ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};
step('scripts/run.mjs', 'scripts/data.ts');
step('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn');

const { preview } = await import('vite');
const server = await preview({
  root,
  preview: { host: 'localhost', port: Number(process.env.PORT) || 4173 },
});
console.log(`\nCrackdown Map is at ${server.resolvedUrls?.local[0] ?? 'http://localhost:4173/'}`);
console.log('Stop it with Ctrl+C.');
