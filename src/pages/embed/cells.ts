import { cellPaths } from '../../chart/picture/areas';
import { patternNumbers } from '../../chart/picture/numbers';
import type { LayerPaint } from './paint';

export { decodePacked } from './compact-cells';

/** Hexagons, whole ones: the outline of the land cuts them. Their code comes with the views that have them. */
export const paintCells: LayerPaint = ({ scene, grid }, frame, palette) => ({
  cells: cellPaths(scene, grid, frame, palette),
  numbers: patternNumbers(scene, grid, frame, palette),
});
