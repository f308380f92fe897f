import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { area, booleanPointInPolygon, featureCollection, intersect } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { buildLabels } from '../../scripts/data/labels';
import { buildShapes } from '../../scripts/data/shapes';
import { decodeCells } from '../../src/geography/cells';
import { discPolygon } from '../../src/geography/footprint';
import { decodeLabels } from '../../src/geography/labels';
import { decodeShapes } from '../../src/geography/shapes';
import type { CellGrid } from '../../src/geography/types';
import type { Crossing, Place, Province } from '../../src/record/types';
import { committedRecord } from './data-committed';

const provinces = Array.from(
  { length: 25 },
  (_, index) =>
    ({
      iso: `KH-${index + 1}`,
      slug: `fictional-province-${index + 1}`,
      nameEn: `Province ${index + 1}`,
      nameKm: '',
      lon: 105,
      lat: 12.5,
    }) as Province,
);

const disc = (id: string, provinceIso: string, lon: number, lat: number, radiusKm: number): Place =>
  ({
    id,
    nameEn: id,
    nameKm: null,
    kind: 'town',
    provinceIso,
    lon,
    lat,
    precision: 'town',
    radiusKm,
  }) as Place;

const poipetOfTheRecord = committedRecord().places.find(({ id }) => id === 'poipet')!;

const places: Place[] = [
  { id: 'cambodia', provinceIso: null, lon: null, lat: null, radiusKm: null, precision: 'country' } as Place,
  {
    id: 'fictional-province',
    provinceIso: 'KH-1',
    lon: 103,
    lat: 13.7,
    radiusKm: null,
    precision: 'province',
  } as Place,
  disc('fictional-town-at-poipet', 'KH-1', 102.5636, 13.658, 4),
  disc('fictional-island', 'KH-18', 103.25, 10.71, 8),
  disc('fictional-town-inland', 'KH-6', 104.8887, 12.7111, 9),
  disc('fictional-compound', 'KH-6', 104.8887, 12.7111, 9),
  disc('fictional-checkpoint-over-the-border', 'KH-1', 102.5, 13.66, 1),
  disc('fictional-town-at-a-corner', 'KH-8', 105.0, 11.45, 14),
  poipetOfTheRecord,
];

const built = await buildShapes({ places, provinces, crossings: [] }, '.');
const { features } = decodeShapes(JSON.parse(built.files.get('shapes.topo.json')!), provinces).provinces;
const country = features.reduce((sum, province) => sum + area(province) / 1e6, 0);
const provinceOf = (iso: string) => features.find(({ properties }) => properties.iso === iso)!;

function meet(a: Feature<Polygon | MultiPolygon>, b: Feature<Polygon | MultiPolygon>): number {
  const both = intersect(featureCollection([a, b]));
  return both ? area(both) / 1e6 : 0;
}

function rowOf(grid: CellGrid, id: string): { cell: number; share: number }[] {
  const place = places.findIndex((candidate) => candidate.id === id);
  const { offsets, cells, shares } = grid.footprints;
  return Array.from({ length: offsets[place + 1]! - offsets[place]! }, (_, i) => ({
    cell: cells[offsets[place]! + i]!,
    share: shares[offsets[place]! + i]!,
  }));
}

