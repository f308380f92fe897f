import { gzipSync } from 'node:zlib';
import { geoMercator } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { paintBase } from '../../src/chart/picture/base';
import { CAMBODIA, frameOf, project } from '../../src/chart/picture/frame';
import { paintMap } from '../../src/chart/picture/map';
import { thinned, type Corner } from '../../src/chart/picture/simplify';
import { discRadiusKm, DISC_PRECISION_M } from '../../src/map/zones';
import { indexPlaces, markPoints } from '../../src/map/marks';
import { HOLLOW_STROKE_PX } from '../../src/map/symbols';
import type { Relocation, Zone } from '../../src/record/types';
import { arrowColour } from '../../src/scene/arrow-colours';
import type { SceneArrow } from '../../src/scene/arrows';
import { paletteOf } from '../../src/scene/colours';
import { historyPalette, hotPalette } from '../../src/scene/hot-colours';
import { HISTORY_NONE, historyFill } from '../../src/scene/hot-fills';
import { FILL_BELOW, FILL_FEW, FILL_NO_COVERAGE, FILL_ZERO, type Mark } from '../../src/scene/types';
import { place } from './analysis-record';
import { label, labels, mark, picture, RECORD, scene, SHAPES, squares } from './picture-fiction';
import { all, having, inherited, layerOf, read, rings, type Element } from './picture-reader';

const HOSTILE = `"><script>alert(1)</script><img src=x onerror='alert(2)'> & ]]>`;
const paint = (rest: Parameters<typeof picture>[0] = {}): Element => read(paintMap(picture(rest)));

describe('the frame of a picture', () => {
  it('is Web Mercator as d3 has it, with Cambodia in the middle and 16 units free', () => {
    const frame = frameOf({ width: 600, height: 540 });
    const [west, south, east, north] = CAMBODIA;
    const corners = { type: 'MultiPoint' as const, coordinates: [[west, south], [east, north]] }; // prettier-ignore
    const d3 = geoMercator().fitExtent([[16, 16], [584, 524]], corners); // prettier-ignore
    for (const [lon, lat] of [
      [102.5, 13.6],
      [107.5, 10],
      [104.9, 11.55],
      [100, 6],
    ] as const) {
      // prettier-ignore
      const [x, y] = d3([lon, lat])!;
      const [px, py] = project(frame, lon, lat);
      expect(px).toBeCloseTo(x, 6);
      expect(py).toBeCloseTo(y, 6);
    }
  });

  it('of a camera has its centre in the middle, and tiles of 512 units at zoom 0', () => {
    const camera = { lon: 103.53, lat: 10.61, zoom: 3 };
    const frame = frameOf({ width: 800, height: 400, camera });
    expect(project(frame, 103.53, 10.61)).toEqual([expect.closeTo(400, 6), expect.closeTo(200, 6)]);
    // 512 · 2³ units are 360 degrees of longitude.
    expect(project(frame, 103.53 + 9, 10.61)[0]).toBeCloseTo(400 + (9 * 4096) / 360, 6);
  });
});

