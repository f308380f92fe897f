import { describe, expect, it } from 'vitest';
import { MIN_CENTRE_EVENTS, type Centre, type CentreRefusal } from '../../src/analysis/centre';
import { createEngine } from '../../src/analysis/engine';
import type { RankStep } from '../../src/analysis/ranks';
import { DEFAULT_FILTERS } from '../../src/analysis/types';
import { toLonLat } from '../../src/geography/projection';
import { en } from '../../src/language/en';
import { againByPlace, showAgain } from '../../src/panel/movement/again';
import { centreRows, directionOf } from '../../src/panel/movement/centre';
import { rankCell, stepName } from '../../src/panel/movement/step-words';
import { DAY_0, days, incident, record } from './analysis-record';

describe('places reported again', () => {
  const core = record(
    incident('fictional-compound', 10, 10, { kind: 'raid', id: 'RAID', sign: false }),
    incident('fictional-compound', 40, 42, { id: 'AGAIN' }),
    incident('fictional-port', 50, 50, { kind: 'raid', sign: false }),
  );
  const engine = createEngine(core);

  it('are listed each with what was reported after, the compound and the town that holds it', () => {
    const found = againByPlace(core, engine, DEFAULT_FILTERS, undefined);
    expect(found.map(({ place, after }) => [place.id, after.length]).sort()).toEqual([
      ['fictional-compound', 1],
      ['fictional-town', 1],
    ]);
    // From day 10 to day 40.
    expect(found[0]!.after[0]!.again[0]).toMatchObject({ incidentId: 'AGAIN', daysAfter: 30 });
  });

  it('are those whose raid or closure lies in the window', () => {
    expect(againByPlace(core, engine, DEFAULT_FILTERS, days(20, 60))).toEqual([]);
  });

  it('are shown with a window from the raid to the last sign', () => {
    const [entry] = againByPlace(core, engine, DEFAULT_FILTERS, undefined);
    expect(showAgain(entry!, false, core.end)).toEqual({
      selection: { type: 'place', id: entry!.place.id },
      window: days(10, 42),
    });
  });

  it('show no more than the province in workshop mode', () => {
    const [entry] = againByPlace(core, engine, DEFAULT_FILTERS, undefined);
    expect(showAgain(entry!, true, core.end).selection).toEqual({ type: 'province', id: 'KH-A' });
  });

  it('never ask for days after the end of the record', () => {
    const [entry] = againByPlace(core, engine, DEFAULT_FILTERS, undefined);
    expect(showAgain(entry!, false, DAY_0 + 41).window).toEqual(days(10, 41));
  });
});

describe('the table of centres', () => {
  const centre = (x: number, y: number): Centre => {
    const [lon, lat] = toLonLat(x, y);
    return {
      status: 'found',
      window: days(0, 9),
      placedEvents: 12,
      lon,
      lat,
      x,
      y,
      semiMajorKm: 30,
      semiMinorKm: 10,
      bearing: 0,
    };
  };
  const few: CentreRefusal = {
    status: 'too-few',
    window: days(10, 19),
    placedEvents: 3,
    neededEvents: MIN_CENTRE_EVENTS,
  };
  const [lon, lat] = toLonLat(0, 0);

  it('tells where a centre lies from the capital: 30 km east and 40 km north are 50 km north-east', () => {
    const [row] = centreRows([centre(30, 40)], [], { lon, lat });
    expect(row!.fromCapital!.km).toBeCloseTo(50, 6);
    expect(row!.fromCapital!.direction).toBe('ne');
  });

  it('tells how far it moved since the step before, and nothing across one with too few events', () => {
    const rows = centreRows([centre(0, 0), centre(0, -7), few, centre(0, 0)], [], { lon, lat });
    expect(rows[0]!.shift).toBeNull();
    expect(rows[1]!.shift).toMatchObject({ direction: 's' });
    expect(rows[1]!.shift!.km).toBeCloseTo(7, 9);
    expect(rows[2]).toMatchObject({ centre: null, fromCapital: null, shift: null, placedEvents: 3 });
    expect(rows[3]!.shift).toBeNull();
  });

  it('names eight directions, each 45° wide', () => {
    expect([0, 22, 23, 90, 180, 247, 292, 315, 338, 359].map(directionOf)).toEqual([
      'n',
      'n',
      'ne',
      'e',
      's',
      'sw',
      'w',
      'nw',
      'n',
      'n',
    ]);
  });
});

describe('the table of ranks', () => {
  const step: RankStep = {
    step: days(0, 9),
    coverage: 'full',
    counts: Float64Array.from([4, 2, 2, 0]),
    ranks: [1, 2, 2, null],
  };

  it('marks a shared rank, no event, and a gap in coverage', () => {
    expect([0, 1, 2, 3].map((province) => rankCell(step, province, en, 'en'))).toEqual([
      '1 (4)',
      '2= (2)',
      '2= (2)',
      '–',
    ]);
    expect(rankCell({ ...step, coverage: 'none' }, 0, en, 'en')).toBe('gap in coverage');
  });

  it('says where a step is cut', () => {
    const half = { ...days(0, 9), year: 2026, part: 1 };
    expect(stepName({ ...half, cut: false }, 6, en)).toBe('Jan–Jun 2026');
    expect(stepName({ ...half, cut: true }, 6, en)).toBe('Jan–Jun 2026 (in part)');
  });
});
