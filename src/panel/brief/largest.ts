import type { EventGroup } from '../../analysis/engine';
import { formatNumber } from '../../language/format';
import type { Incident, Place, Span } from '../../record/types';
import { placesById } from '../places';
import type { Shown } from '../share/types';
import { listed, saidOf } from '../words';

/** How many events a brief lists. */
const LARGEST = 10;

export interface LargestEvent {
  readonly group: EventGroup;
  /** People found, once for the event. */
  readonly found: number;
}

/** One event as a line of the table. */
export interface EventLine {
  readonly eventId: string;
  /** The row whose words stand for the event. */
  readonly rowId: string;
  readonly found: string;
  readonly said: string;
  readonly sourceIds: readonly string[];
}

export interface Largest {
  readonly lines: readonly EventLine[];
  /** Events that give a number of people found. */
  readonly given: number;
}

/**
 * People found in one event: the largest figure of its rows in each province, summed; the largest figure of a row known only
 * to the country where that is larger. As the totals of the page count them. `null` where no row gives a figure.
 */
export function foundIn(rows: readonly Incident[], places: ReadonlyMap<string, Place>): number | null {
  const provinces = new Map<string, number>();
  let country: number | null = null;
  for (const { peopleFound, placeId } of rows) {
    if (peopleFound === null) continue;
    const place = places.get(placeId);
    const iso = place && place.precision !== 'country' ? place.provinceIso : null;
    if (iso === null) country = Math.max(country ?? 0, peopleFound);
    else provinces.set(iso, Math.max(provinces.get(iso) ?? 0, peopleFound));
  }
  if (provinces.size === 0) return country;
  const placed = [...provinces.values()].reduce((sum, figure) => sum + figure, 0);
  return Math.max(placed, country ?? 0);
}

/** Events by people found, the largest first, then the latest; those without a figure are left out. */
export function byPeopleFound(
  groups: readonly EventGroup[],
  places: ReadonlyMap<string, Place>,
): LargestEvent[] {
  return groups
    .flatMap((group): LargestEvent[] => {
      const found = foundIn(group.rows, places);
      return found === null || found === 0 ? [] : [{ group, found }];
    })
    .sort(
      (a, b) =>
        b.found - a.found || b.group.mid - a.group.mid || (a.group.eventId < b.group.eventId ? -1 : 1),
    );
}

/** The largest events of a window in the page's words; in workshop mode no finer than the province. */
export function largestEvents(
  window: Span,
  { t, lang, view, record, engine }: Pick<Shown, 't' | 'lang' | 'view' | 'record' | 'engine'>,
): Largest {
  const places = placesById(record.places);
  const ranked = byPeopleFound(engine.eventsIn(view.filters, window), places);
  const { workshop } = view;
  const lines = ranked.slice(0, LARGEST).map(({ group, found }): EventLine => {
    const lead = leadOf(group.rows);
    const where = (row: Incident) => listed(record, row, workshop, t, lang);
    const also = [...new Set(group.rows.map(where))].filter((name) => name !== where(lead));
    // The number of people found stands in a column of its own.
    const said = saidOf(record, { ...lead, peopleFound: null }, workshop, t, lang);
    return {
      eventId: group.eventId,
      rowId: lead.id,
      found: formatNumber(found, lang),
      said: also.length > 0 ? `${said} ${t.brief.largest.also(also.join(', '))}` : said,
      sourceIds: [...new Set([lead, ...group.rows].flatMap(({ sourceIds }) => sourceIds))],
    };
  });
  return { lines, given: ranked.length };
}

/** The row with the largest figure, the first of several. */
function leadOf(rows: readonly Incident[]): Incident {
  return rows.reduce((lead, row) => ((row.peopleFound ?? -1) > (lead.peopleFound ?? -1) ? row : lead));
}
