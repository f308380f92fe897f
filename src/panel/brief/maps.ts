import { compareNotes, compareUnits, periodEntries } from '../../chart/compare/legend';
import { periodAlt } from '../../chart/compare/words';
import { toDrawing, DRAWING_HEIGHT, DRAWING_WIDTH } from '../../chart/svgmap/drawing';
import { namePriority, placeNames, type PlacedName } from '../../chart/svgmap/names';
import { formatNumber, formatSpan } from '../../language/format';
import { paletteOf, type Palette } from '../../scene/colours';
import { compareScenes } from '../../scene/compare';
import { legendOf, type Legend, type LegendEntry } from '../../scene/legend';
import { buildScene } from '../../scene/scene';
import type { Scene } from '../../scene/types';
import { provinceName } from '../../view/place-words';
import type { Shown } from '../share/types';
import type { Comparison } from './subject';

/** The map of a window and what stands beside it. */
export interface WindowMap {
  readonly scene: Scene;
  readonly legend: Legend;
  /** Sentences under the legend; what “not known” says already is not said again. */
  readonly notes: readonly string[];
  readonly alt: string;
}

/**
 * The map of the view as it prints: light on white. A layer whose colours are not there (they are computed while the map is
 * on screen) gives way to the provinces, and the notes say so.
 */
export function windowMap({ t, lang, view, record, engine, scene, grid }: Shown): WindowMap {
  const drawn = scene.surface.pending
    ? buildScene({
        record,
        view: { ...view, surface: 'provinces' },
        tallies: engine.tallies(view.filters, view.measure),
        eventTallies: engine.tallies(view.filters, 'events'),
        grid,
        density: null,
        arrows: scene.arrows,
        centre: scene.centre,
      })
    : scene;
  const legend = legendOf(drawn, t, lang, 'light');
  const { countryOnly, provinceOnly } = drawn;
  const said = new Set([
    t.map.countryOnly(countryOnly, formatNumber(countryOnly, lang)),
    t.map.provinceOnly(provinceOnly, formatNumber(provinceOnly, lang)),
    t.map.partlyEmpty,
    t.map.thinCoverage,
  ]);
  return {
    scene: drawn,
    legend,
    notes: [
      ...(drawn === scene ? [] : [t.brief.map.provincesInstead]),
      ...legend.notes.filter((note) => !said.has(note)),
    ],
    alt: t.brief.map.alt(legend.title, legend.dates),
  };
}

/** Both maps of a comparison. */
export interface ComparedMaps {
  readonly palette: Palette;
  readonly title: string;
  readonly units: string;
  readonly entries: readonly LegendEntry[];
  readonly notes: readonly string[];
  readonly arms: Comparison['arms'];
  readonly periods: readonly {
    readonly heading: string;
    readonly alt: string;
    readonly fills: Int8Array;
    readonly names: readonly PlacedName[];
  }[];
  readonly width: number;
  readonly height: number;
  readonly fontPx: number;
}

/** Width of each of the two maps and size of their names, in CSS pixels at their widest. */
const WIDTH = 332;
const FONT_PX = 11;
/** How far a name may stand from its point, in units of the drawing. */
const REACH = 28;

/** The two windows of a study by province, on one scale, with the counts under the names. */
export function comparedMaps(
  { before, after, filters, arms }: Comparison,
  { t, lang, view, record, engine }: Shown,
): ComparedMaps {
  const asked = { ...view, surface: 'provinces' as const, measure: 'events' as const, filters };
  const scene = compareScenes({ record, engine, view: asked, before, after, grid: null });
  const palette = paletteOf(scene.hue, 'light');
  const scale = WIDTH / DRAWING_WIDTH;
  const height = DRAWING_HEIGHT * scale;
  const words = { scene, record, grid: null, t, lang };
  const periods = (['before', 'after'] as const).map((period) => {
    const { span, fills, provinceCounts } = scene[period];
    const wanted = namePriority(record.provinces, arms?.target).map((index) => {
      const province = record.provinces[index]!;
      const [x, y] = toDrawing(province.lon, province.lat);
      const count = provinceCounts[index]!;
      const number = count === 0 ? '' : formatNumber(count, lang);
      return { iso: province.iso, text: provinceName(province, lang), number, x: x * scale, y: y * scale };
    });
    return {
      heading: t.compare.heading(t.compare[period], formatSpan(span.start, span.end, lang)),
      alt: periodAlt(period, words),
      fills,
      names: placeNames(wanted, { width: WIDTH, height }, FONT_PX, REACH * scale),
    };
  });
  return {
    palette,
    title: t.map.sets[scene.set],
    units: compareUnits(scene, t),
    entries: periodEntries(scene, palette, t, lang),
    notes: compareNotes(scene, 'maps', t, lang),
    arms,
    periods,
    width: WIDTH,
    height,
    fontPx: FONT_PX,
  };
}
