import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../src/analysis/engine';
import { prepareEmerging, type EmergingCells, type EmergingRequest } from '../../src/analysis/emerging';
import { createEmerging } from '../../src/analysis/emerging-client';
import { emergingHotSpots, explainHistory } from '../../src/analysis/emerging-cube';
import { historyClassOf, type Heat } from '../../src/analysis/history';
import { placedTallies } from '../../src/analysis/placed';
import { areEqualSteps, longestCoveredRun, monthSteps } from '../../src/analysis/steps';
import { DEFAULT_FILTERS } from '../../src/analysis/types';
import { dayOf } from '../../src/record/day';
import type { Coverage } from '../../src/record/types';
import { days, equalSteps, incident, PLACES, record } from './analysis-record';
import { CELLS, footprintsOf, hexagons, INNER } from './hotspot-cells';

const HEATS: Record<string, Heat> = { H: 'hot', C: 'cold', '.': 'none' };
const history = (steps: string) => [...steps].map((step) => HEATS[step]!);
const mirrored = (steps: string) => steps.replaceAll(/[HC]/g, (step) => (step === 'H' ? 'C' : 'H'));

describe('classes of history', () => {
  test.each([
    ['.........H', 0, 'new'],
    ['.......HHH', 0, 'consecutive'],
    ['HHHHHHHHHH', 1, 'intensifying'],
    ['HHHHHHHHHH', 0, 'persistent'],
    ['HHHHHHHHHH', -1, 'diminishing'],
    ['HHHHHHHHH.', 0, 'historical'],
    ['C....H...H', 0, 'oscillating'],
    ['..H..H...H', 0, 'sporadic'],
    ['..H.......', 0, 'none'],
  ] as const)('%s with trend %d is %s, and its mirror the same of cold steps', (steps, trend, pattern) => {
    const none = pattern === 'none';
    expect(historyClassOf(history(steps), trend)).toEqual({ pattern, heat: none ? null : 'hot' });
    expect(historyClassOf(history(mirrored(steps)), -trend as -1 | 0 | 1)).toEqual({
      pattern,
      heat: none ? null : 'cold',
    });
  });

  test('the order decides between classes that both fit', () => {
    // Ever hot until the last step, which is cold for the first time: the new cold spot comes before the historical hot one.
    expect(historyClassOf(history('HHHHHHHHHC'), 0)).toEqual({ pattern: 'new', heat: 'cold' });
    // Cold once, then two hot steps at the end: consecutive comes before oscillating.
    expect(historyClassOf(history('C.......HH'), 0)).toEqual({ pattern: 'consecutive', heat: 'hot' });
    // Nine in ten hot and an unbroken run at the end: persistent, as consecutive needs fewer.
    expect(historyClassOf(history('.HHHHHHHHH'), 0)).toEqual({ pattern: 'persistent', heat: 'hot' });
    // A trend means nothing where fewer than nine in ten steps are hot.
    expect(historyClassOf(history('..H..H..HH'), 1)).toEqual({ pattern: 'sporadic', heat: 'hot' });
    // Of 20 steps 18 are nine in ten.
    expect(historyClassOf(history(`..${'H'.repeat(18)}`), 0).pattern).toBe('persistent');
    expect(historyClassOf(history(`...${'H'.repeat(17)}`), 0).pattern).toBe('consecutive');
  });

  test('a history whose last step is hot or cold always has a class of that heat, and the mirror is the mirror', () => {
    const heats = fc.array(fc.constantFrom<Heat>('hot', 'cold', 'none'), { minLength: 10, maxLength: 30 });
    const other = { hot: 'cold', cold: 'hot', none: 'none' } as const;
    fc.assert(
      fc.property(heats, fc.constantFrom<-1 | 0 | 1>(-1, 0, 1), (steps, trend) => {
        const { pattern, heat } = historyClassOf(steps, trend);
        const last = steps.at(-1)!;
        if (last !== 'none') expect(heat).toBe(last);
        const turned = historyClassOf(
          steps.map((step) => other[step]),
          -trend as -1 | 0 | 1,
        );
        expect(turned).toEqual({ pattern, heat: heat && other[heat] });
      }),
    );
  });
});

