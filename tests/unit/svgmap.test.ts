import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cameraByKey, dragBy, fromScreen, HOME, toScreen, zoomBy } from '../../src/chart/svgmap/camera';
import {
  cellPaths,
  DRAWING_HEIGHT,
  DRAWING_WIDTH,
  pathsByFill,
  projectionFor,
  shapePaths,
  toDrawing,
} from '../../src/chart/svgmap/drawing';
import { namePriority, placeNames, type Name } from '../../src/chart/svgmap/names';
import { armOf, cellAt } from '../../src/chart/svgmap/target';
import { decodeShapes } from '../../src/geography/shapes';
import { toKm } from '../../src/geography/projection';
import type { CellGrid } from '../../src/geography/types';

const PROVINCES = Array.from({ length: 25 }, (_, index) => ({ iso: `KH-${index + 1}` }));
const SHAPES = decodeShapes(
  JSON.parse(readFileSync('data/boundaries/kh-coarse.topo.json', 'utf8')),
  PROVINCES,
);

/** Longitude and latitude from the gazetteers: towns in the four corners and the middle. */
const POIPET = [102.56, 13.66] as const;
const BAVET = [106.14, 11.08] as const;
const SIHANOUKVILLE = [103.52, 10.63] as const;
const PHNOM_PENH = [104.92, 11.56] as const;
const BANLUNG = [106.99, 13.74] as const;

function grid(): CellGrid {
  const centres = [PHNOM_PENH, POIPET].map(([lon, lat]) => toKm(lon, lat));
  const square = ([lon, lat]: readonly [number, number]) => ({
    type: 'Feature' as const,
    properties: {},
    // Counter-clockwise, as the cells of the project are.
    geometry: {
      type: 'Polygon' as const,
      coordinates: [
        [
          [lon - 0.05, lat - 0.05],
          [lon + 0.05, lat - 0.05],
          [lon + 0.05, lat + 0.05],
          [lon - 0.05, lat + 0.05],
          [lon - 0.05, lat - 0.05],
        ],
      ],
    },
  });
  return {
    sideKm: 10,
    shapes: { type: 'FeatureCollection', features: [square(PHNOM_PENH), square(POIPET)] },
    areaKm2: Float64Array.of(100, 100),
    xKm: Float64Array.from(centres, ([x]) => x),
    yKm: Float64Array.from(centres, ([, y]) => y),
    province: Uint8Array.of(11, 0),
    footprints: { offsets: new Uint32Array(1), cells: new Uint32Array(0), shares: new Float64Array(0) },
  };
}

