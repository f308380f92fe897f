import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/language/en';

/** All code outside the languages themselves. */
const code = ['src', 'scripts']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
  )
  .filter((file) => /\.(ts|svelte|mjs)$/.test(file) && !file.startsWith(path.join('src', 'language')))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** Names that stand after a dot, in braces of a destructuring, in brackets, or as a text that serves as a key. */
const named = new Set(code.match(/[A-Za-z_$][\w$]*/g));
/** Groups whose members are chosen by a value: `t.map.sets[set]`. */
const indexed = new Set([...code.matchAll(/([A-Za-z_$][\w$]*)\??\.?\[/g)].map(([, name]) => name!));

function unused(node: object, at: readonly string[] = [], chosen = false): string[] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    const here = [...at, key];
    const found = chosen || named.has(key);
    if (typeof value === 'string' || typeof value === 'function' || Array.isArray(value))
      return found ? [] : [here.join('.')];
    return found ? unused(value as object, here, indexed.has(key)) : [here.join('.')];
  });
}

describe('the catalogue of texts', () => {
  it('holds no text that nothing asks for', () => {
    expect(unused(en)).toEqual([]);
  });

  it('would notice one', () => {
    expect(unused({ ...en, nobodyAsksForThis: 'text' })).toContain('nobodyAsksForThis');
  });
});
