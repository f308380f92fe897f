import { inRows, type Told } from './checks';
import type { Fault } from './fault';
import type { Row } from './rows';
import type { Crossing, Place, Province, Zone } from './types';

/**
 * How far a point lies outside a province's polygon, in km; `null` where there is no polygon to ask.
 * Given by the caller: the record itself knows no shapes.
 */
export type OutsideKm = (lon: number, lat: number, provinceIso: string) => number | null;

/** What the simplified polygons may be off by at borders and coasts, in km, on top of a place's own radius. */
const OUTSIDE_TOLERANCE_KM = 3;

const blankOrNot = (blank: boolean): string => (blank ? 'must be blank' : 'must not be blank');

/** What a place of a given precision must and must not have. */
export function placeFaults(place: Partial<Place>): Told[] {
  const { id, kind, precision, lat, lon, radiusKm, provinceIso, within } = place;
  const told: Told[] = [];
  const say = (column: string, message: string): void => void told.push({ column, message });
  const country = precision === 'country';
  if (precision !== undefined) {
    if (lat !== undefined && (lat === null) !== country)
      say('lat', `${blankOrNot(country)} at precision ${precision}`);
    if (lon !== undefined && (lon === null) !== country)
      say('lon', `${blankOrNot(country)} at precision ${precision}`);
    if (provinceIso !== undefined && (provinceIso === null) !== country)
      say('province_iso', `${blankOrNot(country)} at precision ${precision}`);
    const wide = country || precision === 'province';
    if (radiusKm !== undefined && (radiusKm === null) !== wide)
      say('radius_km', `${blankOrNot(wide)} at precision ${precision}`);
    if ((kind === 'country' || kind === 'province') && precision !== kind)
      say('precision', `a ${kind} is known to the ${kind}, not to the ${precision}`);
  }
  if (within === null && kind !== undefined && kind !== 'country')
    say('within', 'must not be blank but for the country');
  if (typeof within === 'string' && within === id) say('within', `"${within}" is within itself`);
  return told;
}

/** Places that lie in a circle of `within`, and places in another province than the place they are within. */
export function withinFaults(file: string, rows: readonly Row<Place>[]): Fault[] {
  const byId = new Map(rows.map((row) => [row.value.id, row.value]));
  return inRows(file, rows, ({ id, within, provinceIso }) => {
    if (id === undefined || typeof within !== 'string' || within === id) return [];
    const passed: string[] = [];
    for (let at: string | null | undefined = within; typeof at === 'string'; at = byId.get(at)?.within) {
      if (at === id)
        return [{ column: 'within', message: `goes in a circle: ${[id, ...passed, id].join(' → ')}` }];
      if (passed.includes(at)) break;
      passed.push(at);
    }
    const outer = byId.get(within)?.provinceIso;
    return provinceIso && outer && outer !== provinceIso
      ? [{ column: 'within', message: `"${within}" is in ${outer}, but this place is in ${provinceIso}` }]
      : [];
  });
}

function outsideFault(column: string, km: number | null, radiusKm: number, iso: string): Told[] {
  if (km === null || km <= radiusKm + OUTSIDE_TOLERANCE_KM) return [];
  const allowed = `its radius of ${radiusKm} km and a tolerance of ${OUTSIDE_TOLERANCE_KM} km`;
  return [{ column, message: `the point is ${km.toFixed(1)} km outside ${iso}, beyond ${allowed}` }];
}

/** Places and zones that lie outside the province they name by more than their radius and a tolerance. */
export function outsideFaults(
  files: { readonly places: string; readonly zones: string },
  places: readonly Row<Place>[],
  zones: readonly Row<Zone>[],
  outsideKm: OutsideKm,
): Fault[] {
  return [
    ...inRows(files.places, places, ({ lat, lon, provinceIso, radiusKm }) =>
      typeof lat === 'number' && typeof lon === 'number' && provinceIso && radiusKm !== undefined
        ? outsideFault('lat', outsideKm(lon, lat, provinceIso), radiusKm ?? 0, provinceIso)
        : [],
    ),
    ...inRows(files.zones, zones, ({ lat, lon, provinceIso, coordPrecisionM }) =>
      lat !== undefined && lon !== undefined && provinceIso && coordPrecisionM !== undefined
        ? outsideFault('lat', outsideKm(lon, lat, provinceIso), coordPrecisionM / 1000, provinceIso)
        : [],
    ),
  ];
}

/** Provinces and crossings whose place in places.csv is something else. */
export function placeKindFaults(
  files: { readonly provinces: string; readonly crossings: string },
  places: readonly Row<Place>[],
  provinces: readonly Row<Province>[],
  crossings: readonly Row<Crossing>[],
): Fault[] {
  const byId = new Map(places.map(({ value }) => [value.id, value]));
  return [
    ...inRows(files.provinces, provinces, ({ slug, iso }) => {
      const place = slug === undefined ? undefined : byId.get(slug);
      if (!place?.kind || iso === undefined) return [];
      if (place.kind !== 'province') return [{ column: 'slug', message: `"${slug}" is a ${place.kind}` }];
      return typeof place.provinceIso === 'string' && place.provinceIso !== iso
        ? [{ column: 'slug', message: `"${slug}" is in ${place.provinceIso}, not ${iso}` }]
        : [];
    }),
    ...inRows(files.crossings, crossings, ({ placeId }) => {
      const kind = placeId === undefined ? undefined : byId.get(placeId)?.kind;
      return kind && kind !== 'border-crossing'
        ? [{ column: 'place_id', message: `"${placeId}" is a ${kind}, not a border-crossing` }]
        : [];
    }),
  ];
}
