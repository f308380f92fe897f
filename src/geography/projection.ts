/** Mean radius of the Earth in km (IUGG), the sphere that Turf measures on too. */
export const EARTH_RADIUS_KM = 6371.0088;

const RADIANS = Math.PI / 180;

/** A map of the sphere onto a plane and back; degrees on the sphere, the radius' unit on the plane. */
export interface Projection {
  readonly forward: (lon: number, lat: number) => [x: number, y: number];
  readonly inverse: (x: number, y: number) => [lon: number, lat: number];
}

/**
 * Lambert's azimuthal equal-area projection of a sphere (Snyder 1987, Map Projections: A Working Manual: forward by
 * equations 22-4, 22-5 and 24-2; inverse by 20-14, 20-15, 20-18 and 24-16). Areas are exact everywhere.
 * @param lon0 longitude of the centre in degrees
 * @param lat0 latitude of the centre in degrees
 */
export function lambertAzimuthalEqualArea(lon0: number, lat0: number, radius: number): Projection {
  const sin0 = Math.sin(lat0 * RADIANS);
  const cos0 = Math.cos(lat0 * RADIANS);
  return {
    forward: (lon, lat) => {
      const phi = lat * RADIANS;
      const lambda = (lon - lon0) * RADIANS;
      const [sin, cos] = [Math.sin(phi), Math.cos(phi)];
      const k = radius * Math.sqrt(2 / (1 + sin0 * sin + cos0 * cos * Math.cos(lambda)));
      return [k * cos * Math.sin(lambda), k * (cos0 * sin - sin0 * cos * Math.cos(lambda))];
    },
    inverse: (x, y) => {
      const rho = Math.hypot(x, y);
      if (rho === 0) return [lon0, lat0];
      const c = 2 * Math.asin(rho / (2 * radius));
      const [sin, cos] = [Math.sin(c), Math.cos(c)];
      const lat = Math.asin(cos * sin0 + (y * sin * cos0) / rho);
      const lambda = Math.atan2(x * sin, rho * cos0 * cos - y * sin0 * sin);
      return [lon0 + lambda / RADIANS, lat / RADIANS];
    },
  };
}

/** The plane on which this project measures: it touches the sphere at 105° E, 12.7° N, about the middle of Cambodia. */
const CAMBODIA = lambertAzimuthalEqualArea(105, 12.7, EARTH_RADIUS_KM);

/** Longitude and latitude in degrees → km east and north of 105° E, 12.7° N. Distances within Cambodia: within 0.1 %. */
export const toKm: Projection['forward'] = CAMBODIA.forward;

/** Km east and north of 105° E, 12.7° N → longitude and latitude in degrees. */
export const toLonLat: Projection['inverse'] = CAMBODIA.inverse;
