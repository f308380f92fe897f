import { classOf, windowScale } from '../analysis/classes';
import type { HotSpots } from '../analysis/hotspots';
import { fixedCellScale, fixedCountScale, fixedKernelScale, fixedRateScale } from '../analysis/scales';
import { cellDensity, provinceRates } from '../analysis/rates';
import type { ClassScale, Tallies } from '../analysis/types';
import type { CellGrid } from '../geography/types';
import { coverageOf } from '../record/coverage';
import { daysIn } from '../record/day';
import type { CoreRecord, Span } from '../record/types';
import type { Surface, View } from '../view/types';
import type { SceneArrows } from './arrows';
import type { SceneCentre } from './centre';
import type { HistoryState } from './history';
import { historyFill, hotFill } from './hot-fills';
import { countProvinceOnly, marksOf } from './marks';
import { FILL_FEW, FILL_NO_COVERAGE, FILL_ZERO, type Hue, type Scene, type SurfaceScene } from './types';

export interface SceneInput {
  readonly record: CoreRecord;
  readonly view: View;
  /** Running sums of the view's measure under its filters. */
  readonly tallies: Tallies;
  /** Running sums of events under the same filters, for what is told of events where the measure counts people. */
  readonly eventTallies?: Tallies;
  /** The cells of hexagons or kernel density; `null` until they are loaded. */
  readonly grid: CellGrid | null;
  /** Kernel density of every cell, per 1,000 km² per 30 days; `null` until it is computed. */
  readonly density: Float64Array | null;
  /** From `hotSpotsIn`, `HistoryState`, `sceneArrows` and `sceneCentre`, where the view asks for them. */
  readonly hotspots?: HotSpots | null;
  readonly history?: HistoryState | null;
  readonly arrows?: SceneArrows | null;
  readonly centre?: SceneCentre | null;
}

/** What of a view the picture of a surface depends on. */
interface Asked extends SceneInput {
  readonly kind: Surface;
  readonly provinceCounts: Float64Array;
  /** The whole window lies in empty coverage. */
  readonly empty: boolean;
}

/** What is drawn for a view (docs/design.md, 6): fills with classes, marks, and what no area holds. Workshop mode: provinces only. */
export function buildScene(input: SceneInput): Scene {
  const { record, view, tallies } = input;
  const { window, workshop } = view;
  const provinceCounts = tallies.provinces(window, new Float64Array(record.provinces.length));
  const coverage = coverageOf(window, record.coverage);
  const kind = workshop && view.surface !== 'none' ? 'provinces' : view.surface;
  const showMarks = view.marks && !workshop;
  return {
    window,
    set: view.filters.set,
    measure: view.measure,
    surface: surfaceOf({ ...input, kind, provinceCounts, empty: coverage.noneDays === coverage.days }),
    provinceCounts,
    placeEvents: (input.eventTallies ?? tallies).places(window, new Float64Array(record.places.length)),
    marks: showMarks ? marksOf(record, tallies, window) : [],
    showMarks,
    showZones: view.zones && !workshop,
    countryOnly: tallies.countryOnly(window),
    provinceOnly: countProvinceOnly(record, tallies, window, provinceCounts),
    thinShare: coverage.thinDays / coverage.days,
    emptyShare: coverage.noneDays / coverage.days,
    hotspots: (kind === 'hotspots' && input.hotspots) || null,
    history: (kind === 'history' && input.history) || null,
    arrows: (view.arrows && input.arrows) || null,
    centre: (view.centre && !workshop && input.centre) || null,
  };
}

function surfaceOf(asked: Asked): SurfaceScene {
  const { view, grid } = asked;
  const hue: Hue = view.filters.set === 'enforcement' ? 'enforcement' : 'signs';
  const painted = paintedOf(asked);
  return {
    kind: asked.kind,
    rate: view.rate,
    hue,
    cellKm: grid?.sideKm ?? view.cellKm,
    bandwidthKm: view.bandwidthKm,
    pending: painted === null,
    ...(painted ?? NOTHING),
  };
}

type Painted = Pick<SurfaceScene, 'values' | 'fills' | 'scale'>;

const NOTHING: Painted = {
  values: new Float64Array(0),
  fills: new Int8Array(0),
  scale: { breaks: [], fit: 'fixed' },
};

