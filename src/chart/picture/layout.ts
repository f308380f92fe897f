import { inKhmer } from '../../language/language';
import type { Figure, Format } from './figure';
import { paintLegend, type LegendPlace } from './legend';
import { lineHeightOf } from './paper';
import { wrapText } from './text';

/** Where everything of a whole picture stands, in its units. */
export interface Layout {
  readonly margin: number;
  readonly lineHeight: number;
  readonly title: { readonly lines: readonly string[]; readonly fontPx: number; readonly y: number };
  readonly map: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    /** Units of the picture to a unit of the map. */
    readonly scale: number;
  };
  readonly legend: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly fontPx: number;
    readonly columns: number;
    readonly notes: number;
  };
  readonly footer: {
    readonly blocks: readonly (readonly string[])[];
    readonly fontPx: number;
    readonly y: number;
  };
}

/** Size of the legend's type at its largest: pictures for phones have larger type. */
const TYPE: Readonly<Record<Format, number>> = { '16:9': 17, card: 16.5, '1:1': 21, '4:5': 24, '9:16': 28 };
/** The title's size, and that of what stands below, as shares of it. */
const TITLE = 1.7;
const FOOTER = 0.8;
/** Type is not made smaller than this share while notes can be left out instead. */
const FLOOR = 0.74;
/** The smallest that is tried at all. */
const LEAST = 0.4;
/** Side of the square of Cambodia that a map must hold, as a share of the shorter side of the picture. */
const SMALLEST_MAP = 0.44;
/** A title is made smaller rather than longer than this. */
const TITLE_LINES: Readonly<Record<Format, number>> = { '16:9': 3, card: 3, '1:1': 5, '4:5': 5, '9:16': 6 };

type Arrangement = 'beside' | 'below';

interface Tried {
  readonly layout: Layout;
  /** Side of the largest square in the map; negative where there is no room. */
  readonly room: number;
}

/** The largest type with which title, map, legend and footer have room; of two arrangements the one with the larger map. */
export function layOut(figure: Figure, width: number, height: number): Layout {
  const wanted = SMALLEST_MAP * Math.min(width, height);
  const all = figure.legend.notes.length;
  const best = (share: number, notes: number): Tried => {
    const tried = (['beside', 'below'] as const).map((how) =>
      tryOut(figure, width, height, how, share, notes),
    );
    return tried.reduce((a, b) => (b.room > a.room ? b : a));
  };
  for (let share = 1; share >= FLOOR; share -= 0.04) {
    const { layout, room } = best(share, all);
    if (room >= wanted) return layout;
  }
  for (let notes = all - 1; notes >= 0; notes--) {
    const { layout, room } = best(FLOOR, notes);
    if (room >= wanted) return layout;
  }
  let last = best(FLOOR, 0);
  for (let share = FLOOR; share >= LEAST && last.room < wanted * 0.85; share -= 0.04) last = best(share, 0);
  return last.layout;
}

function tryOut(
  figure: Figure,
  width: number,
  height: number,
  how: Arrangement,
  share: number,
  notes: number,
): Tried {
  const { format, lang, scheme, legend, lines } = figure;
  const fontPx = TYPE[format] * share;
  const lineHeight = lineHeightOf(inKhmer(lang));
  const margin = TYPE[format] * 1.7;
  const inner = width - 2 * margin;
  const gap = TYPE[format] * 0.9;

  const title = titleOf(figure, inner, share);
  const top = margin * 0.8 + title.lines.length * title.fontPx * lineHeight * 0.94 + gap;
  const footerPx = fontPx * FOOTER;
  const blocks = lines.map((line, at) => wrapText(line, inner, footerPx, lang, at === 0 ? 600 : 400));
  const footerLines = blocks.reduce((sum, block) => sum + block.length, 0);
  const footerTop = height - margin * 0.7 - footerLines * footerPx * lineHeight;
  const bottom = footerTop - footerPx * 0.5 - gap;

  const place = { fontPx, scheme, notes, x: margin, y: 0 };
  const beside = how === 'beside';
  const legendWidth = beside ? Math.max(inner * 0.3, fontPx * 17) : inner;
  const { columns, height: legendHeight } = legendColumns(
    legend,
    { ...place, width: legendWidth },
    beside ? 2 : 4,
  );
  const map = beside
    ? { x: margin, y: top, width: inner - legendWidth - gap * 1.4, height: bottom - top }
    : { x: margin, y: top, width: inner, height: bottom - top - legendHeight - gap };
  const tooTall = beside && legendHeight > bottom - top;
  const room = tooTall ? bottom - top - legendHeight : Math.min(map.width / 1.08, map.height);
  return {
    room,
    layout: {
      margin,
      lineHeight,
      title: { ...title, y: margin * 0.8 },
      map: { ...map, height: Math.max(1, map.height), scale: fontPx / 14 },
      legend: {
        ...place,
        x: beside ? margin + map.width + gap * 1.4 : margin,
        y: beside ? top : top + map.height + gap,
        width: legendWidth,
        columns,
      },
      footer: { blocks, fontPx: footerPx, y: footerTop },
    },
  };
}

/** In how many columns a legend is lowest, and how high it is then. */
function legendColumns(legend: Figure['legend'], place: Omit<LegendPlace, 'columns'>, most: number) {
  let best = { columns: 1, height: paintLegend(legend, place).height };
  for (let columns = 2; columns <= most && place.width / columns >= place.fontPx * 11; columns++) {
    const { height } = paintLegend(legend, { ...place, columns });
    if (height < best.height) best = { columns, height };
  }
  return best;
}

/** The title as large as it can be in a few lines. */
function titleOf({ title: text, format, lang }: Figure, width: number, share: number) {
  const largest = TYPE[format] * TITLE;
  let fontPx = largest * share;
  let lines = wrapText(text, width, fontPx, lang, 700);
  while (lines.length > TITLE_LINES[format] && fontPx > largest * 0.6) {
    fontPx *= 0.95;
    lines = wrapText(text, width, fontPx, lang, 700);
  }
  return { lines: balanced(text, width, fontPx, lang, lines), fontPx };
}

/** The same number of lines, but as equally long as can be: no last line of one word. */
function balanced(text: string, width: number, fontPx: number, lang: string, lines: readonly string[]) {
  let best = lines;
  for (let share = 0.96; share > 0.5; share -= 0.04) {
    const narrower = wrapText(text, width * share, fontPx, lang, 700);
    if (narrower.length > lines.length) break;
    best = narrower;
  }
  return best;
}
