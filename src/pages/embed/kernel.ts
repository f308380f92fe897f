import { kernelDensity } from '../../analysis/kernel';
import type { CellGrid } from '../../geography/types';
import { daysIn } from '../../record/day';
import type { Prepare } from './embed';

/** The kernel density of each window, worked out here: a sandboxed frame has no workers. */
export const density =
  (grid: CellGrid): Prepare =>
  ({ state, view }) => {
    const mass = new Float64Array(state.record.places.length);
    state.engine.tallies(view.filters, view.measure).mass(view.window, mass);
    return { density: kernelDensity(grid, mass, view.bandwidthKm, daysIn(view.window)) };
  };
