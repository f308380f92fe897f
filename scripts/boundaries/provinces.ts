import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';

/** Provinces or neighbours, each known by its id. */
export type Land = FeatureCollection<Polygon | MultiPolygon, { id: string }>;

/** West, south, east, north of Koh Rong, Koh Rong Sanloem, Koh Koun between them and the rocks beside them. */
const KOH_RONG_ISLANDS = [103.17, 10.53, 103.36, 10.79] as const;

/** A geometry's polygons, each as its rings. */
export const polygonsOf = (geometry: Polygon | MultiPolygon): Position[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

const asGeometry = (polygons: Position[][][]): Polygon | MultiPolygon =>
  polygons.length === 1
    ? { type: 'Polygon', coordinates: polygons[0]! }
    : { type: 'MultiPolygon', coordinates: polygons };

const number = (iso: string): number => Number(iso.slice(3));

/** Checks that there are 25 provinces with the codes KH-1 … KH-25, and puts them in that order. */
function inOrder(land: Land): Land {
  const features = [...land.features].sort((a, b) => number(a.properties.id) - number(b.properties.id));
  const codes = features.map((feature) => feature.properties.id).join(' ');
  const expected = Array.from({ length: 25 }, (_, index) => `KH-${index + 1}`).join(' ');
  if (codes !== expected) throw new Error(`expected the provinces ${expected}, found ${codes}`);
  return { type: 'FeatureCollection', features };
}

/** Reads `cambodiaHigh.js` of amCharts: one JavaScript object, written as JSON, exported as default. */
export function fromAmcharts(text: string): Land {
  const json = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1);
  const map = JSON.parse(json) as FeatureCollection<Polygon | MultiPolygon>;
  return inOrder({
    type: 'FeatureCollection',
    features: map.features.map(({ id, geometry }) => ({
      type: 'Feature',
      properties: { id: String(id) },
      geometry,
    })),
  });
}

const letters = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');

/**
 * Reads geoBoundaries' KHM ADM1 GeoJSON. A province is known by `shapeISO`; where that is blank, by `shapeName`.
 * @param names English name or slug → ISO code, from data/provinces.csv
 */
export function fromGeoBoundaries(text: string, names: ReadonlyMap<string, string>): Land {
  const map = JSON.parse(text) as FeatureCollection<
    Polygon | MultiPolygon,
    { shapeISO?: string; shapeName?: string }
  >;
  const byName = new Map([...names].map(([name, iso]) => [letters(name), iso]));
  return inOrder({
    type: 'FeatureCollection',
    features: map.features.map(({ properties, geometry }) => {
      const iso = /^KH-\d+$/.test(properties.shapeISO ?? '')
        ? properties.shapeISO!
        : byName.get(letters(properties.shapeName ?? ''));
      if (!iso) throw new Error(`no province is called "${properties.shapeName}"`);
      return { type: 'Feature', properties: { id: iso }, geometry };
    }),
  });
}

function within(polygon: Position[][], [west, south, east, north]: typeof KOH_RONG_ISLANDS): boolean {
  return polygon[0]!.every(([x, y]) => x! > west && x! < east && y! > south && y! < north);
}

/**
 * Gives Koh Rong and Koh Rong Sanloem to Preah Sihanouk (KH-18), whose city Koh Rong they are since 2019. amCharts'
 * file has them in Koh Kong (KH-9); where another file has them right, nothing changes.
 */
export function withKohRongInPreahSihanouk(land: Land): Land {
  const kohKong = land.features.find((feature) => feature.properties.id === 'KH-9')!;
  const polygons = polygonsOf(kohKong.geometry);
  const islands = polygons.filter((polygon) => within(polygon, KOH_RONG_ISLANDS));
  return {
    type: 'FeatureCollection',
    features: land.features.map((feature) => {
      if (feature === kohKong)
        return { ...feature, geometry: asGeometry(polygons.filter((polygon) => !islands.includes(polygon))) };
      if (feature.properties.id !== 'KH-18') return feature;
      return { ...feature, geometry: asGeometry([...polygonsOf(feature.geometry), ...islands]) };
    }),
  };
}
