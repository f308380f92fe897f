import { describe, expect, it } from 'vitest';
import { en } from '../../src/language/en';
import { resultRows } from '../../src/panel/study/results';
import { events, fiction, made, study } from './panel-study-fiction';

const rowsOf = (control: readonly [number, number], unit: 'window' | '30-days' = 'window') => {
  const { exposure, ...rest } = made(
    study(
      fiction([
        ...events('struck-town', 15, 5),
        ...events('near-town', 5, 6),
        ...events('far-town', ...control),
      ]),
    ),
  );
  return resultRows({ ...rest, exposure: { ...exposure, unit } }, 'events', en, 'en');
};
const { rows } = en.study.results;

describe('the figures of a study', () => {
  it('that divide by a control under five carry a flag, as 31 events fewer on 1 and 2 did not', () => {
    const flagged = rowsOf([1, 2]).filter(({ flags }) => flags?.reports);
    expect(flagged.map(({ label }) => label)).toEqual([rows.net, rows.quotient, rows.totalNet]);
    expect(flagged[0]!.flags!.reports).toBe('control under five');
    expect(rowsOf([5, 5]).some(({ flags }) => flags?.reports)).toBe(false);
  });

  it('that are refused carry no flag', () => {
    expect(rowsOf([0, 0]).some(({ flags }) => flags?.reports)).toBe(false);
  });

  it('say that the gross effect of unequal windows is rescaled', () => {
    expect(rowsOf([5, 5])[0]!.hint).not.toContain('rescaled');
    expect(rowsOf([5, 5], '30-days')[0]!.hint).toContain('rescaled');
  });
});
