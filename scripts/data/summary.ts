import { isoDay } from '../../src/record/day';
import { TABLE_NAMES } from '../../src/record/schema';
import { KINDS, type ContextRecord, type CoreRecord, type Incident } from '../../src/record/types';

const events = (incidents: readonly Incident[]): number =>
  new Set(incidents.map(({ eventId }) => eventId)).size;

const counted = (label: string, incidents: readonly Incident[]): string =>
  `  ${label.padEnd(22)}${String(incidents.length).padStart(5)} rows ${String(events(incidents)).padStart(5)} events`;

/** What was checked and what the record holds, in a line. */
export function shortSummary(record: CoreRecord & ContextRecord): string {
  const { version, end, incidents, sources, places, provinces } = record;
  const held = [
    `${incidents.length} incidents telling ${events(incidents)} events`,
    `${sources.length} sources`,
    `${places.length} places in ${provinces.length} provinces`,
  ];
  return `Every row was checked. Record ${version}, ends ${isoDay(end)}: ${held.join(', ')}`;
}

/** What the record holds, in lines: rows per table, incidents by kind and province, what has no place on the map. */
export function summaryLines(record: CoreRecord & ContextRecord): string[] {
  const provinceOf = new Map(record.places.map(({ id, provinceIso }) => [id, provinceIso]));
  const precisionOf = new Map(record.places.map(({ id, precision }) => [id, precision]));
  const { incidents } = record;
  const provinceOnly = incidents.filter(({ placeId }) => precisionOf.get(placeId) === 'province');
  return [
    `Record ${record.version}, ends ${isoDay(record.end)}`,
    'Tables',
    ...TABLE_NAMES.map((name) => `  ${name.padEnd(22)}${String(record[name].length).padStart(5)} rows`),
    'Incidents by kind',
    ...KINDS.map((kind) =>
      counted(
        kind,
        incidents.filter((incident) => incident.kind === kind),
      ),
    ),
    counted(
      'of these signs',
      incidents.filter(({ sign }) => sign),
    ),
    'Incidents by province',
    ...record.provinces.map(({ iso, nameEn }) =>
      counted(
        nameEn,
        incidents.filter(({ placeId }) => provinceOf.get(placeId) === iso),
      ),
    ),
    'In a province but under no mark, known only to the province',
    ...record.provinces.flatMap(({ iso, nameEn }) => {
      const rows = provinceOnly.filter(({ placeId }) => provinceOf.get(placeId) === iso);
      return rows.length > 0 ? [counted(nameEn, rows)] : [];
    }),
    counted('all provinces', provinceOnly),
    'Not on the map, known only to the country',
    counted(
      'Cambodia',
      incidents.filter(({ placeId }) => provinceOf.get(placeId) === null),
    ),
  ];
}
