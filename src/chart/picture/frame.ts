import type { Camera } from '../../view/types';

/** What of the earth a picture shows: Web Mercator, in units of the picture from its upper left corner. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Zoom as MapLibre counts it: the earth is 512 · 2^zoom units round. */
  readonly zoom: number;
  /** The upper left corner, in units from where 180° W meets the northern edge of the projection. */
  readonly left: number;
  readonly top: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
  readonly camera?: Camera | null | undefined;
}

/** West, south, east and north of Cambodia with its islands in degrees, as the map of the page is fitted to it. */
export const CAMBODIA = [102.31, 9.9, 107.65, 14.72] as const;
/** Units left free around it; less in small pictures. */
const PADDING = 16;

/** Spherical Web Mercator of the whole earth onto the unit square (EPSG:3857). */
function mercator(lon: number, lat: number): [x: number, y: number] {
  const phi = (lat * Math.PI) / 180;
  return [lon / 360 + 0.5, 0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)];
}

/** The frame of a camera; without one Cambodia fills the picture. */
export function frameOf({ width, height, camera }: Size): Frame {
  const [west, south, east, north] = CAMBODIA;
  const [x0, y1] = mercator(west, south);
  const [x1, y0] = mercator(east, north);
  const padding = Math.min(PADDING, width / 20, height / 20);
  const fitted = Math.min((width - 2 * padding) / (x1 - x0), (height - 2 * padding) / (y1 - y0));
  const zoom = camera ? camera.zoom : Math.log2(fitted / 512);
  const [x, y] = camera ? mercator(camera.lon, camera.lat) : [(x0 + x1) / 2, (y0 + y1) / 2];
  const world = 512 * 2 ** zoom;
  return { width, height, zoom, left: x * world - width / 2, top: y * world - height / 2 };
}

/** Longitude and latitude in degrees → units of the picture. */
export function project({ zoom, left, top }: Frame, lon: number, lat: number): [x: number, y: number] {
  const [x, y] = mercator(lon, lat);
  const world = 512 * 2 ** zoom;
  return [x * world - left, y * world - top];
}

/** A value that moves in a straight line with the zoom between stops, as MapLibre interpolates; constant beyond them. */
export function byZoom(zoom: number, ...stops: readonly (readonly [zoom: number, value: number])[]): number {
  let [below, value] = stops[0]!;
  for (const [at, next] of stops) {
    if (zoom < at)
      return at === below ? next : value + ((next - value) * Math.max(0, zoom - below)) / (at - below);
    [below, value] = [at, next];
  }
  return value;
}
