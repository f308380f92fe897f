import { area } from '@turf/turf';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { sameCamera } from '../../src/map/camera';
import { crossHatch, diamond, hatch, hatchName, imagesOf, rgb } from '../../src/map/icons';
import { markPoints } from '../../src/map/marks';
import { fillChanges } from '../../src/map/paint';
import { styleChanges } from '../../src/map/restyle';
import { buildStyle, HIT_LAYERS, type Look } from '../../src/map/style';
import { discRadiusKm, hasDisc, zoneDiscs, zonePoints } from '../../src/map/zones';
import type { Zone } from '../../src/record/types';

const LOOK: Look = {
  scheme: 'light',
  hue: 'signs',
  surface: 'provinces',
  names: 'en',
  marks: true,
  zones: false,
  arrows: false,
  centre: false,
  hatch: 'few',
  approximate: 'approximate',
};
const FONTS = { latin: 'https://site.example/latin.woff2', khmer: 'https://site.example/khmer.woff2' };

describe('a change of surface', () => {
  it('leaves every colour either of the feature’s state or not, so that a repaint in the same frame does not stumble', () => {
    const ofState = (surface: Look['surface']): string[] =>
      buildStyle({ ...LOOK, surface }, FONTS).layers.flatMap(({ id, ...layer }) =>
        Object.entries('paint' in layer ? (layer.paint ?? {}) : {})
          .filter(([, value]) => JSON.stringify(value).includes('"feature-state"'))
          .map(([name]) => `${id} ${name}`),
      );
    const usual = ofState('provinces');
    expect(usual).toContain('provinces fill-color');
    for (const surface of ['hexagons', 'kernel', 'hotspots', 'history', 'none'] as const)
      expect(ofState(surface)).toEqual(usual);
  });
});

describe('repainting', () => {
  it('touches only the areas whose fill changed', () => {
    expect(fillChanges(Int8Array.of(0, 1, -1, 3), Int8Array.of(0, 2, -1, -3))).toEqual([
      [1, 2],
      [3, -3],
    ]);
  });

  it('paints everything when nothing is painted yet, and nothing twice', () => {
    const fills = Int8Array.of(-1, 0);
    expect(fillChanges(new Int8Array(0), fills)).toEqual([
      [0, -1],
      [1, 0],
    ]);
    expect(fillChanges(fills, fills)).toEqual([]);
  });
});

describe('the style', () => {
  it.each([LOOK, { ...LOOK, surface: 'kernel', zones: true, scheme: 'dark', hue: 'enforcement' } as const])(
    'is valid by the MapLibre style specification',
    (look) => {
      expect(validateStyleMin(buildStyle(look, FONTS)).map(({ message }) => message)).toEqual([]);
    },
  );

  it('asks no server for glyphs or sprites', () => {
    const style = buildStyle(LOOK, FONTS);
    expect([style.glyphs, style.sprite]).toEqual([undefined, undefined]);
  });

  it('draws marks and zones over the labels, so that labels never hide data', () => {
    const ids = buildStyle(LOOK, FONTS).layers.map(({ id }) => id);
    for (const name of ['country-names', 'province-names', 'town-names', 'crossing-names']) {
      expect(ids.indexOf('marks')).toBeGreaterThan(ids.indexOf(name));
      expect(ids.indexOf('zones')).toBeGreaterThan(ids.indexOf(name));
    }
    expect(ids).toEqual(expect.arrayContaining([...HIT_LAYERS]));
    // Names are placed from the topmost layer down: the neighbours' come last.
    expect(ids.findIndex((id) => id.endsWith('-names'))).toBe(ids.indexOf('country-names'));
  });

  it('shows one filled surface at a time', () => {
    const cellsOf = (surface: Look['surface']) =>
      buildStyle({ ...LOOK, surface }, FONTS).layers.find(({ id }) => id === 'cells')?.layout?.visibility;
    expect([cellsOf('provinces'), cellsOf('none'), cellsOf('hexagons'), cellsOf('kernel')]).toEqual([
      'none',
      'none',
      'visible',
      'visible',
    ]);
  });

  it('a switch of language changes the texts of the labels and nothing else', () => {
    const changes = styleChanges(buildStyle(LOOK, FONTS), buildStyle({ ...LOOK, names: 'km' }, FONTS));
    expect(changes.map(({ layer, name }) => `${layer} ${name}`)).toEqual([
      'country-names text-field',
      'province-names text-field',
      'town-names text-field',
      'crossing-names text-field',
    ]);
  });

  it('a zone that is pointed at or selected looks so, as marks do', () => {
    const { layers } = buildStyle({ ...LOOK, zones: true }, FONTS);
    for (const [id, name] of [
      ['zone-rings', 'circle-stroke-width'],
      ['zones', 'text-color'],
      ['marks', 'circle-stroke-color'],
    ]) {
      const value = JSON.stringify(layers.find((layer) => layer.id === id)?.paint?.[name as never]);
      for (const state of ['hover', 'selected']) expect(value).toContain(`["feature-state","${state}"]`);
    }
  });

  it('a switch of theme changes paint and names of images, and no change of look is no change', () => {
    const before = buildStyle(LOOK, FONTS);
    expect(styleChanges(before, buildStyle({ ...LOOK }, FONTS))).toEqual([]);
    const changes = styleChanges(before, buildStyle({ ...LOOK, scheme: 'dark' }, FONTS));
    expect(changes.length).toBeGreaterThan(5);
    const layout = changes.filter(({ group }) => group === 'layout').map(({ name }) => name);
    expect(new Set(layout)).toEqual(new Set(['icon-image']));
  });

  it('every image that a style names is made', () => {
    for (const hue of ['signs', 'enforcement'] as const) {
      for (const scheme of ['light', 'dark'] as const) {
        const images = imagesOf(hue, scheme);
        expect(Object.keys(images)).toEqual(
          expect.arrayContaining([hatchName('few', hue, scheme), hatchName('no-coverage', hue, scheme)]),
        );
      }
    }
  });
});

