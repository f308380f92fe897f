import { describe, expect, it } from 'vitest';
import { figureLines, FORMATS, paintFigure, type Figure, type Format } from '../../src/chart/picture/figure';
import { paintLegend } from '../../src/chart/picture/legend';
import { unitsPerKm } from '../../src/chart/picture/scale-bar';
import { frameOf } from '../../src/chart/picture/frame';
import { lineWidth } from '../../src/chart/picture/text';
import { createEngine } from '../../src/analysis/engine';
import { en } from '../../src/language/en';
import { km } from '../../src/language/km';
import type { ContextRecord, Source } from '../../src/record/types';
import type { Legend, Swatch } from '../../src/scene/legend';
import { defaultView } from '../../src/view/view';
import { days, incident, record } from './analysis-record';
import { mark, picture, scene } from './picture-fiction';
import { all, having, layerOf, read, type Element } from './picture-reader';

const SWATCHES: readonly Swatch[] = [
  { kind: 'fill', colour: '#112233', line: '#445566' },
  { kind: 'hatch', hatch: 'few', colour: '#112233', ink: '#445566' },
  { kind: 'hatch', hatch: 'no-coverage', colour: '#112233', ink: '#445566' },
  { kind: 'circle', filled: true, radiusPx: 22, colour: '#112233' },
  { kind: 'circle', filled: false, radiusPx: 6, colour: '#112233' },
  { kind: 'diamond', colour: '#112233' },
  { kind: 'disc', colour: '#112233' },
  { kind: 'numbered', colour: '#112233', ink: '#ffffff', number: 7 },
  { kind: 'line', colour: '#112233', style: 'dotted', double: true },
  { kind: 'head', colour: '#112233', ground: '#ffffff' },
  { kind: 'stub', colour: '#112233' },
  { kind: 'centre', colour: '#112233' },
  { kind: 'ellipse', colour: '#112233' },
  { kind: 'path', colour: '#112233' },
];

/** Long texts of both languages, made longer by being said again. */
const WORDS = {
  en: (n: number) =>
    Array.from({ length: n }, () => 'reported events known only to a town or district').join(', '),
  km: (n: number) => Array.from({ length: n }, () => 'ព្រឹត្តិការណ៍ដែលដឹងត្រឹមទីក្រុង ស្រុក ឬខណ្ឌ').join(' '),
};
type Tongue = keyof typeof WORDS;

function legend(lang: Tongue, notes: number, entries = 12): Legend {
  const entry = (swatch: Swatch, at: number) => ({ swatch, label: `${at} ${WORDS[lang](1)}` });
  return {
    title: WORDS[lang](1),
    units: WORDS[lang](2),
    dates: '1 August to 31 October 2022',
    areas: SWATCHES.slice(0, 4).map(entry).slice(0, entries),
    marks: SWATCHES.slice(4, 8)
      .map(entry)
      .slice(0, Math.max(0, entries - 4)),
    zones: SWATCHES.slice(8, 12)
      .map(entry)
      .slice(0, Math.max(0, entries - 8)),
    arrows: [],
    centre: [],
    notes: Array.from({ length: notes }, (_, at) => `Note${at} ${WORDS[lang](2)} End${at}`),
  };
}

function figure(format: Format, lang: Tongue, rest: Partial<Figure> = {}): Figure {
  return {
    ...picture(),
    lang,
    t: lang === 'km' ? km : en,
    scene: scene({ marks: [mark('fictional-town')] }),
    format,
    title: WORDS[lang](5),
    legend: legend(lang, 6),
    lines: [1, 1, 2, 1, 1].map((n) => WORDS[lang](n)),
    ...rest,
  };
}

