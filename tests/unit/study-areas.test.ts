import { describe, expect, test } from 'vitest';
import {
  armWeights,
  areasAround,
  countArms,
  refuseArms,
  relocationsCentredIn,
  targetOf,
  type Arms,
} from '../../src/analysis/study';
import { createEngine } from '../../src/analysis/engine';
import { DEFAULT_FILTERS } from '../../src/analysis/types';
import { incident } from './analysis-record';
import { at, many, relocation, STUDY_PROVINCES, studyRecord } from './study-record';

const record = studyRecord([]);

describe('proposed areas', () => {
  test('a town’s milestone has its province as target, and what relocations name as catchment', () => {
    const moves = [
      relocation('R1', 'fictional-town', 'fictional-west', '2020-07-02'),
      relocation('R2', 'fictional-town', 'abroad', '2020-07-02'),
      relocation('R3', 'fictional-town', 'fictional-country', '2020-07-02'),
      relocation('R4', 'unknown', 'fictional-south', '2020-07-02'),
      relocation('R5', 'fictional-east', 'fictional-town', '2020-07-02'),
      relocation('R6', 'fictional-south', 'fictional-isle', '2020-07-02'),
    ];
    const target = targetOf({ placeId: 'fictional-town' }, record)!;
    expect(areasAround(target, moves, record, 100)).toEqual({
      target: ['KH-A'],
      catchment: ['KH-C'],
      control: ['KH-B', 'KH-D', 'KH-E'],
      basis: 'relocations',
      relocationIds: ['R1'],
    });
  });
  test('without relocations the catchment is what lies within the distance', () => {
    // Label points are 0.5° of longitude apart at 12° N: 54.4 km.
    const areas = areasAround(['KH-A'], [], record, 60);
    expect(areas).toMatchObject({
      catchment: ['KH-B'],
      control: ['KH-C', 'KH-D', 'KH-E'],
      basis: 'distance',
    });
    expect(areasAround(['KH-A'], [], record, 110).catchment).toEqual(['KH-B', 'KH-C']);
  });
  test('a national milestone has no target, and the reader is asked', () => {
    expect(targetOf({ placeId: 'fictional-country' }, record)).toBeNull();
    expect(areasAround(['KH-E'], [], record, 60).catchment).toEqual(['KH-D']);
  });
  test('relocations belong to the window that holds their middle day', () => {
    const move = {
      ...relocation('R1', 'fictional-town', 'fictional-west', '2020-07-02'),
      end: at('2020-07-05'),
    };
    expect(relocationsCentredIn([move], { start: at('2020-07-03'), end: at('2020-07-03') })).toEqual([move]);
    expect(relocationsCentredIn([move], { start: at('2020-07-04'), end: at('2020-07-31') })).toEqual([]);
  });
});

describe('areas', () => {
  const arms: Arms = { target: ['KH-A'], catchment: ['KH-B', 'KH-C'], control: ['KH-D'] };
  test('need a target and a control, and no province twice', () => {
    expect(refuseArms(arms)).toBeNull();
    expect(refuseArms({ ...arms, target: [] })).toBe('no-target');
    expect(refuseArms({ ...arms, control: [] })).toBe('no-control');
    expect(refuseArms({ ...arms, catchmentControl: ['KH-B'] })).toBe('areas-overlap');
  });
  test('weigh what their provinces weigh together', () => {
    expect(armWeights(arms, STUDY_PROVINCES, 'area')).toEqual({ target: 1, catchment: 5, control: 4 });
    expect(armWeights(arms, STUDY_PROVINCES, 'residents')).toEqual({ target: 1, catchment: 5, control: 4 });
  });
  test('count an event once, however many of their provinces it touches', () => {
    const shared = { eventId: 'EV-shared' };
    const rows = [
      incident('fictional-north', 10, 10, shared),
      incident('fictional-west', 10, 10, shared),
      incident('fictional-town', 10, 10, shared),
      ...many(2, 'fictional-town', '2020-02-01'),
      ...many(1, 'fictional-isle', '2020-02-01'),
      ...many(3, 'fictional-country', '2020-01-05'),
    ];
    const own = studyRecord(rows);
    const windows = {
      before: { start: at('2020-01-01'), end: at('2020-01-31') },
      after: { start: at('2020-02-01'), end: at('2020-02-29') },
    };
    const counts = countArms(createEngine(own), DEFAULT_FILTERS, arms, own.provinces, windows);
    expect(counts).toEqual({
      target: { before: 1, after: 2 },
      catchment: { before: 1, after: 0 },
      control: { before: 0, after: 0 },
      catchmentControl: null,
      elsewhere: { before: 0, after: 1 },
      countryOnly: { before: 3, after: 0 },
      total: { before: 4, after: 3 },
    });
  });
});
