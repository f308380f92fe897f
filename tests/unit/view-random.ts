import { MEASURES, ROW_SETS } from '../../src/analysis/types';
import { dayOf } from '../../src/record/day';
import { CLAIMANTS, DATE_BASES, KINDS, STATUSES, TOPICS } from '../../src/record/types';
import { EARLIEST } from '../../src/view/view';
import type { Selection, View } from '../../src/view/types';

/** Random numbers in [0, 1) from a seed: the "mulberry32" generator (T. Ettinger, public domain). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A fictional record for addresses. */
export const KNOWN = {
  end: dayOf(2026, 3, 31),
  incidents: [{ id: 'KHM0001' }, { id: 'KHM0042' }, { id: 'KHM0274' }],
  places: [{ id: 'fictional-town' }, { id: 'fictional-compound-2' }],
  provinces: [{ iso: 'KH-1' }, { iso: 'KH-18' }, { iso: 'KH-25' }],
  milestones: [{ id: 'MIL001' }, { id: 'MIL012' }],
  zones: [{ id: 'fictional-zone' }],
  withdrawn: [{ incidentId: 'KHM0099', reason: 'asked for by a fictional person' }],
} as const;

export function randomView(random: () => number): View {
  const below = (n: number): number => Math.floor(random() * n);
  const one = <T>(values: readonly T[]): T => values[below(values.length)]!;
  const flag = (): boolean => random() < 0.5;
  const some = <T>(values: readonly T[]): T[] | null => {
    if (random() < 0.3) return null;
    return values
      .map((value) => ({ value, at: random() }))
      .sort((a, b) => a.at - b.at)
      .slice(0, below(values.length + 1))
      .map(({ value }) => value);
  };
  const days = [below(KNOWN.end - EARLIEST + 1), below(KNOWN.end - EARLIEST + 1)].sort((a, b) => a - b);
  const selections: (Selection | null)[] = [
    null,
    { type: 'incident', id: one(KNOWN.incidents).id },
    { type: 'place', id: one(KNOWN.places).id },
    { type: 'province', id: one(KNOWN.provinces).iso },
    { type: 'milestone', id: one(KNOWN.milestones).id },
    { type: 'zone', id: 'fictional-zone' },
    { type: 'cell', id: String(below(2000)) },
  ];
  return {
    page: one(['map', 'table', 'study', 'movement', 'methods']),
    language: one(['en', 'km']),
    theme: one(['system', 'light', 'dark']),
    workshop: flag(),
    window: { start: EARLIEST + days[0]!, end: EARLIEST + days[1]! },
    timeline: one(['recent', 'all']),
    mode: one(['moving', 'cumulative']),
    step: one(['day', 'week', 'month']),
    speed: one(['slow', 'medium', 'fast']),
    surface: one(['provinces', 'hexagons', 'kernel', 'hotspots', 'history', 'none']),
    rate: one(['count', 'area', 'residents']),
    cellKm: one([10, 5]),
    bandwidthKm: one([10, 25, 50]),
    fit: one(['fixed', 'window']),
    measure: one(MEASURES),
    marks: flag(),
    zones: flag(),
    filters: {
      set: one(ROW_SETS),
      kinds: some(KINDS),
      claims: some(CLAIMANTS),
      statuses: some(STATUSES),
      topics: some(TOPICS),
      bases: some(DATE_BASES),
      checked: one(['yes', 'no', null]),
      nationality: one(['CN', 'VN', 'TH', null]),
      again: flag(),
    },
    crackdown: one([null, 'MIL012', '2022-09-17']),
    compare: {
      monthsBefore: 1 + below(36),
      monthsAfter: 1 + below(36),
      gapDays: below(181),
      display: one(['side', 'swipe', 'difference']),
      target: some(['KH-1', 'KH-18', 'KH-25']),
      catchment: some(['KH-2', 'KH-15', 'KH-20']),
      distanceKm: 25 + below(376),
    },
    arrows: flag(),
    centre: flag(),
    selection: one(selections),
    camera: flag()
      ? null
      : {
          lon: Number((101 + 8 * random()).toFixed(5)),
          lat: Number((9 + 7 * random()).toFixed(5)),
          zoom: Number((4 + 12 * random()).toFixed(2)),
        },
    story: flag() ? null : { id: 'fictional-story', step: 1 + below(99) },
  };
}
