import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** The sections of docs/methods.md that end in their sources, code and tests, by title. */
const sections = readFileSync('docs/methods.md', 'utf8')
  .split(/^## /m)
  .slice(1)
  .map((text) => ({ title: text.split('\n')[0]!, text }));

/** The parts of the last paragraph of a section. */
function origin(text: string): { source: string; code: string[]; tests: string[] } | null {
  const [, source, code, tests] = /^Source: (.+)\. Code: (.+?)\. Tests: (.+)\.$/m.exec(text) ?? [];
  if (source === undefined) return null;
  const files = (part: string) => [...part.matchAll(/`([^`]+\.tsx?)`/g)].map(([, file]) => file!);
  return { source, code: files(code!), tests: files(tests!) };
}

/** A formula stands in a quotation, or in a table with a column of that name. */
const hasFormula = (text: string): boolean => /^> /m.test(text) || /^\| *Figure *\| *Formula/m.test(text);
/** Names with a year, a link, or a file of the record. */
const isSource = (source: string): boolean =>
  /\p{Lu}\p{L}+ (?:& \p{Lu}\p{L}+ )?\d{4}/u.test(source) || /\]\(|`data\//.test(source);

/** A file of the code, where only its name is given after its folder has been: of the statistics. */
const codeFile = (file: string): string => (file.includes('/') ? file : `src/analysis/statistics/${file}`);

/** What a test file imports, itself or by a file beside it or by the index of a folder, as paths without ending. */
function imported(test: string): string {
  const text = readFileSync(test, 'utf8');
  return [...text.matchAll(/from '(\.\.?\/[^']+)'/g)]
    .map(([, name]) => path.posix.join(path.posix.dirname(test), name!))
    .join('\n');
}

describe('docs/methods.md', () => {
  it('names for each section its source, its code and its tests', () => {
    expect(sections.length).toBeGreaterThan(10);
    expect(sections.filter(({ text }) => hasFormula(text)).length).toBeGreaterThanOrEqual(6);
    for (const { title, text } of sections) {
      const found = origin(text);
      expect(found, title).not.toBeNull();
      expect(isSource(found!.source), `${title}: ${found!.source}`).toBe(true);
      expect(found!.tests.length, title).toBeGreaterThan(0);
      for (const file of [...found!.code.map(codeFile), ...found!.tests])
        expect(existsSync(file), file).toBe(true);
    }
  });

  it('names with each formula published work', () => {
    for (const { title, text } of sections.filter((section) => hasFormula(section.text)))
      expect(origin(text)!.source, title).toMatch(/\d{4}/);
    const table = sections.find(({ text }) => /Formula/.test(text))!.text;
    const rows = [...table.matchAll(/^\| (?!Figure|-)(.+)\|$/gm)].map(([, row]) =>
      row!.split('|').at(-1)!.trim(),
    );
    expect(rows.length).toBeGreaterThanOrEqual(6);
    for (const source of rows) expect(source).toMatch(/\d{4}|^the same$/);
  });

  it('names tests that ask the code it names', () => {
    const silent = sections.flatMap(({ title, text }) => {
      const { code, tests } = origin(text)!;
      const asked = tests.map(imported).join('\n');
      return code
        .map((file) => codeFile(file).replace(/\.ts$/, ''))
        .filter((file) => !asked.includes(file) && !byOther(file, asked))
        .map((file) => `${title}: ${file}`);
    });
    expect(silent).toEqual([]);
  });
});

/** Whether a file that is asked hands on what `file` says, by at most two steps, as an index, the engine or the build does. */
function byOther(file: string, asked: string, steps = 2): boolean {
  const next = [...new Set(asked.split('\n'))]
    .flatMap((name) => [`${name}.ts`, `${name}/index.ts`])
    .filter((name) => existsSync(name))
    .map(imported)
    .join('\n');
  return next.split('\n').includes(file) || (steps > 1 && byOther(file, next, steps - 1));
}
