import { isRefusal } from '../../analysis/statistics';
import { STUDY_SETS, type SensitivityCell, type StudySet } from '../../analysis/study';
import type { Day } from '../../record/types';

/** How a difference lies to zero: by its interval where that leaves zero out, else by its own sign. */
export type Lie = 'below' | 'leans-below' | 'zero' | 'leans-above' | 'above' | 'no-events' | 'empty-coverage';
export const LIES: readonly Lie[] = [
  'below',
  'leans-below',
  'zero',
  'leans-above',
  'above',
  'no-events',
  'empty-coverage',
];

export function lieOf({ difference }: Pick<SensitivityCell, 'difference'>): Lie {
  if (isRefusal(difference)) return difference.refused;
  const { value, low, high } = difference;
  if (high < 0) return 'below';
  if (low > 0) return 'above';
  if (value === 0) return 'zero';
  return value < 0 ? 'leans-below' : 'leans-above';
}

/** One way to count: a set, with every source or without the largest. */
export interface SensitivityPart {
  readonly set: StudySet;
  readonly without: boolean;
  readonly columns: readonly { readonly months: number; readonly gapDays: number }[];
  readonly rows: readonly { readonly day: Day; readonly cells: readonly SensitivityCell[] }[];
  readonly tally: Readonly<Record<Lie, number>>;
  readonly total: number;
}

/** The cells as one table for each way to count: dates down, windows and gaps across. */
export function sensitivityParts(cells: readonly SensitivityCell[]): SensitivityPart[] {
  const columns = distinct(cells, ({ months, gapDays }) => `${months};${gapDays}`)
    .map(({ months, gapDays }) => ({ months, gapDays }))
    .sort((a, b) => a.months - b.months || a.gapDays - b.gapDays);
  const days = distinct(cells, ({ day }) => String(day))
    .map(({ day }) => day)
    .sort((a, b) => a - b);
  return STUDY_SETS.flatMap((set) =>
    [false, true].flatMap((without) => {
      const own = cells.filter((cell) => cell.set === set && (cell.without !== null) === without);
      if (own.length === 0) return [];
      const tally = Object.fromEntries(LIES.map((lie) => [lie, 0])) as Record<Lie, number>;
      for (const cell of own) tally[lieOf(cell)]++;
      const rows = days.map((day) => ({
        day,
        cells: columns.flatMap(
          ({ months, gapDays }) =>
            own.find((cell) => cell.day === day && cell.months === months && cell.gapDays === gapDays) ?? [],
        ),
      }));
      return [{ set, without, columns, rows, tally, total: own.length }];
    }),
  );
}

function distinct<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
