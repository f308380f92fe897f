import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isoDay, parseDay } from '../../src/record/day';
import { decodeView } from '../../src/view/address';
import type { View } from '../../src/view/types';
import old from '../fixtures/old-links.json';

/** A view as the fixture writes it: the window as two days, without the language, which is the reader's. */
function written({ language, window, ...rest }: View): Record<string, unknown> {
  void language;
  return { ...rest, window: `${isoDay(window.start)}..${isoDay(window.end)}` };
}

type Restored = Record<string, unknown>;

/** What a link restores: what it names, and the defaults of the day on which it was handed out. */
function expected(restores: Restored): Restored {
  const { language, filters, compare, ...rest } = restores;
  void language;
  return {
    ...old.defaults,
    ...rest,
    filters: { ...old.defaults.filters, ...(filters as object | undefined) },
    compare: { ...old.defaults.compare, ...(compare as object | undefined) },
  };
}

const known = { end: parseDay(old.recordEnd)! };

describe('links handed out in the past', () => {
  for (const { link, restores } of old.links as readonly { link: string; restores: Restored }[]) {
    it(`${link} restores what it restored on the day it was handed out`, () => {
      for (const reader of ['en', 'km']) {
        const { view, notices } = decodeView(link, known, reader);
        expect(notices).toEqual([]);
        // What views have learnt since then is not among it.
        expect(written(view)).toMatchObject(expected(restores));
        expect(view.language).toBe(restores['language'] ?? reader);
      }
    });
  }

  it('number at least 25 and are all different', () => {
    const links = old.links.map(({ link }) => link);
    expect(links.length).toBeGreaterThanOrEqual(25);
    expect(new Set(links).size).toBe(links.length);
  });

  it('use every key that docs/address.md lists', () => {
    const documented = [...readFileSync('docs/address.md', 'utf8').matchAll(/^\| `(\w+)`/gm)].map(
      ([, key]) => key!,
    );
    expect(documented.length).toBeGreaterThan(30);
    const used = new Set(
      old.links.flatMap(({ link }) =>
        link
          .slice(1)
          .split('&')
          .map((part) => part.split('=')[0]!),
      ),
    );
    expect(documented.filter((key) => !used.has(key))).toEqual([]);
  });
});
