import type { CoreRecord, Coverage, Source } from '../record/types';
import type { Engine } from './engine';
import { selectRows } from './filters';
import { ARMS, type Arms, type ArmWeights } from './study-areas';
import { sumArms, type ArmSums } from './study-counts';
import { boundedCoverage } from './study-coverage';
import type { StudySet } from './study-figures';
import { indexPublishers, largestSource, withoutPublisher, type LargestSource } from './study-sources';
import type { WindowPair } from './study-windows';
import type { Filters } from './types';

/** What a study looks at, whatever its windows. */
export interface StudyBase {
  readonly engine: Pick<Engine, 'events'>;
  readonly record: CoreRecord;
  /** The reader's filters; their set is replaced by each of the study's two. */
  readonly filters: Filters;
  readonly arms: Arms;
  readonly weights?: ArmWeights | null;
  /** 0.95 unless given. */
  readonly confidence?: number;
  /** The record's sources, where they are loaded: for the result without the largest of them. */
  readonly sources?: readonly Source[] | null;
}

/** Why areas cannot be studied; `null` where they can. */
export function refuseArms(arms: Arms): 'no-target' | 'no-control' | 'areas-overlap' | null {
  if (arms.target.length === 0) return 'no-target';
  if (arms.control.length === 0) return 'no-control';
  const named = ARMS.flatMap((arm) => arms[arm] ?? []);
  return new Set(named).size < named.length ? 'areas-overlap' : null;
}

/** Running sums of a study's sets, with and without a publisher, each built when first asked for. */
export interface StudySums {
  readonly sums: (set: StudySet, without?: string | null) => ArmSums;
  /** By the rows of all signs, so that both sets lose the same publisher; `null` without sources. */
  readonly largest: (windows: WindowPair) => LargestSource | null;
  /** Bounded by where the record begins and ends. */
  readonly coverage: readonly Coverage[];
}

/** Makes ready to count a study's areas in any windows. */
export function prepareStudy({ engine, record, filters, arms, sources }: StudyBase): StudySums {
  const { events } = engine;
  const masks = new Map<StudySet, Uint8Array>();
  const built = new Map<string, ArmSums>();
  const publishers = sources ? indexPublishers(record.incidents, sources) : null;
  const maskOf = (set: StudySet): Uint8Array => {
    let mask = masks.get(set);
    if (!mask) masks.set(set, (mask = selectRows(events, { ...filters, set })));
    return mask;
  };
  return {
    coverage: boundedCoverage(record),
    largest: (windows) => publishers && largestSource(events, maskOf('signs'), publishers, windows),
    sums: (set, without = null) => {
      const key = `${set};${without ?? ''}`;
      let sums = built.get(key);
      if (!sums) {
        const mask =
          without !== null && publishers ? withoutPublisher(maskOf(set), publishers, without) : maskOf(set);
        built.set(key, (sums = sumArms(events, mask, record.provinces, arms)));
      }
      return sums;
    },
  };
}
