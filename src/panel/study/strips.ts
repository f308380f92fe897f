import { createEngine, type Engine } from '../../analysis/engine';
import {
  placeboDates,
  sensitivity,
  type Arms,
  type ArmWeights,
  type PlaceboStrip,
  type SensitivityCell,
  type StudySet,
  type WindowLengths,
} from '../../analysis/study';
import type { Filters } from '../../analysis/types';
import type { CoreRecord, Day, Source } from '../../record/types';

/** What the strips are made from: sent to a worker once. */
export interface StripsRecord {
  readonly record: CoreRecord;
  readonly sources: readonly Source[] | null;
}

export interface StripsRequest {
  readonly day: Day;
  readonly lengths: WindowLengths;
  readonly filters: Filters;
  readonly arms: Arms;
  readonly weights: ArmWeights | null;
  /** Dates at which time is split, from `nearbySplits`. */
  readonly splits: readonly Day[];
}

/** The same study at other dates, and asked in other ways. */
export interface Strips {
  readonly placebo: Readonly<Record<StudySet, PlaceboStrip>>;
  readonly cells: readonly SensitivityCell[];
}

/** What the placebo dates cost, in splits of the sensitivity: it places the progress bar, nothing else. */
const PLACEBO_COST = 4;

const engines = new WeakMap<CoreRecord, Engine>();

/** One engine a record: the sums that one request made serve the next. */
function engineOf(record: CoreRecord): Engine {
  let engine = engines.get(record);
  if (!engine) engines.set(record, (engine = createEngine(record)));
  return engine;
}

/** Placebo dates, then the sensitivity one split date at a time; yields the share of the work that is done (0 to 1). */
export function* stripsInParts(
  { record, sources }: StripsRecord,
  request: StripsRequest,
): Generator<number, Strips> {
  const { day, lengths, filters, arms, weights, splits } = request;
  const base = { engine: engineOf(record), record, filters, arms, weights, sources };
  const all = PLACEBO_COST + splits.length;
  yield 0;
  const placebo = placeboDates({ ...base, day, lengths });
  yield PLACEBO_COST / all;
  const cells: SensitivityCell[] = [];
  for (const [k, split] of splits.entries()) {
    cells.push(...sensitivity({ ...base, days: [split] }));
    yield (PLACEBO_COST + k + 1) / all;
  }
  return { placebo, cells };
}
