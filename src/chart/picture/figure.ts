import { escaped } from '../../language/escape';
import type { Legend } from '../../scene/legend';
import { frameOf } from './frame';
import { FONT, mapLayers } from './map';
import { layer, short } from './markup';
import { layOut, type Layout } from './layout';
import { PAPER, textBlock } from './paper';
import { paintLegend } from './legend';
import { scaleBar } from './scale-bar';
import type { MapPicture } from './types';

export { figureLines, type LinesInput } from './lines';

/** Width and height of a whole picture in units, by its format. */
export const FORMATS = {
  '16:9': [1200, 675],
  '1:1': [1080, 1080],
  '4:5': [1080, 1350],
  '9:16': [1080, 1920],
  card: [1200, 630],
} as const;
export type Format = keyof typeof FORMATS;

/** A whole picture: the sentence, the map, its legend and what must be said with it. */
export interface Figure extends Omit<MapPicture, 'width' | 'height' | 'label'> {
  readonly format: Format;
  /** The sentence that says what the map shows. */
  readonly title: string;
  readonly legend: Legend;
  /** What stands below: see `figureLines`. The first line is the most important. */
  readonly lines: readonly string[];
  /** CSS text of font faces with `data:` addresses, for pictures that leave the page. */
  readonly fontFace?: string;
  /** Size of the map on which the camera was set, in CSS pixels: what it showed is in the picture. */
  readonly seen?: readonly [width: number, height: number];
}

/** A map of the page where nothing is known of the reader's. */
const SEEN = [900, 600] as const;

/**
 * A whole picture as SVG. Nothing is cut off and nothing lies on another: type shrinks down to a floor, then notes of the
 * legend are left out from the last, which a line of dots says.
 * @param layout where everything stands, where several pictures share it
 */
export function paintFigure(
  figure: Figure,
  layout: Layout = layOut(figure, FORMATS[figure.format][0], FORMATS[figure.format][1]),
): string {
  const { format, title, lang, scheme, fontFace } = figure;
  const [width, height] = FORMATS[format];
  const { ground } = PAPER[scheme];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img"` +
    ` aria-label="${escaped(title)}" lang="${escaped(lang)}" font-family="${FONT}">` +
    `<title>${escaped(title)}</title>` +
    (fontFace ? `<style>${fontFace.replace(/<\//g, '<\\/')}</style>` : '') +
    `<rect width="${width}" height="${height}" fill="${ground}"/>` +
    heading(layout, scheme) +
    mapPart(figure, layout) +
    paintLegend(figure.legend, { ...layout.legend, scheme }).svg +
    footer(layout, scheme, width) +
    '</svg>'
  );
}

function heading({ title, margin, lineHeight }: Layout, scheme: Figure['scheme']): string {
  const { ink } = PAPER[scheme];
  const type = { fontPx: title.fontPx, colour: ink, weight: 700, lineHeight: lineHeight * 0.94 };
  return layer('title', textBlock(title.lines, margin, title.y, type));
}

function footer(
  { footer: { blocks, fontPx, y }, margin, lineHeight }: Layout,
  scheme: Figure['scheme'],
  width: number,
): string {
  const { ink, soft, line } = PAPER[scheme];
  const rule = `<path d="M${short(margin)} ${short(y - fontPx * 0.5)}H${short(width - margin)}" stroke="${line}" stroke-width="1.5"/>`;
  let at = y;
  const texts = blocks.map((lines, index) => {
    const weight = index === 0 ? 600 : 400;
    const block = textBlock(lines, margin, at, {
      fontPx,
      colour: index === 0 ? ink : soft,
      weight,
      lineHeight,
    });
    at += lines.length * fontPx * lineHeight;
    return block;
  });
  return layer('footer', rule + texts.join(''));
}

/** The map in its place: scaled with the type, so that marks are as large as in the legend. */
function mapPart(figure: Figure, { map: { x, y, width, height, scale } }: Layout): string {
  const size = { width: width / scale, height: height / scale };
  const [seenWidth, seenHeight] = figure.seen ?? SEEN;
  const { camera } = figure;
  const shift = Math.log2(Math.min(size.width / seenWidth, size.height / seenHeight));
  const seen = camera ? { ...camera, zoom: camera.zoom + shift } : null;
  const frame = frameOf({ ...size, camera: seen });
  const picture = { ...figure, ...size, camera: seen, label: figure.title };
  return (
    `<svg x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" viewBox="0 0 ${short(size.width)} ${short(size.height)}" data-layer="map">` +
    mapLayers(picture, frame) +
    scaleBar(frame, figure) +
    '</svg>'
  );
}
