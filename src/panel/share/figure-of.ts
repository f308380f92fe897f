import { figureLines, type Figure, type Format } from '../../chart/picture/figure';
import type { Labels, Shapes } from '../../geography/types';
import type { View } from '../../view/types';
import { legendOf } from '../../scene/legend';
import type { Scene } from '../../scene/types';
import type { Shown } from './types';

/** The shapes that a reader can choose from, by their own names. */
export const PICTURE_FORMATS = { wide: '16:9', square: '1:1', portrait: '4:5', tall: '9:16' } as const;
export type PictureFormat = keyof typeof PICTURE_FORMATS;
export const FORMAT_NAMES = Object.keys(PICTURE_FORMATS) as PictureFormat[];

export interface FigureOptions {
  readonly format: Format;
  /** Absolute address of the view, printed below the picture; none for a copy that others cannot reach. */
  readonly address?: string | undefined;
  /** `@font-face` rules for a picture that leaves the page. */
  readonly fontFace?: string | undefined;
  /** Size of the map on screen in CSS pixels, on which the camera was set. */
  readonly seen?: readonly [width: number, height: number] | undefined;
}

/** A moment of the view: what is drawn then, and the sentence for it. */
export interface Moment {
  readonly view: View;
  readonly scene: Scene;
  readonly sentence: string;
}

/** The view as a whole picture; `null` until the shapes of the map are loaded. */
export function figureOf(shown: Shown, options: FigureOptions, moment: Moment = shown): Figure | null {
  const { shapes, labels } = shown;
  if (!shapes || !labels) return null;
  return drawn({ ...shown, shapes, labels }, options, moment);
}

function drawn(
  shown: Shown & { readonly shapes: Shapes; readonly labels: Labels },
  { format, address, fontFace, seen }: FigureOptions,
  { view, scene, sentence }: Moment,
): Figure {
  const { t, lang, record, engine, context, scheme, shapes, labels, grid } = shown;
  return {
    scene,
    record,
    shapes,
    labels,
    grid,
    context,
    t,
    lang,
    scheme,
    camera: view.camera,
    format,
    title: sentence,
    legend: legendOf(scene, t, lang, scheme),
    lines: figureLines({ view, record, engine, context, t, lang, ...(address ? { address } : {}) }),
    ...(fontFace ? { fontFace } : {}),
    ...(seen ? { seen } : {}),
  };
}

/** Size of the page's map in CSS pixels, where it is on screen. */
export function mapSize(): readonly [width: number, height: number] | undefined {
  const map = document.querySelector<HTMLElement>('[data-map-state]');
  return map && map.clientWidth > 0 && map.clientHeight > 0 ? [map.clientWidth, map.clientHeight] : undefined;
}
