import { describe, expect, test } from 'vitest';
import { createEngine } from '../../src/analysis/engine';
import {
  monthsEach,
  nearbySplits,
  placeboDates,
  runStudy,
  sensitivity,
  windowsAround,
  type StudyBase,
  type StudyResult,
} from '../../src/analysis/study';
import { DEFAULT_FILTERS } from '../../src/analysis/types';
import type { Coverage, Incident, Milestone } from '../../src/record/types';
import { at, many, source, stretch, studyRecord } from './study-record';

const DAY = at('2020-07-01');

/** Reports: target 6 to 2, catchment 5 to 7, control 8 to 8. Raids add 5 to the target after. */
const INCIDENTS = [
  ...many(6, 'fictional-town', '2020-04-05', { sourceIds: ['S1'] }),
  ...many(2, 'fictional-town', '2020-07-05', { sourceIds: ['S2'] }),
  ...many(5, 'fictional-town', '2020-08-05', { kind: 'raid', arrested: 1, sourceIds: ['S2'] }),
  ...many(5, 'fictional-north', '2020-04-05', { sourceIds: ['S1', 'S2'] }),
  ...many(7, 'fictional-north', '2020-07-05', { sourceIds: ['S3'] }),
  ...many(8, 'fictional-south', '2020-04-05', { sourceIds: ['S1'] }),
  ...many(8, 'fictional-south', '2020-07-05', { sourceIds: ['S4'] }),
];
/** Two ids of one publisher. */
const SOURCES = [
  source('S1', 'Fictional Herald'),
  source('S2', 'Fictional Times'),
  source('S3', 'Fictional Wire'),
  source('S4', 'Fictional Herald'),
];

function base(incidents: readonly Incident[] = INCIDENTS, coverage: readonly Coverage[] = []): StudyBase {
  const record = studyRecord(incidents, coverage);
  return {
    engine: createEngine(record),
    record,
    filters: DEFAULT_FILTERS,
    arms: { target: ['KH-A'], catchment: ['KH-B'], control: ['KH-C', 'KH-D', 'KH-E'] },
    sources: SOURCES,
  };
}

function made(result: StudyResult) {
  if ('refused' in result) throw new Error(result.refused);
  return result;
}

describe('a displacement study', () => {
  const study = made(runStudy({ ...base(), ...windowsAround(DAY, monthsEach(3)) }));
  test('counts reports and rescues, and beside them all signs', () => {
    expect(study.sets.reports.counts.target).toEqual({ before: 6, after: 2 });
    expect(study.sets.signs.counts.target).toEqual({ before: 6, after: 7 });
    expect(study.sets.signs.counts.catchment).toEqual({ before: 5, after: 7 });
  });
  test('the choice of rows turns the sign: −4 + 2 − 0 against +1 + 2 − 0', () => {
    expect(study.sets.reports.difference).toMatchObject({ form: 'one-control', value: -2, se: 6 });
    expect(study.sets.signs.difference).toMatchObject({ value: 3 });
  });
  test('the quotient: B = 7/8 − 5/8, S = 2/8 − 6/8; refused where the target did not fall', () => {
    expect(study.sets.reports.quotient.quotient).toEqual({ value: -0.5, reading: 'displacement' });
    expect(study.sets.reports.quotient.totalNet).toBe(2);
    expect(study.sets.signs.quotient.quotient).toEqual({ refused: 'no-direct-effect' });
  });
  test('a count under five is warned of, by area and set', () => {
    expect(study.warnings).toEqual([{ code: 'few', set: 'reports', arms: ['target'] }]);
  });
  test('without the largest publisher its rows go, and rows that name another stay', () => {
    // Herald: 6 + 5 + 8 + 8 = 27 of 41 rows; 22 of them name nobody else.
    expect(study.withoutLargest).toMatchObject({
      publisher: 'Fictional Herald',
      rows: 27,
      soleRows: 22,
      ofRows: 41,
    });
    const { target, catchment, control } = study.withoutLargest!.sets.reports.counts;
    expect({ target, catchment, control }).toEqual({
      target: { before: 0, after: 2 },
      catchment: { before: 5, after: 7 },
      control: { before: 0, after: 0 },
    });
    expect(study.withoutLargest!.sets.reports.quotient.quotient).toEqual({ refused: 'control-zero' });
  });
  test('without a catchment the local part is left', () => {
    const local = { target: ['KH-A'], catchment: [], control: ['KH-D'] };
    const windows = windowsAround(DAY, monthsEach(3));
    const { sets } = made(runStudy({ ...base(), arms: local, ...windows }));
    expect(sets.reports.difference).toMatchObject({ form: 'local', value: -4 });
    expect(sets.reports.quotient.quotient).toEqual({ refused: 'no-catchment' });
    expect(sets.reports.catchmentRatio).toBeNull();
    expect(sets.reports.counts.elsewhere).toEqual({ before: 5, after: 7 });
  });
  test('a fourth area is the catchment’s own control', () => {
    const arms = { target: ['KH-A'], catchment: ['KH-B'], control: ['KH-C'], catchmentControl: ['KH-D'] };
    const { sets } = made(runStudy({ ...base(), arms, ...windowsAround(DAY, monthsEach(3)) }));
    // (−4 − 0) + (2 − 0); 6 + 2 + 5 + 7 + 8 + 8 events.
    expect(sets.reports.difference).toMatchObject({ form: 'two-controls', value: -2, se: 6 });
  });
});

