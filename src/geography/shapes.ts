import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Province } from '../record/types';
import type { ProvinceProperties, Shapes } from './types';

/** The topology of data/boundaries and public/data/shapes*.topo.json. */
export type ShapesTopology = Topology<{
  provinces: GeometryCollection;
  neighbours: GeometryCollection;
  lakes: GeometryCollection;
}>;

type Land = FeatureCollection<Polygon | MultiPolygon>;

const NAMES: Readonly<Record<string, string>> = {
  thailand: 'Thailand',
  vietnam: 'Vietnam',
  laos: 'Laos',
  myanmar: 'Myanmar',
  china: 'China',
  malaysia: 'Malaysia',
  indonesia: 'Indonesia',
};

/**
 * Turns a topology into GeoJSON. A province's `id` is its index in `provinces`; features are in that order.
 * @param provinces the record's provinces
 * @throws when the topology and the record do not hold the same provinces
 */
export function decodeShapes(topology: unknown, provinces: readonly Pick<Province, 'iso'>[]): Shapes {
  const source = topology as ShapesTopology;
  const land = feature(source, source.objects.provinces) as Land;
  const byIso = new Map(land.features.map((shape) => [String(shape.id), shape]));
  const shapes = provinces.map(({ iso }, id): Feature<Polygon | MultiPolygon, ProvinceProperties> => {
    const shape = byIso.get(iso);
    if (!shape) throw new Error(`the shapes hold no province ${iso}`);
    return { type: 'Feature', id, properties: { iso }, geometry: shape.geometry };
  });
  if (shapes.length !== byIso.size)
    throw new Error(`the shapes hold ${byIso.size} provinces, the record ${shapes.length}`);
  const neighbours = feature(source, source.objects.neighbours) as Land;
  return {
    provinces: { type: 'FeatureCollection', features: shapes },
    neighbours: {
      type: 'FeatureCollection',
      features: neighbours.features.map((shape) => ({
        ...shape,
        properties: { name: NAMES[String(shape.id)] ?? String(shape.id) },
      })),
    },
    lakes: feature(source, source.objects.lakes) as Land,
  };
}