describe('the painted map', () => {
  it('draws every class of provinces in the colour of its palette, and hatches what has no rate', () => {
    const fills = new Int8Array(25).fill(FILL_ZERO);
    fills.set([0, 1, 2, 3, 4, 5, FILL_BELOW, FILL_FEW, FILL_NO_COVERAGE]);
    for (const scheme of ['light', 'dark'] as const) {
      for (const hue of ['signs', 'enforcement'] as const) {
        const svg = paint({ scene: scene({}, { fills, hue }), scheme, id: 'here' });
        const palette = paletteOf(hue, scheme);
        const wanted = [...palette.classes, palette.below, palette.zero, palette.zero, palette.zero];
        const provinces = having(svg, 'data-iso');
        expect(provinces.map(({ attributes }) => attributes['data-iso'])).toEqual(
          SHAPES.provinces.features.map(({ properties }) => properties.iso),
        );
        expect(provinces.slice(0, 10).map(({ attributes }) => attributes['fill'])).toEqual(wanted);
        expect(provinces.slice(0, 9).map(({ attributes }) => Number(attributes['data-fill']))).toEqual([
          ...fills.slice(0, 9),
        ]);
        const hatches = having(svg, 'data-hatch');
        expect(hatches.map(({ attributes }) => attributes['fill'])).toEqual([
          'url(#here-few)',
          'url(#here-no-coverage)',
        ]);
        expect(having(svg, 'id').map(({ attributes }) => attributes['id'])).toEqual([
          'here-few',
          'here-no-coverage',
        ]);
      }
    }
  });

  it('draws cells together by their class, and none that is zero', () => {
    const fills = Int8Array.of(2, FILL_ZERO, 2, FILL_BELOW, 5, FILL_NO_COVERAGE);
    const svg = paint({ scene: scene({}, { kind: 'hexagons', fills }), grid: squares(6) });
    const palette = paletteOf('signs', 'light');
    const cells = having(svg, 'data-cells').map(({ attributes }) => [
      attributes['data-cells'],
      attributes['data-count'],
      attributes['fill'],
      rings(attributes['d']!).length,
    ]);
    expect(cells).toEqual([
      ['-2', '1', palette.below, 1],
      ['2', '2', palette.classes[2], 2],
      ['5', '1', palette.classes[5], 1],
    ]);
    expect(new Set(having(svg, 'data-iso').map(({ attributes }) => attributes['fill']))).toEqual(
      new Set([palette.zero]),
    );
  });

  it('draws hot spots in their own colours, with an outline only where too little lies', () => {
    const fills = Int8Array.of(6, 0, FILL_FEW);
    const svg = paint({ scene: scene({}, { kind: 'hotspots', fills }), grid: squares(3) });
    const { classes, few } = hotPalette('light');
    const looks = having(svg, 'data-cells').map(({ attributes: { fill, stroke } }) => [fill, stroke]);
    expect(looks).toEqual([
      ['none', few],
      [classes[0], classes[0]],
      [classes[6], classes[6]],
    ]);
  });

  it('writes the number of its pattern into every cell of a history that has one', () => {
    // The third pattern of hot steps, the eighth of cold ones, and none.
    const fills = Int8Array.of(historyFill(2, 1), historyFill(7, -1), HISTORY_NONE);
    const svg = paint({ scene: scene({}, { kind: 'history', fills }), grid: squares(3) });
    const numbers = all(layerOf(svg, 'numbers')).filter(({ name }) => name === 'text');
    expect(numbers.map(({ text }) => text)).toEqual(['3', '8']);
    const colours = having(svg, 'data-cells').map(({ attributes }) => attributes['fill']);
    expect(colours).toContain(historyPalette('light').classes[HISTORY_NONE]);
  });

  it('hatches the whole country under cells where nothing was compiled', () => {
    const fills = new Int8Array(2).fill(FILL_NO_COVERAGE);
    const svg = paint({ scene: scene({ emptyShare: 1 }, { kind: 'kernel', fills }), grid: squares(2) });
    expect(having(svg, 'data-hatch', 'no-coverage')).toHaveLength(25);
    expect(having(svg, 'data-cells')).toHaveLength(0);
  });

  it('draws marks as large as the other painter does, and filled and hollow ones of a count alike', () => {
    const marks: Mark[] = [
      mark('fictional-site', { radiusPx: 22 }),
      mark('fictional-town', { radiusPx: 22, hollow: true }),
      mark('fictional-hamlet', { radiusPx: 3.5, hollow: true }),
    ];
    const svg = paint({ scene: scene({ marks }) });
    const places = indexPlaces(marks.map(({ placeId }) => place(placeId, 'KH-1')));
    const others = new Map(
      markPoints(marks, places).features.map(({ properties }) => [properties.placeId, properties]),
    );
    const drawn = having(svg, 'data-place');
    expect(drawn).toHaveLength(3);
    for (const { attributes } of drawn) {
      const { radius, hollow } = others.get(attributes['data-place']!)!;
      // MapLibre's ring lies outside its radius, that of SVG half on either side of it.
      const stroke = hollow ? HOLLOW_STROKE_PX : 1.25;
      expect(Number(attributes['stroke-width'])).toBe(stroke);
      expect(Number(attributes['r'])).toBeCloseTo(radius + stroke / 2, 1);
      expect(attributes['fill']).toBe(hollow ? 'none' : paletteOf('signs', 'light').mark);
    }
  });

  it('draws no marks where they are off, and none outside the frame', () => {
    const marks = [mark('fictional-site')];
    expect(having(paint({ scene: scene({ marks, showMarks: false }) }), 'data-place')).toHaveLength(0);
    const far = { lon: 103, lat: 13.6, zoom: 11 };
    expect(having(paint({ scene: scene({ marks }), camera: far }), 'data-place')).toHaveLength(0);
  });

  it('draws people as double lines, suspicion dotted, and an unknown end with a hollow head', () => {
    const arrow = (id: string, rest: Partial<SceneArrow>): SceneArrow => ({
      id,
      relocations: [] as readonly Relocation[],
      from: null,
      to: null,
      what: 'operations',
      style: 'solid',
      statements: 1,
      hollow: false,
      line: [[104, 11], [104.5, 11.5], [105, 11.5]], // prettier-ignore
      head: [105, 11.5],
      bearing: 90,
      ...rest,
    });
    const arrows = {
      arrows: [
        arrow('FIC-1', { statements: 3 }),
        arrow('FIC-2', { what: 'people', style: 'dotted', hollow: true }),
      ],
      unplaced: [],
      workshop: false,
    };
    const svg = paint({ scene: scene({ arrows }), scheme: 'dark' });
    const [first, second] = having(svg, 'data-relocation').map(({ attributes }) => attributes);
    // Two units, and 1.25 for each of the two further statements.
    expect(first).toMatchObject({ stroke: arrowColour('operations', 'dark'), 'stroke-width': '4.5' });
    expect(first).not.toHaveProperty('stroke-dasharray');
    // A gap of two units between two lines of 1.5; dots of 1 × 1.6 × 1.5 and gaps of 1.6 × 1.6 × 1.5.
    expect(second).toMatchObject({ 'stroke-width': '5', 'stroke-dasharray': '2.4 3.84' });
    const { halo } = paletteOf('signs', 'dark');
    const heads = all(layerOf(svg, 'arrows')).filter(
      ({ name, attributes }) => name === 'path' && attributes['stroke-width'] === '1.75',
    );
    expect(heads.map(({ attributes }) => attributes['fill'])).toEqual([
      arrowColour('operations', 'dark'),
      halo,
    ]);
  });

  it('draws a zone as a diamond, and a disc as large as its approved area where its place is known well', () => {
    const zone = (id: string, rest: Partial<Zone> = {}): Zone => ({
      id,
      nameEn: 'Fictional Zone (in brackets)',
      provinceIso: 'KH-1',
      district: '',
      commune: '',
      lat: 10.6,
      lon: 103.5,
      areaHa: 2000,
      subDecree: '',
      approved: '',
      statusNote: '',
      coordPrecisionM: DISC_PRECISION_M,
      sourceIds: [],
      ...rest,
    });
    const zones = [
      zone('a'),
      zone('b', { areaHa: null }),
      zone('c', { coordPrecisionM: DISC_PRECISION_M + 1 }),
    ];
    const context = { sources: [], statistics: [], claims: [], relocations: [], zones, crossings: [] };
    const camera = { lon: 103.5, lat: 10.6, zoom: 10 };
    const svg = paint({ scene: scene({ showZones: true }), context, camera });
    expect(having(svg, 'data-zone')).toHaveLength(3);
    const [disc] = having(svg, 'data-discs');
    const [ring, more] = rings(disc!.attributes['d']!);
    expect(more).toBeUndefined();
    const xs = ring!.map(([x]) => x);
    // 512 · 2¹⁰ units are the 40,030 km of the equator, stretched by the secant of 10.6°.
    const perKm = (512 * 1024) / (2 * Math.PI * 6371.0088 * Math.cos((10.6 * Math.PI) / 180));
    expect(Math.max(...xs) - Math.min(...xs)).toBeCloseTo(2 * discRadiusKm(2000) * perKm, 0);
    const named = (rest: object) =>
      having(paint({ scene: scene({ showZones: true }), context, camera, ...rest }), 'data-name', 'zone');
    expect(named({}).map(({ text }) => text)).toContain('Fictional Zone');
    expect(named({ zoneNames: false })).toHaveLength(0);
    expect(having(paint({ context, camera }), 'data-zone')).toHaveLength(0);
  });

  it('writes hostile names as text, and has nothing that a strict policy forbids', () => {
    const xml = paintMap(
      picture({
        label: HOSTILE,
        lang: 'en"onload="alert(3)',
        id: `x" onclick="alert(4)`,
        labels: labels(label('province', HOSTILE, HOSTILE, 104.9, 12.5)),
        scene: scene({ marks: [mark(HOSTILE)] }),
      }),
    );
    const svg = read(xml);
    const elements = all(svg);
    expect(svg.attributes['aria-label']).toBe(HOSTILE);
    expect(having(svg, 'data-place', HOSTILE)).toHaveLength(1);
    expect(
      elements
        .filter(({ text }) => text !== '')
        .map(({ text }) => text)
        .join(''),
    ).toContain('alert(1)');
    for (const { name, attributes } of elements) {
      expect(['svg', 'g', 'path', 'rect', 'circle', 'text', 'defs', 'pattern']).toContain(name);
      expect(Object.keys(attributes).filter((key) => key === 'style' || key.startsWith('on'))).toEqual([]);
    }
    expect(xml).not.toMatch(/https?:(?!\/\/www\.w3\.org\/2000\/svg")/);
  });

  it('leaves out a name that XML cannot hold but in part', () => {
    const svg = paint({ label: 'a\u0000b\ud800c\ufffed' });
    expect(svg.attributes['aria-label']).toBe('abcd');
  });
});

describe('names', () => {
  const names = (svg: Element) => having(svg, 'data-name').map(({ text }) => text);
  const many = labels(
    ...RECORD.provinces.map(({ slug, nameEn }, at) =>
      label('province', slug, nameEn, 104.9 + at / 1000, 12.5),
    ),
  );

  it('that would lie on one another give way to the province with more residents', () => {
    // Provinces 0 … 24 have 1,000 to 25,000 residents: the last has the right of way, and keeps its own point.
    const shown = names(paint({ labels: many }));
    expect(shown[0]).toBe('Fictional 24');
    expect(shown.length).toBeGreaterThan(1);
    expect(shown.length).toBeLessThan(25);
  });

  it('never lie on one another nor run over the edge, whatever the size', () => {
    for (const [width, height] of [
      [320, 300],
      [700, 560],
      [1600, 900],
    ] as const) {
      // prettier-ignore
      const svg = paint({ labels: many, width, height });
      const boxes = having(svg, 'data-name').map((element) => {
        const [x, y, size] = ['x', 'y', 'font-size'].map((key) => Number(element.attributes[key]));
        // Narrow letters, so that what is taken for an overlap is one.
        const half = (element.text.length * size! * 0.5) / 2;
        return { left: x! - half, right: x! + half, top: y! - 0.7 * size!, bottom: y! };
      });
      boxes.forEach((a, at) => {
        expect(a.left >= 0 && a.right <= width && a.top >= 0 && a.bottom <= height).toBe(true);
        for (const b of boxes.slice(at + 1))
          expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
      });
    }
  });

  it('of towns come when zoomed in, those of countries give way', () => {
    const set = labels(
      label('country', 'x', 'Fictional country', 104.9, 11.55),
      label('town', 'y', 'Fictional town', 104.9, 11.55),
      label('province', 'fictional-3', 'Fictional province', 104.9, 11.55),
    );
    const at = (zoom: number) => names(paint({ labels: set, camera: { lon: 104.9, lat: 11.55, zoom } }));
    expect(at(7).join(' ')).toContain('province');
    expect(at(7).join(' ')).not.toContain('town');
    expect(at(7.5).join(' ')).toContain('town');
  });

  it('keep clear of a mark where they can', () => {
    const set = labels(label('province', 'fictional-3', 'Fictional', 104.9, 11.55));
    const marks = [mark('fictional-town', { radiusPx: 6 })];
    const [name] = having(paint({ labels: set, scene: scene({ marks }) }), 'data-name');
    const [circle] = having(paint({ labels: set, scene: scene({ marks }) }), 'data-place');
    const y = Number(name!.attributes['y']);
    const size = Number(name!.attributes['font-size']);
    const cy = Number(circle!.attributes['cy']);
    expect(y < cy - 6 || y - 0.7 * size > cy + 6).toBe(true);
  });
});

describe('the base of an embed', () => {
  const xml = paintBase({
    shapes: SHAPES,
    labels: labels(),
    lang: 'en',
    scheme: 'light',
    width: 600,
    height: 540,
  });

  it('holds all provinces in at most 12,000 bytes of gzip, without data', () => {
    const svg = read(xml);
    expect(having(svg, 'data-iso')).toHaveLength(25);
    expect(having(svg, 'data-fill', '-1')).toHaveLength(25);
    expect(gzipSync(xml, { level: 9 }).length).toBeLessThanOrEqual(12_000);
    expect(xml).not.toContain('style=');
  });

  it('keeps the area of every province to within two hundredths, and of a small one to within a tenth', () => {
    const area = (d: string): number =>
      rings(d).reduce((sum, ring) => {
        const twice = ring.reduce((part, [x, y], at) => {
          const [nx, ny] = ring[(at + 1) % ring.length]!;
          return part + x * ny - nx * y;
        }, 0);
        return sum + Math.abs(twice) / 2;
      }, 0);
    const fine = new Map(
      having(read(paintMap(picture())), 'data-iso').map(({ attributes }) => [
        attributes['data-iso'],
        area(attributes['d']!),
      ]),
    );
    for (const { attributes } of having(read(xml), 'data-iso')) {
      const exact = fine.get(attributes['data-iso'])!;
      const off = Math.abs(area(attributes['d']!) - exact) / exact;
      expect(off, attributes['data-iso']).toBeLessThan(exact > 500 ? 0.02 : 0.1);
    }
  });

  it('leaves a shared border shared: the same corners go on both sides of it', () => {
    // Two fields with a crooked border between (10, 0) and (10, 40), from either side.
    const border: Corner[] = [[10, 0], [11, 5], [9, 11], [10, 16], [13, 22], [10, 27], [11, 33], [10, 40]]; // prettier-ignore
    const west: Corner[] = [[-20, 0], ...border, [-20, 40]]; // prettier-ignore
    const east: Corner[] = [...[...border].reverse(), [60, 0], [60, 40]]; // prettier-ignore
    const [a, b] = thinned([west, east], () => 60);
    const shared = (ring: readonly Corner[]) =>
      border.filter(([x, y]) => ring.some((corner) => corner[0] === x && corner[1] === y));
    expect(shared(a!)).toEqual(shared(b!));
    expect(shared(a!).length).toBeLessThan(border.length);
    // Where the border meets the outer edge three lines meet.
    expect(shared(a!)).toEqual(expect.arrayContaining([[10, 0], [10, 40]])); // prettier-ignore
  });

  it('carries the colours of its scheme', () => {
    const dark = read(
      paintBase({ shapes: SHAPES, labels: labels(), lang: 'en', scheme: 'dark', width: 600, height: 540 }),
    );
    const { zero, water, landFar } = paletteOf('signs', 'dark');
    expect(having(dark, 'data-iso')[0]!.attributes['fill']).toBe(zero);
    expect(layerOf(dark, 'water').attributes['fill']).toBe(water);
    expect(inherited(layerOf(dark, 'neighbours').children[0]!, 'fill')).toBe(landFar);
  });
});
