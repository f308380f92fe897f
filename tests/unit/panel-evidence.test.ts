import { describe, expect, it } from 'vitest';
import { contextOf, safeAddress, sourcesOf } from '../../src/panel/context';
import { publishedOn } from '../../src/view/source-words';
import {
  cameraFor,
  eventDay,
  otherRows,
  permanentAddress,
  permanentLink,
  showOnMap,
  zoomFor,
} from '../../src/panel/evidence';
import { beforeAndAfter, sixMonthsAfter } from '../../src/panel/milestones';
import { trailAfter } from '../../src/panel/trail';
import { figure } from '../../src/view/context-words';
import { dayOf } from '../../src/record/day';
import type { ContextRecord, CoreRecord, Milestone, Relocation } from '../../src/record/types';
import { decodeView } from '../../src/view/address';
import type { Selection } from '../../src/view/types';
import { defaultView } from '../../src/view/view';
import { context, record, row } from './panel-fiction';

const told: CoreRecord = {
  ...record,
  incidents: [
    row('KHM9001', { eventId: 'EV1', start: dayOf(2023, 3, 1), end: dayOf(2023, 3, 3) }),
    row('KHM9002', { eventId: 'EV1', start: dayOf(2023, 3, 9), end: dayOf(2023, 3, 11) }),
    row('KHM9003', { eventId: 'EV2', placeId: 'fictional-country' }),
  ],
};
const [first, , countrywide] = told.incidents;
const view = defaultView(told, 'en');

describe('a row’s event', () => {
  it('is told by the other rows with its event id', () => {
    expect(otherRows(told, first!).map(({ id }) => id)).toEqual(['KHM9002']);
  });

  it('counts on the middle day of all its rows', () => {
    // 1 to 11 March: the sixth of eleven days.
    expect(eventDay(told, first!)).toBe(dayOf(2023, 3, 6));
  });

  it('has an address that opens it', () => {
    const { view: opened, notices } = decodeView(permanentAddress('KHM9001'), told, 'en');
    expect(opened.selection).toEqual({ type: 'incident', id: 'KHM9001' });
    expect(notices).toEqual([]);
  });
});

describe('the permanent link of a row', () => {
  it('takes nothing of the view on screen with it', () => {
    expect(permanentLink('KHM9001', 'https://example.org/map/?a=1#v=1&ws=1&w=x')).toBe(
      'https://example.org/map/?a=1#v=1&i=KHM9001',
    );
    expect(permanentLink('KHM9001', 'https://example.org/')).toBe('https://example.org/#v=1&i=KHM9001');
  });
});

describe('showing a row on the map', () => {
  it('asks for no day before the first that the record tries to cover', () => {
    const early = row('KHM9009', { start: dayOf(2015, 2, 1), end: dayOf(2015, 2, 1) });
    const known = { ...told, incidents: [early] };
    const year = { ...view, window: { start: dayOf(2022, 1, 1), end: dayOf(2022, 12, 31) } };
    // 365 days from 1 January 2015, not 182 days to either side of 1 February.
    expect(showOnMap(early, known, year, true)!.window).toEqual({
      start: dayOf(2015, 1, 1),
      end: dayOf(2015, 12, 31),
    });
  });

  it('moves the window only where it does not hold the event, and never changes its length', () => {
    const holds = { ...view, window: { start: dayOf(2023, 1, 1), end: dayOf(2023, 6, 30) } };
    expect(showOnMap(first!, told, holds, true)).not.toHaveProperty('window');
    const misses = { ...view, window: { start: dayOf(2023, 7, 1), end: dayOf(2023, 7, 31) } };
    const patch = showOnMap(first!, told, misses, true)!;
    expect(patch.window).toEqual({ start: dayOf(2023, 2, 19), end: dayOf(2023, 3, 21) });
  });

  it('lifts filters that keep the row back, and leaves others alone', () => {
    expect(showOnMap(first!, told, view, true)).not.toHaveProperty('filters');
    expect(showOnMap(first!, told, view, false)!.filters).toMatchObject({ set: 'all', topics: null });
  });

  it('shows a compound no finer than its town', () => {
    const town = cameraFor(told, 'fictional-town');
    expect(cameraFor(told, 'fictional-compound')).toEqual(town);
  });

  it('is refused for a row known only to the country', () => {
    expect(showOnMap(countrywide!, told, view, true)).toBeNull();
  });

  it('zooms in on a small footprint and out on a wide one', () => {
    // 78.27 km × 0.976 × 90 px / 5 km = 1375 = 2^10.4
    expect(zoomFor(5)).toBeCloseTo(10.4, 1);
    expect(zoomFor(0.1)).toBe(12);
    expect(zoomFor(null)).toBe(7.5);
  });
});