interface Placed {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the lines of a layer stand, by the table of widths. */
function placed(layer: Element): Placed[] {
  return all(layer)
    .filter(({ name, attributes }) => name === 'text' && 'x' in attributes)
    .map((element) => {
      const group = element.parent!.attributes;
      const [x, y, size] = [element.attributes['x'], element.attributes['y'], group['font-size']].map(Number);
      const width = lineWidth(element.text, size!, Number(group['font-weight'] ?? 400));
      return {
        text: element.text,
        left: x!,
        right: x! + width,
        top: y! - 0.75 * size!,
        bottom: y! + 0.25 * size!,
      };
    });
}

describe('a whole picture', () => {
  for (const format of Object.keys(FORMATS) as Format[]) {
    for (const lang of ['en', 'km'] as const) {
      it(`as ${format} in ${lang} has everything in its frame and nothing on another, long as the texts may be`, () => {
        const [width, height] = FORMATS[format];
        for (const size of [1, 5]) {
          const made = figure(format, lang, {
            title: WORDS[lang](size),
            legend: legend(lang, size + 1, size === 1 ? 6 : 12),
          });
          const svg = read(paintFigure(made));
          const [title, key, footer] = ['title', 'legend', 'footer'].map((name) =>
            placed(layerOf(svg, name)),
          );
          const map = layerOf(svg, 'map').attributes;
          const [x, y, w, h] = ['x', 'y', 'width', 'height'].map((name) => Number(map[name]));
          const boxes = [
            ...title!,
            ...key!,
            ...footer!,
            { text: 'map', left: x!, right: x! + w!, top: y!, bottom: y! + h! },
          ];
          for (const box of boxes) {
            expect(box.left >= 0 && box.right <= width, `${box.text} across`).toBe(true);
            expect(box.top >= 0 && box.bottom <= height, `${box.text} down`).toBe(true);
          }
          boxes.forEach((a, at) => {
            for (const b of boxes.slice(at + 1)) {
              const apart =
                a.right <= b.left + 1 ||
                b.right <= a.left + 1 ||
                a.bottom <= b.top + 3 ||
                b.bottom <= a.top + 3;
              expect(apart, `“${a.text}” and “${b.text}”`).toBe(true);
            }
          });
          // The map is never squeezed to a strip.
          expect(Math.min(w!, h!)).toBeGreaterThan(0.25 * Math.min(width, height));
          expect(
            title!
              .map(({ text }) => text)
              .join('')
              .replace(/ /g, ''),
          ).toBe(made.title.replace(/ /g, ''));
          expect(
            footer!
              .map(({ text }) => text)
              .join('')
              .replace(/ /g, ''),
          ).toBe(made.lines.join('').replace(/ /g, ''));
        }
      });
    }
  }

  it('leaves out notes from the last, never a part of one, and says that it does', () => {
    const svg = read(paintFigure(figure('card', 'en', { legend: legend('en', 30) })));
    const words = placed(layerOf(svg, 'legend'))
      .map(({ text }) => text)
      .join(' ');
    const begun = [...words.matchAll(/Note(\d+)/g)].map(([, at]) => Number(at));
    const ended = [...words.matchAll(/End(\d+)/g)].map(([, at]) => Number(at));
    expect(begun).toEqual(ended);
    expect(begun).toEqual(begun.map((_, at) => at));
    expect(begun.length).toBeLessThan(30);
    expect(words.endsWith('…')).toBe(true);
    const whole = read(paintFigure(figure('9:16', 'en', { legend: legend('en', 1, 3), title: 'Fictional' })));
    expect(
      placed(layerOf(whole, 'legend'))
        .map(({ text }) => text)
        .join(' '),
    ).toMatch(/End0$/);
  });

  it('draws marks on the map as large as the circles of its legend', () => {
    const svg = read(paintFigure(figure('1:1', 'en')));
    const map = layerOf(svg, 'map').attributes;
    const scale = Number(map['width']) / Number(map['viewBox']!.split(' ')[2]);
    const [swatch] = having(svg, 'data-swatch', 'circle');
    expect(Number(/scale\(([\d.]+)\)/.exec(swatch!.attributes['transform']!)![1])).toBeCloseTo(scale, 1);
  });

  it('shows at least what the map on screen showed', () => {
    const camera = { lon: 104.9, lat: 11.55, zoom: 8 };
    const seen = [1000, 500] as const;
    for (const format of Object.keys(FORMATS) as Format[]) {
      const svg = read(paintFigure(figure(format, 'en', { camera, seen, legend: legend('en', 1, 4) })));
      const km = Number(layerOf(svg, 'scale').attributes['data-km']);
      const bar = /h([\d.]+)/.exec(layerOf(svg, 'scale').children[0]!.attributes['d']!)![1];
      const [, , width, height] = layerOf(svg, 'map').attributes['viewBox']!.split(' ').map(Number);
      const kmPerUnit = km / Number(bar);
      const onScreen = 1 / unitsPerKm(frameOf({ width: 1000, height: 500, camera }));
      expect(width! * kmPerUnit).toBeGreaterThan(1000 * onScreen * 0.99);
      expect(height! * kmPerUnit).toBeGreaterThan(500 * onScreen * 0.99);
    }
  });

  it('carries fonts only when it is given some, and they cannot close their element', () => {
    expect(paintFigure(figure('card', 'en'))).not.toContain('<style');
    const svg = paintFigure(
      figure('card', 'en', { fontFace: '@font-face{}</style><script>alert(1)</script>' }),
    );
    expect(svg.match(/<\/style>/g)).toHaveLength(1);
    expect(svg.indexOf('alert(1)')).toBeLessThan(svg.indexOf('</style>'));
  });

  it('has hostile titles, notes and lines as text', () => {
    const hostile = '<script>alert(1)</script> & "x"';
    const made = figure('16:9', 'en', {
      title: hostile,
      lines: [hostile],
      legend: { ...legend('en', 0, 2), title: hostile, notes: [hostile] },
    });
    const svg = read(paintFigure(made));
    expect(all(svg).some(({ name }) => name === 'script')).toBe(false);
    expect(svg.attributes['aria-label']).toBe(hostile);
  });
});

describe('a painted legend', () => {
  const entries = SWATCHES.map((swatch, at) => ({ swatch, label: `Entry ${at}` }));
  const bare = { title: 'Fictional', units: 'units', dates: 'dates', areas: entries, notes: [] };
  const whole: Legend = { ...bare, marks: [], zones: [], arrows: [], centre: [] };
  const place = { x: 10, y: 20, width: 300, fontPx: 14, scheme: 'light' } as const;

  it('has a swatch of every kind, in the colour of the entry', () => {
    const svg = read(paintLegend(whole, place).svg);
    const swatches = having(svg, 'data-swatch');
    expect(swatches.map(({ attributes }) => attributes['data-swatch'])).toEqual(
      SWATCHES.map(({ kind }) => kind),
    );
    for (const swatch of swatches)
      expect(JSON.stringify(all(swatch).map(({ attributes }) => attributes))).toContain('#112233');
  });

  it('is as high as it says, and lower in two columns', () => {
    const one = paintLegend(whole, place);
    const two = paintLegend(whole, { ...place, columns: 2 });
    expect(two.height).toBeLessThan(one.height);
    for (const { svg, height } of [one, two]) {
      const lowest = Math.max(...placed(read(svg)).map(({ bottom }) => bottom));
      expect(lowest).toBeLessThanOrEqual(20 + height);
      expect(lowest).toBeGreaterThan(20 + height - 28);
    }
  });
});

describe('what stands below a picture', () => {
  const source = (id: string, publisher: string): Source => ({
    id,
    publisher,
    title: '',
    date: '',
    url: '',
    lang: '',
  });
  const sources = [
    source('S1', 'Fictional Times'),
    source('S2', 'Fictional Times'),
    source('S3', 'Fictional Post'),
    source('S4', 'Fictional Daily'),
    source('S5', 'Fictional Weekly'),
    source('S6', 'Never Cited'),
  ];
  const context: ContextRecord = {
    sources,
    statistics: [],
    claims: [],
    relocations: [],
    zones: [],
    crossings: [],
  };
  const rows = [
    incident('fictional-town', 1, 1, { sourceIds: ['S1', 'S3'] }),
    incident('fictional-town', 2, 2, { sourceIds: ['S2', 'S3'] }),
    incident('fictional-port', 3, 3, { sourceIds: ['S1', 'S4'] }),
    incident('fictional-port', 4, 4, { sourceIds: ['S5'] }),
    incident('fictional-port', 200, 200, { sourceIds: ['S6'] }),
  ];
  const made = { ...record(...rows), asOf: days(40, 40).start };
  const engine = createEngine(made);
  const view = { ...defaultView(made, 'en'), window: days(0, 30) };
  const input = { view, record: made, engine, context, t: en, lang: 'en' };

  it('says what the signs are not, how many events, of what day, and from where', () => {
    // The record ends 365 days after 1 January 2020: 31 December. Day 40 is 10 February.
    // The Times tells three events, the Post two, the Daily and the Weekly one each: the Daily comes first by name.
    expect(figureLines(input)).toEqual([
      'Reported signs, not convictions. Not a list of targets. The record ends in December 2020.',
      '1 to 31 January 2020 · 4 events · data of 10 February 2020, version fictional',
      'Sources: 5 published pages (Fictional Times, Fictional Post, Fictional Daily and 1 other publisher)',
      en.map.attribution,
    ]);
  });

  it('names no source before sources are loaded, and the address where there is one', () => {
    const lines = figureLines({ ...input, context: null, address: 'https://example.org/#v=1' });
    expect(lines.join()).not.toContain('Fictional Times');
    expect(lines.at(-1)).toBe('This map: https://example.org/#v=1');
  });

  it('says that filters are set', () => {
    const filtered = { ...view, filters: { ...view.filters, claims: ['official'] as const } };
    expect(figureLines({ ...input, view: filtered })[1]).toContain('0 events with the chosen filters');
  });

  it('is in Khmer where the page is', () => {
    for (const line of figureLines({ ...input, t: km, lang: 'km' })) expect(line).toMatch(/[\u1780-\u17ff]/);
  });
});
