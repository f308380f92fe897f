import { CLAIMANTS, DATE_BASES, ENFORCEMENT_KINDS, KINDS, STATUSES, TOPICS } from '../record/types';
import type { Events } from './events';
import { ROW_SETS, type Filters, type RowSet } from './types';

/** The parts of a filter, each of which a row passes or fails by itself. */
export const DIMENSIONS = [
  'set',
  'kinds',
  'claims',
  'statuses',
  'topics',
  'bases',
  'checked',
  'nationality',
  'again',
] as const satisfies readonly (keyof Filters)[];
export type Dimension = (typeof DIMENSIONS)[number];

const REPORT_KINDS: readonly string[] = ['report', 'rescue'];

/** Whether a row of this kind and sign belongs to a set (docs/design.md, 2 and 3.8). */
function inSet(set: RowSet, kind: (typeof KINDS)[number], sign: boolean): boolean {
  switch (set) {
    case 'signs':
      return sign;
    case 'reports':
      return sign && REPORT_KINDS.includes(kind);
    case 'enforcement':
      return ENFORCEMENT_KINDS.includes(kind);
    case 'all':
      return true;
  }
}

/** Bit s is set where a row of kind `index >> 1` and sign `index & 1` belongs to ROW_SETS[s]. */
export const SETS_OF_KIND_AND_SIGN = Uint8Array.from({ length: KINDS.length * 2 }, (_, index) =>
  ROW_SETS.reduce(
    (bits, set, bit) => bits | (inSet(set, KINDS[index >> 1]!, (index & 1) === 1) ? 1 << bit : 0),
    0,
  ),
);

function permitted(names: readonly string[], chosen: readonly string[] | null): Uint8Array {
  return Uint8Array.from(names, (name) => (chosen === null || chosen.includes(name) ? 1 : 0));
}

/**
 * For every row the parts of the filter that it fails, as bits in the order of DIMENSIONS: 0 means that the row passes.
 */
export function failures(events: Events, filters: Filters): Uint16Array {
  const { rows, rowCount } = events;
  const set = ROW_SETS.indexOf(filters.set);
  const sets = SETS_OF_KIND_AND_SIGN.map((bits) => (bits >> set) & 1);
  const kinds = permitted(KINDS, filters.kinds);
  const claims = permitted(CLAIMANTS, filters.claims);
  const statuses = permitted(STATUSES, filters.statuses);
  const topics = permitted(TOPICS, filters.topics);
  const bases = permitted(DATE_BASES, filters.bases);
  const checked = permitted(['no', 'yes'], filters.checked === null ? null : [filters.checked]);
  const out = new Uint16Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    const kind = rows.kind[row]!;
    const passed =
      sets[kind * 2 + rows.sign[row]!]! |
      (kinds[kind]! << 1) |
      (claims[rows.claim[row]!]! << 2) |
      (statuses[rows.status[row]!]! << 3) |
      (topics[rows.topic[row]!]! << 4) |
      (bases[rows.basis[row]!]! << 5) |
      (checked[rows.checked[row]!]! << 6);
    out[row] = ~passed & 0x7f;
  }
  if (filters.nationality !== null) failOthers(out, events.rowsByNationality.get(filters.nationality) ?? []);
  if (filters.again) failOnce(out, events);
  return out;
}

const NATIONALITY_BIT = 1 << DIMENSIONS.indexOf('nationality');

function failOthers(out: Uint16Array, kept: readonly number[]): void {
  for (let row = 0; row < out.length; row++) out[row]! |= NATIONALITY_BIT;
  for (const row of kept) out[row]! &= ~NATIONALITY_BIT;
}

const AGAIN_BIT = 1 << DIMENSIONS.indexOf('again');

/** Marks the rows of events that are not reported again. */
function failOnce(out: Uint16Array, { rows, reportedAgain }: Events): void {
  const again = reportedAgain?.();
  for (let row = 0; row < out.length; row++) if (again?.[rows.event[row]!] !== 1) out[row]! |= AGAIN_BIT;
}

/** Which rows pass: 1 or 0 for every row. */
export function selectRows(events: Events, filters: Filters): Uint8Array {
  const failed = failures(events, filters);
  const out = new Uint8Array(failed.length);
  for (let row = 0; row < out.length; row++) out[row] = failed[row] === 0 ? 1 : 0;
  return out;
}

/** One text for filters that let the same rows pass, for caches: the order in which options were chosen is of no account. */
export function filterKey(filters: Filters): string {
  return DIMENSIONS.map((dimension) => {
    const value = filters[dimension];
    return Array.isArray(value) ? [...value].sort().join(',') : `=${value as string | boolean | null}`;
  }).join(';');
}
