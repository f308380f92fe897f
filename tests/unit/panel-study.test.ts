import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/analysis/engine';
import { DEFAULT_FILTERS } from '../../src/analysis/types';
import { dayOf, isoDay } from '../../src/record/day';
import { DEFAULT_COMPARE } from '../../src/view/view';
import { assignArea, crackdownOf, studyAreas, windowsOf } from '../../src/panel/study/asked';
import { milestoneGroups, typedDay, typedWhole } from '../../src/panel/study/chooser';
import { eventsBehind, tablePatch } from '../../src/panel/study/figure-events';
import { intervalMark, ratioX } from '../../src/panel/study/ratio-axis';
import { CRACKDOWN, events, fiction, milestone, WINDOWS } from './panel-study-fiction';

const LOCAL = milestone('local', 'struck-town');
const NATIONAL = milestone('national', 'fictional-country', { major: true });
const record = { ...fiction([]), milestones: [LOCAL, NATIONAL] };
const compare = { ...DEFAULT_COMPARE, monthsBefore: 3, monthsAfter: 3 };

const relocation = (id: string, toPlaceId: string, day: number) => ({
  id,
  statementId: id,
  start: day,
  end: day,
  datePrecision: 'day' as const,
  fromPlaceId: 'struck-town',
  toPlaceId,
  whatMoved: 'operations' as const,
  certainty: 'stated' as const,
  summary: 'Fictional.',
  claim: 'media' as const,
  status: 'reported' as const,
  sourceIds: [],
  note: '',
});

describe('the crackdown that is asked about', () => {
  it('is a milestone from its first day, or a day of the reader’s own', () => {
    expect(crackdownOf('local', record.milestones)).toEqual({ day: CRACKDOWN, milestone: LOCAL });
    expect(crackdownOf('2020-07-01', record.milestones)).toEqual({ day: CRACKDOWN, milestone: null });
    expect(crackdownOf('nothing', record.milestones)).toBeNull();
    expect(crackdownOf(null, record.milestones)).toBeNull();
  });

  it('splits time so that the window after begins on the date plus the gap', () => {
    expect(windowsOf(CRACKDOWN, compare)).toEqual(WINDOWS);
    expect(windowsOf(CRACKDOWN, { ...compare, gapDays: 14 }).after.start).toBe(CRACKDOWN + 14);
    expect(windowsOf(CRACKDOWN, { ...compare, gapDays: 14 }).before.end).toBe(CRACKDOWN - 1);
  });
});

describe('areas of a study', () => {
  const ask = (value: string, patch = {}, relocations = [] as ReturnType<typeof relocation>[]) =>
    studyAreas(
      crackdownOf(value, record.milestones)!,
      { ...compare, ...patch },
      WINDOWS,
      record,
      relocations,
    );

  it('are proposed from a provincial milestone, its catchment by distance where no relocation names one', () => {
    // Near lies 111 km away, Far 333 km; 150 km are asked for.
    expect(ask('local').arms).toEqual({ target: ['KH-1'], catchment: ['KH-2'], control: ['KH-3'] });
    expect(ask('local').proposed.basis).toBe('distance');
    expect(ask('local', { distanceKm: 100 }).arms.catchment).toEqual([]);
  });

  it('take the catchment from relocations of the time after the crackdown, not from those before it', () => {
    const later = relocation('later', 'far-town', CRACKDOWN + 10);
    expect(ask('local', {}, [later]).arms.catchment).toEqual(['KH-3']);
    expect(ask('local', {}, [later]).proposed.relocationIds).toEqual(['later']);
    expect(ask('local', {}, [relocation('early', 'far-town', CRACKDOWN - 10)]).arms.catchment).toEqual([
      'KH-2',
    ]);
  });

  it('stand on statements, each once, however many rows it fills', () => {
    const [a, b] = [1, 2].map((n) => relocation(`row-${n}`, 'far-town', CRACKDOWN + n));
    const rows = [a!, { ...b!, statementId: a!.statementId }];
    expect(ask('local', {}, rows)).toMatchObject({ statements: 1, fromRelocations: true });
    expect(ask('local', { catchment: ['KH-3'] }, rows).fromRelocations).toBe(false);
    expect(ask('local').fromRelocations).toBe(false);
  });

  it('do not call a date of one’s own the country’s crackdown', () => {
    expect(ask('national').missing).toBe('national');
    expect(ask('2020-07-02').missing).toBe('date');
    expect(ask('local', { target: [] }).missing).toBe('reader');
    expect(ask('local').missing).toBeNull();
  });

  it('have no target for a crackdown of the whole country', () => {
    expect(ask('national').arms).toEqual({ target: [], catchment: [], control: ['KH-1', 'KH-2', 'KH-3'] });
  });

  it('start for a date of one’s own from the only local operation of that day', () => {
    expect(ask('2020-07-01').arms.target).toEqual(['KH-1']);
    expect(ask('2020-07-01').from).toBe(LOCAL);
    expect(ask('2020-07-02').arms.target).toEqual([]);
  });

  it('hold every province once, whatever the address asks for', () => {
    const { arms } = ask('local', { target: ['KH-1', 'KH-2'], catchment: ['KH-2'] });
    expect(arms).toEqual({ target: ['KH-1', 'KH-2'], catchment: [], control: ['KH-3'] });
  });

  it('go on proposing a catchment while the reader only names the target', () => {
    const none = { target: [], catchment: [], control: ['KH-1', 'KH-2', 'KH-3'] };
    const free = { target: null, catchment: null };
    expect(assignArea('KH-1', 'target', none, free)).toEqual({ target: ['KH-1'], catchment: null });
  });

  it('keep what is shown where the reader moves a province out of the target or the catchment', () => {
    const arms = { target: ['KH-1'], catchment: ['KH-2'], control: ['KH-3'] };
    const free = { target: null, catchment: null };
    expect(assignArea('KH-2', 'control', arms, free)).toEqual({ target: null, catchment: [] });
    expect(assignArea('KH-1', 'catchment', arms, free)).toEqual({ target: [], catchment: ['KH-2', 'KH-1'] });
  });
});

