import type { LineStyle } from '../analysis/movement';
import { formatNumber, formatRate, formatSpan } from '../language/format';
import type { Language, Messages } from '../language/language';
import type { Surface } from '../view/types';
import { fillColour, hatchOf, type Hatch, type Palette, type Scheme } from './colours';
import { surfacePalette } from './hot-colours';
import { historyEntries, historyNotes, historyUnits, hotEntries, hotNotes, hotUnits } from './legend-hot';
import { arrowEntries, arrowNotes, centreEntries, centreNotes } from './legend-moves';
import { FILL_BELOW, FILL_FEW, FILL_NO_COVERAGE, FILL_ZERO, type Scene } from './types';

/** How an entry of the legend looks; colours are those of the map. */
export type Swatch =
  | { readonly kind: 'fill'; readonly colour: string; readonly line: string }
  | { readonly kind: 'hatch'; readonly hatch: Hatch; readonly colour: string; readonly ink: string }
  | { readonly kind: 'circle'; readonly filled: boolean; readonly radiusPx: number; readonly colour: string }
  | { readonly kind: 'diamond'; readonly colour: string }
  | { readonly kind: 'disc'; readonly colour: string }
  | { readonly kind: 'numbered'; readonly colour: string; readonly ink: string; readonly number: number }
  | { readonly kind: 'line'; readonly colour: string; readonly style: LineStyle; readonly double: boolean }
  | { readonly kind: 'head'; readonly colour: string; readonly ground: string }
  | { readonly kind: 'stub' | 'centre' | 'ellipse' | 'path'; readonly colour: string };

export interface LegendEntry {
  readonly swatch: Swatch;
  readonly label: string;
}

export interface Legend {
  /** What is counted: `Signs of operation`. */
  readonly title: string;
  /** Of what the colours are classes: `events per 1,000 km² per 30 days, in hexagons of 10 km side`. */
  readonly units: string;
  /** The window's dates. */
  readonly dates: string;
  readonly areas: readonly LegendEntry[];
  readonly marks: readonly LegendEntry[];
  readonly zones: readonly LegendEntry[];
  readonly arrows: readonly LegendEntry[];
  readonly centre: readonly LegendEntry[];
  /** Sentences: how classes are fitted, what is known only to the country or province, coverage. */
  readonly notes: readonly string[];
}

/** The legend of a scene in words and colours: units, dates, one entry a look, and what the map cannot show. */
export function legendOf(scene: Scene, t: Messages, lang: Language, scheme: Scheme = 'light'): Legend {
  const palette = surfacePalette(scene.surface.kind, scene.surface.hue, scheme);
  return {
    title: t.map.sets[scene.set],
    units: unitsOf(scene, t, lang),
    dates: formatSpan(scene.window.start, scene.window.end, lang),
    areas: areaEntries(scene, palette, t, lang),
    marks: scene.showMarks ? markEntries(scene, palette, t, lang) : [],
    zones: scene.showZones
      ? [
          { swatch: { kind: 'diamond', colour: palette.zone }, label: t.map.zoneEntry },
          { swatch: { kind: 'disc', colour: palette.zone }, label: t.map.discEntry },
        ]
      : [],
    arrows: arrowEntries(scene.arrows, scheme, t),
    centre: centreEntries(scene.centre, palette.ink, t, lang),
    notes: notesOf(scene, t, lang),
  };
}

function unitsOf({ surface, measure, hotspots, history }: Scene, t: Messages, lang: Language): string {
  const unit = t.map.units[measure];
  switch (surface.kind) {
    case 'hexagons':
      return t.map.inHexagons(unit, surface.cellKm);
    case 'kernel':
      return t.map.inKernel(unit, surface.bandwidthKm);
    case 'hotspots':
      return hotUnits(hotspots, surface.cellKm, t, lang);
    case 'history':
      return historyUnits(history, surface.cellKm, t, lang);
    case 'none':
      return t.map.noSurface;
    case 'provinces':
      if (surface.rate === 'area') return t.map.perArea(unit);
      return surface.rate === 'residents' ? t.map.perResidents(unit) : t.map.inProvinces(unit);
  }
}

