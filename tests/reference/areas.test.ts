import { readFileSync } from 'node:fs';
import { area } from '@turf/turf';
import { geoArea } from 'd3-geo';
import { expect, it } from 'vitest';
import { areaKm2 } from '../../src/geography/rings';
import { decodeShapes } from '../../src/geography/shapes';

/** Area of Cambodia with its inland waters as usually published (UN Demographic Yearbook, table 3). */
const CAMBODIA_KM2 = 181_035;

const PROVINCES = Array.from({ length: 25 }, (_, index) => ({ iso: `KH-${index + 1}` }));

it.each(['kh-coarse.topo.json', 'kh-detail.topo.json'])(
  'the provinces of %s add up to within 1 %% of the country’s published area, by Turf, by d3 and by our projection',
  (file) => {
    const topology: unknown = JSON.parse(readFileSync(`data/boundaries/${file}`, 'utf8'));
    const { features } = decodeShapes(topology, PROVINCES).provinces;
    const byTurf = features.reduce((sum, province) => sum + area(province) / 1e6, 0);
    const byD3 = features.reduce((sum, province) => sum + geoArea(province) * 6371.0088 ** 2, 0);
    const byOurs = features.reduce((sum, province) => sum + areaKm2(province.geometry), 0);
    expect(Math.abs(byTurf / CAMBODIA_KM2 - 1)).toBeLessThan(0.01);
    expect(byOurs / byTurf).toBeCloseTo(1, 4);
    expect(byD3 / byTurf).toBeCloseTo(1, 4);
  },
);