describe.each([
  { side: 10, budget: 60_000 },
  { side: 5, budget: 200_000 },
])('cells of $side km', ({ side, budget }) => {
  const text = built.files.get(`cells-${side}.json`)!;
  const grid = decodeCells(JSON.parse(text));
  const shape = (cell: number) => grid.shapes.features[cell]!;

  it(`take at most ${budget} bytes with gzip`, () => {
    expect(gzipSync(text).length).toBeLessThanOrEqual(budget);
  });

  it('add up to the country within 0.1 %, by their stated areas and by their shapes', () => {
    const stated = grid.areaKm2.reduce((sum, km2) => sum + km2, 0);
    const drawn = grid.shapes.features.reduce((sum, cell) => sum + area(cell) / 1e6, 0);
    expect(Math.abs(stated / country - 1)).toBeLessThan(1e-3);
    expect(Math.abs(drawn / country - 1)).toBeLessThan(1e-3);
  });

  it('state the area that is drawn, at most that of a whole hexagon and at least half a km²', () => {
    // a regular hexagon of side s has 3/2 √3 s²; Turf's lattice is even in degrees, so 1.5 % wider in the south
    const whole = 1.5 * Math.sqrt(3) * side * side;
    grid.shapes.features.forEach((cell, index) => {
      expect(Math.abs(area(cell) / 1e6 - grid.areaKm2[index]!)).toBeLessThan(0.1);
      expect(grid.areaKm2[index]).toBeGreaterThanOrEqual(0.5);
      expect(grid.areaKm2[index]).toBeLessThan(1.015 * whole);
    });
  });

  it('have eighteen others within three and a half sides, well inside the country', () => {
    const [x0, y0] = [-10, 60];
    const near = (x: number, y: number, km: number) =>
      [...grid.xKm.keys()].filter((cell) => Math.hypot(grid.xKm[cell]! - x, grid.yKm[cell]! - y) <= km);
    const middle = near(x0, y0, side)[0]!;
    expect(near(grid.xKm[middle]!, grid.yKm[middle]!, 3.5 * side)).toHaveLength(19);
  });

  it('hold footprints whose shares add up to one, and none for the country', () => {
    expect(rowOf(grid, 'cambodia')).toEqual([]);
    for (const { id } of places.slice(1)) {
      const row = rowOf(grid, id);
      expect(row.length).toBeGreaterThan(0);
      expect(Math.abs(row.reduce((sum, { share }) => sum + share, 0) - 1)).toBeLessThan(1e-12);
      for (const { share } of row) expect(share).toBeGreaterThan(0);
    }
  });

  it('get nothing outside Banteay Meanchey from a disc at Poipet', () => {
    for (const { cell } of rowOf(grid, 'fictional-town-at-poipet'))
      expect(meet(shape(cell), provinceOf('KH-1'))).toBeGreaterThan(0);
  });

  it('get from the record’s Poipet shares of what of its disc lies in Banteay Meanchey, and nothing for the rest', () => {
    const { provinceIso, lon, lat, radiusKm } = poipetOfTheRecord;
    expect(provinceIso).toBe('KH-1');
    const reach = discPolygon(lon!, lat!, radiusKm!, 360);
    const within = intersect(featureCollection<Polygon | MultiPolygon>([reach, provinceOf('KH-1')]))!;
    // A good part of the disc lies in Thailand: were it counted, the shares below would not be of the rest alone.
    expect(area(within) / area(reach)).toBeLessThan(0.9);
    const row = rowOf(grid, 'poipet');
    for (const { cell } of row) expect(meet(shape(cell), provinceOf('KH-1'))).toBeGreaterThan(0);
    for (const { id } of grid.shapes.features) {
      const share = row.find(({ cell }) => cell === id)?.share ?? 0;
      // To a tenth of a km², as cells are drawn.
      expect(Math.abs(meet(shape(Number(id)), within) - (share * area(within)) / 1e6)).toBeLessThan(0.1);
    }
  });

  it('get from an island only what lies on its province’s land', () => {
    const reach = discPolygon(103.25, 10.71, 8.1);
    for (const { cell } of rowOf(grid, 'fictional-island')) {
      const land = intersect(featureCollection<Polygon | MultiPolygon>([shape(cell), provinceOf('KH-18')]));
      expect(land && meet(land, reach)).toBeGreaterThan(0);
    }
  });

  it('get the shares of a disc that Turf’s polygon intersection finds', () => {
    const id = 'fictional-town-at-a-corner';
    const within = intersect(
      featureCollection<Polygon | MultiPolygon>([discPolygon(105, 11.45, 14, 360), provinceOf('KH-8')]),
    )!;
    const whole = area(within);
    const row = rowOf(grid, id);
    for (const { cell, share } of row)
      expect(Math.abs((meet(shape(cell), within) * 1e6) / whole - share)).toBeLessThan(2e-4);
    const elsewhere = grid.shapes.features.filter(({ id: cell }) => row.every((one) => one.cell !== cell));
    for (const cell of elsewhere.filter((_, index) => index % 7 === 0))
      expect(meet(cell, within) * 1e6).toBeLessThan(2e-4 * whole);
  });

  it('get a province’s shares in proportion to its land', () => {
    const own = provinceOf('KH-1');
    const total = area(own) / 1e6;
    for (const { cell, share } of rowOf(grid, 'fictional-province'))
      expect(Math.abs(meet(shape(cell), own) / total - share)).toBeLessThan(1e-4);
  });

  it('give a compound the very row of the town whose disc it has', () => {
    expect(rowOf(grid, 'fictional-compound')).toEqual(rowOf(grid, 'fictional-town-inland'));
  });

  it('take a disc that misses its province to the nearest of its border', () => {
    const row = rowOf(grid, 'fictional-checkpoint-over-the-border');
    expect(row.length).toBeGreaterThan(0);
    for (const { cell } of row) expect(meet(shape(cell), provinceOf('KH-1'))).toBeGreaterThan(0);
  });
});