function areaEntries(
  { surface, emptyShare, hotspots, history }: Scene,
  palette: Palette,
  t: Messages,
  lang: Language,
): LegendEntry[] {
  const { kind, rate, scale } = surface;
  if (kind === 'none') return [];
  if (!isClassed(kind) && emptyShare === 1)
    return [{ swatch: swatchOf(FILL_NO_COVERAGE, palette), label: t.map.noCoverageEntry }];
  if (kind === 'hotspots') return hotEntries(hotspots, palette, t, lang);
  if (kind === 'history') return historyEntries(history, palette, t, lang);
  const entry = (fill: number, label: string): LegendEntry => ({ swatch: swatchOf(fill, palette), label });
  const whole = kind === 'provinces' && rate === 'count';
  const smallest = scale.breaks[0];
  const nothing =
    emptyShare === 1 ? entry(FILL_NO_COVERAGE, t.map.noCoverageEntry) : entry(FILL_ZERO, t.map.zero);
  const entries = [nothing];
  if (smallest !== undefined && !(whole && smallest <= 1)) {
    const shown = whole ? formatNumber(smallest, lang) : formatRate(smallest, lang);
    entries.push(entry(FILL_BELOW, t.map.below(shown)));
  }
  entries.push(...scale.breaks.map((_, fill) => entry(fill, classLabel(scale.breaks, fill, whole, t, lang))));
  if (kind === 'provinces' && !whole) entries.push(entry(FILL_FEW, t.map.fewEntry));
  return entries;
}

/** `5 to 9` for whole counts, `0.5 to 1` for rates, `40 or more` for the last class. */
export function classLabel(
  breaks: readonly number[],
  index: number,
  whole: boolean,
  t: Messages,
  lang: Language,
): string {
  const format = whole ? formatNumber : formatRate;
  const from = breaks[index]!;
  const next = breaks[index + 1];
  if (next === undefined) return t.map.orMore(format(from, lang));
  const to = whole ? next - 1 : next;
  return whole && to === from ? format(from, lang) : t.map.between(format(from, lang), format(to, lang));
}

function swatchOf(fill: number, palette: Palette): Swatch {
  const hatch = hatchOf(fill);
  const colour = fillColour(fill, palette);
  if (hatch) return { kind: 'hatch', hatch, colour, ink: hatch === 'few' ? palette.few : palette.noCoverage };
  return { kind: 'fill', colour, line: fill === FILL_BELOW ? palette.belowLine : palette.border };
}

function markEntries(
  { marks, measure }: Scene,
  palette: Palette,
  t: Messages,
  lang: Language,
): LegendEntry[] {
  const circle = (filled: boolean, radiusPx: number): Swatch => ({
    kind: 'circle',
    filled,
    radiusPx,
    colour: palette.mark,
  });
  const kinds = [
    { swatch: circle(true, 6), label: t.map.filled },
    { swatch: circle(false, 6), label: t.map.hollow },
  ];
  const sizes = [marks.at(0), marks.at(-1)].filter((mark) => mark !== undefined);
  const shown = sizes.length === 2 && sizes[0]!.count === sizes[1]!.count ? sizes.slice(0, 1) : sizes;
  return [
    ...kinds,
    ...shown.map(({ count, radiusPx }) => ({
      swatch: circle(true, radiusPx),
      label: t.map[measure](count, formatNumber(count, lang)),
    })),
  ];
}

/** Surfaces whose colours are classes of numbers. */
const isClassed = (kind: Surface): boolean =>
  kind === 'provinces' || kind === 'hexagons' || kind === 'kernel';

function notesOf(scene: Scene, t: Messages, lang: Language): string[] {
  const { surface, measure, countryOnly, provinceOnly, emptyShare, thinShare, showMarks } = scene;
  const notes: string[] = [];
  const unit = t.map.units[measure];
  if (countryOnly > 0) {
    notes.push(t.map.countryOnly(countryOnly, formatNumber(countryOnly, lang)));
  }
  if (provinceOnly > 0 && showMarks) {
    const shown = formatNumber(provinceOnly, lang);
    notes.push(
      measure === 'events' ? t.map.provinceOnly(provinceOnly, shown) : t.map.provinceOnlyPeople(unit, shown),
    );
  }
  if (emptyShare === 1) notes.push(t.map.emptyCoverage);
  else if (emptyShare > 0) notes.push(t.map.partlyEmpty);
  if (emptyShare < 1 && thinShare > 0) notes.push(t.map.thinCoverage);
  notes.push(...hotNotes(scene.hotspots, t, lang), ...historyNotes(scene.history, t, lang));
  notes.push(...arrowNotes(scene.arrows, t, lang), ...centreNotes(scene.centre, t, lang));
  if (isClassed(surface.kind)) notes.push(surface.scale.fit === 'fixed' ? t.map.fixed : t.map.fitted);
  return notes;
}