/** `null` while the data of the surface are on their way. */
function paintedOf(asked: Asked): Painted | null {
  switch (asked.kind) {
    case 'none':
      return NOTHING;
    case 'provinces':
      return paintProvinces(asked);
    case 'hexagons':
      return paintHexagons(asked);
    case 'kernel':
      return paintKernel(asked);
    case 'hotspots':
      return paintHotSpots(asked);
    case 'history':
      return paintHistory(asked);
  }
}

const NO_SCALE: ClassScale = { breaks: [], fit: 'window' };

/** Bins of Gi*; the values are the scores z. Where there are too few events nothing is filled. */
function paintHotSpots({ grid, hotspots }: Asked): Painted | null {
  if (!grid || !hotspots) return null;
  if (hotspots.status === 'too-few') return unfilled(grid);
  const { bins, fewInBand, z } = hotspots;
  const fills = bins.map((bin, cell) => (fewInBand[cell] === 1 ? FILL_FEW : hotFill(bin)));
  return { values: z, fills, scale: NO_SCALE };
}

/** Patterns of history; the values are in how many steps more a cell was hot than cold. */
function paintHistory({ grid, history }: Asked): Painted | null {
  if (!grid || !history) return null;
  if (history.status !== 'found') return unfilled(grid);
  const { patterns, heats, history: steps } = history;
  const values = new Float64Array(patterns.length);
  steps.forEach((heat, at) => (values[at % patterns.length]! += heat));
  const fills = heats.map((heat, cell) => historyFill(patterns[cell]!, heat));
  return { values, fills, scale: NO_SCALE };
}

function unfilled({ areaKm2: { length } }: CellGrid): Painted {
  return { values: new Float64Array(length), fills: new Int8Array(length).fill(FILL_ZERO), scale: NO_SCALE };
}

function paintProvinces({ record, view, tallies, eventTallies, provinceCounts, empty }: Asked): Painted {
  const { window, rate } = view;
  const events = eventTallies
    ? eventTallies.provinces(window, new Float64Array(record.provinces.length))
    : provinceCounts;
  const { values, few } = provinceRates(provinceCounts, record.provinces, rate, daysIn(window), events);
  const unit = rate === 'count' ? 'count' : 'rate';
  // A colour scale is fitted to the rates that have a colour: those on at least five events.
  const coloured = values.map((value, index) => (few[index] === 1 ? 0 : value));
  const scale =
    view.fit === 'window'
      ? windowScale(coloured, unit)
      : rate === 'count'
        ? fixedCountScale(tallies, playedWindow(view, record))
        : fixedRateScale(tallies, record.provinces, rate, eventTallies);
  const fills = fillsOf(values, scale, empty);
  few.forEach((flag, index) => {
    if (flag === 1) fills[index] = empty ? FILL_NO_COVERAGE : FILL_FEW;
  });
  return { values, fills, scale };
}

/** The window whose length the classes of counts are made for: in cumulative mode the one that playing ends with. */
function playedWindow({ mode, window }: View, record: CoreRecord): Span {
  return mode === 'cumulative' ? { start: window.start, end: Math.max(window.end, record.end) } : window;
}

function paintHexagons({ record, view, tallies, grid, empty }: Asked): Painted | null {
  if (!grid) return null;
  const mass = tallies.mass(view.window, new Float64Array(record.places.length));
  const cells = new Float64Array(grid.areaKm2.length);
  const values = cellDensity(grid.footprints, mass, grid.areaKm2, daysIn(view.window), cells);
  const scale = view.fit === 'window' ? windowScale(values, 'rate') : fixedCellScale(tallies, grid);
  return { values, fills: fillsOf(values, scale, empty), scale };
}

function paintKernel({ view, tallies, grid, density: values, empty }: Asked): Painted | null {
  if (!grid || values?.length !== grid.areaKm2.length) return null;
  const scale =
    view.fit === 'window' ? windowScale(values, 'rate') : fixedKernelScale(tallies, grid, view.bandwidthKm);
  return { values, fills: fillsOf(values, scale, empty), scale };
}

/** Classes of values; what is zero in a window that nobody compiled is not known to be zero. */
function fillsOf(values: Float64Array, scale: ClassScale, empty: boolean): Int8Array {
  return Int8Array.from(values, (value) => {
    const fill = classOf(value, scale);
    return empty && fill === FILL_ZERO ? FILL_NO_COVERAGE : fill;
  });
}