it('the same record gives the same bytes', async () => {
  const again = await buildShapes({ places, provinces, crossings: [] }, '.');
  expect([...again.files]).toEqual([...built.files]);
});

it('the committed shapes are passed on unchanged', () => {
  expect(built.files.get('shapes-detail.topo.json')).toBe(
    readFileSync('data/boundaries/kh-detail.topo.json', 'utf8'),
  );
});

describe('labels', () => {
  const poipet = { ...disc('poipet', 'KH-1', 102.56, 13.66, 4), nameEn: 'Poipet', nameKm: 'ប៉ោយប៉ែត' };
  const cityInBrackets = {
    ...disc('koh-kong-city', 'KH-9', 102.98, 11.6, 4),
    nameEn: 'Koh Kong city (old name)',
  };
  const crossing = { placeId: 'fictional-gate', nameEn: 'Fictional gate', lon: 102.5, lat: 13.6 } as Crossing;
  it('name provinces, towns and crossings, in Khmer where the record has it', () => {
    const rows = buildLabels({ places: [poipet, cityInBrackets], provinces, crossings: [crossing] });
    const labels = decodeLabels(rows).features;
    const label = (id: string) => labels.find(({ properties }) => properties.placeId === id);
    expect(labels.filter(({ properties }) => properties.kind === 'province')).toHaveLength(25);
    expect(label('poipet')?.properties).toMatchObject({ kind: 'town', en: 'Poipet', km: 'ប៉ោយប៉ែត' });
    expect(label('koh-kong-city')?.properties).toMatchObject({ en: 'Koh Kong city', km: 'Koh Kong city' });
    expect(label('fictional-gate')?.properties).toMatchObject({ kind: 'crossing', km: 'Fictional gate' });
    expect(label('fictional-gate')?.geometry.coordinates).toEqual([102.5, 13.6]);
  });

  it('a town and its province never bear the same name in either language', () => {
    const record = committedRecord();
    const labels = decodeLabels(buildLabels(record)).features.map(({ properties }) => properties);
    const provinceNames = labels.filter(({ kind }) => kind === 'province');
    const towns = labels.filter(({ kind }) => kind === 'town');
    for (const lang of ['en', 'km'] as const) {
      const names = new Set(provinceNames.map((label) => label[lang]));
      expect(towns.filter((label) => names.has(label[lang])).map(({ placeId }) => placeId)).toEqual([]);
    }
    const kep = towns.find(({ placeId }) => placeId === 'kep-city');
    expect([kep?.en, kep?.km]).toEqual(['Kep city', 'ក្រុងកែប']);
    expect(towns.map(({ placeId }) => placeId)).toContain('sihanoukville');
  });

  it('the neighbours are named on their own land, and give way to every other label', () => {
    const labels = decodeLabels(buildLabels({ places: [], provinces: [], crossings: [] })).features;
    expect(labels.map(({ properties }) => [properties.kind, properties.en])).toEqual([
      ['country', 'Thailand'],
      ['country', 'Laos'],
      ['country', 'Vietnam'],
    ]);
    const shapes = decodeShapes(JSON.parse(built.files.get('shapes.topo.json')!), provinces).neighbours
      .features;
    for (const { geometry, properties } of labels) {
      const land = shapes.find(({ id }) => id === properties.placeId)!;
      expect(booleanPointInPolygon(geometry, land)).toBe(true);
      expect(properties.rank).toBeGreaterThan(3);
    }
  });
});
