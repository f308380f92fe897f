import { emergingHotSpots } from '../../src/analysis/emerging-cube';
import { kernelDensity } from '../../src/analysis/kernel';
import { placedTallies } from '../../src/analysis/placed';
import type { CellGrid } from '../../src/geography/types';
import { firstCompiled } from '../../src/record/coverage';
import type { Span } from '../../src/record/types';
import { sceneArrows } from '../../src/scene/arrows';
import { sceneCentre } from '../../src/scene/centre';
import { prepareHistory, type HistoryState } from '../../src/scene/history';
import { hotSpotsIn } from '../../src/scene/hotspots';
import { buildScene } from '../../src/scene/scene';
import type { Scene } from '../../src/scene/types';
import type { View } from '../../src/view/types';
import type { Ground } from '../site/pages/ground';

/** The scene of a view with everything that it asks for, worked out at once. */
export function sceneOf(view: View, ground: Ground, grid: CellGrid | null): Scene {
  const { record, context, engine } = ground;
  const { window, workshop, surface } = view;
  const tallies = engine.tallies(view.filters, view.measure);
  const limits: Span = { start: firstCompiled(record), end: record.end };
  const placed = () => placedTallies(engine, record.places, view.filters);
  const density = (): Float64Array | null => {
    if (surface !== 'kernel' || !grid) return null;
    const mass = tallies.mass(window, new Float64Array(record.places.length));
    return kernelDensity(grid, mass, view.bandwidthKm, window.end - window.start + 1);
  };
  const history = (): HistoryState | null => {
    if (surface !== 'history' || !grid) return null;
    const request = prepareHistory(placed(), window, limits, record.coverage);
    return request.status === 'ready' ? emergingHotSpots(grid, request) : request;
  };
  return buildScene({
    record,
    view,
    tallies,
    eventTallies: engine.tallies(view.filters, 'events'),
    grid,
    density: density(),
    hotspots: surface === 'hotspots' && grid ? hotSpotsIn(grid, placed(), window) : null,
    history: history(),
    arrows: view.arrows ? sceneArrows(record, context, window, workshop) : null,
    centre:
      view.centre && !workshop
        ? sceneCentre(placed(), record.places, window, limits.start, record.coverage)
        : null,
  });
}
