import { countBins, MIN_IN_BAND, type HotSpots } from '../analysis/hotspots';
import type { HotSpotBin } from '../analysis/significance';
import { PATTERNS } from '../analysis/history';
import { formatNumber } from '../language/format';
import type { Language, Messages } from '../language/language';
import type { Palette } from './colours';
import { inkOn } from './contrast';
import type { HistoryState } from './history';
import { HISTORY_NONE, historyFill, hotFill } from './hot-fills';
import type { LegendEntry, Swatch } from './legend';

/** The confidence of each bin of hot or cold spots, in percent. */
const CONFIDENCE = { 1: 90, 2: 95, 3: 99 } as const;

export const confidenceOf = (bin: HotSpotBin): 90 | 95 | 99 | null =>
  bin === 0 ? null : CONFIDENCE[Math.abs(bin) as 1 | 2 | 3];

const filled = (colour: string, line: string): Swatch => ({ kind: 'fill', colour, line });

export function hotUnits(spots: HotSpots | null, side: number, t: Messages, lang: Language): string {
  if (spots?.status !== 'found') return t.legend.hot.unitsPending;
  return t.legend.hot.units(side, formatNumber(spots.bandKm, lang));
}

/** All bins, whether or not they occur, so that the legend keeps its form while the window moves. */
export function hotEntries(
  spots: HotSpots | null,
  palette: Palette,
  t: Messages,
  lang: Language,
): LegendEntry[] {
  if (!spots) return [];
  const words = t.legend.hot;
  if (spots.status === 'too-few')
    return [{ swatch: filled(palette.zero, palette.border), label: words.refusedEntry }];
  const counts = countBins(spots.bins);
  const few = spots.fewInBand.reduce((sum, flag) => sum + flag, 0);
  const cells = (n: number): string => t.legend.cells(n, formatNumber(n, lang));
  const entry = (bin: HotSpotBin, label: string): LegendEntry => ({
    swatch: filled(palette.classes[hotFill(bin)]!, palette.border),
    label,
  });
  const spot = (bin: Exclude<HotSpotBin, 0>): LegendEntry =>
    entry(bin, words[bin > 0 ? 'hot' : 'cold'](confidenceOf(bin)!, cells(counts[bin])));
  return [
    ...([3, 2, 1] as const).map(spot),
    entry(0, words.neither(cells(counts[0] - few))),
    ...([-1, -2, -3] as const).map(spot),
    { swatch: filled(palette.zero, palette.few), label: words.few(MIN_IN_BAND, cells(few)) },
  ];
}

export function hotNotes(spots: HotSpots | null, t: Messages, lang: Language): string[] {
  if (!spots) return [];
  const words = t.legend.hot;
  const { placedEvents } = spots;
  const shown = formatNumber(placedEvents, lang);
  if (spots.status === 'too-few') return [hotRefusal(spots, t, lang)];
  return [words.placed(placedEvents, shown), words.note];
}

/** Why there are no hot spots, with the numbers. */
export function hotRefusal(
  { reason, placedEvents, neededEvents }: Extract<HotSpots, { status: 'too-few' }>,
  t: Messages,
  lang: Language,
): string {
  const { refused } = t.legend.hot;
  if (reason !== 'events') return refused[reason];
  return refused.events(placedEvents, formatNumber(placedEvents, lang), formatNumber(neededEvents, lang));
}

export function historyUnits(
  history: HistoryState | null,
  side: number,
  t: Messages,
  lang: Language,
): string {
  if (history?.status !== 'found') return t.legend.history.unitsPending;
  return t.legend.history.units(history.steps.length, side, formatNumber(history.bandKm, lang));
}

/** One entry with its meaning for each pattern that occurs, then what has none. */
export function historyEntries(
  history: HistoryState | null,
  palette: Palette,
  t: Messages,
  lang: Language,
): LegendEntry[] {
  if (history?.status !== 'found') return [];
  const words = t.legend.history;
  const counts = new Map<number, number>();
  history.heats.forEach((heat, cell) => {
    const fill = historyFill(history.patterns[cell]!, heat);
    counts.set(fill, (counts.get(fill) ?? 0) + 1);
  });
  const cells = (fill: number): string => {
    const n = counts.get(fill) ?? 0;
    return t.legend.cells(n, formatNumber(n, lang));
  };
  const found = (['hot', 'cold'] as const).flatMap((heat) =>
    PATTERNS.flatMap((pattern, index): LegendEntry[] => {
      const fill = historyFill(index, heat === 'hot' ? 1 : -1);
      if (pattern === 'none' || !counts.has(fill)) return [];
      const colour = palette.classes[fill]!;
      const label = words.entry(words.names[pattern][heat], words.meanings[pattern], cells(fill));
      return [{ swatch: { kind: 'numbered', colour, ink: inkOn(colour), number: index + 1 }, label }];
    }),
  );
  const none = palette.classes[HISTORY_NONE]!;
  return [...found, { swatch: filled(none, palette.border), label: words.none(cells(HISTORY_NONE)) }];
}

export function historyNotes(history: HistoryState | null, t: Messages, lang: Language): string[] {
  if (history?.status === 'too-few') return [historyRefusal(history, t, lang)];
  if (history?.status !== 'found') return [];
  const words = t.legend.history;
  return [words.note, ...(history.thinShare > 0 ? [words.thin] : [])];
}

/** Why there is no history, with the numbers. */
export function historyRefusal(
  { reason, steps, neededSteps, placedEvents, neededEvents }: Extract<HistoryState, { status: 'too-few' }>,
  t: Messages,
  lang: Language,
): string {
  const { refused } = t.legend.history;
  switch (reason) {
    case 'steps':
      return refused.steps(steps, formatNumber(neededSteps, lang));
    case 'events':
      return refused.events(placedEvents, formatNumber(placedEvents, lang), formatNumber(neededEvents, lang));
    case 'unequal':
    case 'empty-coverage':
      return refused.coverage;
    case 'flat':
    case 'everyone':
      return refused.flat;
  }
}
