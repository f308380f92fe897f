import { describe, expect, it } from 'vitest';
import { FORMATS, type Figure, type Format } from '../../src/chart/picture/figure';
import { paintLegend } from '../../src/chart/picture/legend';
import { steadyLayout } from '../../src/panel/share/steady-layout';

/** What of a figure its layout depends on. */
function figure(format: Format, title: string, notes: readonly string[], lines: readonly string[]): Figure {
  const legend = {
    title: 'Signs of operation',
    units: 'events in each province',
    dates: '1 August to 31 October 2022',
    areas: [],
    marks: [],
    zones: [],
    arrows: [],
    centre: [],
    notes,
  };
  return { format, title, lines, legend, lang: 'en', scheme: 'light' } as unknown as Figure;
}

const LONG = Array.from({ length: 30 }, (_, at) => `fictional ${at}`).join(' ');
const CAUTION = 'Reported signs, not convictions.';

for (const format of Object.keys(FORMATS) as Format[]) {
  describe(`pictures of ${format} in a row`, () => {
    const figures = [
      figure(format, 'Short.', [], [CAUTION]),
      figure(format, LONG, ['A note.'], [CAUTION, 'Dates', 'Sources', 'Shapes']),
      figure(format, 'Middling title of a picture.', Array(5).fill(LONG.slice(0, 90)), [CAUTION, LONG]),
    ];
    const steady = steadyLayout(figures);
    const layouts = figures.map((one) => steady.of(one));

    it('have the map, the legend and the footer in one place', () => {
      for (const layout of layouts) {
        expect(layout.map).toEqual(layouts[0]!.map);
        expect(layout.legend.x).toBe(layouts[0]!.legend.x);
        expect(layout.legend.y).toBe(layouts[0]!.legend.y);
        expect(layout.footer.y).toBe(layouts[0]!.footer.y);
      }
    });

    it('have each its own texts', () => {
      layouts.forEach((layout, at) => {
        expect(layout.title.lines.join(' ')).toBe(figures[at]!.title);
        expect(layout.footer.blocks.map((block) => block.join(' '))).toEqual(figures[at]!.lines);
        expect(layout.legend.notes).toBeLessThanOrEqual(figures[at]!.legend.notes.length);
      });
    });

    it('have room for all of it: no title in the map, no legend or footer beyond the edge', () => {
      const [width, height] = FORMATS[format];
      layouts.forEach((layout, at) => {
        const { title, map, legend, footer, lineHeight } = layout;
        expect(title.y + title.lines.length * title.fontPx * lineHeight * 0.94).toBeLessThanOrEqual(map.y);
        const lines = footer.blocks.flat().length;
        expect(footer.y + lines * footer.fontPx * lineHeight).toBeLessThanOrEqual(height);
        const painted = paintLegend(figures[at]!.legend, { ...legend, scheme: 'light' });
        expect(legend.y + painted.height).toBeLessThanOrEqual(footer.y);
        expect(legend.x + legend.width).toBeLessThanOrEqual(width);
      });
    });
  });
}