describe('windows', () => {
  test('that touch an empty stretch are refused, and the longest clean pair is proposed', () => {
    const empty = [stretch('2020-05-01', '2020-05-31', 'none')];
    const result = runStudy({ ...base(INCIDENTS, empty), ...windowsAround(DAY, monthsEach(3)) });
    expect(result).toMatchObject({ refused: 'empty-coverage', verdict: { refused: true } });
    expect('proposals' in result && result.proposals?.clean?.days).toBe(30);
  });
  test('that run past the end of the record are refused', () => {
    const windows = windowsAround(at('2020-11-01'), monthsEach(3));
    expect(runStudy({ ...base(), ...windows })).toMatchObject({ refused: 'empty-coverage' });
  });
  test('that are thin are flagged', () => {
    const thin = [stretch('2020-04-01', '2020-04-30', 'thin')];
    const { warnings } = made(runStudy({ ...base(INCIDENTS, thin), ...windowsAround(DAY, monthsEach(3)) }));
    expect(warnings).toContainEqual({ code: 'thin', window: 'before', share: 30 / 91 });
  });
  test('of two lengths are compared per 30 days', () => {
    const windows = windowsAround(DAY, { before: { days: 90 }, after: { days: 60 }, gapDays: 0 });
    const study = made(runStudy({ ...base(), ...windows }));
    expect(study.exposure).toEqual({ unit: '30-days', before: 3, after: 2 });
    // (2 + 7)/2 − (6 + 5)/3 − (8/2 − 8/3) = −0.5; 9/4 + 11/9 + 8/4 + 8/9.
    expect(study.sets.reports.difference).toMatchObject({ value: expect.closeTo(-0.5, 12) });
    expect(study.sets.reports.difference).toMatchObject({
      se: expect.closeTo(Math.sqrt(9 / 4 + 11 / 9 + 2 + 8 / 9), 12),
    });
    // Gross effect at the rate before: 6 · 2/3 − 2.
    expect(study.sets.reports.quotient.gross).toBeCloseTo(2, 12);
    expect(study.warnings).toContainEqual({ code: 'unequal', beforeDays: 90, afterDays: 60 });
  });
  test('that overlap, and areas without a target, are refused', () => {
    const { before } = windowsAround(DAY, monthsEach(3));
    expect(runStudy({ ...base(), before, after: before })).toMatchObject({ refused: 'windows-overlap' });
    const arms = { target: [], catchment: [], control: ['KH-A'] };
    expect(runStudy({ ...base(), arms, ...windowsAround(DAY, monthsEach(3)) })).toMatchObject({
      refused: 'no-target',
    });
  });
  test('without a single event are refused their difference, not the page', () => {
    const study = made(runStudy({ ...base([]), ...windowsAround(DAY, monthsEach(3)) }));
    expect(study.sets.signs.difference).toEqual({ refused: 'no-events' });
    expect(study.sets.signs.targetRatio).toEqual({ refused: 'no-events' });
    expect(study.withoutLargest).toBeNull();
    expect(study.dispersion.signs).toEqual({ refused: 'no-events' });
  });
});

test('dispersion is of the covered months: 19 and 22 reports in two of twelve', () => {
  const { dispersion } = made(runStudy({ ...base(), ...windowsAround(DAY, monthsEach(3)) }));
  // April holds 19 reports, July 17; mean 36/12 = 3; variance (16² + 14² + 10·3²)/11.
  expect(dispersion.reports).toMatchObject({ n: 12, mean: 3, variance: expect.closeTo(542 / 11, 10) });
  const march = [stretch('2020-03-10', '2020-03-10', 'none')];
  const shorter = made(runStudy({ ...base(INCIDENTS, march), ...windowsAround(DAY, monthsEach(3)) }));
  expect(shorter.dispersion.reports).toMatchObject({ n: 11 });
});

