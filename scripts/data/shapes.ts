import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { merge } from 'topojson-client';
import type { MultiPolygon as TopoMultiPolygon, Polygon as TopoPolygon } from 'topojson-specification';
import { decodeShapes, type ShapesTopology } from '../../src/geography/shapes';
import type { Crossing, Place, Province } from '../../src/record/types';
import { buildCells } from './cells';
import { buildLabels } from './labels';

const asText = (value: unknown): string => `${JSON.stringify(value)}\n`;

/**
 * The files of public/data that say where things are: shapes as committed in data/boundaries, cells of 10 and 5 km with
 * the footprints of the record's places, labels. The same input gives the same bytes.
 * @param root folder of the project
 * @returns file name → text
 */
export async function buildShapes(
  record: {
    readonly places: readonly Place[];
    readonly provinces: readonly Province[];
    readonly crossings: readonly Crossing[];
  },
  root: string,
): Promise<{ files: Map<string, string> }> {
  const read = (file: string): Promise<string> => readFile(path.join(root, 'data/boundaries', file), 'utf8');
  const [coarse, detail] = await Promise.all([read('kh-coarse.topo.json'), read('kh-detail.topo.json')]);
  const topology = JSON.parse(coarse) as ShapesTopology;
  const { provinces } = decodeShapes(topology, record.provinces);
  const geometry = merge(
    topology as Parameters<typeof merge>[0],
    topology.objects.provinces.geometries as (TopoPolygon | TopoMultiPolygon)[],
  );
  const country = { type: 'Feature' as const, properties: {}, geometry };
  return {
    files: new Map([
      ['shapes.topo.json', coarse],
      ['shapes-detail.topo.json', detail],
      ['cells-10.json', asText(buildCells(10, provinces, country, record.places))],
      ['cells-5.json', asText(buildCells(5, provinces, country, record.places))],
      ['labels.json', asText(buildLabels(record))],
    ]),
  };
}
