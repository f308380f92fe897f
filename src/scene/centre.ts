import type { Position } from 'geojson';
import { centreOf, ellipseRing, type Centre, type CentreRefusal } from '../analysis/centre';
import { recent } from '../analysis/cache';
import type { Tallies } from '../analysis/types';
import { coverageOf } from '../record/coverage';
import { addMonths, daysIn, wholeMonths } from '../record/day';
import type { Coverage, Place, Span } from '../record/types';

/** How many windows before the one on screen the path of centres goes back. */
const PATH_WINDOWS = 12;

/** Centre of gravity and ellipse of a window, with the centres of the windows before it. */
export interface CentreFound {
  readonly status: 'found';
  readonly centre: Centre;
  readonly ring: readonly Position[];
  /** Centres from the earliest to the one on screen. A window without a centre, or with empty coverage, breaks the path. */
  readonly path: readonly (readonly Centre[])[];
}
export type SceneCentre = CentreFound | CentreRefusal;

/**
 * Windows of equal length that come one before the other, the latest first, the given one left out: of as many calendar
 * months where it is whole months, else of as many days.
 * @param first no window starts before this day
 */
export function windowsBefore(window: Span, first: number, count = PATH_WINDOWS): Span[] {
  const months = wholeMonths(window);
  const found: Span[] = [];
  for (let end = window.start - 1; found.length < count;) {
    const start = months === null ? end - daysIn(window) + 1 : addMonths(end + 1, -months);
    if (start < first) break;
    found.push({ start, end });
    end = start - 1;
  }
  return found;
}

const KEPT = 200;
/** What is drawn for a window's centre: the same object while neither window nor filters change. */
const drawn = new WeakMap<Centre, CentreFound>();
const kept = new WeakMap<Tallies, ReturnType<typeof recent<Centre | CentreRefusal>>>();

/**
 * Centre and ellipse of a window (docs/design.md, 3.11) with the path that leads to it.
 * @param tallies from `placedTallies`
 * @param first the first day of the record
 */
export function sceneCentre(
  tallies: Tallies,
  places: readonly Place[],
  window: Span,
  first: number,
  coverage: readonly Coverage[],
): SceneCentre {
  let byWindow = kept.get(tallies);
  if (!byWindow) kept.set(tallies, (byWindow = recent<Centre | CentreRefusal>(KEPT)));
  const centreIn = (span: Span) =>
    byWindow(`${span.start} ${span.end}`, () => centreOf(tallies, places, span));
  const centre = centreIn(window);
  if (centre.status === 'too-few') return centre;
  const before = drawn.get(centre);
  if (before) return before;
  const path: Centre[][] = [[centre]];
  for (const span of windowsBefore(window, first)) {
    const earlier = coverageOf(span, coverage).noneDays > 0 ? null : centreIn(span);
    if (earlier?.status === 'found') path[0]!.unshift(earlier);
    else if (path[0]!.length > 0) path.unshift([]);
  }
  const found: CentreFound = {
    status: 'found',
    centre,
    ring: ellipseRing(centre),
    path: path.filter((run) => run.length > 0),
  };
  drawn.set(centre, found);
  return found;
}
