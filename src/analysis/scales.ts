import type { CellGrid } from '../geography/types';
import { daysIn } from '../record/day';
import type { Province, Span } from '../record/types';
import { countBreaks, rateBreaks } from './classes';
import { kernelsAtMiddles } from './middles';
import { provinceRates, RATE_DAYS } from './rates';
import type { ClassScale, Tallies } from './types';

/**
 * Windows over which fixed scales of rates and densities look for the largest value: 90 days long, one every 30 days over
 * the whole record. A shorter window on screen can exceed it (the last class is open), a longer one stays below.
 */
const SCALE_WINDOW_DAYS = 90;
const SCALE_STEP_DAYS = 30;

/** One scale for each tallies and question: both are objects that live as long as the record and its filters do. */
function remembered<Key extends object>(): (owner: Key, name: string, build: () => ClassScale) => ClassScale {
  const kept = new WeakMap<Key, Map<string, ClassScale>>();
  return (owner, name, build) => {
    let scales = kept.get(owner);
    if (!scales) kept.set(owner, (scales = new Map()));
    let scale = scales.get(name);
    if (!scale) scales.set(name, (scale = build()));
    return scale;
  };
}
const ofTallies = remembered<Tallies>();

/** The windows of the fixed scales of rates and densities. */
function* scaleWindows(tallies: Tallies): Generator<Span> {
  const last = tallies.firstDay + tallies.dayCount - 1;
  for (
    let end = tallies.firstDay + SCALE_STEP_DAYS - 1;
    end < last + SCALE_STEP_DAYS;
    end += SCALE_STEP_DAYS
  ) {
    yield { start: end - SCALE_WINDOW_DAYS + 1, end };
  }
}

/** Windows of a length among which every area has its largest count: those that end on the day of some event. */
function* fullestWindows(tallies: Tallies, days: number): Generator<Span> {
  for (let end = tallies.firstDay; end < tallies.firstDay + tallies.dayCount; end++) {
    if (tallies.national({ start: end, end }) > 0) yield { start: end - days + 1, end };
  }
}

/** The largest count of any province in any window of a length, over the whole record. */
export function largestProvinceCount(tallies: Tallies, days: number): number {
  const counts = new Float64Array(tallies.provinceCount);
  let most = 0;
  for (const window of fullestWindows(tallies, days)) {
    for (const count of tallies.provinces(window, counts)) if (count > most) most = count;
  }
  return most;
}

/**
 * Classes for province counts, fixed for a window length, so that playing does not recolour the map. Calendar months and
 * years differ in length: lengths are rounded up to whole months of 31 days above one month.
 */
export function fixedCountScale(tallies: Tallies, window: Span): ClassScale {
  const days = daysIn(window);
  const length = days < 28 ? days : Math.ceil(days / 31) * 31;
  return ofTallies(tallies, `count ${length}`, () => ({
    breaks: countBreaks(largestProvinceCount(tallies, length)),
    fit: 'fixed',
  }));
}

/**
 * Classes for province rates, fixed over the whole record: the largest rate in any 90 days on at least five events.
 * @param events tallies of events, where `tallies` sums people
 */
export function fixedRateScale(
  tallies: Tallies,
  provinces: readonly Province[],
  rate: 'area' | 'residents',
  events: Tallies = tallies,
): ClassScale {
  return ofTallies(tallies, rate, () => {
    const counts = new Float64Array(provinces.length);
    const eventCounts = new Float64Array(provinces.length);
    let [most, mostOfFew] = [0, 0];
    for (const window of scaleWindows(tallies)) {
      tallies.provinces(window, counts);
      events.provinces(window, eventCounts);
      const { values, few } = provinceRates(counts, provinces, rate, SCALE_WINDOW_DAYS, eventCounts);
      values.forEach((value, province) => {
        if (few[province] === 1) mostOfFew = Math.max(mostOfFew, value);
        else most = Math.max(most, value);
      });
    }
    return { breaks: rateBreaks(most || mostOfFew), fit: 'fixed' };
  });
}

/** Classes for hexagons, fixed over the whole record: the largest density of any cell in any 90 days. */
export function fixedCellScale(tallies: Tallies, grid: CellGrid): ClassScale {
  return ofTallies(tallies, `cells ${grid.sideKm}`, () => {
    const { offsets, cells, shares } = grid.footprints;
    const placeMass = new Float64Array(tallies.placeCount);
    const mass = new Float64Array(grid.areaKm2.length);
    let most = 0;
    for (const window of scaleWindows(tallies)) {
      tallies.mass(window, placeMass);
      const touched: number[] = [];
      for (let place = 0; place < placeMass.length; place++) {
        if (placeMass[place] === 0) continue;
        for (let i = offsets[place]!; i < offsets[place + 1]!; i++) {
          mass[cells[i]!]! += placeMass[place]! * shares[i]!;
          touched.push(cells[i]!);
        }
      }
      for (const cell of touched) most = Math.max(most, mass[cell]! / grid.areaKm2[cell]!);
      for (const cell of touched) mass[cell] = 0;
    }
    return { breaks: rateBreaks(perThousandKm2(most)), fit: 'fixed' };
  });
}

/**
 * Classes for kernel density, fixed over the whole record. The largest density is found without computing surfaces: each
 * place's mass is taken to lie at the middle of its footprint, and the density is looked for at these middles only.
 */
export function fixedKernelScale(tallies: Tallies, grid: CellGrid, bandwidthKm: number): ClassScale {
  return ofTallies(tallies, `kernel ${grid.sideKm} ${bandwidthKm}`, () => {
    const mass = new Float64Array(tallies.placeCount);
    const middles = kernelsAtMiddles(tallies, grid, bandwidthKm);
    let most = 0;
    for (const window of scaleWindows(tallies)) {
      tallies.mass(window, mass);
      for (const { place, sources, weights } of middles) {
        if (mass[place] === 0) continue;
        let density = 0;
        for (let k = 0; k < sources.length; k++) density += mass[sources[k]!]! * weights[k]!;
        most = Math.max(most, density);
      }
    }
    return { breaks: rateBreaks(perThousandKm2(most)), fit: 'fixed' };
  });
}

function perThousandKm2(perKm2: number): number {
  return (perKm2 * 1000 * RATE_DAYS) / SCALE_WINDOW_DAYS;
}