describe('the chooser', () => {
  it('offers operations and policies, the major ones first, and the one that is asked about', () => {
    const announcement = milestone('announced', 'struck-town', { kind: 'announcement' });
    const all = [LOCAL, NATIONAL, announcement];
    const ids = (chosen: string | null) =>
      milestoneGroups(all, chosen).map(({ group, milestones }) => [group, ...milestones.map(({ id }) => id)]);
    expect(ids(null)).toEqual([
      ['major', 'national'],
      ['other', 'local'],
    ]);
    expect(ids('announced')[1]).toEqual(['other', 'announced', 'local']);
  });

  it('takes typed days of the record and whole numbers within limits, and nothing else', () => {
    const covered = {
      end: record.end,
      coverage: [{ start: dayOf(2020, 1, 1), end: 0, level: 'thin' as const, note: '' }],
    };
    expect(isoDay(typedDay('2020-07', covered)!)).toBe('2020-07-01');
    expect(typedDay('2031-01-01', covered)).toBeNull();
    expect(typedDay('yesterday', covered)).toBeNull();
    expect([
      typedWhole('9', 1, 36),
      typedWhole('៩', 1, 36),
      typedWhole('37', 1, 36),
      typedWhole('1.5', 1, 36),
    ]).toEqual([9, 9, null, null]);
  });
});

describe('a ratio on a logarithmic axis', () => {
  it('has 1 in the middle and equal steps for equal factors', () => {
    expect(ratioX(1, 200)).toBe(100);
    expect(ratioX(2, 200) - 100).toBeCloseTo(100 - ratioX(0.5, 200), 9);
    expect([ratioX(1000, 200), ratioX(0.0001, 200)]).toEqual([200, 0]);
  });

  it('ends in an arrow where the interval goes on, and draws no point that lies beyond', () => {
    const open = intervalMark({ ratio: null, low: 0.2, high: null, p: 0.5 }, 200)!;
    expect(open).toMatchObject({ x2: 200, point: null, openLow: false, openHigh: true, leavesOne: false });
    const zero = intervalMark({ ratio: 0, low: 0, high: 0.9, p: 0.03 }, 200)!;
    expect(zero).toMatchObject({ x1: 0, point: null, openLow: true, openHigh: false, leavesOne: true });
    expect(intervalMark({ refused: 'no-events' }, 200)).toBeNull();
  });
});

describe('the events behind a figure', () => {
  const told = fiction([
    ...events('struck-town', 2, 1, { eventId: 'one-event' }),
    ...events('near-town', 1, 0, { kind: 'raid' }),
    ...events('fictional-country', 1, 0),
  ]);
  const engine = createEngine(told);
  const behind = (where: readonly string[] | 'all' | 'country-only', set: 'reports' | 'signs' = 'signs') =>
    eventsBehind(
      engine,
      DEFAULT_FILTERS,
      { set, where, window: { start: told.incidents[0]!.start + 1, end: told.end }, label: '' },
      told.places,
    );

  it('are counted once however many rows tell them', () => {
    expect(behind(['KH-1', 'KH-2'])).toHaveLength(2);
    expect(behind(['KH-1', 'KH-2'], 'reports')).toHaveLength(1);
    expect(behind('all')).toHaveLength(3);
  });

  it('known only to the country lie in no province', () => {
    expect(behind('country-only').map(({ rows }) => rows[0]!.placeId)).toEqual(['fictional-country']);
  });

  it('open in the table with their window, set and province', () => {
    const figure = { set: 'reports' as const, where: ['KH-1'], window: WINDOWS.before, label: '' };
    expect(tablePatch({ filters: DEFAULT_FILTERS }, figure)).toMatchObject({
      page: 'table',
      window: WINDOWS.before,
      filters: { set: 'reports' },
      selection: { type: 'province', id: 'KH-1' },
    });
    expect(tablePatch({ filters: DEFAULT_FILTERS }, { ...figure, where: 'all' }).selection).toBeNull();
  });
});
