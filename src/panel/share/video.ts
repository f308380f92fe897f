import {
  BufferTarget,
  CanvasSource,
  getFirstEncodableVideoCodec,
  Mp4OutputFormat,
  Output,
  QUALITY_HIGH,
  WebMOutputFormat,
  type VideoCodec,
} from 'mediabunny';
import type { Still } from './video-windows';

export interface VideoRequest {
  readonly canvas: HTMLCanvasElement;
  readonly codec: VideoCodec;
  readonly stills: readonly Still[];
  /** Draws a picture onto the canvas. */
  readonly draw: (index: number) => Promise<void>;
  /** How many pictures are done. */
  readonly onprogress: (done: number) => void;
  readonly signal: AbortSignal;
}

export interface Video {
  readonly blob: Blob;
  readonly ending: 'mp4' | 'webm';
}

/** H.264 first: an MP4 of it plays everywhere. */
const CODECS: VideoCodec[] = ['avc', 'vp9', 'vp8', 'av1'];
/** Every second a picture that stands alone, so that a reader can jump. */
const KEY_FRAME_S = 1;

/** Whether the browser can encode video at all (WebCodecs; secure pages only). */
export const canEncode = (): boolean => typeof VideoEncoder !== 'undefined';

/** A codec that this browser encodes at a size in pixels; `null` where it has none. */
export function codecFor(width: number, height: number): Promise<VideoCodec | null> {
  return getFirstEncodableVideoCodec(CODECS, { width, height, quality: QUALITY_HIGH });
}

/** Makes a video of still pictures. Resolves to `null` where it was aborted; rejects where the encoder fails. */
export async function encodeVideo(request: VideoRequest): Promise<Video | null> {
  const { canvas, codec, stills, draw, onprogress, signal } = request;
  const ending = codec === 'avc' ? 'mp4' : 'webm';
  const target = new BufferTarget();
  const format = ending === 'mp4' ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat();
  const output = new Output({ format, target });
  const source = new CanvasSource(canvas, {
    codec,
    quality: QUALITY_HIGH,
    keyFrameInterval: KEY_FRAME_S,
  });
  output.addVideoTrack(source);
  try {
    await output.start();
    for (const [index, { atMs, forMs }] of stills.entries()) {
      await draw(index);
      if (signal.aborted) break;
      await source.add(atMs / 1000, forMs / 1000);
      onprogress(index + 1);
      // The page stays usable: what the reader does meanwhile comes first.
      await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted) break;
    }
    if (signal.aborted) {
      await output.cancel();
      return null;
    }
    await output.finalize();
  } catch (error) {
    await output.cancel().catch(() => undefined);
    throw error;
  }
  return { blob: new Blob([target.buffer!], { type: format.mimeType }), ending };
}
