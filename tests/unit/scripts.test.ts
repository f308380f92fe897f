import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

describe('the scripts', () => {
  it('import nothing while they run: what runs them has closed its loader by then', () => {
    const files = readdirSync('scripts', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
      .map((file) => path.join('scripts', file));
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => /\bawait import\(/.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});