describe('placebo dates', () => {
  test('are all days whose windows the record covers', () => {
    const { reports } = placeboDates({ ...base(), day: DAY, lengths: monthsEach(3) });
    // From 1 April (three months after the first day) to 1 October (three months to the end of the year).
    expect(reports.dates[0]!.day).toBe(at('2020-04-01'));
    expect(reports.dates.at(-1)!.day).toBe(at('2020-10-01'));
    expect(reports.dates).toHaveLength(184);
    const real = reports.dates.find(({ day }) => day === DAY);
    expect(real).toEqual({ day: DAY, wdd: -2, rankable: true, overThin: false, overlaps: true });
  });
  test('skip empty coverage and windows that are thin throughout', () => {
    const coverage = [
      stretch('2020-01-01', '2020-05-31', 'thin'),
      stretch('2020-12-01', '2020-12-31', 'none'),
    ];
    const { signs } = placeboDates({ ...base(INCIDENTS, coverage), day: DAY, lengths: monthsEach(2) });
    // On 1 June the window before (April, May) is thin throughout; 1 October reaches to the last day of November.
    expect(signs.dates[0]!.day).toBe(at('2020-06-02'));
    expect(signs.dates.at(-1)!.day).toBe(at('2020-10-01'));
    expect(signs.dates[0]!.overThin).toBe(true);
  });
  test('rank the real date among them, the lowest first', () => {
    // One event, in the target on 30 June. A date of July has it in its month before (that of the 31st starts on 30 June
    // too): −1 on 31 dates, of which the real one is one. A date of June has it in its month after: +1 on 30 dates.
    const one = many(1, 'fictional-town', '2020-06-30');
    const { signs } = placeboDates({ ...base(one), day: DAY, lengths: monthsEach(1) });
    expect(signs.rank).toEqual({ rank: 1, of: 61, tied: 30 });
    expect(signs.dates.find(({ day }) => day === at('2020-09-15'))).toMatchObject({
      wdd: null,
      rankable: false,
    });
    // Dates at least two months away have no event at all, and are not ranked.
    expect(signs.rankApart).toEqual({ rank: 1, of: 1, tied: 0 });
  });
  test('a real date that the record does not cover has no rank', () => {
    const { reports } = placeboDates({ ...base(), day: at('2020-12-01'), lengths: monthsEach(3) });
    expect(reports.rank).toBeNull();
  });
});

describe('sensitivity', () => {
  const milestone = (kind: Milestone['kind'], start: string): Milestone => ({
    id: start,
    start: at(start),
    end: at(start),
    title: '',
    kind,
    major: false,
    placeId: 'fictional-country',
    summary: '',
    sourceIds: [],
  });
  test('offers the first days of nearby policies, announcements and operations', () => {
    const milestones = [
      milestone('operation', '2020-07-15'),
      milestone('policy', '2020-06-20'),
      milestone('international', '2020-06-25'),
      milestone('announcement', '2020-08-20'),
      milestone('operation', '2020-07-01'),
    ];
    expect(nearbySplits(milestones, DAY)).toEqual([at('2020-06-20'), DAY, at('2020-07-15')]);
  });
  test('asks every combination, and says why a cell has no answer', () => {
    const cells = sensitivity({ ...base(), days: [DAY] });
    // 4 lengths × 3 gaps × 2 sets × with and without the largest source.
    expect(cells).toHaveLength(48);
    const find = (months: number, set: string, without: string | null) =>
      cells.find(
        (cell) =>
          cell.months === months && cell.gapDays === 0 && cell.set === set && cell.without === without,
      )!;
    expect(find(3, 'reports', null).difference).toMatchObject({ value: -2 });
    expect(find(3, 'signs', null).difference).toMatchObject({ value: 3 });
    // Target 0 to 2, catchment 5 to 7, control none.
    expect(find(3, 'reports', 'Fictional Herald').difference).toMatchObject({ value: 4 });
    expect(find(3, 'reports', 'Fictional Herald').quotient).toEqual({ refused: 'control-zero' });
    expect(find(12, 'reports', null).difference).toEqual({ refused: 'empty-coverage' });
  });
});
