import { compareText } from '../record/compare-text';
import { sharedDays } from '../record/day';
import type { Certainty, Relocation, RelocationSubject, Span } from '../record/types';
import { enclosing, findEnds, type End, type Ground } from './ends';

/** Solid only where a source observed the move; dashed where it was stated; dotted where suspected or planned. */
export type LineStyle = 'solid' | 'dashed' | 'dotted';

/** What can be drawn between two ends, or beside one. */
interface Drawn {
  readonly what: RelocationSubject;
  readonly style: LineStyle;
  /** Distinct statements: the width. */
  readonly statements: number;
  /** The rows that tell it, the earliest first. */
  readonly relocations: readonly Relocation[];
}

export interface Arrow extends Drawn {
  readonly from: End;
  readonly to: End;
  /** Hollow head: one of the ends is not known more finely than to a province or a border. */
  readonly hollow: boolean;
}

/**
 * A move with one end that can be drawn: people or operations that left for an unknown place (`from`), came from one
 * (`to`), or moved within one place or province (`within`). Drawn without a direction.
 */
export interface Stub extends Drawn {
  readonly at: End;
  readonly role: 'from' | 'to' | 'within';
}

export interface Movement {
  readonly arrows: readonly Arrow[];
  readonly stubs: readonly Stub[];
  /** Relocations of the window with no end that can be drawn: only in the table. */
  readonly unplaced: readonly Relocation[];
}

export function styleOf(certainty: Certainty): LineStyle {
  return certainty === 'observed' ? 'solid' : certainty === 'stated' ? 'dashed' : 'dotted';
}

/** Relocations whose span meets the window. */
export function relocationsIn(relocations: readonly Relocation[], window: Span): Relocation[] {
  return relocations.filter((relocation) => sharedDays(relocation, window) > 0);
}

/**
 * Relocations as arrows: one between two ends for each of what moved and how certain it is, as wide as the number of
 * statements; several rows of one statement between the same ends count once. Ends abroad: see `findEnds`. `abroad`,
 * `unknown`, the whole country and countries without a crossing have no end that can be drawn.
 */
export function arrowsOf(relocations: readonly Relocation[], window: Span, ground: Ground): Movement {
  const arrows = new Map<string, Arrow>();
  const stubs = new Map<string, Stub>();
  const unplaced: Relocation[] = [];
  const endsOf = findEnds(relocations, ground);
  const byDate = relocationsIn(relocations, window).sort(
    (a, b) => a.start - b.start || compareText(a.id, b.id),
  );
  for (const relocation of byDate) {
    const { from, to } = endsOf(relocation);
    const look = { what: relocation.whatMoved, style: styleOf(relocation.certainty) };
    const key = `${look.what} ${look.style}`;
    const within = enclosing(from, to, ground.places);
    if (within) add(stubs, `within ${within.id} ${key}`, { at: within, role: 'within', ...look }, relocation);
    else if (from.kind !== 'none' && to.kind !== 'none' && from.id !== to.id) {
      const hollow = from.kind !== 'point' || to.kind !== 'point';
      add(arrows, `${from.id} ${to.id} ${key}`, { from, to, hollow, ...look }, relocation);
    } else if (from.kind === 'point' || from.kind === 'province')
      add(stubs, `from ${from.id} ${key}`, { at: from, role: 'from', ...look }, relocation);
    else if (to.kind === 'point' || to.kind === 'province')
      add(stubs, `to ${to.id} ${key}`, { at: to, role: 'to', ...look }, relocation);
    else unplaced.push(relocation);
  }
  return { arrows: widest(arrows), stubs: widest(stubs), unplaced };
}

function add<T extends Drawn>(
  drawn: Map<string, T>,
  key: string,
  look: Omit<T, 'statements' | 'relocations'>,
  relocation: Relocation,
): void {
  const relocations = [...(drawn.get(key)?.relocations ?? []), relocation];
  const statements = new Set(relocations.map(({ statementId }) => statementId)).size;
  drawn.set(key, { ...look, statements, relocations } as unknown as T);
}

/** The widest first, so that thin arrows are drawn over wide ones. */
function widest<T extends Drawn>(drawn: ReadonlyMap<string, T>): T[] {
  return [...drawn.values()].sort((a, b) => b.statements - a.statements);
}
