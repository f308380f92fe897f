import { placedTallies } from '../../analysis/placed';
import { centreShapes } from '../../chart/picture/moves';
import { firstCompiled } from '../../record/coverage';
import { sceneCentre } from '../../scene/centre';
import type { Prepare } from './embed';
import type { LayerPaint } from './paint';

/** The centre of gravity of each window, and its ellipse. */
export const centre: Prepare = ({ state: { engine, record }, view }) => {
  const placed = placedTallies(engine, record.places, view.filters);
  return { centre: sceneCentre(placed, record.places, view.window, firstCompiled(record), record.coverage) };
};

export const paintCentre: LayerPaint = ({ scene }, frame, palette) => ({
  centre: centreShapes(scene, frame, palette),
});
