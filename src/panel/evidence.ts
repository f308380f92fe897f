import { middleDay } from '../record/day';
import type { CoreRecord, Day, Incident } from '../record/types';
import { hasPoint } from '../scene/folding';
import type { Camera, View } from '../view/types';
import { EARLIEST } from '../view/view';
import { EVERYTHING } from './facets';
import { listing } from './places';

/** The rows that tell the same event as a row, itself left out. */
export function otherRows(record: CoreRecord, incident: Incident): readonly Incident[] {
  return record.incidents.filter((row) => row.eventId === incident.eventId && row.id !== incident.id);
}

/** The middle day of an event's span over all its rows: the day on which the event counts. */
export function eventDay(record: CoreRecord, incident: Incident): Day {
  const rows = [incident, ...otherRows(record, incident)];
  const start = Math.min(...rows.map((row) => row.start));
  const end = Math.max(...rows.map((row) => row.end));
  return middleDay({ start, end });
}

/** The address of a row that stays: `#v=1&i=KHM0042`. */
export function permanentAddress(id: string): string {
  return `#v=1&i=${encodeURIComponent(id)}`;
}

/** The whole address of a row on the page at `here`, whatever view that page shows. */
export function permanentLink(id: string, here: string): string {
  return here.split('#', 1)[0] + permanentAddress(id);
}

const [FARTHEST, NEAREST] = [7.5, 12];
/** One pixel is 78.27 km × cos(latitude) / 2^zoom with tiles of 512 pixels; cos 12.5° = 0.976. */
const KM_PER_PIXEL_AT_ZERO = 78.27 * 0.976;
/** How many pixels the radius of a footprint takes up once it is shown. */
const RADIUS_PX = 90;

/** The zoom at which a disc of `radiusKm` has a radius of about 90 pixels, within what the map offers. */
export function zoomFor(radiusKm: number | null): number {
  if (radiusKm === null || radiusKm <= 0) return FARTHEST;
  const zoom = Math.log2((KM_PER_PIXEL_AT_ZERO * RADIUS_PX) / radiusKm);
  return Math.round(Math.min(NEAREST, Math.max(FARTHEST, zoom)) * 10) / 10;
}

/** Where the map has to look to show a place; `null` for the country. A compound is shown as its town. */
export function cameraFor(record: CoreRecord, placeId: string): Camera | null {
  const place = listing(record.places)(placeId);
  if (place && hasPoint(place) && place.lat !== null && place.lon !== null) {
    return { lon: place.lon, lat: place.lat, zoom: zoomFor(place.radiusKm) };
  }
  const province = record.provinces.find(({ iso }) => iso === place?.provinceIso);
  return province ? { lon: province.lon, lat: province.lat, zoom: FARTHEST } : null;
}

/**
 * What shows a row on the map: the camera on its place, marks on, a window that holds its event, filters that let it
 * through. `passes` says whether the filters on screen let the row through. `null` for a row known only to the country.
 */
export function showOnMap(
  incident: Incident,
  record: CoreRecord,
  view: View,
  passes: boolean,
): Partial<View> | null {
  const camera = cameraFor(record, incident.placeId);
  if (camera === null) return null;
  const day = eventDay(record, incident);
  const inside = view.window.start <= day && day <= view.window.end;
  return {
    page: 'map',
    camera: view.workshop ? view.camera : camera,
    marks: true,
    ...(inside ? {} : { window: windowAround(day, view, record.end) }),
    ...(passes ? {} : { filters: EVERYTHING }),
  };
}

/** A window as long as the one on screen with `day` in its middle, not beyond what the record tries to cover. */
function windowAround(day: Day, view: View, end: Day): View['window'] {
  const length = view.window.end - view.window.start;
  const last = Math.max(day, Math.min(end, day + Math.floor(length / 2)));
  const start = Math.max(last - length, Math.min(EARLIEST, day));
  return { start, end: Math.max(last, Math.min(start + length, end)) };
}
