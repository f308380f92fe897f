import type { Engine } from '../../analysis/engine';
import type { ContextRecord, CoreRecord } from '../../record/types';
import { sceneArrows } from '../../scene/arrows';
import { buildScene } from '../../scene/scene';
import type { Scene } from '../../scene/types';
import type { View } from '../../view/types';

/**
 * What is drawn for a step on a slide and on paper: provinces only, and never a surface that would have to be loaded first;
 * arrows where the step asks for them.
 */
export function slideScene(view: View, engine: Engine, record: CoreRecord, context: ContextRecord): Scene {
  return buildScene({
    record,
    view: { ...view, surface: view.surface === 'none' ? 'none' : 'provinces' },
    tallies: engine.tallies(view.filters, view.measure),
    eventTallies: engine.tallies(view.filters, 'events'),
    grid: null,
    density: null,
    arrows: view.arrows ? sceneArrows(record, context, view.window, view.workshop) : null,
  });
}