describe('images', () => {
  it('a colour is read as red, green and blue', () => {
    expect(rgb('#0102ff')).toEqual([1, 2, 255]);
  });

  it('a hatch tiles: what leaves at one edge enters at the other', () => {
    for (const make of [hatch, crossHatch]) {
      const { width, height, data } = make('#000000');
      const at = (x: number, y: number) =>
        data[(((y + height) % height) * width + ((x + width) % width)) * 4 + 3];
      // A diagonal line goes on one pixel right and one down or up, also over the edge.
      for (let y = 0; y < height; y++) {
        const right = at(width - 1, y);
        if (right) expect([at(width, y + 1), at(width, y - 1)]).toContain(255);
      }
    }
  });

  it('a diamond is opaque in the middle and clear in the corners', () => {
    const { width, data } = diamond('#112233', '#ffffff');
    const middle = ((width >> 1) * width + (width >> 1)) * 4;
    expect([...data.slice(middle, middle + 4)]).toEqual([0x11, 0x22, 0x33, 255]);
    expect(data[3]).toBe(0);
  });
});

describe('zones', () => {
  const zone = (rest: Partial<Zone>): Zone =>
    ({
      id: 'fictional-zone',
      nameEn: 'Fictional zone (Fictional Group)',
      lat: 11,
      lon: 104,
      areaHa: 1000,
      coordPrecisionM: 2000,
      ...rest,
    }) as Zone;

  it('a disc has the approved area: 31,416 ha is a radius of 10 km', () => {
    expect(discRadiusKm(31_415.926535)).toBeCloseTo(10, 6);
    const [disc] = zoneDiscs([zone({})]).features;
    // 1,000 ha are 10 km²; the polygon of many corners is a little short.
    expect(area(disc!) / 1e6).toBeGreaterThan(9.97);
    expect(area(disc!) / 1e6).toBeLessThan(10.03);
  });

  it('no disc is drawn where the coordinate is worse than 6,000 m or the area is not published', () => {
    expect([2000, 6000, 6001].map((coordPrecisionM) => hasDisc(zone({ coordPrecisionM })))).toEqual([
      true,
      true,
      false,
    ]);
    expect(hasDisc(zone({ areaHa: null }))).toBe(false);
    expect(zonePoints([zone({ areaHa: null })]).features.length).toBe(1);
  });

  it('is called by its name without the bracket', () => {
    expect(zonePoints([zone({})]).features[0]?.properties.name).toBe('Fictional zone');
  });
});

describe('marks', () => {
  it('filled and hollow marks of one count are equally large', () => {
    const mark = { lon: 104, lat: 11, count: 4, radiusPx: 13 };
    const { features } = markPoints(
      [
        { ...mark, placeId: 'fictional-village', hollow: false },
        { ...mark, placeId: 'fictional-town', hollow: true },
      ],
      new Map([
        ['fictional-village', 7],
        ['fictional-town', 9],
      ]),
    );
    expect(features.map(({ id }) => id)).toEqual([7, 9]);
    // A ring of 2.5 px lies around its circle: 10.5 + 2.5 = 13.
    expect(features.map(({ properties }) => properties.radius)).toEqual([13, 10.5]);
  });
});

describe('the camera', () => {
  it('fitted to Cambodia is a camera of its own; what the address rounds away is no move', () => {
    const camera = { lon: 104, lat: 11, zoom: 8 };
    expect(sameCamera(null, null)).toBe(true);
    expect(sameCamera(null, camera)).toBe(false);
    expect(sameCamera(camera, { lon: 104.00001, lat: 11, zoom: 8.004 })).toBe(true);
    expect(sameCamera(camera, { ...camera, zoom: 8.1 })).toBe(false);
  });
});
