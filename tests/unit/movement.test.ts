import { describe, expect, test } from 'vitest';
import { fromToTable } from '../../src/analysis/from-to';
import type { Ground } from '../../src/analysis/ends';
import { arrowsOf, relocationsIn, styleOf } from '../../src/analysis/movement';
import type { Crossing, Relocation } from '../../src/record/types';
import { DAY_0, days, place } from './analysis-record';

const places = [
  place('fictional-country', null, { kind: 'country', precision: 'country', lat: null, lon: null }),
  place('fictional-east', 'KH-A', { kind: 'province', precision: 'province', lat: 12, lon: 106 }),
  place('fictional-west', 'KH-B', { kind: 'province', precision: 'province', lat: 12, lon: 103 }),
  place('fictional-town', 'KH-A', { lat: 11.5, lon: 106.2 }),
  place('fictional-compound', 'KH-A', { kind: 'compound', within: 'fictional-town', lat: 11.5, lon: 106.2 }),
  place('fictional-hotel', 'KH-B', { kind: 'compound', precision: 'province', within: 'fictional-west' }),
  place('fictional-port', 'KH-B', { lat: 11, lon: 103.5 }),
];
const TOWN = 3;
const crossing = (placeId: string, neighbour: string, lat: number, lon: number): Crossing => ({
  placeId,
  nameEn: placeId,
  lat,
  lon,
  neighbour,
  oppositeName: '',
});
const ground: Ground = {
  places,
  crossings: [
    crossing('fictional-south-gate', 'vietnam', 10.5, 104.5),
    crossing('fictional-east-gate', 'vietnam', 11.4, 106.5),
    crossing('fictional-west-gate', 'thailand', 13, 102.5),
  ],
  standsAt: [-1, -1, -1, TOWN, TOWN, -1, 6],
};

let next = 1;
const move = (fromPlaceId: string, toPlaceId: string, rest: Partial<Relocation> = {}): Relocation => ({
  id: `REL${String(next).padStart(3, '0')}`,
  statementId: `ST${next++}`,
  start: DAY_0 + 10,
  end: DAY_0 + 10,
  datePrecision: 'day',
  fromPlaceId,
  toPlaceId,
  whatMoved: 'operations',
  certainty: 'stated',
  summary: 'Fictional.',
  claim: 'media',
  status: 'reported',
  sourceIds: [],
  note: '',
  ...rest,
});
const drawn = (...relocations: Relocation[]) => arrowsOf(relocations, days(0, 100), ground);

describe('arrows', () => {
  test('between two towns run from point to point, with a full head', () => {
    const { arrows, stubs, unplaced } = drawn(move('fictional-town', 'fictional-port'));
    expect(arrows).toMatchObject([
      {
        from: { kind: 'point', id: 'fictional-town', lat: 11.5, lon: 106.2 },
        to: { kind: 'point', id: 'fictional-port' },
        hollow: false,
        style: 'dashed',
        what: 'operations',
        statements: 1,
      },
    ]);
    expect([stubs, unplaced]).toEqual([[], []]);
  });

  test('are as wide as the number of statements: rows of one statement count once', () => {
    const [arrow] = drawn(
      move('fictional-town', 'fictional-port', { statementId: 'A' }),
      move('fictional-compound', 'fictional-port', { statementId: 'A' }),
      move('fictional-town', 'fictional-port', { statementId: 'B' }),
    ).arrows;
    expect(arrow).toMatchObject({ statements: 2, from: { id: 'fictional-town' } });
    expect(arrow!.relocations).toHaveLength(3);
  });

  test('keep people and operations, and what was observed, stated and supposed apart', () => {
    const pair = ['fictional-town', 'fictional-port'] as const;
    const { arrows } = drawn(
      move(...pair),
      move(...pair, { whatMoved: 'people' }),
      move(...pair, { certainty: 'observed' }),
      move(...pair, { certainty: 'suspected' }),
      move(...pair, { certainty: 'planned' }),
      move(pair[1], pair[0]),
    );
    expect(arrows.map(({ what, style, statements }) => `${what} ${style} ${statements}`).sort()).toEqual([
      'operations dashed 1',
      'operations dashed 1',
      'operations dotted 2',
      'operations solid 1',
      'people dashed 1',
    ]);
    expect(['observed', 'stated', 'suspected', 'planned'].map((c) => styleOf(c as 'observed'))).toEqual([
      'solid',
      'dashed',
      'dotted',
      'dotted',
    ]);
  });

  test('have a hollow head where an end is a whole province, also for a compound known only to it', () => {
    expect(drawn(move('fictional-town', 'fictional-west')).arrows).toMatchObject([
      { to: { kind: 'province', id: 'fictional-west', lon: 103 }, hollow: true },
    ]);
    expect(drawn(move('fictional-hotel', 'fictional-town')).arrows).toMatchObject([
      { from: { kind: 'province', id: 'fictional-west' }, hollow: true },
    ]);
  });

  test('abroad end at the crossing into that country that is nearest to the other end', () => {
    const end = (from: string) => drawn(move(from, 'vietnam')).arrows[0]!.to;
    expect(end('fictional-town')).toMatchObject({ kind: 'border', id: 'fictional-east-gate' });
    expect(end('fictional-port')).toMatchObject({ kind: 'border', id: 'fictional-south-gate' });
    const [coming] = drawn(move('thailand', 'fictional-town')).arrows;
    expect(coming).toMatchObject({ from: { id: 'fictional-west-gate', lon: 102.5 }, hollow: true });
  });
});

