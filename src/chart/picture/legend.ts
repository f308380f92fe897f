import { inKhmer } from '../../language/language';
import type { Scheme } from '../../scene/colours';
import type { Legend, LegendEntry } from '../../scene/legend';
import { layer, short } from './markup';
import { lineHeightOf, PAPER, textBlock } from './paper';
import { swatchShape, swatchSize, SWATCH_WIDTH } from './swatches';
import { wrapText } from './text';

export interface LegendPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontPx: number;
  readonly scheme: Scheme;
  /** Columns of entries; 1 without it. */
  readonly columns?: number;
  /** How many of the notes are shown, from the first; a last line of dots says that some are not. All without it. */
  readonly notes?: number;
}

export interface PaintedLegend {
  readonly svg: string;
  readonly height: number;
}

/** Size of type for which swatches are drawn. */
const SWATCH_TYPE = 14;
const KHMER = /[\u1780-\u17ff]/;

/** A legend as a group of SVG: title, units and dates, one entry a look in columns, then the notes. Nothing runs over. */
export function paintLegend(legend: Legend, place: LegendPlace): PaintedLegend {
  const { x, y, width, fontPx, scheme, columns = 1, notes = legend.notes.length } = place;
  const { ink, soft } = PAPER[scheme];
  const khmer = KHMER.test(legend.title + legend.units);
  const lang = khmer ? 'km' : 'en';
  const lineHeight = lineHeightOf(khmer);
  const step = fontPx * lineHeight;
  const parts: string[] = [];
  let at = y;
  const write = (text: string, colour: string, weight: number): void => {
    const lines = wrapText(text, width, fontPx, lang, weight);
    parts.push(textBlock(lines, x, at, { fontPx, colour, weight, lineHeight }));
    at += lines.length * step;
  };
  write(legend.title, ink, 700);
  write(`${legend.units}; ${legend.dates}`, soft, 400);
  at += step * 0.3;

  const entries = entryRows(legend, (width - (columns - 1) * fontPx * 1.2) / columns, fontPx, lang);
  const split = inColumns(
    entries.map(({ height, lead }) => height + lead),
    columns,
  );
  const columnWidth = (width + fontPx * 1.2) / columns;
  let lowest = at;
  split.forEach((range, column) => {
    let top = at;
    for (const [nth, entry] of entries.slice(...range).entries()) {
      if (nth > 0) top += entry.lead;
      parts.push(entryShape(entry, x + column * columnWidth, top, fontPx, scheme, lineHeight));
      top += entry.height;
    }
    lowest = Math.max(lowest, top);
  });
  at = lowest;

  const shown = legend.notes.slice(0, notes);
  const told = shown.length < legend.notes.length ? [...shown, '…'] : shown;
  if (told.length > 0) at += step * 0.35;
  for (const note of told) write(note, soft, 400);
  return { svg: layer('legend', parts.join('')), height: at - y };
}

interface Row {
  readonly entry: LegendEntry;
  readonly lines: readonly string[];
  readonly height: number;
  /** Room above the first entry of a group, which at the top of a column is not needed. */
  readonly lead: number;
  /** Room for swatches, the same for all entries of a group. */
  readonly indent: number;
}

function entryRows(legend: Legend, width: number, fontPx: number, lang: string): Row[] {
  const scale = fontPx / SWATCH_TYPE;
  const step = fontPx * lineHeightOf(inKhmer(lang));
  return [legend.areas, legend.arrows, legend.centre, legend.marks, legend.zones].flatMap((group, nth) => {
    const widest = Math.max(SWATCH_WIDTH, ...group.map(({ swatch }) => swatchSize(swatch)[0]));
    const indent = widest * scale + fontPx * 0.6;
    return group.map((entry, at): Row => {
      const lines = wrapText(entry.label, width - indent, fontPx, lang);
      const tall = swatchSize(entry.swatch)[1] * scale;
      const lead = at === 0 && nth > 0 ? step * 0.4 : 0;
      return { entry, lines, indent, lead, height: Math.max(lines.length * step, tall) + fontPx * 0.22 };
    });
  });
}

function entryShape(
  { entry: { swatch }, lines, height, indent }: Row,
  x: number,
  y: number,
  fontPx: number,
  scheme: Scheme,
  lineHeight: number,
): string {
  const { ink, ground } = PAPER[scheme];
  const scale = fontPx / SWATCH_TYPE;
  const step = fontPx * lineHeight;
  const room = height - fontPx * 0.22;
  const tall = swatchSize(swatch)[1] * scale;
  // A swatch stands beside the first line of its label, unless it is taller than that.
  const middle = y + Math.max(step, tall) / 2;
  const first = tall > lines.length * step ? y + (room - lines.length * step) / 2 : y;
  const cx = x + (indent - fontPx * 0.6) / 2;
  return (
    `<g data-swatch="${swatch.kind}" transform="translate(${short(cx)} ${short(middle)}) scale(${short(scale)})">${swatchShape(swatch, ground)}</g>` +
    textBlock(lines, x + indent, first, { fontPx, colour: ink, lineHeight })
  );
}

/** Parts rows in order into columns so that the tallest column is as low as can be. */
function inColumns(heights: readonly number[], columns: number): (readonly [from: number, to: number])[] {
  const fill = (most: number): (readonly [number, number])[] => {
    const ranges: [number, number][] = [];
    let [from, sum] = [0, 0];
    heights.forEach((height, at) => {
      if (at > from && sum + height > most) {
        ranges.push([from, at]);
        [from, sum] = [at, 0];
      }
      sum += height;
    });
    return [...ranges, [from, heights.length]];
  };
  const total = heights.reduce((sum, height) => sum + height, 0);
  for (let most = total / columns; ; most += Math.max(1, total / 100)) {
    const ranges = fill(most);
    if (ranges.length <= columns) return ranges;
  }
}
