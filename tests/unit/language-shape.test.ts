import { describe, expect, it } from 'vitest';
import { en } from '../../src/language/en';
import { km } from '../../src/language/km';

type Leaf = string | ((...values: never[]) => unknown);

/** Every text of an object by its path: `app.title`. */
function leaves(node: unknown, path = ''): Map<string, Leaf> {
  if (typeof node === 'string' || typeof node === 'function') return new Map([[path, node as Leaf]]);
  const found = new Map<string, Leaf>();
  for (const [key, value] of Object.entries(node as object))
    for (const [below, leaf] of leaves(value, path ? `${path}.${key}` : key)) found.set(below, leaf);
  return found;
}

const english = leaves(en);
const khmer = leaves(km);

/** What a text function says of stand-in values; kinds of value that a function cannot take are passed over. */
function samples(leaf: Leaf): string[] {
  if (typeof leaf === 'string') return [leaf];
  const say = leaf as (...values: unknown[]) => unknown;
  const texts = [0, 1, 3, '3', ['3']].flatMap((value) => {
    const values: unknown[] = Array.from({ length: Math.max(say.length, 6) }, () => value);
    if (Array.isArray(value)) values.fill('3', 0, say.length - 1);
    try {
      return [String(say(...values))];
    } catch (error) {
      if (error instanceof TypeError) return [];
      throw error;
    }
  });
  expect(texts.length).toBeGreaterThan(0);
  return texts;
}

/** Names, units, abbreviations and file formats that stay in Latin letters in Khmer. */
const LATIN = new RegExp(
  [
    'amCharts|Natural Earth|Crackdown Map contributors|CC BY(?: 4\\.0)?|MIT|GeoJSON|Frictionless|JavaScript|WebGL',
    'Page Up|Page Down|Home|End|Enter|Escape|Space|Shift|data/|kernel|km²|km|CSV|SVG|PNG|Gi\\*|WDD|VOD',
    'HXL|Excel|zip|BibTeX|CSL-JSON|Zotero|event_id|https://creativecommons\\.org/licenses/by/',
    'iframe|Content-Security-Policy|frame-src|script-src|“alt”|Ctrl|WebCodecs|HTTPS|Chrome|Edge|Firefox|Safari',
  ].join('|'),
  'g',
);

describe('the two languages', () => {
  it('have the same texts', () => {
    expect([...khmer.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('have the same kind of text at every place, with no more values than English gives', () => {
    for (const [path, leaf] of english) {
      const other = khmer.get(path);
      expect(typeof other, path).toBe(typeof leaf);
      if (typeof leaf === 'function')
        expect((other as typeof leaf).length, path).toBeLessThanOrEqual(leaf.length);
    }
  });

  it('say something everywhere', () => {
    for (const [path, leaf] of [...english, ...khmer])
      for (const text of samples(leaf))
        if (!path.endsWith('topics.scam')) expect(text.trim(), path).not.toBe('');
  });

  it('leave no English word in a Khmer text', () => {
    const words: string[] = [];
    for (const [path, leaf] of khmer)
      for (const text of samples(leaf)) {
        const rest = text.replace(LATIN, '').match(/[A-Za-z]{2,}/g);
        if (rest) words.push(`${path}: ${rest.join(' ')}`);
      }
    expect(words).toEqual([]);
  });

  it('write Khmer with Latin digits', () => {
    for (const [path, leaf] of khmer)
      for (const text of samples(leaf)) expect(text, path).not.toMatch(/[០-៩]/);
  });

  it('never speak of guilt', () => {
    for (const [path, leaf] of english)
      for (const text of samples(leaf))
        expect(text, path).not.toMatch(/\b(criminals?|guilty|perpetrators?|culprits?)\b/i);
  });
});