/** Smallest and largest coordinates of a path. */
function extent(path: string) {
  const numbers = [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(
    ([, x, y]) => [Number(x), Number(y)] as const,
  );
  const xs = numbers.map(([x]) => x);
  const ys = numbers.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

describe('the drawing', () => {
  it('has one path for each of 25 provinces, all within its edges', () => {
    const { provinces } = shapePaths(SHAPES);
    expect(provinces.length).toBe(25);
    for (const path of provinces) {
      const { left, right, top, bottom } = extent(path);
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(DRAWING_WIDTH);
      expect(bottom).toBeLessThanOrEqual(DRAWING_HEIGHT);
    }
  });

  it('is projected once for a size', () => {
    expect(shapePaths(SHAPES)).toBe(shapePaths(SHAPES));
    expect(shapePaths(SHAPES, 300, 270)).not.toBe(shapePaths(SHAPES));
    const cells = grid();
    expect(cellPaths(cells)).toBe(cellPaths(cells));
  });

  it('has west left of east and north above south', () => {
    const x = ([lon, lat]: readonly [number, number]) => toDrawing(lon, lat)[0];
    const y = ([lon, lat]: readonly [number, number]) => toDrawing(lon, lat)[1];
    const eastward = [POIPET, SIHANOUKVILLE, PHNOM_PENH, BAVET, BANLUNG].map(x);
    const southward = [BANLUNG, POIPET, PHNOM_PENH, BAVET, SIHANOUKVILLE].map(y);
    expect([...eastward].sort((a, b) => a - b)).toEqual(eastward);
    expect([...southward].sort((a, b) => a - b)).toEqual(southward);
  });

  it('is Web Mercator: a degree of latitude is longer than one of longitude by 1 / cos(latitude)', () => {
    const [x0, y0] = toDrawing(104.5, 12);
    const [x1] = toDrawing(104.6, 12);
    const [, y1] = toDrawing(104.5, 12.1);
    expect((y0 - y1) / (x1 - x0)).toBeCloseTo(1 / Math.cos((12.05 * Math.PI) / 180), 4);
  });

  it('draws cells that run counter-clockwise as what they hold, not as the rest of the world', () => {
    const { left, right, top, bottom } = extent(cellPaths(grid())[0]!);
    const [x, y] = toDrawing(...PHNOM_PENH);
    expect(left < x && x < right && top < y && y < bottom).toBe(true);
    expect(right - left).toBeLessThan(15);
  });

  it('has one path for all cells of a fill', () => {
    const groups = pathsByFill(['M0,0Z', 'M1,1Z', 'M2,2Z'], Int8Array.of(3, -1, 3));
    expect(groups).toEqual([
      [-1, 'M1,1Z'],
      [3, 'M0,0ZM2,2Z'],
    ]);
  });
});

describe('the camera', () => {
  it('keeps the point under the pointer where it is while zooming', () => {
    const at = [320, 250] as const;
    const before = toScreen(HOME, ...at, 2);
    const zoomed = zoomBy(HOME, 3, at);
    expect(zoomed.k).toBe(3);
    expect(toScreen(zoomed, ...at, 2)).toEqual([expect.closeTo(before[0], 9), expect.closeTo(before[1], 9)]);
    const [px, py] = before;
    expect(fromScreen(zoomed, px, py, 2)).toEqual([expect.closeTo(320, 9), expect.closeTo(250, 9)]);
  });

  it('never looks beyond the edge, nor further out than the whole country', () => {
    expect(zoomBy(HOME, 0.1)).toEqual(HOME);
    expect(dragBy(HOME, 50, 50, 1)).toEqual(HOME);
    const corner = dragBy(zoomBy(HOME, 2), 10_000, 10_000, 1);
    expect(corner).toEqual({ k: 2, x: DRAWING_WIDTH / 4, y: DRAWING_HEIGHT / 4 });
    expect(zoomBy(HOME, 1000).k).toBe(12);
  });

  it('follows the pointer: dragging 30 pixels at twice the size moves by 15 units', () => {
    const zoomed = zoomBy(HOME, 2);
    expect(dragBy(zoomed, 30, -30, 1)).toEqual({ k: 2, x: zoomed.x - 15, y: zoomed.y + 15 });
  });

  it('obeys plus, minus, zero and arrows, and leaves other keys alone', () => {
    expect(cameraByKey(HOME, '+', false)?.k).toBeCloseTo(1.6, 12);
    const zoomed = zoomBy(HOME, 4);
    expect(cameraByKey(zoomed, '0', false)).toEqual(HOME);
    expect(cameraByKey(zoomed, 'ArrowRight', false)!.x).toBeGreaterThan(zoomed.x);
    expect(cameraByKey(zoomed, 'ArrowUp', true)!.y).toBeLessThan(zoomed.y);
    expect(cameraByKey(zoomed, 'ArrowUp', false)).toBeNull();
    expect(cameraByKey(zoomed, 'a', false)).toBeNull();
  });
});

describe('names', () => {
  const size = { width: 300, height: 300 };
  const name = (iso: string, x: number, y: number, number = ''): Name => ({
    iso,
    text: 'Fictional',
    number,
    x,
    y,
  });

  it('that would lie on one another move, and the first has the right of way', () => {
    const placed = placeNames([name('A', 150, 150), name('B', 152, 158)], size, 14, 60);
    expect(placed.map(({ iso }) => iso)).toEqual(['A', 'B']);
    expect([placed[0]!.x, placed[0]!.y]).toEqual([150, 150]);
    expect(Math.abs(placed[1]!.y - placed[0]!.y) >= 14 || Math.abs(placed[1]!.x - placed[0]!.x) > 60).toBe(
      true,
    );
  });

  it('that find no room are left out, but for a number that does', () => {
    const narrow = { width: 40, height: 300 };
    expect(placeNames([name('A', 20, 150)], narrow, 14, 60)).toEqual([]);
    const [only] = placeNames([name('A', 20, 150, '7')], narrow, 14, 60);
    expect([only!.number, only!.named]).toEqual(['7', false]);
  });

  it('never run over the edge of the map', () => {
    for (const { x, y } of placeNames([name('A', 2, 150), name('B', 298, 3)], size, 14, 60)) {
      expect(x).toBeGreaterThan(25);
      expect(x).toBeLessThan(275);
      expect(y).toBeGreaterThan(5);
    }
  });

  it('stay near their points, so that none names a neighbour', () => {
    const crowd = [name('A', 150, 150), name('B', 150, 155)];
    // A line is 14 × 1.2 = 16.8 pixels high: B would have to move by 11.8 at least.
    expect(placeNames(crowd, size, 14, 60).map(({ iso }) => iso)).toEqual(['A', 'B']);
    expect(placeNames(crowd, size, 14, 10).map(({ iso }) => iso)).toEqual(['A']);
  });

  it('have an order that does not depend on what is counted', () => {
    const provinces = [
      { iso: 'KH-A', population2019: 10 },
      { iso: 'KH-B', population2019: 30 },
      { iso: 'KH-C', population2019: 20 },
    ];
    expect(namePriority(provinces)).toEqual([1, 2, 0]);
    expect(namePriority(provinces, ['KH-A'])).toEqual([0, 1, 2]);
  });
});

describe('what the pointer is on', () => {
  it('is the nearest cell within its side, and none far from any', () => {
    expect(cellAt(grid(), ...PHNOM_PENH)).toBe(0);
    expect(cellAt(grid(), POIPET[0] + 0.02, POIPET[1])).toBe(1);
    expect(cellAt(grid(), ...BANLUNG)).toBeNull();
    const back = projectionFor().invert!(toDrawing(...POIPET))!;
    expect(cellAt(grid(), back[0], back[1])).toBe(1);
  });

  it('a province is in one area of a study or in none', () => {
    const arms = { target: ['KH-18'], catchment: ['KH-9'], control: ['KH-1'] };
    expect(['KH-18', 'KH-9', 'KH-1', 'KH-2'].map((iso) => armOf(iso, arms))).toEqual([
      'target',
      'catchment',
      'control',
      null,
    ]);
    expect(armOf('KH-18', null)).toBeNull();
  });
});
