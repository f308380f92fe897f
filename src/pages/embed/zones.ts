import { diamondShapes, discShapes } from '../../chart/picture/zones';
import type { LayerPaint } from './paint';

/** Special economic zones, without their names. */
export const paintZones: LayerPaint = ({ scene, context }, frame, palette) => {
  const zones = (scene.showZones && context?.zones) || [];
  return { discs: discShapes(zones, frame, palette), zones: diamondShapes(zones, frame, palette) };
};
