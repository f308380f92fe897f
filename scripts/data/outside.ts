import { feature } from 'topojson-client';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { kmOutside } from '../../src/geography/outside';
import type { ShapesTopology } from '../../src/geography/shapes';
import type { OutsideKm } from '../../src/record/checks-places';

/**
 * How far points lie outside the provinces as committed in data/boundaries.
 * @param read gives the text of a file in data/boundaries
 */
export async function provinceDistances(read: (file: string) => Promise<string>): Promise<OutsideKm> {
  const topology = JSON.parse(await read('kh-detail.topo.json')) as ShapesTopology;
  const land = feature(topology, topology.objects.provinces) as FeatureCollection<Polygon | MultiPolygon>;
  const byIso = new Map(land.features.map((shape) => [String(shape.id), shape]));
  return (lon, lat, iso) => {
    const shape = byIso.get(iso);
    return shape ? kmOutside(lon, lat, shape) : null;
  };
}
