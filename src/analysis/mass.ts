import type { Footprints } from '../geography/types';
import { AreaFigures, figuresOf, type Telling } from './figures';
import { SpreadSums, type Days } from './sums';

/**
 * Mass for surfaces (docs/design.md, 3.2): spread evenly over the days of an event's span and shared equally over the places at
 * which it is told. Rows known only to the country have no place; a row known to its province has the province's polygon.
 *
 * Events: a mass of one, over the event's distinct places. People: every province's figure over the distinct places in it
 * whose rows give a figure, so that a surface holds in each province just the people that the province is coloured by;
 * what a country-level row adds beyond the provinces lies in no area.
 */
export function spreadMass(telling: Telling, days: Days): SpreadSums {
  const { events, mask, measure } = telling;
  const { offsets, order, rows, rowSite, eventStart, eventEnd } = events;
  const figures = figuresOf(telling);
  const sites = new AreaFigures(events.sites.length);
  const provinces = new AreaFigures(events.provinceCount);
  const siteProvince = provincesOfSites(telling);
  const sitesIn = new Int32Array(events.provinceCount);
  const sums = new SpreadSums(days, events.sites.length);
  for (let event = 0; event < events.eventCount; event++) {
    for (let i = offsets[event]!; i < offsets[event + 1]!; i++) {
      const row = order[i]!;
      const province = rows.province[row]!;
      if (mask[row] === 0 || province < 0) continue;
      sites.note(rowSite[row]!, figures[row]!);
      if (measure !== 'events') provinces.note(province, figures[row]!);
    }
    if (sites.areas.length === 0) continue;
    const [start, end] = [eventStart[event]!, eventEnd[event]!];
    if (measure === 'events') {
      for (const site of sites.areas) sums.add(start, end, site, 1 / sites.areas.length);
    } else {
      for (const site of sites.areas) sitesIn[siteProvince[site]!]!++;
      for (const site of sites.areas) {
        const province = siteProvince[site]!;
        sums.add(start, end, site, provinces.at(province) / sitesIn[province]!);
      }
      for (const province of provinces.areas) sitesIn[province] = 0;
    }
    sites.clear();
    provinces.clear();
  }
  return sums.accumulate();
}

function provincesOfSites({ events }: Telling): Int16Array {
  const out = new Int16Array(events.sites.length).fill(-1);
  for (let row = 0; row < events.rowCount; row++) out[events.rowSite[row]!] = events.rows.province[row]!;
  return out;
}

/**
 * Mass of every cell: the places' masses times the shares of their footprints.
 * @param placeMass one entry a place, from `Tallies.mass`
 * @param out one entry a cell
 */
export function cellMass(footprints: Footprints, placeMass: Float64Array, out: Float64Array): Float64Array {
  const { offsets, cells, shares } = footprints;
  out.fill(0);
  for (let place = 0; place < placeMass.length; place++) {
    const mass = placeMass[place]!;
    if (mass === 0) continue;
    for (let i = offsets[place]!; i < offsets[place + 1]!; i++) out[cells[i]!]! += mass * shares[i]!;
  }
  return out;
}
