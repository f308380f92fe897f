import {
  coverageStretches,
  layoutHistogram,
  makeAxis,
  type Histogram,
  type Stretch,
} from '../../chart/histogram';
import type { Engine } from '../../analysis/engine';
import { ownDigits, yearOf } from '../../language/format';
import type { Language } from '../../language/language';
import { dayOf } from '../../record/day';
import { DEFAULT_FILTERS } from '../../analysis/types';
import type { CoreRecord } from '../../record/types';
import { RECENT_START, timelineLimits } from '../../view/view';
import type { HandoutStep } from './handout';

/** A step's window as a bar below the timeline, in px. */
export interface WindowBar {
  readonly number: number;
  readonly shown: string;
  readonly x: number;
  readonly width: number;
  /** Its line below the axis, from 0; windows that touch lie on different lines. */
  readonly row: number;
}

export interface PaperTimeline {
  readonly histogram: Histogram;
  /** Thin and empty coverage. */
  readonly stretches: readonly Stretch[];
  readonly windows: readonly WindowBar[];
  readonly rows: number;
  readonly years: readonly { readonly x: number; readonly text: string }[];
}

/** Room for the number of a step, in px. */
const NUMBER_PX = 16;

/** The months of the record with the windows of the steps below them. */
export function paperTimeline(
  steps: readonly HandoutStep[],
  engine: Engine,
  record: CoreRecord,
  lang: Language,
  width: number,
  height: number,
): PaperTimeline {
  const early = steps.some(({ view }) => view.window.start < RECENT_START);
  const limits = timelineLimits(early ? 'all' : 'recent', record);
  const axis = makeAxis(limits, 0, width);
  const months = (set: 'signs' | 'enforcement') =>
    engine.tallies({ ...DEFAULT_FILTERS, set }, 'events').months(limits);
  const ends: number[] = [];
  const windows = steps.map(({ number, shown, view: { window } }): WindowBar => {
    const x = Math.max(0, axis.x(window.start));
    const wide = Math.max(3, axis.x(window.end + 1) - x);
    const free = ends.findIndex((end) => end < x);
    const row = free < 0 ? ends.length : free;
    ends[row] = x + wide + NUMBER_PX;
    return { number, shown, x, width: wide, row };
  });
  const first = yearOf(limits.start);
  return {
    stretches: coverageStretches(record.coverage, axis, record.end),
    histogram: layoutHistogram(months('signs'), months('enforcement'), axis, height, record.end),
    windows,
    rows: ends.length,
    years: Array.from({ length: yearOf(limits.end) - first + 1 }, (_, i) => ({
      x: axis.x(dayOf(first + i, 1, 1)),
      text: ownDigits(String(first + i), lang),
    })),
  };
}
