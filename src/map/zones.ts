import type { Feature, FeatureCollection, Point, Polygon } from 'geojson';
import { discPolygon } from '../geography/footprint';
import type { Zone } from '../record/types';

/** An extent is drawn only where the coordinate is at least this good (codebook: zones.csv). */
export const DISC_PRECISION_M = 6000;

/** Radius in km of the circle with the area of `areaHa` hectares: √(A / π), 100 ha being 1 km². */
export function discRadiusKm(areaHa: number): number {
  return Math.sqrt(areaHa / 100 / Math.PI);
}

/** Whether a zone's approved area may be drawn: it is published, and the coordinate is precise enough. */
export function hasDisc(zone: Zone): zone is Zone & { areaHa: number } {
  return zone.areaHa !== null && zone.coordPrecisionM <= DISC_PRECISION_M;
}

export interface ZoneProperties {
  readonly zoneId: string;
  /** The name, shortened at the first bracket; discs say after it that they are approximate. */
  readonly name: string;
}

/** Zones as points for the diamonds; a feature's `id` is the index of the zone. */
export function zonePoints(zones: readonly Zone[]): FeatureCollection<Point, ZoneProperties> {
  return {
    type: 'FeatureCollection',
    features: zones.map((zone, id): Feature<Point, ZoneProperties> => ({
      type: 'Feature',
      id,
      properties: { zoneId: zone.id, name: shortName(zone.nameEn) },
      geometry: { type: 'Point', coordinates: [zone.lon, zone.lat] },
    })),
  };
}

/** Discs with the approved area of the zones that may have one. */
export function zoneDiscs(zones: readonly Zone[]): FeatureCollection<Polygon, ZoneProperties> {
  return {
    type: 'FeatureCollection',
    features: zones.filter(hasDisc).map((zone, id): Feature<Polygon, ZoneProperties> => ({
      type: 'Feature',
      id,
      properties: { zoneId: zone.id, name: shortName(zone.nameEn) },
      geometry: discPolygon(zone.lon, zone.lat, discRadiusKm(zone.areaHa)).geometry,
    })),
  };
}

function shortName(name: string): string {
  return name.split(' (')[0]!;
}
