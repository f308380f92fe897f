import { describe, expect, it } from 'vitest';
import { monthsEach } from '../../src/analysis/study';
import { DEFAULT_FILTERS } from '../../src/analysis/types';
import { layoutStrip } from '../../src/panel/study/placebo-strip';
import { lieOf, sensitivityParts } from '../../src/panel/study/sensitivity-grid';
import { stripsInParts, type Strips, type StripsRequest } from '../../src/panel/study/strips';
import { createStrips } from '../../src/panel/study/strips-client';
import { ARMS, CRACKDOWN, events, fiction } from './panel-study-fiction';

const record = fiction([
  ...events('struck-town', 6, 1),
  ...events('near-town', 2, 5),
  ...events('far-town', 5, 5),
]);
const data = { record, sources: null };
const request: StripsRequest = {
  day: CRACKDOWN,
  lengths: monthsEach(1),
  filters: DEFAULT_FILTERS,
  arms: ARMS,
  weights: null,
  splits: [CRACKDOWN, CRACKDOWN + 5],
};

function finish(): { shares: number[]; strips: Strips } {
  const parts = stripsInParts(data, request);
  const shares: number[] = [];
  for (;;) {
    const next = parts.next();
    if (next.done) return { shares, strips: next.value };
    shares.push(next.value);
  }
}

describe('placebo dates and sensitivity', () => {
  it('are made in parts whose shares rise from 0 to 1', () => {
    const { shares, strips } = finish();
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    // 2 dates × 4 windows × 3 gaps × 2 sets; without sources there is no largest to leave out.
    expect(strips.cells).toHaveLength(48);
  });

  it('are the same where no worker can start', async () => {
    const shares: number[] = [];
    const inline = await createStrips(data, () => null).run(request, (share) => shares.push(share)).result;
    expect(inline).toEqual(finish().strips);
  });

  it('are answered with nothing once cancelled, or overtaken by another question', async () => {
    const strips = createStrips(data, () => null);
    const first = strips.run(request, () => undefined);
    const second = strips.run({ ...request, splits: [CRACKDOWN] }, () => undefined);
    expect(await first.result).toBeNull();
    expect((await second.result)?.cells).toHaveLength(24);
    const third = strips.run(request, () => undefined);
    strips.dispose();
    expect(await third.result).toBeNull();
  });

  it('go on here where a worker fails', async () => {
    const worker = new (class extends EventTarget {
      postMessage() {
        this.dispatchEvent(new Event('error'));
      }
      terminate() {
        return undefined;
      }
    })() as unknown as Worker;
    expect(await createStrips(data, () => worker).run(request).result).toEqual(finish().strips);
  });
});

describe('the sensitivity table', () => {
  it('says of every cell how its interval lies to zero, or why there is none', () => {
    const difference = { form: 'local' as const, value: -2, se: 1, z: -2, p: 0.05, low: -4, high: -0.1 };
    const lie = (patch: Partial<typeof difference>) => lieOf({ difference: { ...difference, ...patch } });
    expect(lie({})).toBe('below');
    expect(lie({ high: 1 })).toBe('leans-below');
    expect(lie({ value: 0, high: 4 })).toBe('zero');
    expect(lie({ value: 2, high: 4 })).toBe('leans-above');
    expect(lie({ value: 2, low: 0.1, high: 4 })).toBe('above');
    expect(lieOf({ difference: { refused: 'empty-coverage' } })).toBe('empty-coverage');
  });

  it('has a row for every date and a column for every window and gap, and counts every cell once', () => {
    const parts = sensitivityParts(finish().strips.cells);
    expect(parts.map(({ set, without }) => [set, without])).toEqual([
      ['reports', false],
      ['signs', false],
    ]);
    for (const part of parts) {
      expect(part.columns).toHaveLength(12);
      expect(part.rows.map(({ cells }) => cells.length)).toEqual([12, 12]);
      expect(Object.values(part.tally).reduce((sum, n) => sum + n, 0)).toBe(24);
      // Nine and twelve months after July 2020 reach beyond the record: 2 dates × 2 windows × 3 gaps; so do six months
      // from 6 July, and from any July day after a gap, and before 1 January: all but the first of 2 × 3.
      expect(part.tally['empty-coverage']).toBe(12 + 5);
    }
  });
});

describe('the placebo strip', () => {
  it('holds zero within it, and draws the real date apart from the others', () => {
    const date = { rankable: true, overThin: false };
    const strip = {
      dates: [
        { ...date, day: 100, wdd: 2, overlaps: false },
        { ...date, day: 150, wdd: 4, overlaps: true },
        { ...date, day: 160, wdd: null, overlaps: false },
        { ...date, day: 170, wdd: 3, overlaps: true },
      ],
      rank: null,
      rankApart: null,
    };
    const layout = layoutStrip(strip, 170, { start: 100, end: 199 }, { left: 0, width: 108, height: 116 });
    // Ten px a ten days; values 0 to 4 over the 100 px between two margins of 8: 2 at 108 − 50, 4 at 8, 3 at 33.
    expect(layout.apart).toBe('M0.5 58h0');
    expect(layout.overlapping).toBe('M50.5 8h0');
    expect(layout.real).toEqual({ x: 70.5, y: 33 });
    expect(layout.zero).toBe(108);
  });
});