describe('ends abroad', () => {
  test('lie at the crossing beside which the same statement names a place, where it names one', () => {
    // The town lies 35 km from the east gate: too far. A market 5 km from it (0.05° of longitude) tells which gate is meant.
    const market = place('fictional-market', 'KH-A', { lat: 11.4, lon: 106.45 });
    const near: Ground = { ...ground, places: [...places, market], standsAt: [-1, -1, -1, 3, 3, -1, 6, 7] };
    const past = [
      move('fictional-port', 'vietnam', { statementId: 'A' }),
      move('fictional-port', 'fictional-market', { statementId: 'A', start: DAY_0 + 500, end: DAY_0 + 500 }),
    ];
    expect(arrowsOf(past, days(0, 100), near).arrows[0]!.to.id).toBe('fictional-east-gate');
    const other = past.map((row, at) => ({ ...row, statementId: `S${at}` }));
    expect(arrowsOf(other, days(0, 100), near).arrows[0]!.to.id).toBe('fictional-south-gate');
  });

  test('are no part of the province in which the crossing lies', () => {
    const gate = place('fictional-west-gate', 'KH-B', { kind: 'border-crossing', lat: 13, lon: 102.5 });
    const withGate: Ground = { ...ground, places: [...places, gate], standsAt: [-1, -1, -1, 3, 3, -1, 6, 7] };
    const over = arrowsOf([move('fictional-west', 'thailand')], days(0, 100), withGate);
    expect(over.arrows).toMatchObject([{ from: { kind: 'province' }, to: { kind: 'border' } }]);
    // From the crossing itself there is nothing to draw an arrow along.
    const from = arrowsOf([move('fictional-west-gate', 'thailand')], days(0, 100), withGate);
    expect(from).toMatchObject({ arrows: [], stubs: [{ role: 'from', at: { kind: 'point' } }] });
  });
});

describe('moves without two ends', () => {
  test('are stubs at the end that is known', () => {
    const { arrows, stubs } = drawn(
      move('fictional-town', 'unknown'),
      move('myanmar', 'fictional-town'),
      move('fictional-east', 'abroad'),
      move('fictional-compound', 'fictional-country'),
    );
    expect(arrows).toEqual([]);
    expect(stubs.map(({ role, at, statements }) => [role, at.id, statements])).toEqual([
      ['from', 'fictional-town', 2],
      ['to', 'fictional-town', 1],
      ['from', 'fictional-east', 1],
    ]);
  });

  test('within one town, or within the province of a town, have no direction', () => {
    const { arrows, stubs } = drawn(
      move('fictional-compound', 'fictional-town'),
      move('fictional-town', 'fictional-east'),
      move('fictional-east', 'fictional-east'),
    );
    expect(arrows).toEqual([]);
    expect(stubs.map(({ role, at, statements }) => [role, at.id, statements])).toEqual([
      ['within', 'fictional-town', 2],
      ['within', 'fictional-east', 1],
    ]);
  });

  test('with no end that can be drawn are told in the table only', () => {
    const lost = [
      move('fictional-country', 'vietnam'),
      move('unknown', 'abroad'),
      move('thailand', 'unknown'),
      move('fictional-country', 'fictional-country'),
    ];
    const { arrows, stubs, unplaced } = drawn(...lost);
    expect([arrows, stubs]).toEqual([[], []]);
    expect(unplaced).toEqual(lost);
    expect(fromToTable(lost, days(0, 100))).toHaveLength(4);
  });
});

describe('the window', () => {
  test('holds a relocation whose span meets it', () => {
    const spanning = move('fictional-town', 'fictional-port', { start: DAY_0 + 5, end: DAY_0 + 20 });
    expect(relocationsIn([spanning], days(20, 30))).toEqual([spanning]);
    expect(relocationsIn([spanning], days(21, 30))).toEqual([]);
    expect(arrowsOf([spanning], days(0, 4), ground)).toEqual({ arrows: [], stubs: [], unplaced: [] });
  });
});

describe('the from-to table', () => {
  test('counts statements by the places that the record names, and how certain they are', () => {
    const rows = fromToTable(
      [
        move('fictional-compound', 'unknown', { statementId: 'A', certainty: 'observed' }),
        move('fictional-town', 'fictional-port'),
        move('fictional-town', 'fictional-port', { statementId: 'B', certainty: 'planned' }),
        move('fictional-town', 'fictional-port', { statementId: 'B', certainty: 'planned' }),
        move('fictional-town', 'fictional-port', { whatMoved: 'people' }),
      ],
      days(0, 100),
    );
    expect(rows).toMatchObject([
      {
        fromPlaceId: 'fictional-town',
        toPlaceId: 'fictional-port',
        what: 'operations',
        statements: 2,
        certainties: { observed: 0, stated: 1, suspected: 0, planned: 1 },
      },
      { fromPlaceId: 'fictional-compound', toPlaceId: 'unknown', statements: 1 },
      { what: 'people', statements: 1 },
    ]);
    expect(rows[0]!.relocations).toHaveLength(3);
  });
});
