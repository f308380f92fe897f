import type { CoreRecord, Source } from '../record/types';
import type { Events } from './events';
import type { WindowPair } from './study-windows';

/** The publisher behind most rows of a study's windows. */
export interface LargestSource {
  /** As the record spells it. */
  readonly publisher: string;
  /** Rows that name one of its publications, of all rows counted in the windows. */
  readonly rows: number;
  /** Those among them that name no other publisher: the rows that fall away without it. */
  readonly soleRows: number;
  readonly ofRows: number;
}

type Sources = readonly Pick<Source, 'id' | 'publisher'>[];

/** Which publishers stand behind each row. */
export interface Publishers {
  readonly names: readonly string[];
  /** For every row the publishers that it names, each once, as indices in `names`. */
  readonly ofRow: readonly (readonly number[])[];
}

/**
 * The publishers of every row. Publishers are told apart by name as the record spells it; a source that the record does not
 * list stands for itself.
 */
export function indexPublishers(incidents: CoreRecord['incidents'], sources: Sources): Publishers {
  const kept = indexed.get(incidents);
  if (kept?.sources === sources) return kept.publishers;
  const publishers = buildPublishers(incidents, sources);
  indexed.set(incidents, { sources, publishers });
  return publishers;
}

/** The latest index of each record, by identity. */
const indexed = new WeakMap<CoreRecord['incidents'], { sources: Sources; publishers: Publishers }>();

function buildPublishers(incidents: CoreRecord['incidents'], sources: Sources): Publishers {
  const publisherOf = new Map(sources.map(({ id, publisher }) => [id, publisher]));
  const index = new Map<string, number>();
  const numberOf = (name: string): number => {
    let number = index.get(name);
    if (number === undefined) index.set(name, (number = index.size));
    return number;
  };
  const ofRow = incidents.map(({ sourceIds }) => {
    const named: number[] = [];
    for (const id of sourceIds) {
      const publisher = numberOf(publisherOf.get(id) ?? id);
      if (!named.includes(publisher)) named.push(publisher);
    }
    return named;
  });
  return { names: [...index.keys()], ofRow };
}

/**
 * The publisher that most of the rows of both windows name (a row counts for each publisher that it names); of several with
 * as many, the first by name. `null` where no row names a source.
 * @param mask 1 for the rows that the study counts
 */
export function largestSource(
  events: Events,
  mask: Uint8Array,
  publishers: Publishers,
  { before, after }: WindowPair,
): LargestSource | null {
  const rows = new Uint32Array(publishers.names.length);
  const sole = new Uint32Array(publishers.names.length);
  let ofRows = 0;
  for (let row = 0; row < events.rowCount; row++) {
    if (mask[row] === 0) continue;
    const mid = events.eventMid[events.rows.event[row]!]!;
    if (!(mid >= before.start && mid <= before.end) && !(mid >= after.start && mid <= after.end)) continue;
    ofRows++;
    const named = publishers.ofRow[row] ?? [];
    for (const publisher of named) rows[publisher]!++;
    if (named.length === 1) sole[named[0]!]!++;
  }
  let largest = -1;
  for (let k = 0; k < rows.length; k++) {
    if (rows[k] === 0) continue;
    const better = largest < 0 || rows[k]! > rows[largest]!;
    const tie = !better && rows[k] === rows[largest];
    if (better || (tie && publishers.names[k]! < publishers.names[largest]!)) largest = k;
  }
  if (largest < 0) return null;
  return {
    publisher: publishers.names[largest]!,
    rows: rows[largest]!,
    soleRows: sole[largest]!,
    ofRows,
  };
}

/** The mask without rows that stand on this publisher alone; rows that name another publisher too stay. */
export function withoutPublisher(mask: Uint8Array, publishers: Publishers, publisher: string): Uint8Array {
  const gone = publishers.names.indexOf(publisher);
  return mask.map((passes, row) => {
    const named = publishers.ofRow[row];
    return named?.length === 1 && named[0] === gone ? 0 : passes;
  });
}
