import { describe, expect, test } from 'vitest';
import { claimsBeside, spansAround } from '../../src/analysis/claims';
import { createEngine } from '../../src/analysis/engine';
import { DEFAULT_FILTERS } from '../../src/analysis/types';
import { dayOf } from '../../src/record/day';
import type { Claim, Coverage } from '../../src/record/types';
import { incident, record } from './analysis-record';

const claim = (id: string, date: number, placeId: string, stance: Claim['stance']): Claim => ({
  id,
  date,
  placeId,
  speakerRole: 'fictional spokesperson',
  stance,
  summary: 'Fictional.',
  sourceIds: [],
  note: '',
});
const JULY = dayOf(2020, 7, 1);

/** Record of 2020, ending on 31 December; day 182 is 1 July. */
const core = {
  ...record(
    incident('fictional-town', 100, 100),
    incident('fictional-port', 181, 181),
    incident('fictional-town', 182, 182),
    incident('fictional-east', 200, 240),
    incident('fictional-border', 210, 210),
    incident('fictional-country', 300, 300),
  ),
  end: dayOf(2020, 12, 31),
};
const tallies = createEngine(core).tallies(DEFAULT_FILTERS, 'events');
const beside = (claims: Claim[], coverage: Coverage[] = []) =>
  claimsBeside(claims, { ...core, coverage }, tallies);

describe('claims beside the record', () => {
  test('six months end the day before the claim, and six begin on its day', () => {
    expect(spansAround(JULY, 6)).toEqual([
      { start: dayOf(2020, 1, 1), end: dayOf(2020, 6, 30) },
      { start: JULY, end: dayOf(2020, 12, 31) },
    ]);
  });

  test('events of the whole province are counted, and no others', () => {
    const [found] = beside([claim('C1', JULY, 'fictional-compound', 'cleared')]);
    expect(found).toMatchObject({
      provinceIso: 'KH-A',
      caseOnly: false,
      before: { events: 2, truncated: false, thinFrom: null },
      after: { events: 2, truncated: false, thinFrom: null },
    });
  });

  test('a claim about the country stands beside all events', () => {
    const [found] = beside([claim('C1', JULY, 'fictional-country', 'active')]);
    expect(found).toMatchObject({ provinceIso: null, before: { events: 2 }, after: { events: 4 } });
  });

  test('a denial of one case is never set beside counts', () => {
    const [found] = beside([claim('C1', JULY, 'fictional-town', 'denies-case')]);
    expect(found).toMatchObject({ caseOnly: true, before: null, after: null });
    expect(found!.claim.stance).toBe('denies-case');
  });

  test('what comes after is cut at the end of the record, and says so', () => {
    const date = dayOf(2020, 12, 1);
    const [found, past] = beside([
      claim('C1', date, 'fictional-town', 'cleared'),
      claim('C2', dayOf(2021, 2, 1), 'fictional-town', 'cleared'),
    ]);
    expect(found!.after).toMatchObject({
      asked: { start: date, end: dayOf(2021, 5, 31) },
      span: { start: date, end: dayOf(2020, 12, 31) },
      truncated: true,
      events: 0,
    });
    // Nothing of the six months is in reach: no number, not zero.
    expect(past!.after).toMatchObject({ span: null, truncated: true, events: null, coverage: null });
  });

  test('thin and empty coverage is told with the day from which it lasts', () => {
    const thin: Coverage = {
      start: dayOf(2020, 9, 1),
      end: dayOf(2020, 9, 30),
      level: 'thin',
      note: '',
    };
    const none: Coverage = { ...thin, start: dayOf(2020, 2, 1), end: dayOf(2020, 2, 29), level: 'none' };
    const [found] = beside([claim('C1', JULY, 'fictional-town', 'rising')], [none, thin]);
    expect(found!.after).toMatchObject({
      thinFrom: dayOf(2020, 9, 1),
      coverage: { thinDays: 30, noneDays: 0 },
    });
    expect(found!.before).toMatchObject({ thinFrom: dayOf(2020, 2, 1), coverage: { noneDays: 29 } });
  });

  test('are listed by date', () => {
    const list = beside([
      claim('C2', JULY, 'fictional-town', 'active'),
      claim('C1', JULY - 9, 'fictional-town', 'active'),
    ]);
    expect(list.map((entry) => entry.claim.id)).toEqual(['C1', 'C2']);
  });
});