describe('before and after a milestone', () => {
  const milestone: Milestone = {
    id: 'MIL900',
    start: dayOf(2022, 9, 15),
    end: dayOf(2022, 9, 17),
    title: '',
    kind: 'operation',
    major: true,
    placeId: 'fictional-country',
    summary: '',
    sourceIds: [],
  };

  it('is the six months from the day after its last', () => {
    expect(sixMonthsAfter(milestone, dayOf(2026, 3, 31))).toEqual({
      start: dayOf(2022, 9, 18),
      end: dayOf(2023, 3, 17),
    });
  });

  it('ends with the record', () => {
    expect(sixMonthsAfter(milestone, dayOf(2022, 12, 31)).end).toBe(dayOf(2022, 12, 31));
  });

  it('is the last six months of a record that ends before it', () => {
    expect(sixMonthsAfter(milestone, dayOf(2021, 12, 31))).toEqual({
      start: dayOf(2021, 7, 1),
      end: dayOf(2021, 12, 31),
    });
  });

  it('opens the study of the milestone, with areas as proposed', () => {
    const usual = defaultView({ end: dayOf(2026, 3, 31) }, 'en');
    const view = { ...usual, compare: { ...usual.compare, target: ['KH-1'], gapDays: 14 } };
    const asked = beforeAndAfter(milestone, dayOf(2026, 3, 31), view);
    expect([asked.page, asked.crackdown]).toEqual(['study', 'MIL900']);
    expect(asked.compare).toEqual({ ...usual.compare, target: null, gapDays: 14 });
  });
});

describe('what the context record holds of a place', () => {
  const relocation = (id: string, fromPlaceId: string, toPlaceId: string, start: number): Relocation => ({
    id,
    statementId: 'ST1',
    start,
    end: start,
    datePrecision: 'day',
    fromPlaceId,
    toPlaceId,
    whatMoved: 'people',
    certainty: 'stated',
    summary: '',
    claim: 'media',
    status: 'reported',
    sourceIds: [],
    note: '',
  });

  it('tells what moved from it and to it, newest first', () => {
    const moved: ContextRecord = {
      ...context,
      relocations: [
        relocation('R1', 'here', 'abroad', 1),
        relocation('R2', 'there', 'here', 2),
        relocation('R3', 'here', 'there', 3),
      ],
    };
    const found = contextOf(moved, new Set(['here']));
    expect(found.from.map(({ id }) => id)).toEqual(['R3', 'R1']);
    expect(found.to.map(({ id }) => id)).toEqual(['R2']);
  });

  it('gives sources in the row’s order and links to pages of the web only', () => {
    const sources = sourcesOf(context, ['s2', 's1', 'unknown']);
    expect(sources.map(({ id }) => id)).toEqual(['s2', 's1']);
    expect(sources.map(safeAddress)).toEqual([null, 'https://example.org/1']);
  });

  it('dates a source as finely as the source says', () => {
    const dates = ['2022-07-05', '2022-07', '2022', ''].map((date) => publishedOn(date, 'en'));
    expect(dates).toEqual(['5 July 2022', 'July 2022', '2022', null]);
  });

  it('writes a published figure as it was published', () => {
    expect([447676, 12.5, 30].map(figure)).toEqual(['447,676', '12.5', '30']);
  });
});

describe('the way back', () => {
  const a: Selection = { type: 'province', id: 'XX-1' };
  const b: Selection = { type: 'incident', id: 'KHM9001' };
  const c: Selection = { type: 'incident', id: 'KHM9002' };

  it('leads through what was opened, one step at a time', () => {
    const at2 = trailAfter(trailAfter([], a, b), b, c);
    expect(at2).toEqual([a, b]);
    expect(trailAfter(at2, c, b)).toEqual([a]);
    expect(trailAfter([a], b, a)).toEqual([]);
  });

  it('is forgotten once the panel is closed', () => {
    expect(trailAfter([a], b, null)).toEqual([]);
    expect(trailAfter([], null, a)).toEqual([]);
  });
});
