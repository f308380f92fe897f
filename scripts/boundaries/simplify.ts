import type { GeometryCollection, Topology } from 'topojson-specification';
import { bordering, CONTEXT_BOX, SIDES } from './context';
import type { Mapshaper } from './packages';
import type { Land } from './provinces';

/** One size of the finished shapes. */
export interface Level {
  readonly file: string;
  /** Tolerance of Douglas and Peucker's method in metres. */
  readonly intervalM: number;
  /** The same for the coasts and borders of the neighbours away from Cambodia. */
  readonly contextIntervalM: number;
  /** The smallest islet of the neighbours that is kept, in km². */
  readonly isletKm2: number;
  /** Steps of the coordinate grid along the longer side of the whole. */
  readonly quantization: number;
}

/** The two files of shapes: for the whole country, and for a near camera. */
export const LEVELS: readonly Level[] = [
  { file: 'kh-coarse.topo.json', intervalM: 222, contextIntervalM: 2500, isletKm2: 20, quantization: 60_000 },
  { file: 'kh-detail.topo.json', intervalM: 55, contextIntervalM: 600, isletKm2: 2, quantization: 120_000 },
];

async function apply(tool: Mapshaper, commands: string, input: Record<string, unknown>, output: string) {
  // mapshaper deletes the entries of the object it is given
  const files = await tool.applyCommands(commands, { ...input });
  const written = files[output];
  if (written === undefined) throw new Error(`mapshaper made no ${output}`);
  return JSON.parse(written.toString()) as unknown;
}

/** The strips of land along the border that belong to neither side, given to the neighbour they lie beside. */
async function borderStrips(
  tool: Mapshaper,
  provinces: Land,
  cambodia: Land,
  neighbours: Land,
): Promise<Land> {
  const remainder = (await apply(
    tool,
    '-i cambodia.json provinces.json combine-files -erase target=cambodia source=provinces -explode target=cambodia -o rest.json format=geojson geojson-type=FeatureCollection target=cambodia',
    { 'cambodia.json': cambodia, 'provinces.json': provinces },
    'rest.json',
  )) as Land;
  const strips = bordering(remainder, neighbours);
  const parts: Land['features'] = [];
  for (const side of SIDES) {
    const part = (await apply(
      tool,
      '-i strips.json side.json combine-files -clip target=strips source=side -o part.json format=geojson geojson-type=FeatureCollection target=strips',
      { 'strips.json': strips, 'side.json': { type: 'FeatureCollection', features: [side] } },
      'part.json',
    )) as Land;
    for (const feature of part.features)
      if (feature.geometry) parts.push({ ...feature, properties: { id: side.properties.id } });
  }
  return { type: 'FeatureCollection', features: parts };
}

type Objects = Record<'provinces' | 'neighbours' | 'lakes', GeometryCollection>;

/** Leaves of each feature only its id, and of the topology only what a reader needs: the same bytes for the same shapes. */
function tidy(topology: Topology<Objects>): Topology<Objects> {
  const only = (name: keyof Objects): GeometryCollection => ({
    type: 'GeometryCollection',
    geometries: (topology.objects[name]?.geometries ?? []).map((geometry) => {
      const properties = (geometry.properties ?? {}) as { id?: string };
      return {
        type: geometry.type,
        id: geometry.id ?? properties.id,
        arcs: 'arcs' in geometry && geometry.arcs,
      };
    }) as GeometryCollection['geometries'],
  });
  return {
    type: 'Topology',
    transform: topology.transform,
    bbox: topology.bbox,
    objects: { provinces: only('provinces'), neighbours: only('neighbours'), lakes: only('lakes') },
    arcs: topology.arcs,
  };
}

/**
 * Provinces, neighbours and lakes as one topology, simplified together, so that a border shared by two shapes stays one
 * line and no strip of sea opens along it.
 * @param land shapes as published, in degrees
 */
export async function simplified(
  tool: Mapshaper,
  land: { provinces: Land; neighbours: Land; cambodia: Land; lakes: Land },
  level: Level,
): Promise<Topology<Objects>> {
  const collection = (features: Land['features']): Land => ({ type: 'FeatureCollection', features });
  const crude = (await apply(
    tool,
    `-i land.json -clip bbox=${CONTEXT_BOX.join(',')} -simplify dp interval=${level.contextIntervalM} -filter-islands min-area=${level.isletKm2}km2 -o land.json format=geojson geojson-type=FeatureCollection`,
    { 'land.json': collection([...land.neighbours.features, ...land.cambodia.features]) },
    'land.json',
  )) as Land;
  const present = crude.features.filter((feature) => feature.geometry !== null);
  const cambodia = present.filter((feature) => feature.properties.id === 'cambodia');
  const neighbours = present.filter((feature) => feature.properties.id !== 'cambodia');
  const strips = await borderStrips(tool, land.provinces, collection(cambodia), collection(neighbours));
  const around = collection([...neighbours, ...strips.features]);
  return tidy(
    (await apply(
      tool,
      [
        '-i provinces.json neighbours.json lakes.json combine-files',
        '-erase target=neighbours source=provinces',
        '-dissolve2 id target=neighbours',
        `-simplify dp interval=${level.intervalM} keep-shapes target=*`,
        `-o shapes.json format=topojson quantization=${level.quantization} target=provinces,neighbours,lakes`,
      ].join(' '),
      { 'provinces.json': land.provinces, 'neighbours.json': around, 'lakes.json': land.lakes },
      'shapes.json',
    )) as Topology<Objects>,
  );
}
