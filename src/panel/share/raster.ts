import { svgUrl, withSize } from './svg-file';

/** Why a picture could not be made: nothing was drawn, or at another size than asked. */
export class PictureError extends Error {
  constructor(
    readonly fault: 'blank' | 'size',
    readonly width: number,
    readonly height: number,
  ) {
    super(`${fault} at ${width} × ${height}`);
    this.name = 'PictureError';
  }
}

/** Loads a picture as an image of a size in pixels. Rejects where the browser cannot read it. */
async function imageOf(svg: string, width: number, height: number): Promise<HTMLImageElement> {
  const image = new Image(width, height);
  image.src = svgUrl(withSize(svg, width, height));
  await image.decode();
  return image;
}

/** Draws a picture over the whole of a canvas. */
export async function drawOn(canvas: HTMLCanvasElement, svg: string): Promise<void> {
  const { width, height } = canvas;
  const image = await imageOf(svg, width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new PictureError('blank', width, height);
  context.drawImage(image, 0, 0, width, height);
}

export function canvasOf(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas;
}

/**
 * A picture as PNG, opened again before it is handed out. Throws a PictureError where it is blank or has another size than
 * asked (browsers limit the area of a canvas).
 */
export async function pngOf(svg: string, width: number, height: number): Promise<Blob> {
  const canvas = canvasOf(width, height);
  await drawOn(canvas, svg);
  if (isBlank(canvas)) throw new PictureError('blank', width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new PictureError('blank', width, height);
  const read = await createImageBitmap(blob);
  const found = { width: read.width, height: read.height };
  read.close();
  if (found.width !== width || found.height !== height)
    throw new PictureError('size', found.width, found.height);
  return blob;
}

/** How far the picture is scaled down before its colours are counted, and how many a drawing has at least. */
const SAMPLE = 48;
const LEAST_COLOURS = 4;

/** Whether a canvas holds next to nothing: hardly any colours, seen from afar. */
export function isBlank(canvas: HTMLCanvasElement): boolean {
  const small = canvasOf(SAMPLE, SAMPLE);
  const context = small.getContext('2d');
  if (!context) return true;
  context.drawImage(canvas, 0, 0, SAMPLE, SAMPLE);
  const { data } = context.getImageData(0, 0, SAMPLE, SAMPLE);
  const colours = new Set<number>();
  for (let at = 0; at < data.length; at += 4) {
    colours.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!);
    if (colours.size >= LEAST_COLOURS) return false;
  }
  return true;
}
