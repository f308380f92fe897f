import { byOffice } from '../record/offices';
import type { ContextRecord, CoreRecord, Relocation, Span } from '../record/types';
import { arrowsIn, arrowWith, type SceneArrow } from '../scene/arrows';

export interface Statements {
  /** `null` where it has no end that can be drawn. */
  readonly arrow: SceneArrow | null;
  readonly rows: readonly Relocation[];
  /** Whether the relocation lies in the window on screen. */
  readonly inWindow: boolean;
}

/**
 * The relocations of the arrow that stands for one of them in the window; outside of it those of the same dates. `null`
 * for what the record does not hold; `hidden` for what workshop mode does not show.
 */
export function statementsOf(
  id: string,
  record: CoreRecord,
  context: ContextRecord,
  window: Span,
  workshop: boolean,
): Statements | 'hidden' | null {
  const row = context.relocations.find((relocation) => relocation.id === id);
  if (!row) return null;
  if (workshop && byOffice(row)) return 'hidden';
  const inWindow = row.start <= window.end && row.end >= window.start;
  const span = inWindow ? window : { start: row.start, end: row.end };
  const arrow = arrowWith(arrowsIn(record, context, span, workshop).arrows, id) ?? null;
  return { arrow, rows: arrow?.relocations ?? [row], inWindow };
}