describe('steps', () => {
  test('months are whole ones', () => {
    const window = { start: dayOf(2022, 1, 15), end: dayOf(2022, 4, 29) };
    expect(monthSteps(window)).toEqual([
      { start: dayOf(2022, 2, 1), end: dayOf(2022, 2, 28) },
      { start: dayOf(2022, 3, 1), end: dayOf(2022, 3, 31) },
    ]);
    expect(areEqualSteps(monthSteps({ start: dayOf(2022, 1, 1), end: dayOf(2023, 12, 31) }))).toBe(true);
  });
  test('the longest run without empty coverage is found, the latest of two', () => {
    const steps = equalSteps(days(0, 69), 10);
    const none: Coverage = { ...days(35, 36), level: 'none', note: '' };
    const thin: Coverage = { ...days(40, 69), level: 'thin', note: '' };
    expect(longestCoveredRun(steps, [none, thin])).toEqual(steps.slice(4));
    expect(longestCoveredRun(steps, [{ ...none, ...days(0, 69) }])).toEqual([]);
  });
});

const GRID = hexagons(footprintsOf(PLACES.map(({ id }) => (id === 'fictional-town' ? [[INNER, 1]] : []))));
/** `perStep` signs in the town in each of `count` steps of ten days. */
function asked(count: number, perStep: number, coverage: Coverage[] = [], stepDays = 10) {
  const core = record(
    ...Array.from({ length: count * perStep }, (_, at) => {
      const day = Math.floor(at / perStep) * stepDays + (at % perStep);
      return incident('fictional-town', day, day);
    }),
  );
  const tallies = placedTallies(createEngine(core), core.places, DEFAULT_FILTERS);
  return prepareEmerging(tallies, equalSteps(days(0, count * stepDays - 1), stepDays), coverage);
}
function ready(request: ReturnType<typeof asked>): EmergingRequest {
  if (request.status !== 'ready') throw new Error(request.reason);
  return request;
}

