import type { MonthCount } from '../analysis/types';

/** Hands back the array it handed back before for as long as the counts are the same, so that nothing drawn from it changes. */
export function keepSame(): (months: readonly MonthCount[]) => readonly MonthCount[] {
  let kept: readonly MonthCount[] = [];
  return (months) => {
    const same =
      months.length === kept.length &&
      months.every((month, i) => month.start === kept[i]?.start && month.count === kept[i]?.count);
    if (!same) kept = months;
    return kept;
  };
}
