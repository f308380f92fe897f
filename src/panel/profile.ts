import type { EventGroup } from '../analysis/engine';
import { FEW_EVENTS, RATE_DAYS } from '../analysis/rates';
import type { MonthCount } from '../analysis/types';
import { daysIn, monthsTouched, startOfMonth } from '../record/day';
import type { CoreRecord, Day, Incident, Place, Span } from '../record/types';
import { compoundsUnder, hasPoint } from '../scene/folding';
import { idsWithin } from './places';

/** A sum of people over the events that give a number; `null` where none does: not reported is never zero. */
export interface PeopleFigure {
  readonly total: number | null;
  /** How many events give a number. */
  readonly from: number;
}

export interface AreaNumbers {
  readonly events: number;
  /** Length of the window in days. */
  readonly days: number;
  /** Events per 1,000 km² per 30 days; `null` where the area is not known. */
  readonly perThousandKm2: number | null;
  /** Events per 100,000 residents per 30 days; `null` where the population is not known. */
  readonly perHundredThousand: number | null;
  /** One to four events: a rate on so few has no colour class and carries a warning (docs/design.md, 3.4). */
  readonly few: boolean;
  readonly found: PeopleFigure;
  readonly rescued: PeopleFigure;
  readonly held: PeopleFigure;
}

/**
 * What a count in a window amounts to per area and per resident. `areaKm2` and `population` are the record's own figures
 * of the province (docs/design.md, 3.3), `null` for every smaller place, which has neither.
 */
export function areaNumbers(
  events: readonly EventGroup[],
  window: Span,
  areaKm2: number | null,
  population: number | null,
): AreaNumbers {
  const days = daysIn(window);
  const perThirtyDays = (events.length * RATE_DAYS) / days;
  return {
    events: events.length,
    days,
    perThousandKm2: areaKm2 === null ? null : (perThirtyDays * 1000) / areaKm2,
    perHundredThousand: population === null ? null : (perThirtyDays * 100_000) / population,
    few: events.length > 0 && events.length < FEW_EVENTS,
    found: people(events, (row) => row.peopleFound),
    rescued: people(events, (row) => row.rescued),
    held: people(events, (row) => row.arrested),
  };
}

/** People once per event: the largest figure among its rows, because rows of one event may tell the same people. */
function people(events: readonly EventGroup[], figure: (row: Incident) => number | null): PeopleFigure {
  let total = 0;
  let from = 0;
  for (const event of events) {
    const figures = event.rows.map(figure).filter((value) => value !== null);
    if (figures.length === 0) continue;
    total += Math.max(...figures);
    from += 1;
  }
  return { total: from === 0 ? null : total, from };
}

/** The events with a row recorded at one of the places, reduced to those rows, newest first. */
export function eventsAt(events: readonly EventGroup[], ids: ReadonlySet<string>): EventGroup[] {
  return events
    .map((event) => ({ ...event, rows: event.rows.filter((row) => ids.has(row.placeId)) }))
    .filter((event) => event.rows.length > 0)
    .sort((a, b) => b.mid - a.mid || a.eventId.localeCompare(b.eventId));
}

/**
 * The ids under which incidents of a place are recorded: the place, what lies within it, and the compounds that the map
 * counts under its mark.
 */
export function idsOfPlace(record: CoreRecord, place: Place): ReadonlySet<string> {
  return new Set([...idsWithin(record.places, place.id), ...idsOfMark(record, place)]);
}

/** The ids that the mark of a place stands for on the map: the place and the compounds listed under it. */
function idsOfMark(record: CoreRecord, place: Place): ReadonlySet<string> {
  return new Set([place.id, ...compoundsUnder(place.id, record.places).map(({ id }) => id)]);
}

/**
 * How many of a place's events its own mark on the map counts, where that is not all of them: what lies within the place
 * and has a mark itself is counted there. `null` where the two numbers are one, or the place has no mark.
 */
export function eventsOfMark(record: CoreRecord, place: Place, events: readonly EventGroup[]): number | null {
  if (place.kind === 'compound' || !hasPoint(place)) return null;
  const own = eventsAt(events, idsOfMark(record, place)).length;
  return own === events.length ? null : own;
}

/** How many events the whole record has at one of the places: every row, over all time. */
export function eventsOnRecord(record: CoreRecord, ids: ReadonlySet<string>): number {
  return new Set(record.incidents.filter((row) => ids.has(row.placeId)).map(({ eventId }) => eventId)).size;
}

/** Events by calendar month of their middle day, over every month that `span` touches. */
export function monthsOf(events: readonly EventGroup[], span: Span): MonthCount[] {
  const counts = new Map<Day, number>();
  for (const { mid } of events) {
    const start = startOfMonth(mid);
    counts.set(start, (counts.get(start) ?? 0) + 1);
  }
  return monthsTouched(span).map((month) => ({ ...month, count: counts.get(month.start) ?? 0 }));
}
