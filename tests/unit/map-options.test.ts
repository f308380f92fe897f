import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/analysis/engine';
import type { HotSpots } from '../../src/analysis/hotspots';
import type { CellGrid } from '../../src/geography/types';
import { en } from '../../src/language/en';
import { anchorOf } from '../../src/map/anchor';
import { listedCells, optionGroups } from '../../src/map/options';
import type { ContextRecord } from '../../src/record/types';
import { buildScene } from '../../src/scene/scene';
import type { View } from '../../src/view/types';
import { defaultView } from '../../src/view/view';
import { days, incident, record } from './analysis-record';

const core = record(incident('fictional-border', 5, 5), incident('fictional-town', 5, 5));
const context = {
  zones: [{ id: 'fictional-zone', nameEn: 'Fictional zone', lon: 103, lat: 11, areaHa: null }],
} as unknown as ContextRecord;
/** One cell, in the east, with the whole footprint of the town. */
const grid: CellGrid = {
  sideKm: 10,
  shapes: { type: 'FeatureCollection', features: [] },
  areaKm2: Float64Array.of(100),
  xKm: Float64Array.of(0),
  yKm: Float64Array.of(0),
  province: Uint8Array.of(0),
  footprints: {
    offsets: Uint32Array.of(0, 0, 0, 1, 1, 1, 1),
    cells: Uint32Array.of(0),
    shares: Float64Array.of(1),
  },
};

function sceneOf(patch: Partial<View>) {
  const view = { ...defaultView(core, 'en'), window: days(0, 29), ...patch };
  const tallies = createEngine(core).tallies(view.filters, 'events');
  return buildScene({ record: core, view, tallies, grid, density: null });
}

const listed = (patch: Partial<View>) =>
  optionGroups({ scene: sceneOf(patch), record: core, grid, context, t: en, lang: 'en' }).map(
    ({ title, options }) => [title, options.map(({ target }) => target.id)],
  );

describe('what the keyboard reaches on the map', () => {
  it('zones are listed where they are shown, and only there', () => {
    expect(listed({ zones: true }).at(-1)).toEqual([en.map.zones, ['fictional-zone']]);
    expect(listed({ zones: false }).map(([title]) => title)).not.toContain(en.map.zones);
    expect(listed({ zones: true, workshop: true }).map(([title]) => title)).not.toContain(en.map.zones);
  });

  it('provinces are listed under every surface, also beside the highest hexagons', () => {
    for (const surface of ['provinces', 'hexagons', 'none'] as const) {
      const provinces = listed({ surface }).find(([title]) => title === en.map.provinces);
      expect(provinces?.[1]).toEqual(['KH-A', 'KH-B']);
    }
    expect(listed({ surface: 'hexagons' })[0]).toEqual([en.map.cells, ['0']]);
  });

  it('a zone that the keyboard reaches is named at its point', () => {
    const scene = sceneOf({ zones: true });
    expect(anchorOf({ type: 'zone', id: 'fictional-zone' }, core, scene, grid, context)).toEqual([103, 11]);
  });
});

it('cold spots are reached by the keyboard like hot ones, the coldest last', () => {
  // Scores of five cells, and their bins: the second is cooler than expected, and no cold spot.
  const values = Float64Array.of(2.5, -1, -3, 0.5, -2);
  const surface = { ...sceneOf({}).surface, values };
  const found = { status: 'found', bins: Int8Array.of(2, 0, -3, 0, -2) } as unknown as HotSpots;
  expect(listedCells({ surface, hotspots: found })).toEqual([0, 3, 4, 2]);
  // Under a history the scores themselves say it.
  expect(listedCells({ surface, hotspots: null })).toEqual([0, 3, 1, 4, 2]);
});
