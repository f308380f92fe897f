import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/analysis/engine';
import { toKm } from '../../src/geography/projection';
import { en } from '../../src/language/en';
import { arrowHeads, arrowLines, indexArrows } from '../../src/map/moves';
import { statementsOf } from '../../src/panel/relocation';
import type { ContextRecord, CoreRecord, Relocation } from '../../src/record/types';
import { arrowPath, loopPath, MIN_ARROW_KM, STUB_KM, stubPath } from '../../src/scene/arrow-path';
import { arrowWith, sceneArrows } from '../../src/scene/arrows';
import { describeArrow } from '../../src/scene/describe-arrow';
import { legendOf } from '../../src/scene/legend';
import { buildScene } from '../../src/scene/scene';
import { decodeView, encodeView } from '../../src/view/address';
import { defaultView } from '../../src/view/view';
import { DAY_0, days, place, record } from './analysis-record';

const places = [
  place('fictional-country', null, { kind: 'country', precision: 'country', lat: null, lon: null }),
  place('fictional-east', 'KH-A', { kind: 'province', precision: 'province', lat: 12, lon: 106 }),
  place('fictional-west', 'KH-B', { kind: 'province', precision: 'province', lat: 12, lon: 103 }),
  place('fictional-town', 'KH-A', { lat: 11.5, lon: 106.2 }),
  place('fictional-port', 'KH-B', { lat: 11, lon: 103.5 }),
];
const core: CoreRecord = { ...record(), places };
const move = (id: string, from: string, to: string, rest: Partial<Relocation> = {}): Relocation => ({
  id,
  statementId: `ST-${id}`,
  start: DAY_0 + 10,
  end: DAY_0 + 10,
  datePrecision: 'day',
  fromPlaceId: from,
  toPlaceId: to,
  whatMoved: 'operations',
  certainty: 'stated',
  summary: 'Fictional.',
  claim: 'media',
  status: 'reported',
  sourceIds: [],
  note: '',
  ...rest,
});
const contextOf = (...relocations: Relocation[]) =>
  ({
    sources: [],
    statistics: [],
    claims: [],
    zones: [],
    relocations,
    crossings: [
      {
        placeId: 'fictional-west-gate',
        nameEn: 'Fictional gate',
        lat: 11,
        lon: 103.49,
        neighbour: 'thailand',
        oppositeName: '',
      },
    ],
  }) satisfies ContextRecord;
const WINDOW = days(0, 100);

const lengthKm = (line: readonly number[][]): number =>
  line.slice(1).reduce((sum, [lon, lat], at) => {
    const [ax, ay] = toKm(line[at]![0]!, line[at]![1]!);
    const [bx, by] = toKm(lon!, lat!);
    return sum + Math.hypot(bx - ax, by - ay);
  }, 0);
const at = ([lon, lat]: readonly number[]) => [lon!.toFixed(6), lat!.toFixed(6)];

describe('the path of an arrow', () => {
  const [west, east] = [
    { lon: 104, lat: 12 },
    { lon: 106, lat: 12 },
  ];

  it('runs from end to end and bends to the right, so that there and back lie apart', () => {
    const there = arrowPath(west, east, 0, null);
    const back = arrowPath(east, west, 0, null);
    expect([at(there.line[0]!), at(there.line.at(-1)!)]).toEqual([at([104, 12]), at([106, 12])]);
    expect(at(there.head)).toEqual(at([106, 12]));
    const middle = (line: readonly number[][]) => line[12]![1]!;
    expect(middle(there.line)).toBeLessThan(11.95);
    expect(middle(back.line)).toBeGreaterThan(12.05);
    // Eastwards, after a bend to the south: the head points to the north of east.
    expect(there.bearing).toBeGreaterThan(45);
    expect(there.bearing).toBeLessThan(90);
  });

  it('a second arrow between the same ends bends further', () => {
    const middle = (rank: number) => arrowPath(west, east, rank, null).line[12]![1]!;
    expect(middle(1)).toBeLessThan(middle(0));
  });

  it('over a border nearby, is carried on beyond it until it can be seen', () => {
    const near = { lon: 103.99, lat: 12 };
    const over = arrowPath(west, near, 0, 'to');
    expect(at(over.line[0]!)).toEqual(at([104, 12]));
    expect(over.head[0]!).toBeLessThan(103.8);
    expect(lengthKm(over.line)).toBeGreaterThanOrEqual(MIN_ARROW_KM);
    const from = arrowPath(near, west, 0, 'from');
    expect(at(from.head)).toEqual(at([104, 12]));
    expect(from.line[0]![0]!).toBeLessThan(103.8);
  });

  it('between two places nearby, keeps both ends and bends out', () => {
    const near = { lon: 104.02, lat: 12 };
    const { line } = arrowPath(west, near, 0, null);
    expect([at(line[0]!), at(line.at(-1)!)]).toEqual([at([104, 12]), at([104.02, 12])]);
    expect(lengthKm(line)).toBeGreaterThanOrEqual(MIN_ARROW_KM);
  });

  it('two ends at one point make no NaN', () => {
    const { line, bearing } = arrowPath(west, west, 0, 'to');
    expect([...line.flat(), bearing].every(Number.isFinite)).toBe(true);
  });

  it('a stub starts at its place or ends there, and a loop does both', () => {
    const from = stubPath(west, 'from', 0);
    const to = stubPath(west, 'to', 0);
    expect(at(from.line[0]!)).toEqual(at([104, 12]));
    expect(at(to.head)).toEqual(at([104, 12]));
    expect(lengthKm(from.line)).toBeCloseTo(STUB_KM, 1);
    const loop = loopPath(west, 0);
    expect([at(loop.line[0]!), at(loop.line.at(-1)!)]).toEqual([at([104, 12]), at([104, 12])]);
  });
});

