/**
 * Quartic kernel (Silverman 1986, eq. 4.5) per km²: the volume under it is one.
 * @param distanceKm distance from the source in km
 * @param bandwidthKm search radius in km: nothing lies at or beyond it
 */
export function quarticAt(distanceKm: number, bandwidthKm: number): number {
  if (distanceKm >= bandwidthKm) return 0;
  const share = distanceKm / bandwidthKm;
  const rest = 1 - share * share;
  return (3 / (Math.PI * bandwidthKm * bandwidthKm)) * rest * rest;
}
