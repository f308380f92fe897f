// npm start: gets what it needs, builds the data and the site, serves it, and says where.
import { build } from './build.mjs';
import { ensureInstall, root } from './ensure-install.mjs';
import { portOf } from './requirements.mjs';

/** @returns {never} */
function stop(message) {
  console.error(message);
  process.exit(1);
}

let port = 0;
try {
  port = portOf(process.env.PORT);
} catch (error) {
  stop(error.message);
}
ensureInstall();
const failed = build();
if (failed) stop(`${failed} failed; what is wrong stands above.`);

const { preview } = await import('vite');
// A port that is taken is told by Vite, which takes the next one.
const server = await preview({ root, preview: { host: 'localhost', port } }).catch((error) =>
  stop(`The site is built, but cannot be served at port ${port}: ${error.message}`),
);
const url = server.resolvedUrls?.local[0] ?? `http://localhost:${port}/`;
console.log(`\nCrackdown Map is at ${url}`);
console.log('Stop it with Ctrl+C.');
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    console.log('\nStopped.');
    process.exit(0);
  });
