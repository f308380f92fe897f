import {
  CLAIMANTS,
  DATE_BASES,
  KINDS,
  STATUSES,
  TOPICS,
  type CoreRecord,
  type Incident,
} from '../record/types';

/** A number of people that a row does not report: blank is not zero. */
export const NOT_REPORTED = -1;

/** Incident rows as columns, one entry a row. Generated records are made in this shape too, without a `CoreRecord`. */
export interface RowColumns {
  /** Index of the event that the row tells: 0 … eventCount − 1. */
  readonly event: Uint32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Index in `CoreRecord.places`. */
  readonly place: Uint32Array;
  /** Index in `CoreRecord.provinces`; −1 where the row is known only to the country. */
  readonly province: Int16Array;
  /** Indices in KINDS, TOPICS, CLAIMANTS, STATUSES and DATE_BASES. */
  readonly kind: Uint8Array;
  readonly topic: Uint8Array;
  readonly claim: Uint8Array;
  readonly status: Uint8Array;
  readonly basis: Uint8Array;
  /** 1 for a sign of operation. */
  readonly sign: Uint8Array;
  /** 1 for a row that was read twice. */
  readonly checked: Uint8Array;
  /** People; NOT_REPORTED where the row gives no figure. */
  readonly found: Int32Array;
  readonly rescued: Int32Array;
  readonly held: Int32Array;
}

/** Rows and the events they tell, as typed arrays. */
export interface Events {
  readonly rowCount: number;
  readonly eventCount: number;
  readonly placeCount: number;
  readonly provinceCount: number;
  readonly rows: RowColumns;
  /**
   * First and last day of an event over all its rows, whatever the filters let pass, and the middle day of that span (the
   * earlier of two). An event's day therefore never moves when a filter is switched: filters take events away or bring
   * them back, and never carry one into another window.
   */
  readonly eventStart: Int32Array;
  readonly eventEnd: Int32Array;
  readonly eventMid: Int32Array;
  /** Rows by event: event e has the rows `order[offsets[e]]` … `order[offsets[e + 1] − 1]`. */
  readonly offsets: Uint32Array;
  readonly order: Uint32Array;
  /** Places that have rows, and for every row its position in that list: sums over days are kept for these alone. */
  readonly sites: Uint32Array;
  readonly rowSite: Uint32Array;
  /** Rows in which a source counts people of a nationality, by ISO 3166-1 alpha-2. */
  readonly rowsByNationality: ReadonlyMap<string, readonly number[]>;
  /** For every event 1 where it is a sign reported again after a raid or closure there. Absent: no event is known to be. */
  readonly reportedAgain?: () => Uint8Array;
}

/** Room for `count` rows; people start as not reported, provinces as unknown. */
export function emptyRows(count: number): RowColumns {
  const bytes = () => new Uint8Array(count);
  const people = () => new Int32Array(count).fill(NOT_REPORTED);
  return {
    event: new Uint32Array(count),
    start: new Int32Array(count),
    end: new Int32Array(count),
    place: new Uint32Array(count),
    province: new Int16Array(count).fill(-1),
    kind: bytes(),
    topic: bytes(),
    claim: bytes(),
    status: bytes(),
    basis: bytes(),
    sign: bytes(),
    checked: bytes(),
    found: people(),
    rescued: people(),
    held: people(),
  };
}

