/**
 * What a statistic answers where the numbers carry no answer: the reason, as a code for which the page has a sentence in
 * each language. Results never hold NaN or Infinity; where a value has no upper limit it is `null`.
 */
export interface Refusal<Reason extends string = string> {
  readonly refused: Reason;
}

/** Refuses with a reason. */
export function refuse<Reason extends string>(refused: Reason): Refusal<Reason> {
  return { refused };
}

/** Whether a statistic was refused. */
export function isRefusal<Result extends object, Reason extends string>(
  result: Result | Refusal<Reason>,
): result is Refusal<Reason> {
  return 'refused' in result;
}

/** Events of one area before and after. */
export interface Pair {
  readonly before: number;
  readonly after: number;
}

/** An estimate of a ratio with its interval. `null` stands for no upper limit ("unbounded"), never for a missing value. */
export interface RatioInterval {
  readonly ratio: number | null;
  readonly low: number;
  readonly high: number | null;
  /** Two-sided: twice the smaller tail, at most 1; it agrees with the interval. */
  readonly p: number;
}

/** Confidence of every interval unless another is asked for. */
export const CONFIDENCE = 0.95;

/** Throws on counts that no record can give: negative, fractional or endless. */
export function assertCounts(counts: readonly number[]): void {
  for (const count of counts) {
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`not a count of events: ${count}`);
  }
}

/** Throws on exposures, weights and other denominators that are not above zero. */
export function assertPositive(values: readonly number[]): void {
  for (const value of values) {
    if (!Number.isFinite(value) || value <= 0) throw new RangeError(`must be above zero: ${value}`);
  }
}
