import { arrowShapes } from '../../chart/picture/moves';
import type { ContextRecord } from '../../record/types';
import { sceneArrows } from '../../scene/arrows';
import type { Prepare } from './embed';
import type { LayerPaint } from './paint';

/** What is said to have moved in each window. */
export const arrows =
  (context: ContextRecord): Prepare =>
  ({ state, view }) => ({ arrows: sceneArrows(state.record, context, view.window, view.workshop) });

export const paintArrows: LayerPaint = ({ scene, scheme }, frame, palette) => ({
  arrows: arrowShapes(scene, frame, palette, scheme),
});