/** The events of a record; row i is `record.incidents[i]`, events are numbered in the order of their first rows. */
export function buildEvents(record: CoreRecord): Events {
  const provinceIndex = new Map(record.provinces.map(({ iso }, index) => [iso, index]));
  const placeIndex = new Map(record.places.map(({ id }, index) => [id, index]));
  const placeProvince = record.places.map(({ precision, provinceIso }) =>
    precision === 'country' || provinceIso === null ? -1 : (provinceIndex.get(provinceIso) ?? -1),
  );
  const eventIndex = new Map<string, number>();
  const rowsByNationality = new Map<string, number[]>();
  const rows = emptyRows(record.incidents.length);
  record.incidents.forEach((incident, row) => {
    const place = placeIndex.get(incident.placeId);
    if (place === undefined) throw new Error(`incident ${incident.id}: unknown place ${incident.placeId}`);
    let event = eventIndex.get(incident.eventId);
    if (event === undefined) eventIndex.set(incident.eventId, (event = eventIndex.size));
    rows.event[row] = event;
    rows.place[row] = place;
    rows.province[row] = placeProvince[place]!;
    fillRow(rows, row, incident);
    for (const code of Object.keys(incident.nationalities)) {
      const list = rowsByNationality.get(code);
      if (list) list.push(row);
      else rowsByNationality.set(code, [row]);
    }
  });
  return indexEvents(rows, eventIndex.size, record.places.length, record.provinces.length, rowsByNationality);
}

function fillRow(rows: RowColumns, row: number, incident: Incident): void {
  rows.start[row] = incident.start;
  rows.end[row] = incident.end;
  rows.kind[row] = KINDS.indexOf(incident.kind);
  rows.topic[row] = TOPICS.indexOf(incident.topic);
  rows.claim[row] = CLAIMANTS.indexOf(incident.claim);
  rows.status[row] = STATUSES.indexOf(incident.status);
  rows.basis[row] = DATE_BASES.indexOf(incident.dateBasis);
  rows.sign[row] = incident.sign ? 1 : 0;
  rows.checked[row] = incident.checked === null ? 0 : 1;
  rows.found[row] = incident.peopleFound ?? NOT_REPORTED;
  rows.rescued[row] = incident.rescued ?? NOT_REPORTED;
  rows.held[row] = incident.arrested ?? NOT_REPORTED;
}

/**
 * Brings rows into order by event and works out each event's span.
 * @param eventCount one more than the largest entry of `rows.event`; every event needs at least one row
 */
export function indexEvents(
  rows: RowColumns,
  eventCount: number,
  placeCount: number,
  provinceCount: number,
  rowsByNationality: ReadonlyMap<string, readonly number[]> = new Map(),
): Events {
  const rowCount = rows.event.length;
  const eventStart = new Int32Array(eventCount).fill(0x7fffffff);
  const eventEnd = new Int32Array(eventCount).fill(-0x80000000);
  const offsets = new Uint32Array(eventCount + 1);
  for (let row = 0; row < rowCount; row++) {
    const event = rows.event[row]!;
    eventStart[event] = Math.min(eventStart[event]!, rows.start[row]!);
    eventEnd[event] = Math.max(eventEnd[event]!, rows.end[row]!);
    offsets[event + 1]!++;
  }
  for (let event = 0; event < eventCount; event++) offsets[event + 1]! += offsets[event]!;
  const next = offsets.slice(0, eventCount);
  const order = new Uint32Array(rowCount);
  for (let row = 0; row < rowCount; row++) order[next[rows.event[row]!]!++] = row;
  const eventMid = eventStart.map((start, event) => start + ((eventEnd[event]! - start) >> 1));
  const sitesOfRows = indexSites(rows.place, placeCount);
  return {
    rowCount,
    eventCount,
    placeCount,
    provinceCount,
    rows,
    eventStart,
    eventEnd,
    eventMid,
    offsets,
    order,
    ...sitesOfRows,
    rowsByNationality,
  };
}

function indexSites(rowPlace: Uint32Array, placeCount: number): Pick<Events, 'sites' | 'rowSite'> {
  const siteOf = new Int32Array(placeCount).fill(-1);
  for (const place of rowPlace) siteOf[place] = 0;
  const sites: number[] = [];
  for (let place = 0; place < placeCount; place++)
    if (siteOf[place] === 0) siteOf[place] = sites.push(place) - 1;
  return { sites: Uint32Array.from(sites), rowSite: rowPlace.map((place) => siteOf[place]!) };
}
