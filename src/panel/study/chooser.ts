import { readTyped } from '../../chart/typed';
import { firstCompiled } from '../../record/coverage';
import type { CoreRecord, Day, Milestone } from '../../record/types';

/** Lengths of windows offered by name, in months. */
export const USUAL_MONTHS = [3, 6, 12] as const;
export const MOST_MONTHS = 36;
export const MOST_GAP_DAYS = 180;

export interface MilestoneGroup {
  readonly group: 'major' | 'other';
  readonly milestones: readonly Milestone[];
}

/**
 * Operations and policies to choose from, the major ones first, each group from the latest back. One of another kind is
 * added where it is what the view asks about.
 */
export function milestoneGroups(milestones: readonly Milestone[], chosen: string | null): MilestoneGroup[] {
  const offered = milestones
    .filter(({ id, kind }) => kind === 'operation' || kind === 'policy' || id === chosen)
    .sort((a, b) => b.start - a.start || (a.id < b.id ? -1 : 1));
  const groups: MilestoneGroup[] = [
    { group: 'major', milestones: offered.filter(({ major }) => major) },
    { group: 'other', milestones: offered.filter(({ major }) => !major) },
  ];
  return groups.filter((group) => group.milestones.length > 0);
}

/** A typed date within the record (a month or a year means its first day); `null` for anything else. */
export function typedDay(text: string, record: Pick<CoreRecord, 'end' | 'coverage'>): Day | null {
  const day = readTyped(text)?.start;
  if (day === undefined) return null;
  return day >= firstCompiled(record) && day <= record.end ? day : null;
}

/** A typed whole number within limits, in Latin or Khmer digits; `null` for anything else. */
export function typedWhole(text: string, least: number, most: number): number | null {
  const plain = text.trim().replace(/[០-៩]/g, (digit) => String(digit.charCodeAt(0) - 0x17e0));
  if (!/^\d{1,4}$/.test(plain)) return null;
  const value = Number(plain);
  return value >= least && value <= most ? value : null;
}
