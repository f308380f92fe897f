import { downloadable, type Detail } from '../../../record/export/incidents';
import type { Incident } from '../../../record/types';
import type { Shown } from '../types';

/** What a view selects for download: the rows of the record's table. */
export interface Selection {
  readonly detail: Detail;
  /** Oldest first, as in the record's own files. */
  readonly rows: readonly Incident[];
  /** Statements by office-holders that workshop mode leaves out. */
  readonly withheld: number;
}

/**
 * The incidents of the events that the view's window and filters select: as the table, an event is whole in the window
 * that holds the middle day of its span. Workshop mode shows provinces, and no statements by office-holders.
 */
export function selectionOf({ engine, view, record }: Pick<Shown, 'engine' | 'view' | 'record'>): Selection {
  const detail = view.workshop ? 'province' : 'full';
  const passing = engine.rows(view.filters, view.window);
  const kept = downloadable(passing, record, 'full');
  const rows = downloadable(kept, record, detail);
  return {
    detail,
    rows: [...rows].sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1)),
    withheld: kept.length - rows.length,
  };
}
