import type { Area } from '../analysis/engine';
import { DEFAULT_FILTERS, ROW_SETS, type Filters } from '../analysis/types';
import type { CoreRecord, Span } from '../record/types';
import type { Known } from './address-field';
import { FIELDS } from './address-fields';

/** What a placeholder counts: rows of a set, in a window, in an area. */
export interface Query {
  readonly filters: Filters;
  readonly window: Span;
  readonly area: Area;
}

/** What keeps a placeholder from being filled, as what was expected in its place. */
export interface Wrong {
  readonly wrong: string;
}

/** Keys of the address that a query may carry, with the same values as there. */
const KEYS = ['w', 'k', 'cl', 'st', 'tp', 'db', 'ck', 'ag'] as const;
const EXPECTED = `a set (${ROW_SETS.join(', ')}) and any of ${KEYS.join('=, ')}=, province=, place=`;

/**
 * Reads `signs w=2022-09-13..2022-11-30 province=KH-18`. A set comes first; what is not said is as usual, and the window
 * is the step's own.
 * @param window the window of the step
 */
export function readQuery(text: string, window: Span, record: CoreRecord): Query | Wrong {
  const [first = '', ...rest] = text.split(/\s+/);
  const set = ROW_SETS.find((candidate) => candidate === first);
  if (!set) return { wrong: EXPECTED };
  let query: Query = { filters: { ...DEFAULT_FILTERS, set }, window, area: {} };
  const seen = new Set<string>();
  for (const part of rest) {
    const at = part.indexOf('=');
    const [key, value] = [part.slice(0, Math.max(at, 0)), part.slice(at + 1)];
    if (at === -1 || seen.has(key)) return { wrong: EXPECTED };
    seen.add(key);
    const next = withPart(query, key, value, record);
    if ('wrong' in next) return next;
    query = next;
  }
  return query;
}

function withPart(query: Query, key: string, value: string, record: CoreRecord): Query | Wrong {
  if (key === 'province')
    return record.provinces.some(({ iso }) => iso === value)
      ? { ...query, area: { ...query.area, provinceIso: value } }
      : { wrong: 'a province of the record, such as KH-18' };
  if (key === 'place')
    return record.places.some(({ id }) => id === value)
      ? { ...query, area: { ...query.area, placeId: value } }
      : { wrong: 'a place of the record, such as poipet' };
  if (!(KEYS as readonly string[]).includes(key)) return { wrong: EXPECTED };
  const known: Known = record;
  const reading = FIELDS.find(({ keys }) => keys.includes(key))?.read(key, value, known);
  if (!reading || reading.fault)
    return {
      wrong:
        key === 'w'
          ? 'a window within the record'
          : `a value that the address knows for ${key} (docs/address.md)`,
    };
  return {
    ...query,
    filters: { ...query.filters, ...reading.filter },
    window: reading.patch?.window ?? query.window,
  };
}
