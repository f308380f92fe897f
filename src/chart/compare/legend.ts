import { formatNumber, formatRate } from '../../language/format';
import type { Language, Messages } from '../../language/language';
import { fillColour, hatchOf, type Palette } from '../../scene/colours';
import type { CompareScene, PeriodScene } from '../../scene/compare';
import { DIVERGING_MIDDLE } from '../../scene/diverging';
import { classLabel, type LegendEntry, type Swatch } from '../../scene/legend';
import { FILL_BELOW, FILL_FEW, FILL_NO_COVERAGE, FILL_ZERO } from '../../scene/types';

/** Of what the colours are classes: `events per 1,000 km² per 30 days`. */
export function compareUnits(scene: CompareScene, t: Messages): string {
  const unit = t.map.units[scene.measure];
  if (scene.kind === 'hexagons') return t.map.inHexagons(unit, scene.cellKm);
  if (scene.kind === 'kernel') return t.map.inKernel(unit, scene.bandwidthKm);
  if (scene.rate === 'area') return t.map.perArea(unit);
  if (scene.rate === 'residents') return t.map.perResidents(unit);
  return scene.whole ? t.map.inProvinces(unit) : t.compare.inProvincesPerDays(unit);
}

const isWhole = ({ kind, whole }: CompareScene): boolean => kind === 'provinces' && whole;
const isEmpty = ({ before, after }: CompareScene): boolean =>
  before.coveredDays === 0 || after.coveredDays === 0;

/** One entry for each look that the two maps can have. */
export function periodEntries(
  scene: CompareScene,
  palette: Palette,
  t: Messages,
  lang: Language,
): LegendEntry[] {
  const { breaks } = scene.scale;
  const whole = isWhole(scene);
  const entry = entries(palette);
  const out = [entry(FILL_ZERO, t.map.zero)];
  if (breaks[0] !== undefined && !(whole && breaks[0] <= 1))
    out.push(entry(FILL_BELOW, t.map.below(formatRate(breaks[0], lang))));
  out.push(...breaks.map((_, k) => entry(k, classLabel(breaks, k, whole, t, lang))));
  if (scene.kind === 'provinces' && !whole) out.push(entry(FILL_FEW, t.map.fewEntry));
  if (isEmpty(scene)) out.push(entry(FILL_NO_COVERAGE, t.map.noCoverageEntry));
  return out;
}

/** From the largest fall over the neutral middle to the largest rise, then the looks without a class. */
export function differenceEntries(
  scene: CompareScene,
  palette: Palette,
  t: Messages,
  lang: Language,
): LegendEntry[] {
  const { breaks } = scene.difference.scale;
  const whole = isWhole(scene);
  const entry = entries(palette);
  const size = (k: number) => classLabel(breaks, k, whole, t, lang);
  const middle = whole ? t.compare.same : t.compare.smallChange(formatRate(breaks[0]!, lang));
  const out = [
    ...breaks.map((_, k) => entry(DIVERGING_MIDDLE - 1 - k, t.compare.fell(size(k)))).reverse(),
    entry(DIVERGING_MIDDLE, middle),
    ...breaks.map((_, k) => entry(DIVERGING_MIDDLE + 1 + k, t.compare.rose(size(k)))),
    entry(FILL_ZERO, t.compare.noneInEither),
  ];
  if (scene.kind === 'provinces' && !whole) out.push(entry(FILL_FEW, t.compare.fewInBoth));
  if (isEmpty(scene)) out.push(entry(FILL_NO_COVERAGE, t.map.noCoverageEntry));
  return out;
}

function entries(palette: Palette): (fill: number, label: string) => LegendEntry {
  return (fill, label) => ({ swatch: swatchOf(fill, palette), label });
}

function swatchOf(fill: number, palette: Palette): Swatch {
  const hatch = hatchOf(fill);
  const colour = fillColour(fill, palette);
  if (hatch) return { kind: 'hatch', hatch, colour, ink: hatch === 'few' ? palette.few : palette.noCoverage };
  return { kind: 'fill', colour, line: fill === FILL_BELOW ? palette.belowLine : palette.border };
}

/** What the maps cannot show, in sentences. */
export function compareNotes(
  scene: CompareScene,
  display: 'maps' | 'difference',
  t: Messages,
  lang: Language,
): string[] {
  const { before, after, kind, rate, whole } = scene;
  const notes = [display === 'maps' ? t.compare.oneScale : t.compare.symmetric];
  if (kind === 'provinces' && rate === 'count' && !whole) notes.push(t.compare.unequal);
  if (kind === 'provinces' && rate !== 'count') notes.push(t.layers.rateHint);
  if (kind !== 'provinces') notes.push(t.compare.spread);
  if (before.countryOnly + after.countryOnly > 0)
    notes.push(
      t.compare.countryOnly(formatNumber(before.countryOnly, lang), formatNumber(after.countryOnly, lang)),
    );
  return [
    ...notes,
    ...coverageNotes(before, t.compare.before, t),
    ...coverageNotes(after, t.compare.after, t),
  ];
}

function coverageNotes({ emptyShare, thinShare }: PeriodScene, period: string, t: Messages): string[] {
  if (emptyShare === 1) return [t.compare.empty(period)];
  const notes: string[] = [];
  if (emptyShare > 0) notes.push(t.compare.partlyEmpty(period));
  if (thinShare > 0) notes.push(t.compare.thin(period));
  return notes;
}
