import { createKernel } from '../../analysis/kernel-client';
import { placedTallies } from '../../analysis/placed';
import type { Span } from '../../record/types';
import { sceneArrows } from '../../scene/arrows';
import { sceneCentre } from '../../scene/centre';
import { hotSpotsIn } from '../../scene/hotspots';
import { buildScene } from '../../scene/scene';
import type { Scene } from '../../scene/types';
import type { View } from '../../view/types';
import type { Shown } from './types';

/** Makes the scenes of a view at other windows, one after the other. */
export interface SceneMaker {
  at(window: Span): Promise<Scene>;
  /** Ends what was started for it. */
  dispose(): void;
}

/**
 * Scenes as playing the view would draw them, but with one scale of colours throughout. Kernel densities are worked out in
 * a worker where one can start; hot spots, arrows and centres here, as on the page.
 */
export function sceneMaker({ view: asked, record, engine, grid, context }: Shown): SceneMaker {
  const view: View = { ...asked, fit: 'fixed' };
  const tallies = engine.tallies(view.filters, view.measure);
  const eventTallies = engine.tallies(view.filters, 'events');
  const kernel = view.surface === 'kernel' && grid ? createKernel(grid) : null;
  const first = record.coverage.reduce((day, { start }) => Math.min(day, start), record.end);
  const placed = () => placedTallies(engine, record.places, view.filters);
  const hot = view.surface === 'hotspots' && !view.workshop;

  return {
    at: async (window) => {
      const mass = () => tallies.mass(window, new Float64Array(record.places.length));
      const days = window.end - window.start + 1;
      return buildScene({
        record,
        view: { ...view, window },
        tallies,
        eventTallies,
        grid,
        density: kernel ? await kernel.density(mass(), view.bandwidthKm, days) : null,
        hotspots: hot && grid ? hotSpotsIn(grid, placed(), window) : null,
        history: null,
        arrows: view.arrows && context ? sceneArrows(record, context, window, view.workshop) : null,
        centre:
          view.centre && !view.workshop
            ? sceneCentre(placed(), record.places, window, first, record.coverage)
            : null,
      });
    },
    dispose: () => kernel?.dispose(),
  };
}
