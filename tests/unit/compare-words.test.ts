import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/analysis/engine';
import { compareNotes, differenceEntries, periodEntries } from '../../src/chart/compare/legend';
import {
  describeChange,
  differenceAlt,
  periodAlt,
  signed,
  totalsInWords,
} from '../../src/chart/compare/words';
import { formatNumber } from '../../src/language/format';
import { en } from '../../src/language/en';
import { paletteOf } from '../../src/scene/colours';
import { compareScenes } from '../../src/scene/compare';
import { divergingPalette } from '../../src/scene/diverging';
import type { View } from '../../src/view/types';
import { defaultView } from '../../src/view/view';
import { days, incident, record } from './analysis-record';

const times = (n: number, placeId: string, day: number) =>
  Array.from({ length: n }, () => incident(placeId, day, day));
const CORE = record(
  ...times(6, 'fictional-town', 0),
  ...times(1, 'fictional-town', 35),
  ...times(2, 'fictional-border', 36),
  incident('fictional-country', 40, 40),
);

function words(patch: Partial<View> = {}, after = days(30, 59)) {
  const view = { ...defaultView(CORE, 'en'), ...patch };
  const engine = createEngine(CORE);
  const scene = compareScenes({ record: CORE, engine, view, before: days(0, 29), after, grid: null });
  return { scene, record: CORE, grid: null, t: en, lang: 'en' as const };
}

describe('what is said of a province', () => {
  it('is its name, both numbers and their difference', () => {
    expect(describeChange({ iso: 'KH-A', cell: null }, words())).toEqual({
      title: 'fictional-east',
      lines: ['Before: 6 events', 'After: 1 event', 'Difference: −5'],
    });
    expect(describeChange({ iso: 'KH-?', cell: null }, words())).toBeNull();
  });

  it('of rates has the counts first, and a warning where they are few', () => {
    // 6 events in 2,000 km² and 30 days are 3 per 1,000 km²; 1 is 0.5.
    expect(describeChange({ iso: 'KH-A', cell: null }, words({ rate: 'area' }))?.lines).toEqual([
      'Before: 6 events; 3 events per 1,000 km² per 30 days',
      'After: 1 event; 0.5 events per 1,000 km² per 30 days',
      'Difference: −2.5 events per 1,000 km² per 30 days',
      en.map.few,
    ]);
  });

  it('of a period that nobody compiled is not a zero, and there is no difference', () => {
    expect(describeChange({ iso: 'KH-A', cell: null }, words({}, days(400, 429)))?.lines).toEqual([
      'Before: 6 events',
      `After: ${en.map.notCompiled}`,
    ]);
  });
});

it('a difference has its sign, and what rounds to nothing has none', () => {
  const whole = (n: number) => formatNumber(n, 'en');
  expect([7, -1200, 0, -0.2].map((value) => signed(value, whole))).toEqual(['+7', '−1,200', '0', '0']);
});

it('the maps say in words what they show', () => {
  expect(totalsInWords(words())).toBe('Before: 6 events. After: 4 events. Difference: −2.');
  expect(periodAlt('after', words())).toBe(
    'Map, after, 31 January to 29 February 2020: 4 events. Colours show events in each province. Most in fictional-west (2) and fictional-east (1).',
  );
  expect(differenceAlt(words())).toContain('Largest changes: fictional-east (−5) and fictional-west (+2).');
});

describe('the legend', () => {
  it('has every class once, zero and few apart from them', () => {
    const { scene } = words({ rate: 'area' });
    const labels = periodEntries(scene, paletteOf('signs', 'light'), en, 'en').map(({ label }) => label);
    expect(labels[0]).toBe(en.map.zero);
    expect(labels.at(-1)).toBe(en.map.fewEntry);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('of change runs from the largest fall to the largest rise', () => {
    const { scene } = words();
    const labels = differenceEntries(scene, divergingPalette('dark'), en, 'en').map(({ label }) => label);
    expect(labels).toEqual([
      'fewer by 5 or more',
      'fewer by 2 to 4',
      'fewer by 1',
      'no change',
      'more by 1',
      'more by 2 to 4',
      'more by 5 or more',
      en.compare.noneInEither,
    ]);
  });

  it('says what no area holds, and when the periods are not equally long', () => {
    expect(compareNotes(words().scene, 'maps', en, 'en')).toContain(en.compare.countryOnly('0', '1'));
    expect(compareNotes(words().scene, 'maps', en, 'en')).not.toContain(en.compare.unequal);
    expect(compareNotes(words({}, days(30, 99)).scene, 'maps', en, 'en')).toContain(en.compare.unequal);
    expect(compareNotes(words({}, days(400, 429)).scene, 'maps', en, 'en')).toContain(
      en.compare.empty(en.compare.after),
    );
  });
});
