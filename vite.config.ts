import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, runnerImport, type Plugin } from 'vite';

/** What a built page may do: nothing from elsewhere. `data:` images are the icons in MapLibre's stylesheet. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  // The preview of an embed.
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Writes the policy into built pages only: the development server needs inline scripts. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: (_, { path }) =>
      path === '/embed.html'
        ? []
        : [
            {
              tag: 'meta',
              attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
              injectTo: 'head-prepend',
            },
          ],
  };
}

/** Scripts of the build, by Vite's own module runner: they share code with the pages. */
const run = async <Module>(file: string): Promise<Module> =>
  (await runnerImport<Module>(file, { root: import.meta.dirname, configFile: false, logLevel: 'error' }))
    .module;
const { publishedSite } = await run<typeof import('./scripts/site/publisher')>('/scripts/site/publisher.ts');
const { licences } = await run<typeof import('./scripts/vite/licences')>('/scripts/vite/licences.ts');
const { embedPage } = await run<typeof import('./scripts/vite/embed-page')>('/scripts/vite/embed-page.ts');

const site = await publishedSite(import.meta.dirname);
const define = { __SITE__: JSON.stringify(site) };
/** A sandboxed frame is of no origin: it may read scripts and data only where every origin may. */
const cors = { origin: '*' };

const { note, list } = licences();

export default defineConfig({
  // Relative addresses: the same build works at any base path of any static host.
  base: './',
  define,
  plugins: [svelte(), contentSecurityPolicy(), embedPage(site, define, note), list()],
  // Its address of the map's worker is only understood where the package is not bundled beforehand.
  optimizeDeps: { exclude: ['svelte-maplibre-gl'] },
  worker: { format: 'es', plugins: () => [note()] },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: 'index.html', embed: 'embed.html', present: 'present.html' },
      checks: { bundlerTimings: false, pluginTimings: false },
    },
  },
  server: { cors },
  preview: { port: 4173, cors },
});
