import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LAYERS } from '../../scripts/import-direction.mjs';

/** The folders of `src` in the order in which a document lists them. */
const listed = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^src\/.*$/gm)].flatMap(([line]) =>
    [...line.matchAll(/src\/(\w+)\//g)].map(([, folder]) => folder!),
  );

describe('the folders of src', () => {
  const there = readdirSync('src', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

  it.each(['README.md', 'docs/design.md'])('are all in %s, in the order of their imports', (file) => {
    expect([...listed(file)].sort()).toEqual(there.sort());
    const rank = (folder: string): number => LAYERS.findIndex((layer) => [layer].flat().includes(folder));
    expect(listed(file).map(rank)).toEqual(
      listed(file)
        .map(rank)
        .sort((a, b) => a - b),
    );
    expect(Math.min(...listed(file).map(rank))).toBe(0);
  });

  it('are all in the drawing of docs/architecture.md', () => {
    const [, drawing] = /```\n(.*?)```/s.exec(readFileSync('docs/architecture.md', 'utf8'))!;
    expect(there.filter((folder) => !new RegExp(`│ .*\\b${folder}\\b`).test(drawing!))).toEqual([]);
  });
});
