import { monthsTouched } from '../record/day';
import type { Span } from '../record/types';
import type { Events } from './events';
import { AreaFigures, figuresOf, type Telling } from './figures';
import { spreadMass } from './mass';
import { CountSums, type Days, type SpreadSums } from './sums';
import type { Measure, MonthCount, Tallies } from './types';

/**
 * Running sums of the rows that pass a filter (docs/design.md, 3.1 and 3.2). Whole counts lie on the middle day of an event's span;
 * mass is spread over the span. Building costs work in proportion to rows and days × places; every window query afterwards
 * in proportion to places. Sums for places, marks and mass are built when first asked for.
 * @param mask 1 for every row that passes, from `selectRows`
 */
export function buildTallies(events: Events, mask: Uint8Array, measure: Measure): Tallies {
  const telling: Telling = { events, mask, measure };
  const days = daysOf(events);
  const totals = sumTotals(telling, days);
  const provinces = sumAreas(telling, days, events.rows.province, events.provinceCount);
  const places = lazy(() => sumAreas(telling, days, events.rowSite, events.sites.length));
  const mass = lazy((): SpreadSums => spreadMass(telling, days));
  const grouped = new WeakMap<Int32Array, CountSums>();
  const national = (window: Span) => totals.at(window, NATIONAL);

  return {
    measure,
    firstDay: days.first,
    dayCount: days.count,
    provinceCount: events.provinceCount,
    placeCount: events.placeCount,
    provinces: (window, out) => provinces.read(window, out),
    places: (window, out) => places().read(window, out, events.sites),
    groups: (window, groupOf, out) => {
      let sums = grouped.get(groupOf);
      if (!sums) grouped.set(groupOf, (sums = sumGroups(telling, days, groupOf)));
      return sums.read(window, out);
    },
    national,
    countryOnly: (window) => totals.at(window, COUNTRY_ONLY),
    unreported: (window) => totals.at(window, UNREPORTED),
    mass: (window, out) => mass().read(window, out, events.sites),
    months: (span) => countMonths(span, national),
  };
}

const NATIONAL = 0;
const COUNTRY_ONLY = 1;
const UNREPORTED = 2;

function daysOf({ eventStart, eventEnd, eventCount }: Events): Days {
  if (eventCount === 0) return { first: 0, count: 0 };
  let [first, last] = [eventStart[0]!, eventEnd[0]!];
  for (let event = 1; event < eventCount; event++) {
    first = Math.min(first, eventStart[event]!);
    last = Math.max(last, eventEnd[event]!);
  }
  return { first, count: last - first + 1 };
}

function lazy<T>(build: () => T): () => T {
  let built: T | undefined;
  return () => (built ??= build());
}

/**
 * An event once over the country, however many provinces it touches. People: the sum of the provinces' figures, or the
 * largest figure of a row known only to the country where that is larger.
 */
function sumTotals(telling: Telling, days: Days): CountSums {
  const { events, mask, measure } = telling;
  const { offsets, order, rows, eventMid } = events;
  const figures = figuresOf(telling);
  const provinces = new AreaFigures(events.provinceCount);
  const sums = new CountSums(days, 3);
  for (let event = 0; event < events.eventCount; event++) {
    let [passing, placed, country] = [0, 0, 0];
    let reported = false;
    for (let i = offsets[event]!; i < offsets[event + 1]!; i++) {
      const row = order[i]!;
      if (mask[row] === 0) continue;
      const province = rows.province[row]!;
      const figure = figures[row]!;
      passing++;
      if (figure >= 0) reported = true;
      if (province < 0) {
        country = Math.max(country, figure);
      } else {
        placed++;
        provinces.note(province, figure);
      }
    }
    if (passing === 0) continue;
    const mid = eventMid[event]!;
    if (measure === 'events') {
      sums.add(mid, NATIONAL, 1);
    } else {
      let people = 0;
      for (const province of provinces.areas) people += provinces.at(province);
      sums.add(mid, NATIONAL, Math.max(people, country));
    }
    if (placed === 0) sums.add(mid, COUNTRY_ONLY, 1);
    if (!reported) sums.add(mid, UNREPORTED, 1);
    provinces.clear();
  }
  return sums.accumulate();
}

/** An event once in every area in which it has a row that passes. Rows of area −1 lie in none. */
function sumAreas(telling: Telling, days: Days, areaOfRow: ArrayLike<number>, areaCount: number): CountSums {
  const { events, mask } = telling;
  const { offsets, order, eventMid } = events;
  const figures = figuresOf(telling);
  const touched = new AreaFigures(areaCount);
  const sums = new CountSums(days, areaCount);
  for (let event = 0; event < events.eventCount; event++) {
    for (let i = offsets[event]!; i < offsets[event + 1]!; i++) {
      const row = order[i]!;
      const area = areaOfRow[row]!;
      if (mask[row] !== 0 && area >= 0) touched.note(area, figures[row]!);
    }
    if (touched.areas.length === 0) continue;
    const mid = eventMid[event]!;
    for (const area of touched.areas) sums.add(mid, area, touched.at(area));
    touched.clear();
  }
  return sums.accumulate();
}

function sumGroups(telling: Telling, days: Days, groupOf: Int32Array): CountSums {
  const { place } = telling.events.rows;
  const groupOfRow = Int32Array.from(place, (index) => groupOf[index]!);
  return sumAreas(telling, days, groupOfRow, telling.events.placeCount);
}

function countMonths(span: Span, count: (window: Span) => number): MonthCount[] {
  return monthsTouched(span).map((month) => ({ ...month, count: count(month) }));
}
