import type { Engine, EventGroup } from '../../analysis/engine';
import type { StudySet } from '../../analysis/study';
import type { Filters } from '../../analysis/types';
import type { CoreRecord, Span } from '../../record/types';
import type { View } from '../../view/types';

/** A figure of the page: which events it counts. */
export interface Figure {
  readonly set: StudySet;
  /** Provinces whose events it counts; `all` the country; `country-only` events known to no province. */
  readonly where: readonly string[] | 'all' | 'country-only';
  readonly window: Span;
  /** What it counts, in the reader's words. */
  readonly label: string;
}

/** The events behind a figure, each once, newest first. */
export function eventsBehind(
  engine: Pick<Engine, 'eventsIn'>,
  filters: Filters,
  { set, where, window }: Figure,
  places: CoreRecord['places'],
): EventGroup[] {
  const asked = { ...filters, set };
  if (where === 'all') return [...engine.eventsIn(asked, window)];
  if (where === 'country-only') {
    const placed = new Set(
      places.filter((p) => p.precision !== 'country' && p.provinceIso !== null).map(({ id }) => id),
    );
    return engine
      .eventsIn(asked, window)
      .filter(({ rows }) => rows.every(({ placeId }) => !placed.has(placeId)));
  }
  const found = new Map<string, EventGroup>();
  for (const provinceIso of where)
    for (const group of engine.eventsIn(asked, window, { provinceIso })) {
      const known = found.get(group.eventId);
      found.set(group.eventId, known ? { ...known, rows: [...known.rows, ...group.rows] } : group);
    }
  return [...found.values()].sort((a, b) => b.mid - a.mid || (a.eventId < b.eventId ? -1 : 1));
}

/**
 * What shows a figure's rows in the table: its window and set, and its province where it is one. The table knows no areas of
 * several provinces: there it holds the whole window.
 */
export function tablePatch(view: Pick<View, 'filters'>, { set, where, window }: Figure): Partial<View> {
  const only = typeof where === 'object' && where.length === 1 ? where[0]! : null;
  return {
    page: 'table',
    window,
    filters: { ...view.filters, set },
    selection: only === null ? null : { type: 'province', id: only },
  };
}
