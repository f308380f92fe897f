import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
const all = [...Object.keys(dependencies), ...Object.keys(devDependencies)];

const [, chapter] = readFileSync('docs/architecture.md', 'utf8').split(/^## Dependencies.*$/m);

describe('the dependencies', () => {
  it('are each in the table of docs/architecture.md, with a reason, and nothing else is', () => {
    const rows = [...chapter!.matchAll(/^\| (`.*?`) +\|(.*)\|$/gm)];
    const named = rows.flatMap(([, names]) => [...names!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!));
    expect(named.sort()).toEqual([...all].sort());
    for (const [line, , reasons] of rows)
      for (const reason of reasons!.split('|')) expect(reason.trim().length, line).toBeGreaterThan(10);
  });

  it('are each asked for by name, somewhere: what nothing uses goes', () => {
    const code = ['src', 'scripts', 'tests']
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
      )
      .filter((file) => /\.(?:ts|mts|mjs|svelte)$/.test(file) && !file.endsWith('docs-dependencies.test.ts'))
      .concat(
        'vite.config.ts',
        'vitest.config.ts',
        'playwright.config.ts',
        'eslint.config.js',
        'svelte.config.js',
      )
      .concat('.prettierrc.json', 'tsconfig.json', 'package.json')
      .map((file) => {
        const text = readFileSync(file, 'utf8');
        return file === 'package.json'
          ? JSON.stringify((JSON.parse(text) as { scripts: object }).scripts)
          : text;
      })
      .join('\n');
    // Types are found by the compiler, for the package of that name; TypeScript itself by svelte-check and the linter.
    const used = (name: string): boolean =>
      new RegExp(`['"\`/ ](?:${name.replace(/^@types\//, '')})(?:['"\`/ ]|$)`, 'm').test(code);
    expect(all.filter((name) => name !== 'typescript' && !used(name))).toEqual([]);
  });

  it('have one version each, and none is a range', () => {
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
