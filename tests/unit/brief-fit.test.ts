import { describe, expect, it } from 'vitest';
import { fitted, tighter, type Limits, type Sheet } from '../../src/panel/brief/fit';

const MOST: Limits = {
  ranking: 25,
  map: 1.12,
  events: 10,
  statements: 8,
  publishers: 24,
  addresses: 30,
  first: 1,
  second: 1,
};

/** Paper on which a row of the ranking, an event and a statement take 1, 2 and 3 lines, an address or publisher half of one. */
const paper =
  (lines: number) =>
  (limits: Limits): Sheet[] => {
    const first = limits.ranking + 40 * limits.map;
    const { events, statements, publishers, addresses } = limits;
    const second = (2 * events + 3 * statements + (publishers + addresses) / 2) * limits.second;
    return [
      ...(first * limits.first > lines ? ['first' as const] : []),
      ...(second > lines ? ['second' as const] : []),
    ];
  };

describe('what a brief shows of each list', () => {
  it('is everything where everything fits', () => {
    // 25 + 44.8 and 20 + 24 + 27 lines.
    expect(fitted(MOST, paper(71))).toEqual(MOST);
  });

  it('is as much as fits where not everything does, and all ten events as long as anything else can give way', () => {
    for (const lines of [66, 60, 55, 50]) {
      const asked: Limits[] = [];
      const limits = fitted(MOST, (next) => (asked.push(next), paper(lines)(next)));
      expect(paper(lines)(limits)).toEqual([]);
      expect(limits.events).toBe(10);
      // One more of anything that was cut would not fit.
      if (limits.statements < 8)
        expect(paper(lines)({ ...limits, statements: limits.statements + 1 })).toContain('second');
      if (limits.ranking < 25)
        expect(paper(lines)({ ...limits, ranking: limits.ranking + 1 })).toContain('first');
      // What is on paper is what was laid out last.
      expect(asked.at(-1)).toEqual(limits);
    }
  });

  it('ends where nothing is left to cut', () => {
    const limits = fitted(MOST, () => ['first', 'second']);
    expect(tighter(limits, 'first')).toBeNull();
    expect(tighter(limits, 'second')).toBeNull();
    expect(limits.events).toBe(3);
    expect(limits.first).toBeCloseTo(0.6, 9);
  });

  it('leaves one sheet alone where only the other overflows', () => {
    const limits = fitted(MOST, ({ ranking }) => (ranking > 20 ? ['first'] : []));
    expect(limits).toEqual({ ...MOST, map: expect.any(Number) as number, ranking: 20 });
  });
});
