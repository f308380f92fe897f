import { assertCounts, CONFIDENCE, refuse, type Pair, type RatioInterval, type Refusal } from './result';

/** A 2 × 2 table by its margins: x successes of the first row, which may be anything from `least` to `most`. */
interface Table {
  readonly x: number;
  readonly least: number;
  readonly most: number;
  /** Totals of the first row, of the second row, and of the first column. */
  readonly first: number;
  readonly second: number;
  readonly column: number;
}

/** Fisher's noncentral hypergeometric distribution at one odds ratio, as seen from x. */
interface Distribution {
  readonly mean: number;
  readonly atMost: number;
  readonly atLeast: number;
}

/** Weights below this share of the largest add nothing that a double could hold. */
const NEGLIGIBLE = 1e-22;

/**
 * Sums the distribution outwards from its peak by the ratio of neighbouring weights:
 * w(k + 1) / w(k) = (first − k)(column − k) / ((k + 1)(second − column + k + 1)) · ψ.
 */
function distribution(table: Table, logOdds: number): Distribution {
  const { x, least, most, first, second, column } = table;
  const psi = Math.exp(logOdds);
  const growth = (k: number) => (((first - k) * (column - k)) / ((k + 1) * (second - column + k + 1))) * psi;
  let [low, high] = [least, most];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (growth(middle) > 1) low = middle + 1;
    else high = middle;
  }
  const peak = low;
  let [total, moment, below, above] = [0, 0, 0, 0];
  const add = (k: number, weight: number) => {
    total += weight;
    moment += weight * (k - x);
    if (k <= x) below += weight;
    if (k >= x) above += weight;
  };
  add(peak, 1);
  for (let k = peak, weight = 1; k < most && weight > NEGLIGIBLE; k++) add(k + 1, (weight *= growth(k)));
  for (let k = peak, weight = 1; k > least && weight > NEGLIGIBLE; k--) add(k - 1, (weight /= growth(k - 1)));
  return { mean: x + moment / total, atMost: below / total, atLeast: above / total };
}

/** The log odds at which an increasing function of them crosses 0: bracketed by doubling, then halved. */
function crossing(increasing: (logOdds: number) => number): number {
  let [low, high] = [-1, 1];
  while (increasing(low) > 0 && low > -600) low *= 2;
  while (increasing(high) < 0 && high < 600) high *= 2;
  for (let k = 0; k < 100 && high - low > 1e-14 * Math.max(1, Math.abs(low)); k++) {
    const middle = (low + high) / 2;
    if (increasing(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

export interface OddsRatio extends RatioInterval {
  /** Conditional maximum likelihood estimate, R's `fisher.test(...)$estimate`; `null`: unbounded. */
  readonly conditional: number | null;
}

/**
 * The ratio of two ratios, (T1/T0) / (C1/C0), with the exact conditional interval of the odds ratio of the 2 × 2 table
 * [[T1, T0], [C1, C0]] (Fisher 1935; Fisher's noncentral hypergeometric distribution): the interval of R's `fisher.test`.
 * Below 1: the first area fell more, or rose less, than the second. Period lengths cancel out.
 * Limits: exact if events are independent, which reports are not; events that lie in both areas are counted in both. `ratio`
 * is the plain ratio of the counts, `conditional` the estimate that R prints. p is twice the smaller tail at 1 (R sums all
 * tables no likelier than the one seen).
 * @param treated events of the area in question before and after
 * @param control events of the area compared
 * @returns refused where a row or a column of the table is empty, so that every ratio fits as well
 */
export function ratioOfRatios(
  treated: Pair,
  control: Pair,
  confidence = CONFIDENCE,
): OddsRatio | Refusal<'no-events'> {
  assertCounts([treated.before, treated.after, control.before, control.after]);
  const first = treated.before + treated.after;
  const second = control.before + control.after;
  const column = treated.after + control.after;
  const x = treated.after;
  const table: Table = {
    x,
    first,
    second,
    column,
    least: Math.max(0, column - second),
    most: Math.min(first, column),
  };
  if (table.least === table.most) return refuse('no-events');
  const tail = (1 - confidence) / 2;
  const none = x === table.least;
  const all = x === table.most;
  const low = none ? 0 : Math.exp(crossing((odds) => distribution(table, odds).atLeast - tail));
  const high = all ? null : Math.exp(crossing((odds) => tail - distribution(table, odds).atMost));
  const conditional = none
    ? 0
    : all
      ? null
      : Math.exp(crossing((odds) => distribution(table, odds).mean - x));
  const { atMost, atLeast } = distribution(table, 0);
  const denominator = treated.before * control.after;
  return {
    ratio: denominator === 0 ? null : (treated.after * control.before) / denominator,
    conditional,
    low,
    high,
    p: Math.min(1, 2 * Math.min(atMost, atLeast)),
  };
}
