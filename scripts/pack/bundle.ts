import { svelte } from '@sveltejs/vite-plugin-svelte';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';

const ENTRY = 'virtual:packed-page';

/** What a page of a copy needs first, the page itself, and the date of the copy. */
function entry(main: string): Plugin {
  const code = [
    `import '/src/pages/offline/pack-start.ts';`,
    `import '/${main}';`,
    `import { showPack } from '/src/pages/offline/pack-notice.ts';`,
    `showPack();`,
  ].join('\n');
  return {
    name: 'packed-page',
    resolveId: (id) => (id === ENTRY ? `\0${ENTRY}` : null),
    load: (id) => (id === `\0${ENTRY}` ? code : null),
  };
}

/** The map's worker as a data: address: browsers start none from a file: address. */
function mapWorker(root: string): Plugin {
  const asked = 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
  const id = '\0packed-map-worker';
  return {
    name: 'packed-map-worker',
    enforce: 'pre',
    resolveId: (source) => (source === asked ? id : null),
    async load(source) {
      if (source !== id) return null;
      const { resolve } = createRequire(path.join(root, 'package.json'));
      const library = path.dirname(resolve('maplibre-gl/dist/maplibre-gl.css'));
      const code = await readFile(path.join(library, 'maplibre-gl-worker.mjs'));
      return `export default 'data:text/javascript;base64,${code.toString('base64')}';\n`;
    },
  };
}

/** What a page loads later as a file of its own is part of its one script, and the analysis runs in the page. */
function noFiles(): Plugin {
  const worker = /new Worker\(\s*new URL\([^)]*import\.meta\.url\s*\)[^)]*\)/g;
  const later = /\/\* @vite-ignore \*\/ new URL\(file, document\.baseURI\)\.href/g;
  return {
    name: 'packed-without-files',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('/src/')) return null;
      const whole = code.replace(worker, 'null').replace(later, `'./later'`);
      return whole === code ? null : { code: whole, map: null };
    },
  };
}

export interface Bundle {
  readonly script: string;
  readonly style: string;
}

/**
 * One page with everything that it ever loads, as one classic script and one style sheet: fonts, pictures and the map's
 * worker are inside.
 * @param main the page's module, as a path from the root
 * @param define as in vite.config.ts
 */
export async function bundlePage(
  main: string,
  root: string,
  define: Record<string, string>,
): Promise<Bundle> {
  const built = (await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define,
    plugins: [entry(main), mapWorker(root), noFiles(), svelte()],
    build: {
      write: false,
      target: 'es2022',
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      cssCodeSplit: false,
      modulePreload: false,
      chunkSizeWarningLimit: Number.MAX_SAFE_INTEGER,
      rolldownOptions: {
        input: ENTRY,
        output: { format: 'iife', codeSplitting: false },
        checks: { bundlerTimings: false, pluginTimings: false },
      },
    },
  })) as Rolldown.RolldownOutput;
  const script = built.output.find((part) => part.type === 'chunk');
  const style = built.output.find((part) => part.type === 'asset' && part.fileName.endsWith('.css'));
  const others = built.output.filter((part) => part !== script && part !== style);
  if (!script || others.length > 0)
    throw new Error(`${main} is not one script: ${others.map(({ fileName }) => fileName).join(', ')}`);
  return {
    script: (script as Rolldown.OutputChunk).code,
    style: String((style as Rolldown.OutputAsset | undefined)?.source ?? ''),
  };
}
