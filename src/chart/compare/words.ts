import type { CellGrid } from '../../geography/types';
import { formatList, formatNumber, formatRate, formatSpan } from '../../language/format';
import type { Language, Messages } from '../../language/language';
import type { CoreRecord } from '../../record/types';
import type { CompareScene, PeriodScene } from '../../scene/compare';
import type { Description } from '../../scene/describe';
import { provinceName } from '../../view/place-words';
import { FILL_FEW } from '../../scene/types';
import type { MapTarget } from '../svgmap/target';
import { compareUnits } from './legend';

export interface WordsInput {
  readonly scene: CompareScene;
  readonly record: Pick<CoreRecord, 'provinces'>;
  readonly grid: CellGrid | null;
  readonly t: Messages;
  readonly lang: Language;
}

/** `+7`, `−7`, `0`. */
export function signed(value: number, format: (size: number) => string): string {
  const size = format(Math.abs(value));
  if (value === 0 || size === '0') return '0';
  return (value > 0 ? '+' : '−') + size;
}

const PERIODS = ['before', 'after'] as const;

/** An area's name and its numbers in both periods. `null` for what is not there. */
export function describeChange(target: MapTarget, input: WordsInput): Description | null {
  const { scene, record, grid, t, lang } = input;
  const index = record.provinces.findIndex(({ iso }) => iso === target.iso);
  const province = record.provinces[index];
  if (!province) return null;
  if (scene.kind !== 'provinces' && target.cell !== null) {
    const holder = record.provinces[grid?.province[target.cell] ?? index] ?? province;
    return {
      title: t.compare.inCell(provinceName(holder, lang)),
      lines: [
        ...PERIODS.map((period) => {
          const { coveredDays, values } = scene[period];
          const amount =
            coveredDays === 0 ? t.map.notCompiled : rateInWords(values[target.cell!] ?? 0, input);
          return t.compare.period(t.compare[period], amount);
        }),
        ...differenceLine(target.cell, input),
      ],
    };
  }
  const lines = PERIODS.map((period) =>
    t.compare.period(t.compare[period], provinceAmount(scene[period], index, input)),
  );
  if (scene.kind !== 'provinces') return { title: provinceName(province, lang), lines };
  lines.push(...differenceLine(index, input));
  if (PERIODS.some((period) => scene[period].fills[index] === FILL_FEW)) lines.push(t.map.few);
  return { title: provinceName(province, lang), lines };
}

function provinceAmount(period: PeriodScene, index: number, input: WordsInput): string {
  const { scene, t, lang } = input;
  if (period.coveredDays === 0) return t.map.notCompiled;
  const count = period.provinceCounts[index] ?? 0;
  const amount = t.map[scene.measure](count, formatNumber(count, lang));
  const value = period.values[index] ?? 0;
  if (scene.kind !== 'provinces' || scene.whole || value === 0) return amount;
  return t.compare.withRate(amount, rateInWords(value, input));
}

function differenceLine(index: number, input: WordsInput): string[] {
  const { scene, t, lang } = input;
  const value = scene.difference.values[index];
  if (value === undefined || PERIODS.some((period) => scene[period].coveredDays === 0)) return [];
  if (scene.kind === 'provinces' && scene.whole)
    return [t.compare.change(signed(value, (size) => formatNumber(size, lang)))];
  return [
    t.compare.change(
      perUnit(
        signed(value, (size) => formatRate(size, lang)),
        input,
      ),
    ),
  ];
}

function rateInWords(value: number, input: WordsInput): string {
  return perUnit(formatRate(value, input.lang), input);
}

function perUnit(shown: string, { scene, t }: WordsInput): string {
  const amount = `${shown} ${t.map.units[scene.measure]}`;
  if (scene.kind !== 'provinces' || scene.rate === 'area') return t.map.perArea(amount);
  return scene.rate === 'residents' ? t.map.perResidents(amount) : t.compare.perDays(amount);
}

/** Whole count of a period in words. */
export function periodAmount(period: PeriodScene, { scene, t, lang }: WordsInput): string {
  return period.coveredDays === 0
    ? t.map.notCompiled
    : t.map[scene.measure](period.count, formatNumber(period.count, lang));
}

/** Both counts and their difference: the line above a map of differences. */
export function totalsInWords(input: WordsInput): string {
  const { before, after } = input.scene;
  const change = after.count - before.count;
  return input.t.compare.totals(
    periodAmount(before, input),
    periodAmount(after, input),
    signed(change, (size) => formatNumber(size, input.lang)),
  );
}

/** Where most is, or what changed most: this many provinces are named. */
const NAMED = 3;

/** What one of the two maps shows, for those who do not see it. */
export function periodAlt(period: 'before' | 'after', input: WordsInput): string {
  const { scene, record, t, lang } = input;
  const { span, provinceCounts } = scene[period];
  const text = t.compare.alt(
    t.compare[period],
    formatSpan(span.start, span.end, lang),
    periodAmount(scene[period], input),
    compareUnits(scene, t),
  );
  const most = named(provinceCounts, record, lang, (value) => formatNumber(value, lang), t);
  return most === '' ? text : `${text} ${t.compare.most(most)}`;
}

/** What the map of differences shows, for those who do not see it. */
export function differenceAlt(input: WordsInput): string {
  const { scene, record, t, lang } = input;
  const text = t.compare.altDifference(totalsInWords(input), compareUnits(scene, t));
  const most = named(
    changes(scene),
    record,
    lang,
    (value) => signed(value, (size) => formatNumber(size, lang)),
    t,
  );
  return most === '' ? text : `${text} ${t.compare.changes(most)}`;
}

function named(
  values: Float64Array,
  { provinces }: WordsInput['record'],
  lang: Language,
  format: (value: number) => string,
  t: Messages,
): string {
  const largest = bySize(values).filter((index) => values[index] !== 0);
  return formatList(
    largest
      .slice(0, NAMED)
      .map((index) => t.compare.named(provinceName(provinces[index]!, lang), format(values[index]!))),
    lang,
  );
}

/** Provinces for the keyboard, the largest change of counts first. */
export function changeOptions(
  input: WordsInput,
): { readonly iso: string; readonly title: string; readonly detail: string }[] {
  const { scene, record, lang } = input;
  return bySize(changes(scene)).map((index) => {
    const province = record.provinces[index]!;
    const lines = describeChange({ iso: province.iso, cell: null }, input)?.lines ?? [];
    return { iso: province.iso, title: provinceName(province, lang), detail: lines.join('; ') };
  });
}

/** Numbers for the names on a map, blank for zero; `null` where the colours are not classes of whole numbers. */
export function numbersOnMap(
  { kind, whole, pending }: CompareScene,
  values: Float64Array,
  format: (value: number) => string,
): string[] | null {
  if (kind !== 'provinces' || !whole || pending) return null;
  return Array.from(values, (value) => (value === 0 ? '' : format(value)));
}

/** Change of the whole counts, one entry a province. */
const changes = ({ before, after }: CompareScene): Float64Array =>
  before.provinceCounts.map((count, at) => after.provinceCounts[at]! - count);

/** Indices by absolute value, the largest first. */
function bySize(values: Float64Array): number[] {
  return Array.from(values.keys()).sort((a, b) => Math.abs(values[b]!) - Math.abs(values[a]!) || a - b);
}
