import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Plugin } from 'vite';
import { baseMap } from './base-map';

const LATER = 'src/pages/embed/later.ts';
const MAIN = 'src/pages/embed/main.ts';
const PARENT = 'src/pages/embed/parent.ts';

/** What an embed may do. A sandboxed frame starts MapLibre's worker from a data address. */
export function embedPolicy(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64');
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'sha256-${hash}'`,
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

interface Made {
  readonly fileName: string;
  readonly source: string | Uint8Array;
}

/** Builds one script by itself, so that nothing of it waits for a part that it shares with another page. */
async function buildScript(
  root: string,
  file: string,
  define: Record<string, string>,
  iife: boolean,
): Promise<Made[]> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    base: './',
    define,
    plugins: [languagesByName()],
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
  }));
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

/** Makes embed.html: its look and its base map inside it, its own policy, one first script, and embed.js for pages that embed it. */
export function embedPage(site: { readonly url: string } | null, define: Record<string, string>): Plugin {
  let [root, later, script] = ['', '', ''];
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
        const made = await buildScript(root, MAIN, define, false);
        script = `./${made[0]!.fileName}`;
        for (const { fileName, source } of [...made, ...(await buildScript(root, PARENT, define, true))])
          if (!(fileName in bundle)) this.emitFile({ type: 'asset', fileName, source });
      },
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { path: page }) {
        if (page !== '/embed.html') return html;
        const style = minified(await readFile(path.join(root, 'src/pages/embed/embed.css'), 'utf8'));
        const head = [
          ...(dev ? [] : [`<meta http-equiv="Content-Security-Policy" content="${embedPolicy(style)}">`]),
          `<link rel="canonical" href="${site?.url ?? './'}">`,
          `<style>${style}</style>`,
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
