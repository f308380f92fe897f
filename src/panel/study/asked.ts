import { parseDay } from '../../record/day';
import type { CoreRecord, Day, Milestone, Relocation } from '../../record/types';
import {
  areasAround,
  relocationsCentredIn,
  targetOf,
  windowsAround,
  type ProposedAreas,
  type WindowLengths,
  type WindowPair,
} from '../../analysis/study';
import type { Compare } from '../../view/types';

/** The crackdown that is asked about. */
export interface Crackdown {
  readonly day: Day;
  /** `null` for a date of the reader's own. */
  readonly milestone: Milestone | null;
}

/** What `View.crackdown` names: a milestone by its id, which counts from its first day, or an ISO day. */
export function crackdownOf(value: string | null, milestones: readonly Milestone[]): Crackdown | null {
  if (value === null) return null;
  const milestone = milestones.find(({ id }) => id === value);
  if (milestone) return { day: milestone.start, milestone };
  const day = parseDay(value);
  return day === null ? null : { day, milestone: null };
}

/** The windows' lengths as the view holds them. */
export function lengthsOf({ monthsBefore, monthsAfter, gapDays }: Compare): WindowLengths {
  return { before: { months: monthsBefore }, after: { months: monthsAfter }, gapDays };
}

export function windowsOf(day: Day, compare: Compare): WindowPair {
  return windowsAround(day, lengthsOf(compare));
}

/** Areas that a reader can put a province in. */
export const AREAS = ['target', 'catchment', 'control'] as const;
export type Area = (typeof AREAS)[number];

export type Areas = Readonly<Record<Area, readonly string[]>>;

export interface StudyAreas {
  readonly arms: Areas;
  readonly proposed: ProposedAreas;
  /** The milestone whose province is proposed as target; `null` where none is. */
  readonly from: Milestone | null;
  /** The statements, each once, that the proposed catchment stands on; one can tell of several relocations. */
  readonly statements: number;
  /** Whether the catchment is the one proposed from relocations. */
  readonly fromRelocations: boolean;
  /** Why there is no target: a milestone of no one province, a date without one, or the reader took it out. */
  readonly missing: 'national' | 'date' | 'reader' | null;
  /** Whether the reader has changed what was proposed. */
  readonly changed: boolean;
}

/**
 * The milestone whose province a study starts from: the chosen one; for a date of the reader's own, the only operation of
 * that very day that fell in one province.
 */
function targetMilestone(
  { day, milestone }: Crackdown,
  record: Pick<CoreRecord, 'milestones' | 'places' | 'provinces'>,
): Milestone | null {
  if (milestone) return targetOf(milestone, record) ? milestone : null;
  const local = record.milestones.filter(
    (other) => other.kind === 'operation' && other.start === day && targetOf(other, record) !== null,
  );
  return local.length === 1 ? local[0]! : null;
}

/**
 * The areas of a study: as the reader chose them, else as proposed. Relocations that name a catchment are those dated
 * between the crackdown and the end of the window after it. What is in neither target nor catchment is control.
 */
export function studyAreas(
  crackdown: Crackdown,
  compare: Compare,
  windows: WindowPair,
  record: Pick<CoreRecord, 'milestones' | 'places' | 'provinces'>,
  relocations: readonly Relocation[],
): StudyAreas {
  const from = targetMilestone(crackdown, record);
  const target = compare.target ?? (from && targetOf(from, record)) ?? [];
  const later = relocationsCentredIn(relocations, { start: crackdown.day, end: windows.after.end });
  const proposed: ProposedAreas =
    target.length > 0
      ? areasAround(target, later, record, compare.distanceKm)
      : { target: null, catchment: [], control: [], basis: null, relocationIds: [] };
  const named = later.filter(({ id }) => proposed.relocationIds.includes(id));
  const catchment = (compare.catchment ?? proposed.catchment).filter((iso) => !target.includes(iso));
  const control = record.provinces
    .map(({ iso }) => iso)
    .filter((iso) => !target.includes(iso) && !catchment.includes(iso));
  return {
    arms: { target, catchment, control },
    proposed,
    from,
    statements: new Set(named.map(({ statementId }) => statementId)).size,
    fromRelocations: compare.catchment === null && proposed.basis === 'relocations',
    missing: target.length > 0 ? null : missingFor(crackdown, compare),
    changed: compare.target !== null || compare.catchment !== null,
  };
}

function missingFor({ milestone }: Crackdown, { target }: Compare): 'national' | 'date' | 'reader' {
  if (target !== null) return 'reader';
  return milestone ? 'national' : 'date';
}

export function areaOf({ target, catchment }: Areas, iso: string): Area {
  if (target.includes(iso)) return 'target';
  return catchment.includes(iso) ? 'catchment' : 'control';
}

/**
 * Puts a province into an area. A catchment that the reader has not touched goes on being proposed while the target grows;
 * a province taken out of the target fixes both as they are shown.
 */
export function assignArea(
  iso: string,
  area: Area,
  { target, catchment }: Areas,
  compare: Pick<Compare, 'target' | 'catchment'>,
): Pick<Compare, 'target' | 'catchment'> {
  const without = (list: readonly string[]) => list.filter((other) => other !== iso);
  if (area === 'target') {
    return {
      target: [...without(target), iso],
      catchment: compare.catchment && without(compare.catchment),
    };
  }
  const others = without(catchment);
  return {
    target: target.includes(iso) ? without(target) : compare.target,
    catchment: area === 'catchment' ? [...others, iso] : others,
  };
}
