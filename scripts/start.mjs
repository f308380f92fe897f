// npm start: gets what it needs, builds the data and the site, serves it, and says where.
import { build } from './build.mjs';
import { ensureInstall, root } from './ensure-install.mjs';

ensureInstall();
const failed = build();
if (failed) {
  console.error(`${failed} failed.`);
  process.exit(1);
}

const { preview } = await import('vite');
const server = await preview({
  root,
  preview: { host: 'localhost', port: Number(process.env.PORT) || 4173 },
});
console.log(`\nCrackdown Map is at ${server.resolvedUrls?.local[0] ?? 'http://localhost:4173/'}`);
console.log('Stop it with Ctrl+C.');
