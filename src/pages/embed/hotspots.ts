import { placedTallies } from '../../analysis/placed';
import type { CellGrid } from '../../geography/types';
import { hotSpotsIn } from '../../scene/hotspots';
import type { Prepare } from './embed';

/** The hot spots of each window. */
export const hotspots =
  (grid: CellGrid): Prepare =>
  ({ state: { engine, record }, view }) => ({
    hotspots: hotSpotsIn(grid, placedTallies(engine, record.places, view.filters), view.window),
  });
