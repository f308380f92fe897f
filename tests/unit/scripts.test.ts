import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeProblem, portOf } from '../../scripts/requirements.mjs';

describe('the scripts', () => {
  it('import nothing while they run: what runs them has closed its loader by then', () => {
    const files = readdirSync('scripts', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
      .map((file) => path.join('scripts', file));
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => /\bawait import\(/.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});

describe('what a newcomer is told', () => {
  it.each(['18.20.8', '20.18.3', '21.7.3', '22.12.0'])(
    'of Node %s: what was found and what is needed',
    (version) => {
      expect(nodeProblem(version)).toBe(
        `Node ${version} was found; 20.19 or a later 20, or 22.13 or later, is needed (https://nodejs.org).`,
      );
    },
  );

  it.each(['20.19.0', '20.20.2', '22.13.0', '24.1.0'])('of Node %s: nothing', (version) => {
    expect(nodeProblem(version)).toBeNull();
  });

  it('of a PORT that is none: what was found and how to say it', () => {
    expect([portOf(undefined), portOf(''), portOf('8080')]).toEqual([4173, 4173, 8080]);
    for (const text of ['abc', '0', '80.5', '65536', '-1'])
      expect(() => portOf(text)).toThrow(`PORT is "${text}"; a whole number from 1 to 65535 is needed`);
  });
});
