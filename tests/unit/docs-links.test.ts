import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorsOf, documentOf, documents, projectFiles, type Document } from './docs-text';

const byFile = new Map(documents.map((document) => [document.file, document]));

/** What is wrong with a link of a document, or `null`. */
function wrongLink(document: Document, link: string): string | null {
  if (/^[a-z]+:/i.test(link)) {
    if (!link.startsWith('https://')) return 'does not begin with https://';
    const { hostname, port, username } = new URL(link);
    if (!/^[\w-]+(\.[\w-]+)+$/.test(hostname) || port || username) return 'is no plain public address';
    return /(^|\.)(npmjs\.(org|com)|registry\.)/.test(hostname) ? 'leads to a registry' : null;
  }
  const [target, anchor] = link.split('#') as [string, string?];
  const file = target === '' ? document.file : path.posix.join(path.posix.dirname(document.file), target);
  if (!existsSync(file)) return 'leads to no file';
  if (anchor === undefined) return null;
  return byFile.get(file)?.anchors.has(anchor) ? null : 'leads to no heading';
}

const ROOTS = ['src', 'scripts', 'tests', 'data', 'docs', 'public'];
const EXTENSIONS =
  'ts|mts|mjs|svelte|csv|json|geojson|md|html|css|js|png|webmanifest|txt|cff|topo\\.json|d\\.mts';
const NAME = new RegExp(`^[\\w.*-]+\\.(?:${EXTENSIONS})$`);

/** Whether a text between backticks names a file or a folder of the project. */
export const isPath = (span: string): boolean =>
  new RegExp(`^(?:${ROOTS.join('|')})/[\\w./*-]*$`).test(span) ||
  NAME.test(span) ||
  /^[\w-]+(?:\/[\w.*-]+)+\.\w+$/.test(span);

const pattern = (span: string): RegExp =>
  new RegExp(`(?:^|/)${span.replace(/[.+]/g, '\\$&').replace(/\*/g, '[^/]*').replace(/\/$/, '')}$`);

/** Files that are not there before a build: some script writes them, and says their name. */
const code = projectFiles
  .filter((file) => /^scripts\/.*\.(?:ts|mjs)$|^src\/.*\.ts$|^vite\.config\.ts$/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const isBuilt = (span: string): boolean =>
  /^(?:dist|pack|downloads|views|oembed|parts|assets|public\/data)\//.test(span) || !span.includes('/')
    ? code.includes(path.posix.basename(span).replace('*', ''))
    : false;

const isThere = (span: string): boolean =>
  projectFiles.some((file) => pattern(span).test(file)) || isBuilt(span);

/** What is made up to be named as an example. */
const EXAMPLES = new Set(['src/language/languages/TAG.ts', 'after-the-crackdown.3']);

describe('the documents', () => {
  it('are all read', () => {
    expect(documents.length).toBeGreaterThan(14);
    expect(documents.flatMap(({ links }) => links).length).toBeGreaterThan(30);
    expect(documents.flatMap(({ spans }) => spans).filter(isPath).length).toBeGreaterThan(100);
  });

  it('link to files and headings that are there, and elsewhere by https', () => {
    const wrong = documents.flatMap((document) =>
      document.links
        .map((link) => [`${document.file}: ${link}`, wrongLink(document, link)])
        .filter(([, fault]) => fault !== null),
    );
    expect(wrong).toEqual([]);
  });

  it('name files that are there, or that a script writes', () => {
    const wrong = documents.flatMap(({ file, spans }) =>
      spans
        .filter((span) => isPath(span) && !EXAMPLES.has(span) && !isThere(span))
        .map((span) => `${file}: ${span}`),
    );
    expect(wrong).toEqual([]);
  });

  it('are the ones that comments in the code send to', () => {
    const sent = projectFiles
      .filter((file) => /\.(?:ts|mts|mjs|svelte|css|html)$/.test(file) && !/docs-links\.test/.test(file))
      .concat(documents.map(({ file }) => file))
      .flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(/(?<![\w/.-])docs\/[\w-]+\.(?:md|csv)/g)].map(
          ([name]) => name,
        ),
      );
    expect(sent.length).toBeGreaterThan(50);
    expect([...new Set(sent)].filter((name) => !existsSync(name))).toEqual([]);
  });

  it('name npm scripts that there are, and all of those that are for readers', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };
    const named = documents.flatMap(({ text }) =>
      [...text.matchAll(/\bnpm (?:run )?(start|test(?![:\w])|(?<=run )[\w:]+)/g)].map(([, name]) => name!),
    );
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
    expect(Object.keys(scripts).filter((name) => !named.includes(name))).toEqual([]);
  });
});

describe('the check of links', () => {
  const odd = documentOf(
    'docs/odd.md',
    '# One & only\n\n## Again\n\n## Again\n\n[a](#one--only) [b](#again-1) [c](#none) [d](none.md) [e](http://a.example/) ![f](../none.png)\n`[g](code.md)`\n\n```sh\n[h](block.md)\n# no heading\n```\n[i](methods.md#none) [j](https://localhost/) [k](https://registry.example.org/x) [l](methods.md#counting "title")\n',
  );
  it('finds what leads nowhere, and reads no code', () => {
    const faults = odd.links.map((link) =>
      link.startsWith('#')
        ? odd.anchors.has(link.slice(1))
          ? null
          : 'leads to no heading'
        : wrongLink(odd, link),
    );
    expect(odd.links).toHaveLength(10);
    expect(faults).toEqual([
      null,
      null,
      'leads to no heading',
      'leads to no file',
      'does not begin with https://',
      'leads to no file',
      'leads to no heading',
      'is no plain public address',
      'leads to a registry',
      null,
    ]);
  });

  it('makes anchors as hosts do, also of Khmer and of repeated headings', () => {
    expect([...anchorsOf(['A `b` c: d', 'ភាសាខ្មែរ ១', 'x', 'x'])]).toEqual([
      'a-b-c-d',
      'ភាសាខ្មែរ-១',
      'x',
      'x-1',
    ]);
  });

  it('finds files that are not there', () => {
    expect(
      ['src/record/none.ts', 'none.svelte', 'data/none.csv', 'tests/unit/none*.test.ts'].filter(isPath),
    ).toHaveLength(4);
    expect(
      ['src/record/none.ts', 'none.svelte', 'data/none.csv', 'tests/unit/none*.test.ts'].filter(isThere),
    ).toEqual([]);
  });
});
