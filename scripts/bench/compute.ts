import { readFileSync } from 'node:fs';
import { collect, pointsWithinPolygon } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson';
import { buildEvents, type Events } from '../../src/analysis/events';
import { selectRows } from '../../src/analysis/filters';
import { kernelDensity } from '../../src/analysis/kernel';
import { cellDensity } from '../../src/analysis/rates';
import { fixedCellScale } from '../../src/analysis/scales';
import { buildTallies } from '../../src/analysis/tallies';
import { DEFAULT_FILTERS, type Tallies } from '../../src/analysis/types';
import { decodeCells } from '../../src/geography/decode';
import type { CellGrid } from '../../src/geography/types';
import { decodeCore } from '../../src/record/decode';
import type { CoreRecord, Span } from '../../src/record/types';
import { eventPoints, generateEvents } from './generate';
import { median, ms, ninth, times } from './measure';
import { saying, type Row, type Section } from './report';

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

/** Times the analysis alone, beside Turf's `collect` and `pointsWithinPolygon`. */
export function benchCompute(): Section[] {
  const record = decodeCore(read('record.json'));
  const grid = decodeCells(read('cells-10.json'));
  const span: Span = { start: record.end - 1915, end: record.end };
  saying('computation of a slider step');
  const held = [
    ['the record', buildEvents(record)] as const,
    ...SIZES.map((size) => [size.toLocaleString('en'), generateEvents(record, size, span)] as const),
  ].map(([name, events]) => [name, benchSteps(events, grid, span)] as const);
  const compared = held.find(([name]) => name === COMPARED.toLocaleString('en'))![1];
  return [
    {
      title: `Computation of a slider step, ${WINDOW_DAYS} days, ${grid.areaKm2.length} hexagons`,
      columns: ['median', '9th decile', 'new filter'],
      rows: held.map(([name, { step, ninth: high, change }]) => ({
        name: `${name} events`,
        cells: [ms(step), ms(high), ms(change)],
      })),
    },
    benchTurf(record, grid, span, compared),
    benchKernel(record, span),
  ];
}

/** Medians in milliseconds of our own way. */
interface Own {
  readonly step: number;
  readonly ninth: number;
  /** Another filter: all sums are built anew. */
  readonly change: number;
}

/** A filter change lets rows through anew and builds all sums that a step reads. */
function benchSteps(events: Events, grid: CellGrid, span: Span): Own {
  let step: ((window: Span) => number) | null = null;
  const change = times(3, () => {
    step = stepper(buildTallies(events, selectRows(events, DEFAULT_FILTERS), 'events'), grid);
    return step({ start: span.start, end: span.start });
  });
  const taken = slide(step!, span);
  return { step: median(taken), ninth: ninth(taken), change: median(change) };
}

/** The same events as points, counted into the same hexagons by Turf. */
function benchTurf(record: CoreRecord, grid: CellGrid, span: Span, own: Own): Section {
  saying('the same by Turf');
  const points = eventPoints(generateEvents(record, COMPARED, span), record);
  const lastYear = within(points, { start: span.end - WINDOW_DAYS + 1, end: span.end });
  const rows: Row[] = [];
  const compare = (
    name: string,
    goal: number,
    runs: number,
    count: (points: FeatureCollection<Point>) => unknown,
  ) => {
    for (const some of [points, lastYear]) {
      const taken = median(times(runs, () => count(some)));
      const ratio = (to: number) => `${Math.round(taken / to).toLocaleString('en')} ×`;
      const asked = some === points;
      rows.push({
        name: `${name}, ${some.features.length.toLocaleString('en')} points`,
        cells: [ms(taken), ratio(own.step), asked ? `${goal} ×` : '', ratio(own.change)],
        met: asked ? taken / own.step >= goal : undefined,
      });
    }
  };
  const cells = grid.shapes as FeatureCollection<Polygon>;
  compare('turf.collect', 20, 5, (some) => collect(cells, some, 'event', 'events'));
  compare('turf.pointsWithinPolygon', 100, 2, (some) =>
    grid.shapes.features.map((cell) => countIn(cell, some)),
  );
  return {
    title: `The same by Turf, beside our step at ${COMPARED.toLocaleString('en')} (${ms(own.step)})`,
    columns: ['median', '÷ our step', 'at least', '÷ new filter'],
    rows,
  };
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

function benchKernel(record: CoreRecord, span: Span): Section {
  saying('kernel density');
  const grid = decodeCells(read('cells-5.json'));
  const events = generateEvents(record, COMPARED, span);
  const tallies = buildTallies(events, selectRows(events, DEFAULT_FILTERS), 'events');
  const mass = tallies.mass(
    { start: span.end - WINDOW_DAYS + 1, end: span.end },
    new Float64Array(record.places.length),
  );
  const rows = [10, 25, 50].map((bandwidth): Row => {
    const [first] = times(1, () => kernelDensity(grid, mass, bandwidth, WINDOW_DAYS));
    const taken = times(50, () => kernelDensity(grid, mass, bandwidth, WINDOW_DAYS));
    const limit = 30;
    return {
      name: `bandwidth of ${bandwidth} km`,
      cells: [ms(median(taken)), ms(first!), `${limit} ms`],
      met: first! <= limit,
    };
  });
  const classes = times(1, () => fixedCellScale(tallies, grid))[0]!;
  return {
    title: `Kernel density over ${grid.areaKm2.length.toLocaleString('en')} cells of 5 km`,
    columns: ['median', 'first', 'first at most'],
    rows: [...rows, { name: 'fixed classes of hexagons', cells: ['', ms(classes)] }],
  };
}
