import { isoDay } from '../../record/day';
import type { Span } from '../../record/types';
import type { Surface } from '../../view/types';

/**
 * The name of a picture or video: `crackdown-map-2022-08-01-to-2022-10-31-provinces.png`.
 * @param ending such as `png`
 */
export function fileName(window: Span, surface: Surface, ending: string): string {
  const [start, end] = [isoDay(window.start), isoDay(window.end)];
  const dates = start === end ? start : `${start}-to-${end}`;
  return `crackdown-map-${dates}-${surface === 'none' ? 'marks' : surface}.${ending}`;
}
