import { FORMATS, type Figure } from '../../chart/picture/figure';
import { layOut, type Layout } from '../../chart/picture/layout';
import { paintLegend } from '../../chart/picture/legend';
import { lineWidth, wrapText } from '../../chart/picture/text';

/** Where everything stands in each of a row of pictures, so that nothing moves from one to the next. */
export interface SteadyLayout {
  of(figure: Figure): Layout;
}

/** Type at which texts are compared, and the width at which legends are: any will do. */
const AT_PX = 20;
const LEGEND = { x: 0, y: 0, width: 320, fontPx: 14 } as const;
/** How often the title that needs most room is looked for anew. */
const TRIES = 4;

/**
 * One layout for pictures of one format and language: with room for the longest of their titles and lines, and for the
 * tallest of their legends.
 */
export function steadyLayout(figures: readonly Figure[]): SteadyLayout {
  let largest = largestOf(figures);
  let layout = laidOut(largest);
  for (let tries = 0; tries < TRIES; tries++) {
    const { lines } = layout.title;
    const longer = figures.find((figure) => titleLines(figure, layout).length > lines.length);
    if (!longer) break;
    largest = { ...largest, title: longer.title };
    layout = laidOut(largest);
  }
  return { of: (figure) => refitted(figure, layout) };
}

function laidOut(figure: Figure): Layout {
  const [width, height] = FORMATS[figure.format];
  return layOut(figure, width, height);
}

/** A picture that nothing of the others exceeds. */
function largestOf(figures: readonly Figure[]): Figure {
  const first = figures[0]!;
  const most = Math.max(...figures.map(({ lines }) => lines.length));
  const lines = Array.from({ length: most }, (_, at) =>
    longest(figures.map((figure) => figure.lines[at] ?? '')),
  );
  const legends = figures.map(({ legend, scheme }) => ({
    legend,
    height: paintLegend(legend, { ...LEGEND, scheme }).height,
  }));
  const { legend } = legends.reduce((a, b) => (b.height > a.height ? b : a));
  return { ...first, title: longest(figures.map(({ title }) => title)), lines, legend };
}

const longest = (texts: readonly string[]): string =>
  texts.reduce((a, b) => (lineWidth(b, AT_PX) > lineWidth(a, AT_PX) ? b : a));

const innerWidth = ({ format }: Figure, { margin }: Layout): number => FORMATS[format][0] - 2 * margin;

const titleLines = (figure: Figure, layout: Layout): string[] =>
  wrapText(figure.title, innerWidth(figure, layout), layout.title.fontPx, figure.lang, 700);

/** The texts of a picture in a layout made for another. */
function refitted(figure: Figure, layout: Layout): Layout {
  const { title, footer, legend } = layout;
  const width = innerWidth(figure, layout);
  const blocks = figure.lines.map((line, at) =>
    wrapText(line, width, footer.fontPx, figure.lang, at === 0 ? 600 : 400),
  );
  return {
    ...layout,
    title: { ...title, lines: titleLines(figure, layout) },
    legend: { ...legend, notes: Math.min(legend.notes, figure.legend.notes.length) },
    footer: { ...footer, blocks },
  };
}
