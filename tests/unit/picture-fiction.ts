import { readFileSync } from 'node:fs';
import type { MapPicture } from '../../src/chart/picture/types';
import { toKm } from '../../src/geography/projection';
import { decodeShapes } from '../../src/geography/shapes';
import type { CellGrid, LabelKind, Labels } from '../../src/geography/types';
import { en } from '../../src/language/en';
import type { CoreRecord, Province } from '../../src/record/types';
import { FILL_ZERO, type Mark, type Scene, type SurfaceScene } from '../../src/scene/types';
import { DAY_0 } from './analysis-record';

const ISOS = Array.from({ length: 25 }, (_, at) => `KH-${at + 1}`);

/** The project's shapes, the names of which are left out here. */
export const SHAPES = decodeShapes(
  JSON.parse(readFileSync('data/boundaries/kh-coarse.topo.json', 'utf8')),
  ISOS.map((iso) => ({ iso })),
);

const PROVINCES = ISOS.map((iso, at): Province => ({
  iso,
  pcode: iso,
  slug: `fictional-${at}`,
  nameEn: `Fictional ${at}`,
  nameKm: `ខេត្តប្រឌិត ${at}`,
  capital: '',
  population2019: 1000 * (at + 1),
  areaKm2: 1000,
  borders: [],
  lat: 12,
  lon: 104,
  sourceIds: [],
}));

export const RECORD: CoreRecord = {
  version: 'fictional',
  end: DAY_0 + 365,
  asOf: DAY_0 + 365,
  incidents: [],
  places: [],
  provinces: PROVINCES,
  coverage: [],
  milestones: [],
  withdrawn: [],
};

export function label(kind: LabelKind, placeId: string, en: string, lon: number, lat: number) {
  return {
    type: 'Feature' as const,
    properties: { kind, placeId, en, km: en, rank: 0 },
    geometry: { type: 'Point' as const, coordinates: [lon, lat] },
  };
}

export const labels = (...features: ReturnType<typeof label>[]): Labels => ({
  type: 'FeatureCollection',
  features,
});

/** Squares of a tenth of a degree in a row from west to east. */
export function squares(count: number): CellGrid {
  const corner = (at: number): [number, number] => [103.5 + 0.15 * at, 12.5];
  const centres = Array.from({ length: count }, (_, at) => toKm(corner(at)[0] + 0.05, corner(at)[1] + 0.05));
  return {
    sideKm: 10,
    shapes: {
      type: 'FeatureCollection',
      features: centres.map((_, id) => {
        const [west, south] = corner(id);
        const ring = [
          [west, south],
          [west + 0.1, south],
          [west + 0.1, south + 0.1],
          [west, south + 0.1],
          [west, south],
        ];
        return { type: 'Feature', id, properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } };
      }),
    },
    areaKm2: new Float64Array(count).fill(100),
    xKm: Float64Array.from(centres, ([x]) => x),
    yKm: Float64Array.from(centres, ([, y]) => y),
    province: new Uint8Array(count),
    footprints: { offsets: new Uint32Array(1), cells: new Uint32Array(0), shares: new Float64Array(0) },
  };
}

export const mark = (placeId: string, rest: Partial<Mark> = {}): Mark => ({
  placeId,
  lon: 104.9,
  lat: 11.55,
  count: 3,
  hollow: false,
  radiusPx: 10,
  ...rest,
});

/** A scene of provinces without anything, changed as asked. */
export function scene(rest: Partial<Scene> = {}, surface: Partial<SurfaceScene> = {}): Scene {
  return {
    window: { start: DAY_0, end: DAY_0 + 30 },
    set: 'signs',
    measure: 'events',
    surface: {
      kind: 'provinces',
      rate: 'count',
      values: new Float64Array(25),
      fills: new Int8Array(25).fill(FILL_ZERO),
      scale: { breaks: [1, 2, 5], fit: 'fixed' },
      hue: 'signs',
      cellKm: 10,
      bandwidthKm: 25,
      pending: false,
      ...surface,
    },
    provinceCounts: new Float64Array(25),
    placeEvents: new Float64Array(0),
    marks: [],
    showMarks: true,
    showZones: false,
    countryOnly: 0,
    provinceOnly: 0,
    thinShare: 0,
    emptyShare: 0,
    hotspots: null,
    history: null,
    arrows: null,
    centre: null,
    ...rest,
  };
}

export function picture(rest: Partial<MapPicture> = {}): MapPicture {
  return {
    scene: scene(),
    record: RECORD,
    shapes: SHAPES,
    labels: labels(),
    grid: null,
    context: null,
    t: en,
    lang: 'en',
    scheme: 'light',
    width: 600,
    height: 540,
    label: 'Fictional map',
    ...rest,
  };
}
