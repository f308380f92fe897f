import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { forbiddenImport, LAYERS } from '../../scripts/import-direction.mjs';

describe('the direction of imports', () => {
  it('lets a folder import itself and those before it', () => {
    expect(forbiddenImport('src/pages/explore/main.ts', 'src/panel/Legend.svelte')).toBeUndefined();
    expect(forbiddenImport('src/scene/scene.ts', 'src/record/day')).toBeUndefined();
    expect(forbiddenImport('src/view/view.ts', 'src/view/types')).toBeUndefined();
  });

  it('forbids imports outward', () => {
    expect(forbiddenImport('src/language/format.ts', 'src/record/day')).toContain('may not import');
    expect(forbiddenImport('src/analysis/engine.ts', 'src/view/types')).toContain('may not import');
  });

  it('forbids the two painters to import each other', () => {
    expect(forbiddenImport('src/map/MapView.svelte', 'src/chart/Timeline.svelte')).toContain('side by side');
    expect(forbiddenImport('src/chart/Timeline.svelte', 'src/map/style')).toContain('side by side');
  });

  it('forbids the pages to import what builds and tests them, and the scripts to import tests', () => {
    expect(forbiddenImport('src/view/view.ts', 'scripts/site')).toContain('nothing beside it');
    expect(forbiddenImport('src/view/view.ts', 'tests/unit/view-random')).toContain('nothing beside it');
    expect(forbiddenImport('scripts/pack.ts', 'tests/unit/pages')).toContain('may not import tests');
    expect(forbiddenImport('scripts/pack.ts', 'src/record/day')).toBeUndefined();
    expect(forbiddenImport('tests/unit/view.test.ts', 'scripts/site')).toBeUndefined();
  });

  it('knows every folder of src', () => {
    const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual(LAYERS.flat().sort());
  });

  it('finds the files of an import and a circle of them', () => {
    expect(importsOf('src/a/one.ts', ONE, new Set(['src/a/two.ts', 'src/b/three.svelte']))).toEqual([
      'src/a/two.ts',
      'src/b/three.svelte',
    ]);
    const circle = new Map([
      ['one', ['two']],
      ['two', ['three', 'two']],
      ['three', ['one']],
    ]);
    expect(circles(circle)).toEqual(['one → two → three → one']);
  });

  it('has no circle, but for components that show themselves', () => {
    const files = ['src', 'scripts'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((file) => path.posix.join(folder, file.split(path.sep).join('/')))
        .filter((file) => /\.(ts|mjs|svelte)$/.test(file)),
    );
    expect(files.length).toBeGreaterThan(400);
    const known = new Set(files);
    const imports = new Map(
      files.map((file) => [file, importsOf(file, readFileSync(file, 'utf8'), known)] as const),
    );
    expect([...imports.values()].flat().length).toBeGreaterThan(1500);
    expect(circles(imports)).toEqual([]);
  });
});

const ONE = `import { two } from './two';
import type { Four } from './four';
import Three from '../b/three.svelte';
import { type Five } from './five';`;

/** The files that a file imports when it is loaded; types leave nothing behind. */
function importsOf(file: string, text: string, known: ReadonlySet<string>): string[] {
  const statements = text.matchAll(
    /^\s*(?:import|export)\s+(?!type\b)(?:(\{[^}]*\}|[^'";{]+?)\s+from\s+)?'(\.[^']+)'/gm,
  );
  return [...statements].flatMap(([, names = '', source]) => {
    const listed = /^\{([^}]*)\}$/
      .exec(names)?.[1]
      ?.split(',')
      .map((name) => name.trim());
    if (listed?.every((name) => name === '' || name.startsWith('type '))) return [];
    const target = path.posix.join(path.posix.dirname(file), source!);
    return ['', '.ts', '.svelte.ts', '/index.ts']
      .map((end) => target + end)
      .filter((name) => known.has(name))
      .slice(0, 1);
  });
}

/** Circles of imports, each as `a → b → a`; a file may import itself. */
function circles(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const follow = (file: string): void => {
    way.push(file);
    for (const next of imports.get(file) ?? []) {
      if (next === file || done.has(next)) continue;
      if (way.includes(next)) found.push([...way.slice(way.indexOf(next)), next].join(' → '));
      else follow(next);
    }
    way.pop();
    done.add(file);
  };
  for (const file of imports.keys()) if (!done.has(file)) follow(file);
  return found;
}
