import { extentOf } from '../geography/footprint';
import type { Place } from '../record/types';
import { recent } from './cache';
import type { Engine } from './engine';
import type { Events } from './events';
import { filterKey, selectRows } from './filters';
import { buildTallies } from './tallies';
import type { Filters, Tallies } from './types';

/** Whether a place is known more finely than to its province: its incidents lie in a disc, not in a whole province. */
function isPlaced(place: Place): boolean {
  return extentOf(place).type === 'disc';
}

/** How many filters are remembered for a record. */
const KEPT = 4;
const kept = new WeakMap<Events, ReturnType<typeof recent<Tallies>>>();

/**
 * Tallies of events over the placed rows alone: rows known to a province or to the country are left out, so that an event
 * told of a town and of its province lies wholly in the town. Hot spots, centres and ellipses stand on these (docs/design.md, 3.10).
 * Results of the latest filters are kept.
 * @param places `CoreRecord.places` of the engine's record
 */
export function placedTallies(
  { events }: Pick<Engine, 'events'>,
  places: readonly Place[],
  filters: Filters,
): Tallies {
  let byFilter = kept.get(events);
  if (!byFilter) kept.set(events, (byFilter = recent<Tallies>(KEPT)));
  return byFilter(filterKey(filters), () => {
    const placed = places.map(isPlaced);
    const mask = selectRows(events, filters);
    for (let row = 0; row < events.rowCount; row++) if (!placed[events.rows.place[row]!]) mask[row] = 0;
    return buildTallies(events, mask, 'events');
  });
}
