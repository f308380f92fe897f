import { area, bboxPolygon, destination } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { discPolygon } from '../../src/geography/footprint';
import { kmOutside } from '../../src/geography/outside';
import { EARTH_RADIUS_KM, lambertAzimuthalEqualArea, toKm, toLonLat } from '../../src/geography/projection';
import { areaInCircle, areaKm2, clippedToConvex, signedArea } from '../../src/geography/rings';

const RADIANS = Math.PI / 180;

/** Area between two meridians and two parallels on a sphere: R² (λ₂ − λ₁)(sin φ₂ − sin φ₁), Archimedes. */
const zoneKm2 = (west: number, south: number, east: number, north: number): number =>
  EARTH_RADIUS_KM ** 2 * (east - west) * RADIANS * (Math.sin(north * RADIANS) - Math.sin(south * RADIANS));

/** A box of degrees with many corners, so that its sides follow the parallels. */
function box(west: number, south: number, east: number, north: number) {
  const steps = Array.from({ length: 200 }, (_, i) => i / 200);
  const ring = [
    ...steps.map((t) => [west + t * (east - west), south]),
    ...steps.map((t) => [east, south + t * (north - south)]),
    ...steps.map((t) => [east - t * (east - west), north]),
    ...steps.map((t) => [west, north - t * (north - south)]),
    [west, south],
  ];
  return { type: 'Polygon' as const, coordinates: [ring] };
}

describe('the projection in km', () => {
  it.each([
    [102, 10, 108, 15],
    [104, 12, 104.1, 12.1],
    [107.2, 14.2, 107.6, 14.7],
  ])('keeps the area of the box %d %d %d %d', (...edges) => {
    expect(areaKm2(box(...edges)) / zoneKm2(...edges)).toBeCloseTo(1, 5);
  });

  it('agrees with the areas that Turf computes on the sphere', () => {
    const square = bboxPolygon([103.5, 10.5, 103.6, 10.6]);
    expect(areaKm2(square.geometry) / (area(square) / 1e6)).toBeCloseTo(1, 4);
  });

  it('reproduces the published example of the spherical azimuthal equal-area projection', () => {
    // Snyder 1987, Map Projections: A Working Manual, p. 332: a sphere of radius 3, centre 40° N 100° W; the point
    // 20° S 100° E lies at x = -4.2339303, y = 4.0257775
    const snyder = lambertAzimuthalEqualArea(-100, 40, 3);
    const [x, y] = snyder.forward(100, -20);
    expect(x).toBeCloseTo(-4.2339303, 6);
    expect(y).toBeCloseTo(4.0257775, 6);
    const [lon, lat] = snyder.inverse(x, y);
    expect((lon + 360) % 360).toBeCloseTo(100, 9);
    expect(lat).toBeCloseTo(-20, 9);
  });

  it.each([1, 50, 300])('keeps the bearing from its centre, and %d km as the chord of the sphere', (km) => {
    const [lon, lat] = destination([105, 12.7], km, 37).geometry.coordinates as [number, number];
    const [x, y] = toKm(lon, lat);
    expect(Math.hypot(x, y)).toBeCloseTo(2 * EARTH_RADIUS_KM * Math.sin(km / (2 * EARTH_RADIUS_KM)), 6);
    expect(Math.atan2(x, y) / RADIANS).toBeCloseTo(37, 6);
  });

  it('is undone by its inverse', () => {
    for (const [lon, lat] of [
      [105, 12.7],
      [102.3, 13.6],
      [107.6, 14.6],
      [103.2, 9.9],
    ] as const) {
      const [back, up] = toLonLat(...toKm(lon, lat));
      expect(back).toBeCloseTo(lon, 10);
      expect(up).toBeCloseTo(lat, 10);
    }
  });
});

const SQUARE = Float64Array.from([0, 0, 10, 0, 10, 10, 0, 10]);

describe('areas within a circle', () => {
  it('are the circle where it lies inside the ring', () => {
    expect(areaInCircle(SQUARE, 5, 5, 3)).toBeCloseTo(9 * Math.PI, 10);
  });
  it('are the ring where it lies inside the circle', () => {
    expect(areaInCircle(SQUARE, 5, 5, 8)).toBeCloseTo(100, 10);
  });
  it('are half the circle about the middle of a side and a quarter about a corner', () => {
    expect(areaInCircle(SQUARE, 10, 5, 2)).toBeCloseTo(2 * Math.PI, 10);
    expect(areaInCircle(SQUARE, 0, 0, 2)).toBeCloseTo(Math.PI, 10);
  });
  it('are nothing where the circle lies outside', () => {
    expect(areaInCircle(SQUARE, 20, 5, 4)).toBeCloseTo(0, 10);
  });
  it('are a segment where one side cuts the circle', () => {
    // circle of radius 2 about (1, 5): the part left of x = 0 is r² acos(d/r) − d √(r² − d²), d = 1
    const cutOff = 4 * Math.acos(0.5) - Math.sqrt(3);
    expect(areaInCircle(SQUARE, 1, 5, 2)).toBeCloseTo(4 * Math.PI - cutOff, 10);
  });
  it('leave out a hole', () => {
    const hole = Float64Array.from([4, 4, 4, 6, 6, 6, 6, 4]);
    expect(areaInCircle(SQUARE, 5, 5, 3) + areaInCircle(hole, 5, 5, 3)).toBeCloseTo(9 * Math.PI - 4, 10);
  });
});

describe('cutting a ring to a convex one', () => {
  it('keeps the area that both cover, even where what is left falls into two', () => {
    // a U of two arms 2 wide and 10 high on a foot 1 high; the square [0, 10] × [5, 8] takes 3 of each arm: 12
    const u = Float64Array.from([0, 0, 10, 0, 10, 10, 8, 10, 8, 1, 2, 1, 2, 10, 0, 10]);
    const band = Float64Array.from([0, 5, 10, 5, 10, 8, 0, 8]);
    expect(signedArea(clippedToConvex(u, band))).toBeCloseTo(12, 10);
  });
});

describe('a point and a polygon', () => {
  const square = bboxPolygon([104, 12, 105, 13]);
  it('are at no distance inside', () => {
    expect(kmOutside(104.5, 12.5, square)).toBe(0);
  });
  it('are apart by the way to the nearest side outside', () => {
    const [lon, lat] = destination([105, 12.5], 7, 90).geometry.coordinates as [number, number];
    expect(kmOutside(lon, lat, square)).toBeCloseTo(7, 2);
  });
});

describe('a disc drawn as a polygon', () => {
  it('has the area of a regular polygon of 72 corners', () => {
    const disc = discPolygon(103.5, 10.6, 7);
    expect(area(disc) / 1e6).toBeCloseTo(36 * 49 * Math.sin((2 * Math.PI) / 72), 1);
  });
});
