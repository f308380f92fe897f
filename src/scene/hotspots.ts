import { hotSpots, type HotSpots } from '../analysis/hotspots';
import { recent } from '../analysis/cache';
import type { Tallies } from '../analysis/types';
import type { CellGrid } from '../geography/types';
import type { Span } from '../record/types';

/** How many windows are remembered: as far as a slider is dragged to and fro. */
const KEPT = 60;
const kept = new WeakMap<Tallies, WeakMap<CellGrid, ReturnType<typeof recent<HotSpots>>>>();

/**
 * Hot spots of a window, kept for the latest windows.
 * @param tallies from `placedTallies`
 */
export function hotSpotsIn(grid: CellGrid, tallies: Tallies, window: Span): HotSpots {
  let byGrid = kept.get(tallies);
  if (!byGrid) kept.set(tallies, (byGrid = new WeakMap()));
  let byWindow = byGrid.get(grid);
  if (!byWindow) byGrid.set(grid, (byWindow = recent<HotSpots>(KEPT)));
  return byWindow(`${window.start} ${window.end}`, () => hotSpots(grid, tallies, window));
}