describe('emerging hot spots', () => {
  test('three signs in each of ten steps make a persistent hot spot of the cell and its neighbours', () => {
    const found = emergingHotSpots(GRID, ready(asked(10, 3))) as EmergingCells;
    // Of m = 10 · 300 bins ten hold 3: mean 30/m = 0.01, mean square 90/m = 0.03.
    const m = 3000;
    const deviation = Math.sqrt(0.03 - 0.01 ** 2);
    // The first step has a band of 19 bins, the others 38: two steps of 19 cells.
    const first = (3 - 19 * 0.01) / (deviation * Math.sqrt((19 * (m - 19)) / (m - 1)));
    const later = (6 - 38 * 0.01) / (deviation * Math.sqrt((38 * (m - 38)) / (m - 1)));
    expect(found.z[INNER]).toBeCloseTo(first, 10);
    for (let step = 1; step < 10; step++) expect(found.z[step * CELLS + INNER]).toBeCloseTo(later, 10);
    // Nine equal scores above the first: S = 9, Var = (10 · 9 · 25 − 9 · 8 · 23)/18 = 33, Z = 8/√33: no trend.
    expect(found.trendZ[INNER]).toBeCloseTo(8 / Math.sqrt(33), 10);
    expect(explainHistory(found, INNER)).toMatchObject({ pattern: 'persistent', heat: 'hot' });
    expect(found.heats.reduce((sum, heat) => sum + Math.abs(heat), 0)).toBe(19);
  });

  test('a neighbourhood with fewer than three events is never hot', () => {
    // One sign a step: two in a neighbourhood of this and the last step.
    const found = emergingHotSpots(GRID, ready(asked(30, 1))) as EmergingCells;
    expect(found.history.every((heat) => heat === 0)).toBe(true);
    expect(explainHistory(found, INNER)).toMatchObject({ pattern: 'none', heat: null });
  });

  test('is refused with the numbers: too few steps, too few events, unequal steps', () => {
    expect(asked(9, 4)).toMatchObject({ status: 'too-few', reason: 'steps', steps: 9, neededSteps: 10 });
    expect(asked(10, 2)).toMatchObject({ reason: 'events', placedEvents: 20, neededEvents: 30 });
    const core = record(...Array.from({ length: 40 }, (_, at) => incident('fictional-town', at, at)));
    const tallies = placedTallies(createEngine(core), core.places, DEFAULT_FILTERS);
    const uneven = [...equalSteps(days(0, 99), 10), days(100, 104)];
    expect(prepareEmerging(tallies, uneven, [])).toMatchObject({ reason: 'unequal' });
  });

  test('refuses empty coverage and proposes the longest run without it; thin coverage is told', () => {
    const none = (start: number, end: number): Coverage => ({ ...days(start, end), level: 'none', note: '' });
    const request = asked(16, 3, [none(40, 41)]);
    expect(request).toMatchObject({ status: 'too-few', reason: 'empty-coverage' });
    expect(request.status === 'too-few' && request.proposal).toEqual(equalSteps(days(50, 159), 10));
    expect(asked(16, 3, [none(80, 81)])).toMatchObject({ reason: 'empty-coverage', proposal: null });
    const thin = asked(10, 3, [{ ...days(0, 24), level: 'thin', note: '' }]);
    expect(thin).toMatchObject({ status: 'ready', thinShare: 0.25 });
  });

  test('24 steps take less than a second', () => {
    const request = ready(asked(24, 3));
    const before = performance.now();
    emergingHotSpots(GRID, request);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

describe('off the page', () => {
  const request = ready(asked(10, 3));
  const expected = emergingHotSpots(GRID, request);

  test('without a worker the same code answers in parts, with progress', async () => {
    const shares: number[] = [];
    const job = createEmerging(GRID, () => null).run(request, (share) => shares.push(share));
    expect(await job.result).toEqual(expected);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });

  test('a cancelled job, and one that another replaces, ends without a result', async () => {
    const worker = createEmerging(GRID, () => null);
    const first = worker.run(request);
    const second = worker.run(request);
    expect(await first.result).toBeNull();
    second.cancel();
    expect(await second.result).toBeNull();
    first.cancel();
    const third = worker.run(request);
    expect(await third.result).toEqual(expected);
    const fourth = worker.run(request);
    worker.dispose();
    expect(await fourth.result).toBeNull();
  });

  test('a worker is given the grid once, its progress and result are passed on, and its failure is made good', async () => {
    const sent: object[] = [];
    const listeners = new Map<string, (event: unknown) => void>();
    let ended = false;
    const fake = {
      postMessage: (message: object) => sent.push(message),
      addEventListener: (type: string, listener: (event: unknown) => void) => listeners.set(type, listener),
      terminate: () => (ended = true),
    } as unknown as Worker;
    const worker = createEmerging(GRID, () => fake);
    const shares: number[] = [];
    const first = worker.run(request, (share) => shares.push(share));
    listeners.get('message')!({ data: { id: 1, progress: 0.5 } });
    listeners.get('message')!({ data: { id: 1, result: expected } });
    expect(await first.result).toBe(expected);
    expect(shares).toEqual([0.5]);
    worker.run(request).cancel();
    const third = worker.run(request);
    expect(sent.map((message) => Object.keys(message).sort().join())).toEqual([
      'ground',
      'id,request',
      'id,request',
      'cancel',
      'id,request',
    ]);
    listeners.get('error')!({});
    expect(ended).toBe(true);
    expect(await third.result).toEqual(expected);
  });
});
