import { describe, expect, it } from 'vitest';
import { nextSorting, NEWEST_FIRST, sortRows, WORKSHOP_COLUMNS, type SortWords } from '../../src/panel/table';
import { record, row } from './panel-fiction';

const words: SortWords = {
  place: (id) => id,
  province: (iso) => iso,
  word: (column, incident) => incident[column],
  compare: (a, b) => a.localeCompare(b),
};
const sorted = (
  rows: Parameters<typeof sortRows>[0],
  column: Parameters<typeof nextSorting>[1],
  direction: 'ascending' | 'descending',
) => sortRows(rows, { column, direction }, record, words).map(({ id }) => id);

describe('sorting the table', () => {
  it('opens with the newest first', () => {
    const rows = [row('A', { start: 1 }), row('B', { start: 3 }), row('C', { start: 2 })];
    expect(sortRows(rows, NEWEST_FIRST, record, words).map(({ id }) => id)).toEqual(['B', 'C', 'A']);
  });

  it('puts a number that is not reported last in both directions', () => {
    const rows = [row('A'), row('B', { peopleFound: 0 }), row('C', { peopleFound: 12 }), row('D')];
    expect(sorted(rows, 'found', 'ascending')).toEqual(['B', 'C', 'A', 'D']);
    expect(sorted(rows, 'found', 'descending')).toEqual(['C', 'B', 'A', 'D']);
  });

  it('sorts numbers by size, not by their digits', () => {
    const rows = [row('A', { arrested: 100 }), row('B', { arrested: 9 })];
    expect(sorted(rows, 'arrested', 'ascending')).toEqual(['B', 'A']);
  });

  it('puts rows known only to the country after those of a province', () => {
    const rows = [row('A', { placeId: 'fictional-country' }), row('B', { placeId: 'fictional-town' })];
    expect(sorted(rows, 'province', 'ascending')).toEqual(['B', 'A']);
    expect(sorted(rows, 'province', 'descending')).toEqual(['B', 'A']);
  });

  it('keeps equal rows in the order of their ids', () => {
    const rows = [row('C'), row('A'), row('B')];
    expect(sorted(rows, 'status', 'descending')).toEqual(['A', 'B', 'C']);
  });

  it('leaves the rows it was given as they were', () => {
    const rows = [row('B'), row('A')];
    sorted(rows, 'id', 'ascending');
    expect(rows.map(({ id }) => id)).toEqual(['B', 'A']);
  });

  it('turns round when the same header is pressed again, and starts upwards at another', () => {
    const first = nextSorting(NEWEST_FIRST, 'place');
    expect(first).toEqual({ column: 'place', direction: 'ascending' });
    expect(nextSorting(first, 'place').direction).toBe('descending');
    expect(nextSorting(nextSorting(first, 'place'), 'place').direction).toBe('ascending');
  });

  it('names nothing finer than a province in workshop mode', () => {
    expect(WORKSHOP_COLUMNS).not.toContain('place');
    expect(WORKSHOP_COLUMNS).not.toContain('summary');
  });
});
