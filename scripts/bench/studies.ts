import { readFileSync } from 'node:fs';
import { createEngine } from '../../src/analysis/engine';
import { DEFAULT_FILTERS } from '../../src/analysis/types';
import { centreOf } from '../../src/analysis/centre';
import { rankChanges } from '../../src/analysis/change';
import { prepareEmerging } from '../../src/analysis/emerging';
import { emergingHotSpots } from '../../src/analysis/emerging-cube';
import { placedTallies } from '../../src/analysis/placed';
import { monthSteps } from '../../src/analysis/steps';
import {
  monthsEach,
  nearbySplits,
  placeboDates,
  runStudy,
  sensitivity,
  windowsAround,
} from '../../src/analysis/study';
import { decodeCells } from '../../src/geography/decode';
import { dayOf } from '../../src/record/day';
import { decodeContext, decodeCore } from '../../src/record/decode';
import type { CoreRecord } from '../../src/record/types';
import { generateIncidents } from './generate';
import { times } from './measure';
import { saying, TIMED, timedRow, type Row, type Section } from './report';

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../public/data/${file}`, import.meta.url), 'utf8'));

const RUNS = 7;
/** September 2022, six months each way. */
const DAY = dayOf(2022, 9, 17);
const TARGET = ['KH-18'];
const CATCHMENT = ['KH-15', 'KH-1', 'KH-20', 'KH-22', 'KH-8', 'KH-9', 'KH-12'];

/** Times whole studies, each with an engine of its own, so that nothing is remembered from the run before. */
export function benchStudies(): Section[] {
  saying('studies');
  const record = decodeCore(read('record.json'));
  const { sources } = decodeContext(read('context.json'));
  const grid = decodeCells(read('cells-10.json'));
  const arms = {
    target: TARGET,
    catchment: CATCHMENT,
    control: record.provinces.map(({ iso }) => iso).filter((iso) => ![...TARGET, ...CATCHMENT].includes(iso)),
  };
  const lengths = monthsEach(6);
  const windows = windowsAround(DAY, lengths);
  const rows: Row[] = [];

  const time = (
    name: string,
    limit: number,
    held: CoreRecord,
    work: (engine: ReturnType<typeof createEngine>) => unknown,
  ) => {
    const engines = Array.from({ length: RUNS }, () => createEngine(held));
    rows.push(
      timedRow(
        name,
        times(RUNS, (run) => work(engines[run]!)),
        limit,
      ),
    );
  };

  const large = { ...record, incidents: generateIncidents(record, 100_000) };
  for (const [name, held, limit] of [
    ['the real record', record, 50],
    ['100,000 generated events', large, 250],
  ] as const) {
    time(`study, ranking and ellipses, ${name}`, limit, held, (engine) => {
      runStudy({ engine, record: held, filters: DEFAULT_FILTERS, arms, sources, ...windows });
      rankChanges(engine, DEFAULT_FILTERS, windows.before, windows.after, held);
      const placed = placedTallies(engine, held.places, DEFAULT_FILTERS);
      return [windows.before, windows.after].map((window) => centreOf(placed, held.places, window));
    });
  }
  const base = (engine: ReturnType<typeof createEngine>) => ({
    engine,
    record,
    filters: DEFAULT_FILTERS,
    arms,
    sources,
  });
  time('placebo dates, the real record', 1000, record, (engine) =>
    placeboDates({ ...base(engine), day: DAY, lengths }),
  );
  time('sensitivity, the real record', 1000, record, (engine) =>
    sensitivity({ ...base(engine), days: nearbySplits(record.milestones, DAY, 30) }),
  );
  const steps = monthSteps({ start: dayOf(2024, 4, 1), end: record.end });
  time(`emerging hot spots, ${steps.length} steps, cells of 10 km`, 1000, record, (engine) => {
    const request = prepareEmerging(
      placedTallies(engine, record.places, DEFAULT_FILTERS),
      steps,
      record.coverage,
    );
    return 'masses' in request ? emergingHotSpots(grid, request) : request;
  });
  return [{ title: 'Studies', columns: TIMED, rows }];
}
