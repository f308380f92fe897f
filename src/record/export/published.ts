import { byOffice } from '../offices';
import { enclosing, type PlacesById } from '../place';
import type { Incident, Place, PlacePrecision } from '../types';

/** Precisions that no point can stand for. */
const UNPLACED: readonly PlacePrecision[] = ['province', 'country'];

/**
 * The place that a row is published at: a compound's is the nearest place above it that is none.
 * @throws where nothing holds the compound, or where the record does not have the place
 */
export function publishedPlace(placeId: string, places: PlacesById): Place {
  const place = places.get(placeId);
  if (!place) throw new Error(`${placeId}: the record has no such place`);
  const published = [place, ...enclosing(place, places)].find(({ kind }) => kind !== 'compound');
  if (!published) throw new Error(`${placeId}: no place holds this compound`);
  return published;
}

/** Most decimals of a degree that the record has: about 11 m. */
const MOST_DECIMALS = 4;
/**
 * Longest way, in km, by which rounding to whole degrees moves a point: half a degree of latitude and half of longitude
 * at the equator, √2 × 111.32 / 2.
 */
const ROUNDING_KM = 78.72;

/**
 * Decimals of a degree that a coordinate deserves: the fewest for which rounding moves the point by no more than a tenth
 * of the radius in which it is known. 4 below 0.8 km, 3 from 0.8 km, 2 from 7.9 km, 1 from 79 km on.
 */
export function decimalsFor(radiusKm: number): number {
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals++)
    if (ROUNDING_KM / 10 ** decimals <= radiusKm / 10) return decimals;
  return MOST_DECIMALS;
}

/** Longitude and latitude, rounded to what a radius in km lets one know. */
export function roundedPoint(lon: number, lat: number, radiusKm: number): [number, number] {
  const decimals = decimalsFor(radiusKm);
  return [Number(lon.toFixed(decimals)), Number(lat.toFixed(decimals))];
}

/** The point of a place; `null` where it is known only to its province or the country: that must not become a dot. */
export function pointOf(place: Place): [number, number] | null {
  if (UNPLACED.includes(place.precision) || place.lon === null || place.lat === null) return null;
  return roundedPoint(place.lon, place.lat, place.radiusKm ?? 0);
}

/** Whether a row is what an office-holder stated, rather than something that happened: workshop mode leaves it out. */
export const statedByOffice = (row: Incident): boolean => row.dateBasis === 'statement' && byOffice(row);
