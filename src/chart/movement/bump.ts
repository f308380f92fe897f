import type { RankStep } from '../../analysis/ranks';
import type { CoverageLevel } from '../../record/types';

/** Lines that are drawn boldly and named. */
const NAMED_LINES = 10;

/** A province in one step of the chart. */
export interface BumpPoint {
  /** Index of the step. */
  readonly step: number;
  readonly rank: number;
  /** Row of the chart, 0 at the top: provinces that share a rank stand in the rows that the rank leaves free. */
  readonly row: number;
  readonly count: number;
  readonly tied: boolean;
}

export interface BumpLine {
  /** Index in `CoreRecord.provinces`. */
  readonly province: number;
  readonly total: number;
  /** Among the first ten by events of all steps shown. */
  readonly named: boolean;
  /** Runs of steps that follow one another; a line breaks where a province has no rank. */
  readonly runs: readonly (readonly BumpPoint[])[];
}

/** Provinces that share a rank in one step. */
export interface Tie {
  readonly step: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

export interface Bump {
  /** Most events first. */
  readonly lines: readonly BumpLine[];
  readonly ties: readonly Tie[];
  readonly rows: number;
  readonly coverage: readonly CoverageLevel[];
}

/**
 * Ranks as a bump chart. A step without ranks (empty coverage) breaks every line: nothing is drawn across it. Those who
 * share a rank stand one under the other, those above in the step before first, and are marked as a tie.
 * @param steps from `provinceRanks`
 */
export function layoutBump(steps: readonly RankStep[]): Bump {
  const provinces = steps[0]?.ranks.length ?? 0;
  const totals = Array.from({ length: provinces }, (_, province) =>
    steps.reduce((sum, { ranks, counts }) => sum + (ranks[province] == null ? 0 : counts[province]!), 0),
  );
  const points: BumpPoint[][] = Array.from({ length: provinces }, () => []);
  const ties: Tie[] = [];
  let rows = 0;
  let before: readonly (number | undefined)[] = [];
  steps.forEach(({ ranks, counts }, step) => {
    const order = ranks
      .flatMap((rank, province) => (rank === null ? [] : [{ rank, province }]))
      .sort(
        (a, b) =>
          a.rank - b.rank ||
          (before[a.province] ?? Infinity) - (before[b.province] ?? Infinity) ||
          totals[b.province]! - totals[a.province]! ||
          a.province - b.province,
      );
    const here: (number | undefined)[] = [];
    order.forEach(({ rank, province }, row) => {
      here[province] = row;
      const tied = order[row - 1]?.rank === rank || order[row + 1]?.rank === rank;
      points[province]!.push({ step, rank, row, count: counts[province]!, tied });
      if (tied && order[row - 1]?.rank !== rank) {
        const sharing = order.filter((other) => other.rank === rank).length;
        ties.push({ step, firstRow: row, lastRow: row + sharing - 1 });
      }
    });
    rows = Math.max(rows, order.length);
    if (order.length > 0) before = here;
  });
  const lines = points
    .map((own, province) => ({ province, total: totals[province]!, runs: runsOf(own) }))
    .filter(({ runs }) => runs.length > 0)
    .sort((a, b) => b.total - a.total || a.province - b.province)
    .map((line, at): BumpLine => ({ ...line, named: at < NAMED_LINES }));
  return { lines, ties, rows, coverage: steps.map(({ coverage }) => coverage) };
}

function runsOf(points: readonly BumpPoint[]): BumpPoint[][] {
  const runs: BumpPoint[][] = [];
  for (const point of points) {
    const last = runs.at(-1);
    if (last && last.at(-1)!.step === point.step - 1) last.push(point);
    else runs.push([point]);
  }
  return runs;
}

/** A smooth path through points, level at each of them: `M0 10C5 10 5 30 10 30`. */
export function bumpPath(points: readonly { readonly x: number; readonly y: number }[]): string {
  return points
    .map(({ x, y }, at) => {
      const before = points[at - 1];
      if (!before) return `M${x} ${y}`;
      const middle = (before.x + x) / 2;
      return `C${middle} ${before.y} ${middle} ${y} ${x} ${y}`;
    })
    .join('');
}
