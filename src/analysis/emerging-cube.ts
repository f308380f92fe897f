import { refusal, type Emerging, type EmergingCells, type EmergingRequest } from './emerging';
import { giStarScore, meanAndDeviation } from './gi-star';
import { historyClassOf, PATTERNS, type Heat, type HistoryClass } from './history';
import { MIN_IN_BAND, reaches } from './hotspots';
import type { KernelGrid } from './kernel';
import { cellMass } from './mass';
import { bandOf, type Band } from './neighbours';
import { controlled, twoSided } from './significance';
import { mannKendall } from './statistics/mann-kendall';
import { isRefusal } from './statistics/result';

/** A step is significantly hot or cold at this rate of false discoveries, a trend at this p-value: 95 % each. */
const HISTORY_LEVEL = 0.05;

/** Cells whose trend is worked out between two reports of progress. */
const CELLS_AT_ONCE = 100;

/**
 * Emerging hot spot classes of every cell (docs/methods.md): Gi* of every cell in every step over its neighbours within the
 * distance in that step and the step before (the first step has none before it), with mean and deviation over the whole
 * cube of cells and steps; false discoveries controlled over all of these scores; Mann-Kendall on each cell's scores;
 * `historyClassOf`. A score whose neighbourhood holds fewer than MIN_IN_BAND events is neither hot nor cold.
 *
 * A generator, so that a worker or the page can report progress, be told to stop, and breathe between parts.
 * @yields the share of the work that is done (0 to 1)
 */
export function* emergingInParts(
  grid: Pick<KernelGrid, 'xKm' | 'yKm' | 'footprints'>,
  { masses, placeCount, steps, bandKm, placedEvents, thinShare }: EmergingRequest,
): Generator<number, Emerging> {
  const [cellCount, stepCount] = [grid.xKm.length, steps.length];
  const values = new Float64Array(cellCount * stepCount);
  const part = (all: Float64Array, step: number, length: number) =>
    all.subarray(step * length, (step + 1) * length);
  for (let step = 0; step < stepCount; step++)
    cellMass(grid.footprints, part(masses, step, placeCount), part(values, step, cellCount));
  yield 0.1;

  const spread = meanAndDeviation(values);
  if (spread.deviation === 0) return refusal('flat', stepCount, placedEvents, null);
  const band = bandOf(grid, bandKm);
  if (band.cells.length === cellCount * cellCount) return refusal('everyone', stepCount, placedEvents, null);
  yield 0.2;
  const z = new Float64Array(values.length);
  const few = new Uint8Array(values.length);
  let before: Float64Array | null = null;
  for (let step = 0; step < stepCount; step++) {
    const here = bandSums(part(values, step, cellCount), band);
    for (let cell = 0; cell < cellCount; cell++) {
      const near = band.offsets[cell + 1]! - band.offsets[cell]!;
      const observed = here[cell]! + (before?.[cell] ?? 0);
      const at = step * cellCount + cell;
      // The cube has at least ten steps, so that two steps of every cell are never the whole of it.
      z[at] = giStarScore(observed, before ? 2 * near : near, values.length, spread);
      few[at] = reaches(observed, MIN_IN_BAND) ? 0 : 1;
    }
    before = here;
    yield 0.2 + (0.4 * (step + 1)) / stepCount;
  }

  const q = controlled(twoSided(z));
  const history = Int8Array.from(z, (score, at) =>
    few[at] || q[at]! > HISTORY_LEVEL ? 0 : Math.sign(score),
  );
  yield 0.7;
  const patterns = new Uint8Array(cellCount);
  const heats = new Int8Array(cellCount);
  const trendZ = new Float64Array(cellCount);
  const trendP = new Float64Array(cellCount);
  for (let cell = 0; cell < cellCount; cell++) {
    const scores = Array.from({ length: stepCount }, (_, step) => z[step * cellCount + cell]!);
    const trend = trendOf(scores);
    [trendZ[cell], trendP[cell]] = [trend.z, trend.p];
    const { pattern, heat } = historyClassOf(
      cellHistory(history, cell, cellCount),
      trend.p < HISTORY_LEVEL ? (Math.sign(trend.s) as -1 | 0 | 1) : 0,
    );
    patterns[cell] = PATTERNS.indexOf(pattern);
    heats[cell] = heat === 'hot' ? 1 : heat === 'cold' ? -1 : 0;
    if (cell % CELLS_AT_ONCE === CELLS_AT_ONCE - 1) yield 0.7 + (0.3 * cell) / cellCount;
  }
  const found = { patterns, heats, history, z, trendZ, trendP };
  return { status: 'found', steps, bandKm, placedEvents, thinShare, ...found };
}

/** Emerging hot spot classes at once; see `emergingInParts`. */
export function emergingHotSpots(
  grid: Pick<KernelGrid, 'xKm' | 'yKm' | 'footprints'>,
  request: EmergingRequest,
): Emerging {
  const parts = emergingInParts(grid, request);
  for (;;) {
    const { done, value } = parts.next();
    if (done) return value;
  }
}

/** Mann-Kendall's test; scores that never change have no trend. */
function trendOf(scores: readonly number[]): { s: number; z: number; p: number } {
  const trend = mannKendall(scores);
  return isRefusal(trend) ? { s: 0, z: 0, p: 1 } : trend;
}

function bandSums(values: Float64Array, { offsets, cells }: Band): Float64Array {
  const sums = new Float64Array(values.length);
  for (let cell = 0; cell < values.length; cell++) {
    let sum = 0;
    for (let i = offsets[cell]!; i < offsets[cell + 1]!; i++) sum += values[cells[i]!]!;
    sums[cell] = sum;
  }
  return sums;
}

/** A cell's steps, the earliest first. */
function cellHistory(history: Int8Array, cell: number, cellCount: number): Heat[] {
  const heats: Heat[] = [];
  for (let at = cell; at < history.length; at += cellCount)
    heats.push(history[at] === 1 ? 'hot' : history[at] === -1 ? 'cold' : 'none');
  return heats;
}

/** The class and the steps of one cell, for its explanation. */
export function explainHistory(
  found: EmergingCells,
  cell: number,
): HistoryClass & { readonly history: readonly Heat[]; readonly trendP: number } {
  const heat = found.heats[cell]!;
  return {
    pattern: PATTERNS[found.patterns[cell]!]!,
    heat: heat > 0 ? 'hot' : heat < 0 ? 'cold' : null,
    history: cellHistory(found.history, cell, found.patterns.length),
    trendP: found.trendP[cell]!,
  };
}
