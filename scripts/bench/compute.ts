import { existsSync, readFileSync } from 'node:fs';
import { collect, pointsWithinPolygon } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson';
import {
  buildEvents,
  buildTallies,
  cellDensity,
  DEFAULT_FILTERS,
  fixedCellScale,
  kernelDensity,
  selectRows,
  type Events,
  type Tallies,
} from '../../src/analysis/index';
import { decodeCells } from '../../src/geography/decode';
import type { CellGrid } from '../../src/geography/types';
import { decodeCore } from '../../src/record/decode';
import type { CoreRecord, Span } from '../../src/record/types';
import { eventPoints, generateEvents } from './generate';
import { median, ms, ninth, times } from './measure';

const SIZES = [1_000, 10_000, 100_000, 1_000_000];
/** The size at which Turf is compared. */
const COMPARED = 100_000;
const WINDOW_DAYS = 365;
const STEPS = 300;

function read(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../public/data/${file}`, import.meta.url), 'utf8'));
}

/** Everything that a slider step computes: provinces, places, country, mass and hexagons. */
function stepper(tallies: Tallies, grid: CellGrid): (window: Span) => number {
  const provinces = new Float64Array(tallies.provinceCount);
  const places = new Float64Array(tallies.placeCount);
  const mass = new Float64Array(tallies.placeCount);
  const cells = new Float64Array(grid.areaKm2.length);
  return (window) => {
    tallies.provinces(window, provinces);
    tallies.places(window, places);
    tallies.mass(window, mass);
    cellDensity(grid.footprints, mass, grid.areaKm2, WINDOW_DAYS, cells);
    return tallies.national(window) + tallies.countryOnly(window) + provinces[0]! + places[0]! + cells[0]!;
  };
}

function slide(step: (window: Span) => number, span: Span): number[] {
  const room = span.end - span.start - WINDOW_DAYS;
  const taken = times(STEPS + 50, (run) => {
    const start = span.start + ((run * 7) % room);
    return step({ start, end: start + WINDOW_DAYS - 1 });
  });
  return taken.slice(50);
}

function line(name: string, ...cells: string[]): void {
  console.log([name.padEnd(34), ...cells.map((cell) => cell.padStart(14))].join(''));
}

/** Prints medians of the analysis, and its ratios to Turf's `collect` and `pointsWithinPolygon`. */
export function benchCompute(): number {
  if (!existsSync(new URL('../../public/data/cells-5.json', import.meta.url))) {
    console.error('public/data is not there yet: run npm run data first');
    return 1;
  }
  const record = decodeCore(read('record.json'));
  const grid = decodeCells(read('cells-10.json'));
  const span: Span = { start: record.end - 1915, end: record.end };

  console.log(`Computation of a slider step (${WINDOW_DAYS} days; ${grid.areaKm2.length} hexagons of 10 km)`);
  line('events', 'median', 'p90', 'filter change');
  benchSteps('the record', buildEvents(record), grid, span);
  let compared: Own = { step: NaN, change: NaN };
  for (const size of SIZES) {
    const events = generateEvents(record, size, span);
    const own = benchSteps(size.toLocaleString('en'), events, grid, span);
    if (size === COMPARED) compared = own;
  }
  benchTurf(record, grid, span, compared);
  benchKernel(record, span);
  return 0;
}

/** Medians in milliseconds of our own way. */
interface Own {
  readonly step: number;
  /** Another filter: all sums are built anew. */
  readonly change: number;
}

/** A filter change lets rows through anew and builds all sums that a step reads. */
function benchSteps(name: string, events: Events, grid: CellGrid, span: Span): Own {
  let step: ((window: Span) => number) | null = null;
  const change = times(3, () => {
    step = stepper(buildTallies(events, selectRows(events, DEFAULT_FILTERS), 'events'), grid);
    return step({ start: span.start, end: span.start });
  });
  const taken = slide(step!, span);
  line(name, ms(median(taken)), ms(ninth(taken)), ms(median(change)));
  return { step: median(taken), change: median(change) };
}

function benchTurf(record: CoreRecord, grid: CellGrid, span: Span, own: Own): void {
  const points = eventPoints(generateEvents(record, COMPARED, span), record);
  const lastYear = within(points, { start: span.end - WINDOW_DAYS + 1, end: span.end });
  console.log(
    `\nThe same events as points, counted into the same hexagons by Turf (own step: ${ms(own.step)})`,
  );
  line('', 'points', 'median', '÷ own step', 'asked for', '÷ new filter');
  const compare = (
    name: string,
    goal: string,
    runs: number,
    count: (points: FeatureCollection<Point>) => unknown,
  ) => {
    for (const some of [points, lastYear]) {
      const taken = median(times(runs, () => count(some)));
      const ratio = (to: number) => Math.round(taken / to).toLocaleString('en');
      const asked = some === points ? goal : '';
      line(
        name,
        some.features.length.toLocaleString('en'),
        ms(taken),
        ratio(own.step),
        asked,
        ratio(own.change),
      );
    }
  };
  const cells = grid.shapes as FeatureCollection<Polygon>;
  compare('turf.collect', '20', 5, (some) => collect(cells, some, 'event', 'events'));
  compare('turf.pointsWithinPolygon', '100', 2, (some) =>
    grid.shapes.features.map((cell) => countIn(cell, some)),
  );
}

function countIn(cell: Feature<Polygon | MultiPolygon>, points: FeatureCollection<Point>): number {
  return pointsWithinPolygon(points, cell).features.length;
}

function within(points: FeatureCollection<Point>, { start, end }: Span): FeatureCollection<Point> {
  const features = points.features.filter(({ properties }) => {
    const mid = (properties as { mid: number }).mid;
    return mid >= start && mid <= end;
  });
  return { type: 'FeatureCollection', features };
}

function benchKernel(record: CoreRecord, span: Span): void {
  const grid = decodeCells(read('cells-5.json'));
  const events = generateEvents(record, COMPARED, span);
  const tallies = buildTallies(events, selectRows(events, DEFAULT_FILTERS), 'events');
  const mass = tallies.mass(
    { start: span.end - WINDOW_DAYS + 1, end: span.end },
    new Float64Array(record.places.length),
  );
  console.log(`\nKernel density over ${grid.areaKm2.length.toLocaleString('en')} cells of 5 km`);
  line('bandwidth', 'first', 'median', 'asked for');
  for (const bandwidth of [10, 25, 50]) {
    const [first] = times(1, () => kernelDensity(grid, mass, bandwidth, WINDOW_DAYS));
    const taken = times(50, () => kernelDensity(grid, mass, bandwidth, WINDOW_DAYS));
    line(`${bandwidth} km`, ms(first!), ms(median(taken)), '30 ms');
  }
  line('fixed classes of hexagons', ms(times(1, () => fixedCellScale(tallies, grid))[0]!));
}
