import type { CoreRecord, Incident } from '../record/types';
import { placesById } from './places';

export const COLUMNS = [
  'id',
  'dates',
  'place',
  'province',
  'kind',
  'sign',
  'found',
  'arrested',
  'rescued',
  'status',
  'claim',
  'summary',
] as const;
export type Column = (typeof COLUMNS)[number];

/** In workshop mode the table names nothing finer than a province, and no prose (docs/design.md, 4). */
export const WORKSHOP_COLUMNS: readonly Column[] = COLUMNS.filter(
  (column) => column !== 'place' && column !== 'summary',
);

export interface Sorting {
  readonly column: Column;
  readonly direction: 'ascending' | 'descending';
}

/** Newest first, as the table opens. */
export const NEWEST_FIRST: Sorting = { column: 'dates', direction: 'descending' };

/** How a column's header sorts when it is pressed: the other way round if it sorts already. */
export function nextSorting(now: Sorting, column: Column): Sorting {
  if (now.column !== column) return { column, direction: 'ascending' };
  return { column, direction: now.direction === 'ascending' ? 'descending' : 'ascending' };
}

/** The words by which a row is sorted in the columns whose order is that of the reader's language. */
export interface SortWords {
  place(placeId: string): string;
  province(provinceIso: string): string;
  word(column: 'kind' | 'status' | 'claim', row: Incident): string;
  /** Orders words as the language does. */
  compare(a: string, b: string): number;
}

/**
 * Sorts rows by a column. A number that is not reported stands last in both directions, because it is neither small nor
 * large; equal rows keep the order of their ids.
 */
export function sortRows(
  rows: readonly Incident[],
  sorting: Sorting,
  record: CoreRecord,
  words: SortWords,
): readonly Incident[] {
  const sign = sorting.direction === 'ascending' ? 1 : -1;
  const key = keyOf(sorting.column, record, words);
  return rows
    .map((row) => ({ row, key: key(row) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null) {
        if (a.key !== b.key) return a.key === null ? 1 : -1;
      } else {
        const order = typeof a.key === 'number' ? a.key - Number(b.key) : words.compare(a.key, String(b.key));
        if (order !== 0) return sign * order;
      }
      return a.row.id < b.row.id ? -1 : 1;
    })
    .map(({ row }) => row);
}

function keyOf(
  column: Column,
  record: CoreRecord,
  words: SortWords,
): (row: Incident) => string | number | null {
  const places = placesById(record.places);
  const blankLast = (text: string) => (text === '' ? null : text);
  switch (column) {
    case 'id':
      return (row) => row.id;
    case 'dates':
      return (row) => row.start;
    case 'place':
      return (row) => words.place(row.placeId);
    case 'province':
      return (row) => {
        const iso = places.get(row.placeId)?.provinceIso;
        return iso ? blankLast(words.province(iso)) : null;
      };
    case 'kind':
    case 'status':
    case 'claim':
      return (row) => words.word(column, row);
    case 'sign':
      return (row) => (row.sign ? 1 : 0);
    case 'found':
      return (row) => row.peopleFound;
    case 'arrested':
      return (row) => row.arrested;
    case 'rescued':
      return (row) => row.rescued;
    case 'summary':
      return (row) => row.summary;
  }
}
