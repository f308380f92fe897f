import { compareText } from '../record/compare-text';
import { enclosing, provinceOf, type PlacesById } from '../record/place';
import type { CoreRecord, Day, Incident, Span } from '../record/types';
import { eventsReportedAgain } from './again-events';
import { recent } from './cache';
import { createCounts, type Counts, type Totals } from './counts';
import { buildEvents, type Events } from './events';
import { countFacets, type Facets } from './facets';
import { filterKey, selectRows } from './filters';
import type { Filters } from './types';

/** One event with the rows that pass the filters. */
export interface EventGroup {
  readonly eventId: string;
  /** Middle day of the event's whole span: the day by which it is counted. */
  readonly mid: Day;
  readonly rows: readonly Incident[];
}

/** Where rows are looked for: a province, or a place with all that lies within it. Both: rows in both. */
export interface Area {
  readonly provinceIso?: string;
  readonly placeId?: string;
}

export type { Totals };

/** What a page asks of the record. Results of the latest questions are kept. */
export interface Engine extends Counts {
  /** Rows that pass and whose event has its middle day in the window; newest first. */
  rows(filters: Filters, window: Span): readonly Incident[];
  /** Events of the window with the rows that pass and lie in the area; newest first. */
  eventsIn(filters: Filters, window: Span, area?: Area): readonly EventGroup[];
  facets(filters: Filters, window: Span): Facets;
}

/** How many filters, and how many windows, are remembered. */
const KEPT = 8;

/** Makes ready to answer questions about a record. */
export function createEngine(record: CoreRecord): Engine {
  let again: Uint8Array | undefined;
  const events: Events = {
    ...buildEvents(record),
    reportedAgain: () => (again ??= markAgain(record, engine.events)),
  };
  const masks = recent<Uint8Array>(KEPT);
  const rowsOf = recent<readonly Incident[]>(KEPT);
  const groupsOf = recent<readonly EventGroup[]>(KEPT);
  const facetsOf = recent<Facets>(KEPT);
  const places = new Map(record.places.map((place) => [place.id, place]));

  const mask = (filters: Filters) => masks(filterKey(filters), () => selectRows(events, filters));
  const passingRows = (filters: Filters, window: Span): number[] => {
    const passes = mask(filters);
    const found: number[] = [];
    for (let row = 0; row < events.rowCount; row++) {
      const mid = events.eventMid[events.rows.event[row]!]!;
      if (passes[row] === 1 && mid >= window.start && mid <= window.end) found.push(row);
    }
    return found;
  };

  const groups = (filters: Filters, window: Span, area: Area): EventGroup[] => {
    const byEvent = new Map<number, Incident[]>();
    for (const row of passingRows(filters, window)) {
      const incident = record.incidents[row]!;
      if (!liesIn(incident, area, places)) continue;
      const event = events.rows.event[row]!;
      const group = byEvent.get(event);
      if (group) group.push(incident);
      else byEvent.set(event, [incident]);
    }
    return [...byEvent]
      .map(([event, rows]) => ({
        eventId: rows[0]!.eventId,
        mid: events.eventMid[event]!,
        rows: rows.sort(oldestFirst),
      }))
      .sort((a, b) => b.mid - a.mid || compareText(a.eventId, b.eventId));
  };

  const engine: Engine = {
    ...createCounts(events, record, mask),
    rows: (filters, window) =>
      rowsOf(windowKey(filters, window), () =>
        passingRows(filters, window)
          .map((row) => record.incidents[row]!)
          .sort(newestFirst),
      ),
    eventsIn: (filters, window, area = {}) =>
      groupsOf(`${area.provinceIso ?? ''};${area.placeId ?? ''};${windowKey(filters, window)}`, () =>
        groups(filters, window, area),
      ),
    facets: (filters, window) =>
      facetsOf(windowKey(filters, window), () => countFacets(events, filters, window)),
  };
  return engine;
}

/** For every event, in the order of `buildEvents`, 1 where it is reported again after a raid or closure there. */
function markAgain(record: CoreRecord, { eventCount, rows }: Events): Uint8Array {
  const again = eventsReportedAgain(record);
  const marks = new Uint8Array(eventCount);
  record.incidents.forEach(({ eventId }, row) => {
    if (again.has(eventId)) marks[rows.event[row]!] = 1;
  });
  return marks;
}

function windowKey(filters: Filters, { start, end }: Span): string {
  return `${start}:${end};${filterKey(filters)}`;
}

/** Whether a row lies in an area. Rows known only to the country lie in no province. */
function liesIn({ placeId }: Incident, area: Area, places: PlacesById): boolean {
  const place = places.get(placeId);
  if (area.provinceIso !== undefined && provinceOf(place) !== area.provinceIso) return false;
  if (area.placeId === undefined || placeId === area.placeId) return true;
  return place !== undefined && enclosing(place, places).some(({ id }) => id === area.placeId);
}

function newestFirst(a: Incident, b: Incident): number {
  return b.start - a.start || b.end - a.end || compareText(a.id, b.id);
}

function oldestFirst(a: Incident, b: Incident): number {
  return a.start - b.start || a.end - b.end || compareText(a.id, b.id);
}
