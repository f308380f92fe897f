import { placesReportedAgain, type ReportedAgain } from '../../analysis/again';
import type { Engine } from '../../analysis/engine';
import type { Filters } from '../../analysis/types';
import type { CoreRecord, Day, Place, Span } from '../../record/types';
import type { View } from '../../view/types';
import { placesById } from '../places';

/** A place with the raids and closures after which it was reported again, the latest first. */
export interface AgainAt {
  readonly place: Place;
  readonly after: readonly ReportedAgain[];
}

/** Places reported again, by the latest raid or closure; a place and the town that holds it both where both were. */
export function againByPlace(
  record: CoreRecord,
  engine: Engine,
  filters: Filters,
  span: Span | undefined,
): AgainAt[] {
  const places = placesById(record.places);
  const found = new Map<string, ReportedAgain[]>();
  for (const entry of placesReportedAgain(record, engine, filters, span)) {
    const list = found.get(entry.placeId);
    if (list) list.push(entry);
    else found.set(entry.placeId, [entry]);
  }
  return [...found].flatMap(([id, after]) => {
    const place = places.get(id);
    return place ? [{ place, after }] : [];
  });
}

/**
 * The view that shows a place reported again: the place selected (its province in workshop mode), and a window from the
 * first raid or closure listed to the last sign after one.
 */
export function showAgain({ place, after }: AgainAt, workshop: boolean, recordEnd: Day): Partial<View> {
  const start = Math.min(...after.map(({ enforcement }) => enforcement.start));
  const end = Math.max(...after.flatMap(({ again }) => again.map((sign) => sign.end)));
  const province = workshop ? place.provinceIso : null;
  return {
    selection: province === null ? { type: 'place', id: place.id } : { type: 'province', id: province },
    window: { start, end: Math.max(start, Math.min(end, recordEnd)) },
  };
}
