import { describe, expect, it } from 'vitest';
import { en } from '../../src/language/en';
import { km } from '../../src/language/km';
import { datesOf, endName, movesIn, spanOf, workshopMoves } from '../../src/panel/movement/moves';
import type { CoreRecord, Relocation } from '../../src/record/types';
import { DAY_0, days, place, PLACES, record } from './analysis-record';

const core: CoreRecord = {
  ...record(),
  places: [...PLACES, place('fictional-casino', null, { kind: 'compound', precision: 'country' })],
};

let next = 1;
const move = (fromPlaceId: string, toPlaceId: string, rest: Partial<Relocation> = {}): Relocation => ({
  id: `REL${next}`,
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
const moves = (rows: Relocation[], workshop = false) => movesIn(rows, core, days(0, 100), workshop);

describe('the from-to tables', () => {
  it('hold people and operations apart', () => {
    const found = moves([
      move('fictional-town', 'fictional-border'),
      move('fictional-town', 'fictional-border', { whatMoved: 'people' }),
    ]);
    expect([found.operations.length, found.people.length]).toEqual([1, 1]);
  });

  it('hold the window only, or all', () => {
    const early = move('fictional-town', 'fictional-border', { start: DAY_0 - 400, end: DAY_0 - 400 });
    expect(moves([early]).statements).toBe(0);
    expect(movesIn([early], core, spanOf('all', days(0, 100)), false).statements).toBe(1);
    expect(spanOf('window', days(0, 100))).toEqual(days(0, 100));
  });

  it('count a statement once, however many rows and ends it has', () => {
    const found = moves([
      move('fictional-town', 'vietnam', { statementId: 'A' }),
      move('fictional-town', 'unknown', { statementId: 'A', whatMoved: 'people' }),
      move('fictional-town', 'abroad', { statementId: 'B' }),
      move('fictional-country', 'fictional-town', { statementId: 'C' }),
    ]);
    // A and B have an end abroad, A one that is not known, C one for which only the country is named.
    expect(found).toMatchObject({ statements: 3, abroad: 2, unknown: 1, country: 1, withheld: 0 });
  });

  it('give first and last day of the rows of a pair', () => {
    expect(
      datesOf([
        { start: 5, end: 9 },
        { start: 3, end: 4 },
      ]),
    ).toEqual({ start: 3, end: 9 });
  });
});

describe('workshop mode', () => {
  it('leaves out statements by office-holders and says how many', () => {
    const found = moves(
      [
        move('fictional-town', 'fictional-border', { claim: 'official' }),
        move('fictional-town', 'fictional-border', { claim: 'foreign-government' }),
        move('fictional-town', 'fictional-border', { claim: 'ngo' }),
      ],
      true,
    );
    expect(found).toMatchObject({ statements: 1, withheld: 2 });
  });

  it('takes every end to its province, so that no compound is named', () => {
    const rows = workshopMoves(
      [
        move('fictional-compound', 'vietnam'),
        move('unknown', 'fictional-port'),
        move('fictional-casino', 'fictional-border'),
      ],
      core,
    );
    // The fictional border town lies in a province whose own place the record does not list: its slug stands for it.
    expect(rows.map(({ fromPlaceId, toPlaceId }) => [fromPlaceId, toPlaceId])).toEqual([
      ['fictional-east', 'vietnam'],
      ['unknown', 'fictional-east'],
      ['fictional-country', 'fictional-west'],
    ]);
  });
});

describe('the name of an end', () => {
  it('is that of a place with what holds it', () => {
    expect(endName('fictional-compound', core, en, 'en')).toBe(
      'fictional-compound, fictional-town, fictional-east',
    );
  });
  it('says where no place is named', () => {
    expect(endName('fictional-country', core, en, 'en')).toBe('Cambodia, place not named');
    expect(endName('unknown', core, en, 'en')).toBe('a place that is not known');
    expect(endName('vietnam', core, km, 'km')).toBe('វៀតណាម');
  });
});

describe('the sentence of a move', () => {
  it('says reported, suspected or about to, never that it was so', () => {
    const { told } = en.movement.moves;
    for (const say of Object.values(told)) expect(say('operations', 'A', 'B')).toMatch(/reported|suspected/);
    expect(told.planned('people', 'A', 'B')).toContain('about to move');
  });
});
