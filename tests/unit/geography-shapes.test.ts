import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { booleanPointInPolygon, kinks, point } from '@turf/turf';
import { merge } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { kmOutside } from '../../src/geography/outside';
import { decodeShapes, type ShapesTopology } from '../../src/geography/shapes';
import { properCrossings } from '../reference/crossings';

const PROVINCES = Array.from({ length: 25 }, (_, index) => ({ iso: `KH-${index + 1}` }));

function load(file: string) {
  const text = readFileSync(`data/boundaries/${file}`, 'utf8');
  const topology = JSON.parse(text) as ShapesTopology;
  return { text, topology, shapes: decodeShapes(topology, PROVINCES) };
}

const all = (topology: ShapesTopology, names: (keyof ShapesTopology['objects'])[]) =>
  merge(
    topology as Parameters<typeof merge>[0],
    names.flatMap((name) => topology.objects[name].geometries) as Parameters<typeof merge>[1],
  );

describe.each([
  { file: 'kh-coarse.topo.json', budget: 25_000 },
  { file: 'kh-detail.topo.json', budget: 70_000 },
])('the shapes of $file', ({ file, budget }) => {
  const { text, topology, shapes } = load(file);

  it(`take at most ${budget} bytes with gzip`, () => {
    expect(gzipSync(text).length).toBeLessThanOrEqual(budget);
  });

  it('are 25 provinces, in the order asked for, known by their ISO codes', () => {
    expect(shapes.provinces.features.map(({ properties }) => properties.iso)).toEqual(
      PROVINCES.map(({ iso }) => iso),
    );
    expect(shapes.provinces.features.map(({ id }) => id)).toEqual(PROVINCES.map((_, index) => index));
    const back = decodeShapes(topology, [...PROVINCES].reverse());
    expect(back.provinces.features[0]!.properties.iso).toBe('KH-25');
  });

  it('cross neither themselves nor one another', () => {
    for (const province of shapes.provinces.features) expect(kinks(province).features).toEqual([]);
    expect(properCrossings(topology, ['provinces'])).toEqual([]);
  });

  it('leave no gap between provinces, nor a strip of sea along the land border', () => {
    const holes = (names: (keyof ShapesTopology['objects'])[]) =>
      all(topology, names)
        .coordinates.flatMap((polygon) => polygon.slice(1))
        .filter((ring) => ring.some(([x, y]) => x! > 101 && x! < 109 && y! > 9 && y! < 16));
    expect(holes(['provinces'])).toEqual([]);
    expect(holes(['provinces', 'neighbours'])).toEqual([]);
  });

  it('have Koh Rong and Koh Rong Sanloem in Preah Sihanouk', () => {
    const holds = (iso: string, lon: number, lat: number) =>
      booleanPointInPolygon(
        point([lon, lat]),
        shapes.provinces.features.find(({ properties }) => properties.iso === iso)!,
      );
    expect(holds('KH-18', 103.25, 10.72)).toBe(true);
    expect(holds('KH-18', 103.3, 10.59)).toBe(true);
    expect(holds('KH-9', 103.25, 10.72)).toBe(false);
  });

  it('have the neighbours on the far side of three crossings, and water in the Tonle Sap', () => {
    const at = (lon: number, lat: number) =>
      shapes.neighbours.features
        .filter((land) => booleanPointInPolygon([lon, lat], land))
        .map(({ id }) => id);
    expect(at(102.5, 13.69)).toEqual(['thailand']); // Aranyaprathet
    expect(at(106.24, 11.06)).toEqual(['vietnam']); // Go Dau
    expect(at(105.86, 14.12)).toEqual(['laos']); // Khong
    expect(at(104.92, 11.56)).toEqual([]); // Phnom Penh
    expect(booleanPointInPolygon([103.95, 12.95], shapes.lakes.features[0]!)).toBe(true);
  });
});

it('shapes that lack a province of the record are refused', () => {
  const { topology } = load('kh-coarse.topo.json');
  expect(() => decodeShapes(topology, [...PROVINCES, { iso: 'KH-99' }])).toThrow('KH-99');
  expect(() => decodeShapes(topology, PROVINCES.slice(1))).toThrow('25 provinces, the record 24');
});

describe('a place and its province', () => {
  const { shapes } = load('kh-coarse.topo.json');
  const outside = (iso: string) =>
    kmOutside(
      103.25,
      10.72,
      shapes.provinces.features.find(({ properties }) => properties.iso === iso)!,
    );
  it('agree where the place lies on the province’s islands', () => {
    expect(outside('KH-18')).toBe(0);
  });
  it('are apart where the record names another province', () => {
    expect(outside('KH-16')).toBeGreaterThan(400);
  });
});
