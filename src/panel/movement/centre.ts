import { shiftBetween, type Centre, type CentreRefusal, type Ellipse } from '../../analysis/centre';
import { toKm } from '../../geography/projection';
import { coverageOf, type WindowCoverage } from '../../record/coverage';
import type { Coverage, Province, Span } from '../../record/types';

const DIRECTIONS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** The nearest of eight directions to a bearing in degrees clockwise from north. */
export function directionOf(bearing: number): Direction {
  return DIRECTIONS[((Math.round(bearing / 45) % 8) + 8) % 8]!;
}

/** How far one point lies from another and in which direction. */
export interface Offset {
  readonly km: number;
  readonly direction: Direction;
}

/** A row of the table of centres. */
export interface CentreRow {
  readonly step: Span;
  readonly coverage: WindowCoverage;
  readonly placedEvents: number;
  /** `null` where there are too few placed events. */
  readonly centre: Centre | null;
  /** From Phnom Penh, so that a centre is not taken for a place that it happens to lie near. */
  readonly fromCapital: Offset | null;
  /** Since the step just before; `null` where either has no centre. */
  readonly shift: Offset | null;
}

/**
 * Rows of the table of centres.
 * @param path from `centrePath`, one entry a step
 * @param capital the province from whose point distances are told
 */
export function centreRows(
  path: readonly (Centre | CentreRefusal)[],
  coverage: readonly Coverage[],
  capital: Pick<Province, 'lon' | 'lat'> | undefined,
): CentreRow[] {
  return path.map((entry, at): CentreRow => {
    const centre = entry.status === 'found' ? entry : null;
    const before = path[at - 1];
    return {
      step: entry.window,
      coverage: coverageOf(entry.window, coverage),
      placedEvents: entry.placedEvents,
      centre,
      fromCapital: centre && capital ? offset(pointOf(capital), centre) : null,
      shift: centre && before?.status === 'found' ? offset(before, centre) : null,
    };
  });
}

function pointOf({ lon, lat }: Pick<Province, 'lon' | 'lat'>): Ellipse {
  const [x, y] = toKm(lon, lat);
  return { x, y, semiMajorKm: 0, semiMinorKm: 0, bearing: 0 };
}

function offset(from: Ellipse, to: Ellipse): Offset {
  const { km, bearing } = shiftBetween(from, to);
  return { km, direction: directionOf(bearing) };
}
