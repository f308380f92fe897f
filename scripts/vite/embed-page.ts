import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Plugin } from 'vite';
import { OF_CELLS } from '../../src/pages/embed/cells-file';
import { baseMap } from './base-map';

const LATER = 'src/pages/embed/later.ts';
const MAIN = 'src/pages/embed/main.ts';
const EARLY = 'src/pages/embed/early.ts';
const PARENT = 'src/pages/embed/parent.ts';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * What an embed may do. A sandboxed frame starts MapLibre's worker from a data address.
 * @param style content of the page's style element
 * @param early content of the script that stands in the page
 */
function embedPolicy(style: string, early: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${hashOf(early)}`,
    `style-src 'self' ${hashOf(style)}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** A stylesheet without comments and the spaces that nothing needs. */
export function minified(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim();
}

/** The palette of the pages (src/pages/palette.css) for an embed: without a theme of its own it follows the reader's device. */
export function followingDevice(palette: string): string {
  const dark = /:root\[data-theme='dark'\] (\{[^}]*\})/.exec(palette)?.[1];
  if (!dark) throw new Error('src/pages/palette.css: the dark theme is not where it is expected');
  return `${palette}@media (prefers-color-scheme: dark) { :root:not([data-theme]) ${dark} }`;
}

interface Made {
  readonly fileName: string;
  readonly source: string | Uint8Array;
  /** The module by which a part begins, and the files that it imports. */
  readonly begins: string | null;
  readonly imports: readonly string[];
}

/** Builds one script by itself, so that nothing of it waits for a part that it shares with another page. */
async function buildScript(
  root: string,
  file: string,
  define: Record<string, string>,
  iife: boolean,
  note: () => Plugin,
): Promise<Made[]> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    base: './',
    define,
    plugins: [languagesByName(), note()],
    build: {
      write: false,
      target: 'es2022',
      assetsInlineLimit: 0,
      // As a library: without the helper by which Vite's pages wait for the stylesheets of their parts.
      lib: { entry: { embed: path.join(root, file) }, formats: [iife ? 'iife' : 'es'], name: 'embed' },
      rolldownOptions: {
        // What parts share stays in the first script, so that it waits for no other.
        preserveEntrySignatures: false,
        treeshake: { moduleSideEffects: (id) => id.endsWith(file) },
        output: {
          minify: true,
          entryFileNames: iife ? 'embed.js' : 'assets/embed-[hash].js',
          ...(iife
            ? {}
            : { codeSplitting: { groups: [{ name: 'first', test: (id: string) => id.endsWith(file) }] } }),
          chunkFileNames: 'assets/embed-[name]-[hash].js',
        },
        checks: { bundlerTimings: false, pluginTimings: false },
      },
    },
  });
  const outputs = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  return outputs.map((output) => ({
    fileName: output.fileName,
    source: output.type === 'chunk' ? output.code : output.source,
    begins: output.type === 'chunk' ? output.facadeModuleId : null,
    imports: output.type === 'chunk' ? output.imports : [],
  }));
}

/** What each surface of cells needs besides the first script: `cells.ts` and the part of its own name, with their imports. */
function surfaceScripts(made: readonly Made[]): Record<string, string[]> {
  const [first] = made;
  const byFile = new Map(made.map((part) => [part.fileName, part]));
  const gather = (file: string, found: Set<string>): void => {
    if (file === first!.fileName || found.has(file)) return;
    found.add(file);
    byFile.get(file)?.imports.forEach((other) => gather(other, found));
  };
  return Object.fromEntries(
    OF_CELLS.map((surface) => {
      const found = new Set<string>();
      for (const { begins, fileName } of made)
        if (begins?.endsWith('/embed/cells.ts') || begins?.endsWith(`/embed/${surface}.ts`))
          gather(fileName, found);
      if (found.size === 0) throw new Error(`embed.html: found no script for ${surface}`);
      return [surface, [...found].map((file) => `./${file}`)];
    }),
  );
}

/** The first script names languages and loads no texts: of the files of languages it needs the names alone. */
function languagesByName(): Plugin {
  return {
    name: 'embed-languages-by-name',
    enforce: 'pre',
    async transform(code, id) {
      if (!id.endsWith('/src/language/language.ts')) return null;
      const names = (await readdir(path.join(path.dirname(id), 'languages'))).filter((name) =>
        name.endsWith('.ts'),
      );
      const pattern = /import\.meta\.glob<[^(]*>\('\.\/languages\/\*\.ts'\)/;
      if (!pattern.test(code)) throw new Error(`${id}: the list of languages is not where it is expected`);
      const object = `{ ${names.map((name) => `'./languages/${name}': null`).join(', ')} } as never`;
      // Words for dates belong to texts too.
      const dates = /import \{ addCalendar, type CalendarWords \} from '\.\/format';/;
      if (!dates.test(code)) throw new Error(`${id}: the import of calendars is not where it is expected`);
      const without = code.replace(dates, 'declare const addCalendar: (...words: unknown[]) => void;');
      return { code: without.replace(pattern, object), map: null };
    },
  };
}

/**
 * Makes embed.html: its look and its base map inside it, its own policy, one first script, and embed.js for pages that embed it.
 * @param note a plugin that notes what its scripts are made of
 */
export function embedPage(
  site: { readonly url: string } | null,
  define: Record<string, string>,
  note: () => Plugin,
): Plugin {
  let [root, later, script, early] = ['', '', '', ''];
  let dev = false;
  return {
    name: 'embed-page',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
      dev = config.command === 'serve';
    },
    buildStart() {
      if (!dev)
        this.emitFile({
          type: 'chunk',
          id: path.join(root, LATER),
          name: 'embed-later',
          preserveSignature: 'strict',
        });
    },
    generateBundle: {
      order: 'pre',
      async handler(_, bundle) {
        const chunk = Object.values(bundle).find(
          (file) => file.type === 'chunk' && file.name === 'embed-later',
        );
        later = `./${chunk!.fileName}`;
        const made = await buildScript(root, MAIN, define, false, note);
        script = `./${made[0]!.fileName}`;
        const parts = JSON.stringify(surfaceScripts(made));
        const [inPage] = await buildScript(root, EARLY, { ...define, SURFACE_SCRIPTS: parts }, true, note);
        early = String(inPage!.source).trim();
        for (const { fileName, source } of [
          ...made,
          ...(await buildScript(root, PARENT, define, true, note)),
        ])
          if (!(fileName in bundle)) this.emitFile({ type: 'asset', fileName, source });
      },
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { path: page }) {
        if (page !== '/embed.html') return html;
        const css = (file: string) => readFile(path.join(root, 'src/pages', file), 'utf8');
        const style = minified(followingDevice(await css('palette.css')) + (await css('embed/embed.css')));
        const head = [
          ...(dev
            ? []
            : [`<meta http-equiv="Content-Security-Policy" content="${embedPolicy(style, early)}">`]),
          `<link rel="canonical" href="${site?.url ?? './'}">`,
          `<style>${style}</style>`,
          ...(dev ? [] : [`<script>${early}</script>`]),
          `<script type="module"${dev ? '' : ' crossorigin'} src="${dev ? `/${MAIN}` : script}" data-later="${dev ? `/${LATER}` : later}"></script>`,
        ];
        return html
          .replace(/<meta name="viewport"/, `${head[0]!.startsWith('<meta') ? head.shift()! : ''}$&`)
          .replace('</head>', () => `${head.join('')}</head>`)
          .replace('<!--base map-->', await baseMap(root));
      },
    },
  };
}
