import { CLAIMANTS, DATE_BASES, KINDS, STATUSES, TOPICS } from '../record/types';
import type { Claimant, DateBasis, Kind, Span, Status, Topic } from '../record/types';
import type { Events } from './events';
import { DIMENSIONS, failures, SETS_OF_KIND_AND_SIGN, type Dimension } from './filters';
import { ROW_SETS, type Filters, type RowSet } from './types';

/** For every option the events of the window that would be left if it alone were chosen there, other filters kept. */
export interface Facets {
  readonly set: Readonly<Record<RowSet, number>>;
  readonly kinds: Readonly<Record<Kind, number>>;
  readonly claims: Readonly<Record<Claimant, number>>;
  readonly statuses: Readonly<Record<Status, number>>;
  readonly topics: Readonly<Record<Topic, number>>;
  readonly bases: Readonly<Record<DateBasis, number>>;
  readonly checked: Readonly<Record<'yes' | 'no', number>>;
  /** By ISO 3166-1 alpha-2, in alphabetical order: a filter, never a ranking (docs/design.md, 4). */
  readonly nationality: Readonly<Record<string, number>>;
  /** Events reported again after a raid or closure there. */
  readonly again: number;
}

/** Counts the options of every filter over the events whose middle day lies in the window. */
export function countFacets(events: Events, filters: Filters, window: Span): Facets {
  const failed = failures(events, filters);
  const inWindow = (event: number) =>
    events.eventMid[event]! >= window.start && events.eventMid[event]! <= window.end;
  const { rows } = events;
  const again = events.reportedAgain?.();
  const counter = (dimension: Dimension) => {
    const others = ~(1 << DIMENSIONS.indexOf(dimension));
    return (size: number, optionOf: (row: number) => number) =>
      countOptions(events, inWindow, (row) => (failed[row]! & others) === 0, size, optionOf);
  };
  const one = <Name extends string>(column: Uint8Array, dimension: Dimension, names: readonly Name[]) =>
    named(
      names,
      counter(dimension)(names.length, (row) => 1 << column[row]!),
    );
  const sets = counter('set')(
    ROW_SETS.length,
    (row) => SETS_OF_KIND_AND_SIGN[rows.kind[row]! * 2 + rows.sign[row]!]!,
  );
  return {
    set: named(ROW_SETS, sets),
    kinds: one(rows.kind, 'kinds', KINDS),
    claims: one(rows.claim, 'claims', CLAIMANTS),
    statuses: one(rows.status, 'statuses', STATUSES),
    topics: one(rows.topic, 'topics', TOPICS),
    bases: one(rows.basis, 'bases', DATE_BASES),
    checked: one(rows.checked, 'checked', ['no', 'yes']),
    nationality: countNationalities(events, inWindow, failed),
    again: counter('again')(1, (row) => again?.[rows.event[row]!] ?? 0)[0]!,
  };
}

/** Distinct events by option; `optionsOf` gives a row's options as bits. */
function countOptions(
  events: Events,
  inWindow: (event: number) => boolean,
  passes: (row: number) => boolean,
  size: number,
  optionsOf: (row: number) => number,
): number[] {
  const { offsets, order } = events;
  const counts = new Array<number>(size).fill(0);
  for (let event = 0; event < events.eventCount; event++) {
    if (!inWindow(event)) continue;
    let options = 0;
    for (let i = offsets[event]!; i < offsets[event + 1]!; i++) {
      const row = order[i]!;
      if (passes(row)) options |= optionsOf(row);
    }
    for (let option = 0; options !== 0; option++, options >>= 1) if (options & 1) counts[option]!++;
  }
  return counts;
}

function countNationalities(
  events: Events,
  inWindow: (event: number) => boolean,
  failed: Uint16Array,
): Record<string, number> {
  const others = ~(1 << DIMENSIONS.indexOf('nationality'));
  const codes = [...events.rowsByNationality.keys()].sort();
  return Object.fromEntries(
    codes.map((code) => {
      const told = new Set<number>();
      for (const row of events.rowsByNationality.get(code)!) {
        const event = events.rows.event[row]!;
        if ((failed[row]! & others) === 0 && inWindow(event)) told.add(event);
      }
      return [code, told.size];
    }),
  );
}

function named<Name extends string>(names: readonly Name[], counts: readonly number[]): Record<Name, number> {
  return Object.fromEntries(names.map((name, index) => [name, counts[index]!])) as Record<Name, number>;
}
