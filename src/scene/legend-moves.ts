import type { LineStyle } from '../analysis/movement';
import { formatNumber, formatRate } from '../language/format';
import type { Language, Messages } from '../language/language';
import { arrowColour, LINE_STYLES, SUBJECTS } from './arrow-colours';
import type { SceneArrows } from './arrows';
import type { SceneCentre } from './centre';
import { paletteOf, type Scheme } from './colours';
import type { LegendEntry } from './legend';

/** What moved, how it is known, and how well its ends are known: one entry for each that is on the map. */
export function arrowEntries(drawn: SceneArrows | null, scheme: Scheme, t: Messages): LegendEntry[] {
  if (!drawn || drawn.arrows.length === 0) return [];
  const { arrows } = drawn;
  const words = t.legend.arrows;
  const { ink, halo } = paletteOf('signs', scheme);
  const line = (colour: string, style: LineStyle, double: boolean, label: string): LegendEntry => ({
    swatch: { kind: 'line', colour, style, double },
    label,
  });
  const isStub = arrows.some(({ from, to }) => !from || !to || from === to);
  return [
    ...SUBJECTS.filter((what) => arrows.some((arrow) => arrow.what === what)).map((what) =>
      line(arrowColour(what, scheme), 'solid', what === 'people', words[what]),
    ),
    ...LINE_STYLES.filter((style) => arrows.some((arrow) => arrow.style === style)).map((style) =>
      line(ink, style, false, words[style]),
    ),
    ...(arrows.some(({ hollow }) => hollow)
      ? [{ swatch: { kind: 'head', colour: ink, ground: halo } as const, label: words.hollow }]
      : []),
    ...(isStub ? [{ swatch: { kind: 'stub', colour: ink } as const, label: words.stub }] : []),
  ];
}

export function arrowNotes(drawn: SceneArrows | null, t: Messages, lang: Language): string[] {
  if (!drawn) return [];
  const words = t.legend.arrows;
  const missing = drawn.unplaced.length;
  return [
    drawn.arrows.length > 0 ? words.width : words.none,
    ...(missing > 0 ? [words.unplaced(missing, formatNumber(missing, lang))] : []),
    ...(drawn.workshop ? [words.workshop] : []),
  ];
}

export function centreEntries(
  centre: SceneCentre | null,
  colour: string,
  t: Messages,
  lang: Language,
): LegendEntry[] {
  if (centre?.status !== 'found') return [];
  const words = t.legend.centre;
  const { placedEvents, semiMajorKm, semiMinorKm } = centre.centre;
  const before = centre.path.reduce((sum, run) => sum + run.length, 0) - 1;
  const km = (value: number): string => formatRate(value, lang);
  return [
    {
      swatch: { kind: 'centre', colour },
      label: words.point(placedEvents, formatNumber(placedEvents, lang)),
    },
    { swatch: { kind: 'ellipse', colour }, label: words.ellipse(km(semiMajorKm), km(semiMinorKm)) },
    ...(before > 0 ? [{ swatch: { kind: 'path', colour } as const, label: words.path(before) }] : []),
  ];
}

export function centreNotes(centre: SceneCentre | null, t: Messages, lang: Language): string[] {
  if (!centre) return [];
  const words = t.legend.centre;
  if (centre.status === 'found') return [words.note];
  const { placedEvents, neededEvents } = centre;
  return [words.few(placedEvents, formatNumber(placedEvents, lang), formatNumber(neededEvents, lang))];
}
