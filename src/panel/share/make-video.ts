import { paintFigure, type Figure } from '../../chart/picture/figure';
import { sentenceOf } from '../../view/sentence-of';
import { figureOf, type FigureOptions } from './figure-of';
import { canvasOf, drawOn, isBlank, PictureError } from './raster';
import { steadyLayout } from './steady-layout';
import type { Shown } from './types';
import { canEncode, codecFor, encodeVideo, type Video } from './video';
import { sceneMaker } from './video-scenes';
import { stillsOf, type VideoPlan } from './video-windows';

export interface VideoOrder {
  readonly shown: Shown;
  readonly options: FigureOptions;
  readonly plan: VideoPlan;
  /** In pixels; both even. */
  readonly width: number;
  readonly height: number;
  readonly onprogress: (done: number) => void;
  readonly signal: AbortSignal;
}

/**
 * A video of a view played through time, one whole picture a window. Resolves to a word where there is none: the browser
 * encodes no video, none of this size, or the reader cancelled. Rejects where drawing or encoding fails.
 */
export async function makeVideo(order: VideoOrder): Promise<Video | 'unsupported' | 'noCodec' | 'cancelled'> {
  const { shown, options, plan, width, height, onprogress, signal } = order;
  if (!canEncode()) return 'unsupported';
  const codec = await codecFor(width, height);
  if (codec === null) return 'noCodec';
  const scenes = sceneMaker(shown);
  try {
    const figures: Figure[] = [];
    for (const window of plan.windows) {
      const scene = await scenes.at(window);
      const view = { ...shown.view, window };
      const sentence = sentenceOf(view, shown.engine, shown.record, shown.t, shown.lang);
      const moment = { view, scene, sentence };
      const figure = figureOf(shown, options, moment);
      if (!figure) throw new PictureError('blank', width, height);
      if (signal.aborted) return 'cancelled';
      figures.push(figure);
    }
    const layout = steadyLayout(figures);
    const canvas = canvasOf(width, height);
    const draw = async (index: number): Promise<void> => {
      const figure = figures[index]!;
      await drawOn(canvas, paintFigure(figure, layout.of(figure)));
      if (index === 0 && isBlank(canvas)) throw new PictureError('blank', width, height);
    };
    const stills = stillsOf(plan);
    const video = await encodeVideo({ canvas, codec, stills, draw, onprogress, signal });
    return video ?? 'cancelled';
  } finally {
    scenes.dispose();
  }
}
