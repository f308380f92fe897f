import { explainHistory } from '../analysis/emerging-cube';
import { explainCell, MIN_IN_BAND, type HotSpotCells } from '../analysis/hotspots';
import type { RowSet } from '../analysis/types';
import { formatMonthShort, formatNumber, formatRate } from '../language/format';
import type { Language, Messages } from '../language/language';
import { confidenceOf, historyRefusal, hotRefusal } from './legend-hot';
import type { Scene } from './types';

/**
 * A sum of shares as it can be honestly written: whole where it is whole, else to a tenth, below one to two digits. Zero is
 * said only of what is zero.
 */
export function formatMass(mass: number, lang: Language): string {
  const whole = Math.round(mass);
  if (Math.abs(mass - whole) < 1e-6) return formatNumber(whole, lang);
  return formatRate(mass < 1 ? mass : Math.round(mass * 10) / 10, lang);
}

/** `this cell and its 18 neighbours within 35 km: 31 signs of operation; 4.2 expected`, and what follows from it. */
function hotLines(spots: HotSpotCells, cell: number, set: RowSet, t: Messages, lang: Language): string[] {
  const words = t.legend.hot;
  const { neighbours, bandKm, observed, expected, bin, few } = explainCell(spots, cell);
  const whole = Math.abs(observed - Math.round(observed)) < 1e-6;
  const shown = formatMass(observed, lang);
  // What is no whole number of events takes the plural.
  const found = t.sentence.nouns[set](whole ? Math.round(observed) : 2, shown);
  const confidence = confidenceOf(bin);
  return [
    words.cell(neighbours, formatNumber(bandKm, lang), found, formatMass(expected, lang)),
    few
      ? words.bins.few(MIN_IN_BAND)
      : confidence === null
        ? words.bins.neither
        : words.bins[bin > 0 ? 'hot' : 'cold'](confidence),
  ];
}

/** The lines of a cell under the surfaces of hot spots and of their history; `null` under others. */
export function heatLines(
  { surface, hotspots, history, set }: Scene,
  cell: number,
  t: Messages,
  lang: Language,
): string[] | null {
  if (surface.kind === 'hotspots') {
    if (!hotspots) return [];
    if (hotspots.status === 'too-few') return [hotRefusal(hotspots, t, lang)];
    return cell < hotspots.bins.length ? hotLines(hotspots, cell, set, t, lang) : [];
  }
  if (surface.kind !== 'history') return null;
  if (history?.status === 'too-few') return [historyRefusal(history, t, lang)];
  if (history?.status !== 'found' || cell >= history.heats.length) return [];
  const words = t.legend.history;
  const { pattern, heat, history: steps } = explainHistory(history, cell);
  const months = (which: 'hot' | 'cold') => steps.filter((step) => step === which).length;
  const count = (n: number): string => formatNumber(n, lang);
  return [
    pattern === 'none' || heat === null
      ? words.cellNone
      : `${words.names[pattern][heat]}: ${words.meanings[pattern]}`,
    words.months(count(months('hot')), count(months('cold')), count(steps.length)),
  ];
}

/** In which months a cell was hot, and in which cold, for its profile. */
export function historyMonths({ history }: Scene, cell: number, t: Messages, lang: Language): string[] {
  if (history?.status !== 'found' || cell >= history.heats.length) return [];
  const { history: steps } = explainHistory(history, cell);
  const months = (which: 'hot' | 'cold'): string =>
    steps
      .flatMap((step, at) => (step === which ? [formatMonthShort(history.steps[at]!.start, lang)] : []))
      .join(', ');
  const [hot, cold] = [months('hot'), months('cold')];
  const words = t.legend.history;
  return [...(hot ? [words.hotIn(hot)] : []), ...(cold ? [words.coldIn(cold)] : [])];
}
