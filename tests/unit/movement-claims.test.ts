import { describe, expect, it } from 'vitest';
import { claimsBeside } from '../../src/analysis/claims';
import { createEngine } from '../../src/analysis/engine';
import { DEFAULT_FILTERS } from '../../src/analysis/types';
import { en } from '../../src/language/en';
import { claimPlaces, claimsAbove, claimsThat } from '../../src/panel/movement/claims';
import { besideSentences } from '../../src/panel/movement/claim-words';
import { dayOf } from '../../src/record/day';
import type { Claim, Coverage } from '../../src/record/types';
import { incident, record } from './analysis-record';

const JULY = dayOf(2020, 7, 1);
const EVER = { start: -Infinity, end: Infinity };
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
/** Day 182 of 2020 is 1 July: two events before it and one after it in the east. */
const core = {
  ...record(
    incident('fictional-town', 100, 100),
    incident('fictional-port', 181, 181),
    incident('fictional-town', 182, 182),
  ),
  end: dayOf(2020, 12, 31),
};
const tallies = createEngine(core).tallies(DEFAULT_FILTERS, 'events');
const beside = (claims: Claim[], coverage: Coverage[] = []) =>
  claimsBeside(claims, { ...core, coverage }, tallies);
const said = (one: Claim, coverage: Coverage[] = []) =>
  besideSentences(beside([one], coverage)[0]!, 'signs', 'Fictional East', en, 'en');
const stretch = (from: number, to: number, level: Coverage['level']): Coverage => ({
  start: from,
  end: to,
  level,
  note: '',
});

describe('a statement beside the record', () => {
  it('is told with the numbers before and after and nothing else', () => {
    expect(said(claim('C1', JULY, 'fictional-town', 'cleared'))).toEqual([
      'In the six months before, the record has 2 signs of operation in Fictional East.',
      'In the six months from that day, the record has 1 sign of operation in Fictional East.',
    ]);
  });

  it('is the same whatever was said: no judgement is added', () => {
    const texts = (['cleared', 'no-cases', 'active', 'rising', 'moved'] as const).map((stance) =>
      said(claim('C1', JULY, 'fictional-town', stance)).join(' '),
    );
    expect(new Set(texts).size).toBe(1);
  });

  it('has no number where it denies one case', () => {
    const sentences = said(claim('C1', JULY, 'fictional-town', 'denies-case'));
    expect(sentences).toEqual(['It denies one case, so no numbers are set beside it.']);
    expect(sentences.join(' ')).not.toMatch(/\d/);
  });

  it('says from which month coverage is thin or empty, and where only in part', () => {
    const sentences = said(claim('C1', JULY, 'fictional-town', 'active'), [
      stretch(dayOf(2020, 2, 1), dayOf(2020, 2, 29), 'none'),
      stretch(dayOf(2020, 9, 1), dayOf(2020, 12, 31), 'thin'),
    ]);
    expect(sentences[0]).toContain('(not compiled in part, first in February 2020)');
    expect(sentences[1]).toContain('(coverage thin from September 2020)');
  });

  it('gives no number where nothing was compiled', () => {
    const sentences = said(claim('C1', JULY, 'fictional-town', 'active'), [
      stretch(JULY, dayOf(2020, 12, 31), 'none'),
    ]);
    expect(sentences[1]).toBe('In the six months from that day, nothing was compiled.');
  });

  it('says where the record ends first', () => {
    expect(said(claim('C1', dayOf(2020, 12, 1), 'fictional-town', 'active'))[1]).toBe(
      'From that day to the end of the record on 31 December 2020, the record has none in Fictional East.',
    );
    // The six months before, from August on, hold no event either.
    expect(said(claim('C1', dayOf(2021, 2, 1), 'fictional-town', 'active'))).toEqual([
      'In that part of the six months before which the record reaches, to 31 December 2020, the record has none in Fictional East.',
      'The record ends before that day: it has nothing to set beside it.',
    ]);
  });
});

describe('the list of statements', () => {
  const list = beside([
    claim('C1', JULY - 30, 'fictional-country', 'active'),
    claim('C2', JULY, 'fictional-compound', 'cleared'),
    claim('C3', JULY + 30, 'fictional-border', 'denies-case'),
  ]);
  const ids = (filter: Partial<Parameters<typeof claimsThat>[1]>) =>
    claimsThat(list, { place: 'all', stance: 'all', span: EVER, ...filter }).map((entry) => entry.claim.id);

  it('has the latest first', () => {
    expect(ids({})).toEqual(['C3', 'C2', 'C1']);
  });

  it('is filtered by place, stance and day', () => {
    expect(ids({ place: 'KH-A' })).toEqual(['C2']);
    expect(ids({ place: 'country' })).toEqual(['C1']);
    expect(ids({ stance: 'denies-case' })).toEqual(['C3']);
    expect(ids({ span: { start: JULY, end: JULY } })).toEqual(['C2']);
  });

  it('offers only places of which something was said', () => {
    expect(claimPlaces(list, core)).toEqual(['all', 'country', 'KH-A', 'KH-B']);
    expect(claimPlaces(list.slice(1, 2), core)).toEqual(['all', 'KH-A']);
  });

  it('never puts a denial of one case above counts', () => {
    const above = (place: string) => claimsAbove(list, place).map((entry) => entry.claim.id);
    expect(above('KH-B')).not.toContain('C3');
    expect(above('all')).not.toContain('C3');
  });

  it('does not put what was said of one province above the counts of the country', () => {
    const above = (place: string) => claimsAbove(list, place).map((entry) => entry.claim.id);
    expect(above('all')).toEqual(['C1']);
    expect(claimsAbove(claimsThat(list, { place: 'KH-A', stance: 'all', span: EVER }), 'KH-A')).toHaveLength(
      1,
    );
  });
});