describe('the arrows of a window', () => {
  const context = contextOf(
    move('REL001', 'fictional-port', 'fictional-town'),
    move('REL002', 'fictional-port', 'fictional-town', { statementId: 'ST-2', claim: 'official' }),
    move('REL003', 'fictional-port', 'thailand', { whatMoved: 'people', certainty: 'observed' }),
    move('REL004', 'fictional-town', 'unknown', { certainty: 'planned' }),
    move('REL005', 'fictional-country', 'unknown'),
    move('REL006', 'fictional-town', 'fictional-port', { start: DAY_0 + 200, end: DAY_0 + 200 }),
  );
  const drawn = sceneArrows(core, context, WINDOW, false);

  it('one stands for all statements between its ends, and what has no end on the map is told apart', () => {
    expect(drawn.arrows.map(({ id, statements, style, hollow }) => [id, statements, style, hollow])).toEqual([
      ['REL004', 1, 'dotted', true],
      ['REL001', 2, 'dashed', false],
      ['REL003', 1, 'solid', true],
    ]);
    expect(drawn.unplaced.map(({ id }) => id)).toEqual(['REL005']);
    expect(arrowWith(drawn.arrows, 'REL002')?.id).toBe('REL001');
  });

  it('a step of the slider that changes none of them gives the same object', () => {
    expect(sceneArrows(core, context, days(5, 100), false)).toBe(drawn);
    expect(sceneArrows(core, context, days(5, 250), false)).not.toBe(drawn);
  });

  it('says in words what moved, from where to where, and how many statements say so', () => {
    expect(describeArrow('REL001', drawn, core, en, 'en')).toEqual({
      title: 'Operations: fictional-port to fictional-town (stated)',
      lines: [
        '2 statements',
        'REL001: 11 January 2020: Operations were reported to have moved from fictional-port to fictional-town, as the press said.',
        'REL002: 11 January 2020: Operations were reported to have moved from fictional-port to fictional-town, as Cambodian officials said.',
      ],
    });
    expect(describeArrow('REL003', drawn, core, en, 'en')?.title).toBe(
      'People: fictional-port to Thailand (observed)',
    );
    expect(describeArrow('REL004', drawn, core, en, 'en')?.title).toBe(
      'Operations: fictional-town to a place that is not known (planned)',
    );
  });

  it('in workshop mode lie between provinces, without borders, statements by office-holders or prose', () => {
    const shown = sceneArrows(core, context, WINDOW, true);
    expect(shown.arrows.map(({ from, to }) => [from?.id, to?.id])).toEqual([
      ['fictional-west', undefined],
      ['fictional-east', undefined],
      ['fictional-west', 'fictional-east'],
    ]);
    expect(shown.arrows.flatMap(({ relocations }) => relocations.map(({ id }) => id))).not.toContain(
      'REL002',
    );
    const words = describeArrow('REL001', shown, core, en, 'en')!;
    expect(words.lines).toEqual(['1 statement']);
    expect(JSON.stringify(words)).not.toMatch(/town|port/);
    expect(statementsOf('REL002', core, context, WINDOW, true)).toBe('hidden');
  });

  it('the legend explains the lines that are drawn, and only these', () => {
    const view = { ...defaultView(core, 'en'), window: WINDOW, arrows: true };
    const tallies = createEngine(core).tallies(view.filters, 'events');
    const asked = { record: core, view, tallies, grid: null, density: null, arrows: drawn };
    const labels = legendOf(buildScene(asked), en, 'en').arrows.map(({ label }) => label);
    const words = en.legend.arrows;
    expect(labels).toEqual([
      words.operations,
      words.people,
      words.solid,
      words.dashed,
      words.dotted,
      words.hollow,
      words.stub,
    ]);
    const off = buildScene({ ...asked, view: { ...view, arrows: false } });
    expect([off.arrows, legendOf(off, en, 'en').arrows]).toEqual([null, []]);
  });

  it('on the map every line has its head, and every relocation leads to its line', () => {
    const lines = arrowLines(drawn.arrows).features;
    expect(lines.map(({ properties }) => properties?.['relocationId'])).toEqual([
      'REL004',
      'REL001',
      'REL003',
    ]);
    expect(arrowHeads(drawn.arrows).features.map(({ properties }) => properties?.['look'])).toEqual([
      'operations-hollow',
      'operations-filled',
      'people-hollow',
    ]);
    expect(indexArrows(drawn.arrows).get('REL002')).toBe(1);
  });
});

describe('what a relocation opens', () => {
  const context = contextOf(
    move('REL001', 'fictional-port', 'fictional-town'),
    move('REL002', 'fictional-port', 'fictional-town', { start: DAY_0 + 50, end: DAY_0 + 50 }),
  );

  it('is all that its arrow stands for in the window; outside of it what has its dates', () => {
    const ids = (window: { start: number; end: number }) => {
      const told = statementsOf('REL001', core, context, window, false);
      return told && told !== 'hidden' && [told.rows.map(({ id }) => id), told.inWindow];
    };
    expect(ids(WINDOW)).toEqual([['REL001', 'REL002'], true]);
    expect(ids(days(40, 100))).toEqual([['REL001'], false]);
    expect(statementsOf('REL999', core, context, WINDOW, false)).toBeNull();
  });

  it('stands in the address', () => {
    const view = { ...defaultView(core, 'en'), selection: { type: 'relocation', id: 'REL012' } as const };
    const address = encodeView(view, defaultView(core, 'en'));
    expect(address).toBe('#v=1&sel=relocation:REL012');
    expect(decodeView(address, core, 'en')).toEqual({ view, notices: [] });
    expect(decodeView('#v=1&sel=relocation:ST12', core, 'en').notices).toHaveLength(1);
  });
});
