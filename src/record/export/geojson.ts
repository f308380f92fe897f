import type { Feature, FeatureCollection, Point } from 'geojson';
import { isoDay } from '../day';
import { ZONES } from '../schema-places';
import type { ContextRecord, CoreRecord, Incident } from '../types';
import { incidentsTable, tableOf } from './incidents';
import { roundedPoint } from './published';
import type { ExportTable } from './table';

type Properties = Record<string, string | number | boolean | null>;

/** Rows by the names of their columns, days as ISO 8601; coordinates are left to the geometry. */
function properties({ columns, rows }: ExportTable): Properties[] {
  return rows.map((row) =>
    Object.fromEntries(
      columns.flatMap(({ name, type }, at): [string, string | number | boolean | null][] => {
        const value = row[at] ?? null;
        if (name === 'lat' || name === 'lon') return [];
        return [[name, type === 'day' && value !== null ? isoDay(value as number) : value]];
      }),
    ),
  );
}

function collection(features: Feature<Point | null>[]): FeatureCollection<Point | null> {
  return { type: 'FeatureCollection', features };
}

/**
 * Incidents as RFC 7946 GeoJSON at the coordinate of their place, rounded to what is known of it (`decimalsFor`). Those
 * known only to the province or the country have no geometry: opened in another program they must not become dots. Nor
 * must compounds: their rows have id, name, point and precision of the place that holds the compound.
 */
export function incidentsGeojson(
  incidents: readonly Incident[],
  record: Pick<CoreRecord, 'places' | 'provinces' | 'withdrawn'>,
  context: Pick<ContextRecord, 'sources'>,
): FeatureCollection<Point | null> {
  const table = incidentsTable(incidents, record, context);
  const at = (name: string): number => table.columns.findIndex((column) => column.name === name);
  const [id, lon, lat] = [at('incident_id'), at('lon'), at('lat')];
  return collection(
    properties(table).map((row, index) => {
      const values = table.rows[index]!;
      const [x, y] = [values[lon], values[lat]];
      return {
        type: 'Feature',
        id: String(values[id]),
        geometry:
          typeof x === 'number' && typeof y === 'number' ? { type: 'Point', coordinates: [x, y] } : null,
        properties: row,
      };
    }),
  );
}

/** Special economic zones as RFC 7946 GeoJSON points, rounded to their honest precision, which stands beside them in metres. */
export function zonesGeojson({ zones }: Pick<ContextRecord, 'zones'>): FeatureCollection<Point | null> {
  return collection(
    properties(tableOf(ZONES, zones)).map((row, index) => {
      const { id, lon, lat, coordPrecisionM } = zones[index]!;
      return {
        type: 'Feature',
        id,
        geometry: { type: 'Point', coordinates: roundedPoint(lon, lat, coordPrecisionM / 1000) },
        properties: row,
      };
    }),
  );
}
