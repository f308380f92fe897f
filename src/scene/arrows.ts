import type { End } from '../analysis/ends';
import { arrowsOf, relocationsIn, type Arrow, type LineStyle, type Stub } from '../analysis/movement';
import { toKm } from '../geography/projection';
import { byOffice } from '../record/offices';
import type { ContextRecord, CoreRecord, Relocation, RelocationSubject, Span } from '../record/types';
import { arrowPath, loopPath, stubPath, type Path } from './arrow-path';
import { markPlaces } from './folding';

/** A line on the map for what sources say moved. */
export interface SceneArrow extends Path {
  /** The first relocation that it stands for: what is selected when it is opened. */
  readonly id: string;
  readonly relocations: readonly Relocation[];
  /** `null` where that end cannot be drawn. Both are the same for a move within one place. */
  readonly from: End | null;
  readonly to: End | null;
  readonly what: RelocationSubject;
  readonly style: LineStyle;
  /** Distinct statements: the width. */
  readonly statements: number;
  /** One of the ends is known only to a province or a border, or not at all. */
  readonly hollow: boolean;
}

/** The arrows of a window, and the relocations of it that have no end on the map. */
export interface SceneArrows {
  readonly arrows: readonly SceneArrow[];
  readonly unplaced: readonly Relocation[];
  /** Provinces only, without statements by office-holders. */
  readonly workshop: boolean;
}

const toldIn = ({ relocations }: ContextRecord, workshop: boolean): readonly Relocation[] =>
  workshop ? relocations.filter((row) => !byOffice(row)) : relocations;

interface Kept {
  readonly workshop: boolean;
  readonly key: string;
  readonly drawn: SceneArrows;
}
const kept = new WeakMap<ContextRecord, Kept>();

/**
 * What is said to have moved in a window, as lines. In workshop mode every end is its province's. The same object comes
 * back while the same relocations lie in the window, so that a slider step that changes none of them redraws nothing.
 */
export function sceneArrows(
  record: CoreRecord,
  context: ContextRecord,
  window: Span,
  workshop: boolean,
): SceneArrows {
  const told = toldIn(context, workshop);
  const key = relocationsIn(told, window)
    .map(({ id }) => id)
    .join();
  const before = kept.get(context);
  if (before?.workshop === workshop && before.key === key) return before.drawn;
  const drawn = arrowsIn(record, context, window, workshop);
  kept.set(context, { workshop, key, drawn });
  return drawn;
}

/** The arrows of a window, made anew: see `sceneArrows`. */
export function arrowsIn(
  { places }: CoreRecord,
  context: ContextRecord,
  window: Span,
  workshop: boolean,
): SceneArrows {
  // A border is named by the place beside it, which workshop mode does not name.
  const crossings = workshop ? [] : context.crossings;
  const told = toldIn(context, workshop);
  const standsAt = workshop ? new Int32Array(places.length).fill(-1) : markPlaces(places);
  const { arrows, stubs, unplaced } = arrowsOf(told, window, { places, crossings, standsAt });
  const ranks = new Map<string, number>();
  const rankOf = (key: string): number => {
    const rank = ranks.get(key) ?? 0;
    ranks.set(key, rank + 1);
    return rank;
  };
  return {
    arrows: [
      ...stubs.map((stub) => stubLine(stub, rankOf)),
      ...arrows.map((arrow, at) => arrowLine(arrow, arrows.slice(0, at))),
    ],
    unplaced,
    workshop,
  };
}

/** Arrows whose ends lie this near to each other (km) would lie one on the other. */
const BESIDE_KM = 20;

function near(a: End, b: End): boolean {
  const [ax, ay] = toKm(a.lon, a.lat);
  const [bx, by] = toKm(b.lon, b.lat);
  return Math.hypot(ax - bx, ay - by) < BESIDE_KM;
}

function arrowLine(arrow: Arrow, before: readonly Arrow[]): SceneArrow {
  const { from, to, hollow, ...drawn } = arrow;
  const rank = before.filter((other) => near(other.from, from) && near(other.to, to)).length;
  const beyond = to.kind === 'border' ? 'to' : from.kind === 'border' ? 'from' : null;
  const path = arrowPath(from, to, rank, beyond);
  return { id: drawn.relocations[0]!.id, from, to, hollow, ...drawn, ...path };
}

function stubLine({ at, role, ...drawn }: Stub, rankOf: (key: string) => number): SceneArrow {
  const loop = role === 'within';
  const rank = rankOf(`${loop ? 'within' : 'stub'} ${at.id}`);
  const path = loop ? loopPath(at, rank) : stubPath(at, role, rank);
  return {
    id: drawn.relocations[0]!.id,
    from: role === 'to' ? null : at,
    to: role === 'from' ? null : at,
    hollow: true,
    ...drawn,
    ...path,
  };
}

/** The arrow that stands for a relocation. */
export function arrowWith(arrows: readonly SceneArrow[], relocationId: string): SceneArrow | undefined {
  return arrows.find(({ relocations }) => relocations.some(({ id }) => id === relocationId));
}
