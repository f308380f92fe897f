import type { Feature, FeatureCollection, Point } from 'geojson';
import { isoDay } from '../../src/record/day';
import { TABLES } from '../../src/record/schema';
import { fieldsOf, type Table } from '../../src/record/table';
import type { ContextRecord, CoreRecord, Place, PlacePrecision } from '../../src/record/types';

/** Precisions that no point can stand for. */
const UNPLACED: readonly PlacePrecision[] = ['province', 'country'];

type Properties = Record<string, unknown>;

/** Decimals of published coordinates: about 11 m, finer than any place of the record is known. */
const DECIMALS = 4;
const rounded = (degrees: number): number => Number(degrees.toFixed(DECIMALS));

function pointOf(lon: number | null, lat: number | null): Point | null {
  return lon === null || lat === null ? null : { type: 'Point', coordinates: [rounded(lon), rounded(lat)] };
}

/** A row by its file's column names: days as ISO 8601, lists joined by `;`, counts as in the file. */
function byColumn<T extends object>(table: Table<T>, row: T, without: readonly string[] = []): Properties {
  return Object.fromEntries(
    fieldsOf(table)
      .filter(({ field }) => !without.includes(field.column))
      .map(({ property, field }) => {
        const value: unknown = row[property];
        if (field.type === 'day') return [field.column, value === null ? null : isoDay(value as number)];
        if (field.type === 'list') return [field.column, (value as string[]).join(';')];
        if (field.type === 'counts')
          return [
            field.column,
            Object.entries(value as Record<string, number>)
              .map(([code, count]) => `${code}:${count}`)
              .join(';'),
          ];
        return [field.column, value];
      }),
  );
}

/** The place that a row is published at: a compound's is the nearest place above it that is none. */
function publishedPlace(placeId: string, places: ReadonlyMap<string, Place>): Place {
  const seen = new Set<string>();
  let place = places.get(placeId)!;
  while (place.kind === 'compound') {
    const above = place.within === null || seen.has(place.within) ? undefined : places.get(place.within);
    if (!above) throw new Error(`${placeId}: no place holds this compound`);
    seen.add(above.id);
    place = above;
  }
  return place;
}

/**
 * Incidents as RFC 7946 GeoJSON at the coordinate of their place, with how finely that is known. Those known only to the
 * province or the country have no geometry: opened in another program they must not become dots. Nor must compounds:
 * their rows have id, name, point and precision of the place that holds the compound.
 */
export function incidentsGeojson(record: CoreRecord): FeatureCollection<Point | null> {
  const places = new Map<string, Place>(record.places.map((place) => [place.id, place]));
  return {
    type: 'FeatureCollection',
    features: record.incidents.map((incident): Feature<Point | null> => {
      const place = publishedPlace(incident.placeId, places);
      return {
        type: 'Feature',
        id: incident.id,
        geometry: UNPLACED.includes(place.precision) ? null : pointOf(place.lon, place.lat),
        properties: {
          ...byColumn(TABLES.incidents, incident),
          place_id: place.id,
          place_name: place.nameEn,
          province_iso: place.provinceIso,
          precision: place.precision,
          radius_km: place.radiusKm,
        },
      };
    }),
  };
}

/** Special economic zones as RFC 7946 GeoJSON points, with their honest precision in metres. */
export function zonesGeojson({ zones }: Pick<ContextRecord, 'zones'>): FeatureCollection<Point | null> {
  return {
    type: 'FeatureCollection',
    features: zones.map((zone): Feature<Point | null> => ({
      type: 'Feature',
      id: zone.id,
      geometry: pointOf(zone.lon, zone.lat),
      properties: byColumn(TABLES.zones, zone, ['lat', 'lon']),
    })),
  };
}
