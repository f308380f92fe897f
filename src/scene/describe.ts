import type { CellGrid } from '../geography/types';
import { formatNumber, formatRate } from '../language/format';
import type { Language, Messages } from '../language/language';
import type { ContextRecord, CoreRecord, Province } from '../record/types';
import type { Selection } from '../view/types';
import { compoundsUnder } from './folding';
import { FILL_FEW, FILL_NO_COVERAGE, type Scene } from './types';

/** What lies under the pointer or the keyboard's focus: the kinds of selection that have an extent on the map. */
export type Target = Extract<Selection, { type: 'province' | 'place' | 'zone' | 'cell' }>;

export interface Description {
  readonly title: string;
  readonly lines: readonly string[];
}

export interface DescribeInput {
  readonly scene: Scene;
  readonly record: CoreRecord;
  readonly grid: CellGrid | null;
  readonly context: ContextRecord | null;
  readonly t: Messages;
  readonly lang: Language;
}

/** Name and numbers of a target in words, for the tooltip and the list for the keyboard. `null` for what is not there. */
export function describe(target: Target, input: DescribeInput): Description | null {
  switch (target.type) {
    case 'province':
      return describeProvince(target.id, input);
    case 'cell':
      return describeCell(Number(target.id), input);
    case 'place':
      return describeMark(target.id, input);
    case 'zone':
      return describeZone(target.id, input);
  }
}

/** A province's name in the reader's language. */
export function provinceName(province: Province, lang: Language): string {
  return lang === 'km' ? province.nameKm : province.nameEn;
}

/** A whole number of the measure in words: `1 event`, `no people counted as rescued`. */
export function amountInWords(n: number, scene: Scene, t: Messages, lang: Language): string {
  return t.map[scene.measure](n, formatNumber(n, lang));
}

function rateInWords(value: number, scene: Scene, t: Messages, lang: Language): string {
  const amount = `${formatRate(value, lang)} ${t.map.units[scene.measure]}`;
  const { kind, rate } = scene.surface;
  return kind === 'provinces' && rate === 'residents' ? t.map.perResidents(amount) : t.map.perArea(amount);
}

function describeProvince(iso: string, { scene, record, t, lang }: DescribeInput): Description | null {
  const index = record.provinces.findIndex((province) => province.iso === iso);
  const province = record.provinces[index];
  if (!province) return null;
  const lines = [amountInWords(scene.provinceCounts[index] ?? 0, scene, t, lang)];
  const { kind, rate, values, fills } = scene.surface;
  if (kind === 'provinces') {
    const fill = fills[index];
    const value = values[index] ?? 0;
    if (rate !== 'count' && value > 0) lines.push(rateInWords(value, scene, t, lang));
    if (fill === FILL_FEW) lines.push(t.map.few);
    if (fill === FILL_NO_COVERAGE) lines.push(t.map.notCompiled);
  }
  return { title: provinceName(province, lang), lines };
}

function describeCell(index: number, { scene, record, grid, t, lang }: DescribeInput): Description | null {
  const value = scene.surface.values[index];
  if (value === undefined) return null;
  const province = record.provinces[grid?.province[index] ?? -1];
  const title = province ? t.map.cell(provinceName(province, lang)) : t.map.offshore;
  if (scene.surface.fills[index] === FILL_NO_COVERAGE) return { title, lines: [t.map.notCompiled] };
  if (value === 0) return { title, lines: [amountInWords(0, scene, t, lang)] };
  return { title, lines: [rateInWords(value, scene, t, lang), t.map.spread] };
}

function describeMark(id: string, { scene, record, t, lang }: DescribeInput): Description | null {
  const place = record.places.find((candidate) => candidate.id === id);
  if (!place) return null;
  const mark = scene.marks.find(({ placeId }) => placeId === id);
  const lines = [amountInWords(mark?.count ?? 0, scene, t, lang)];
  if (place.precision !== 'province' && place.precision !== 'country')
    lines.push(t.map.precision[place.precision]);
  const compounds = compoundsUnder(id, record.places).length;
  if (compounds > 0) lines.push(t.map.compounds(compounds));
  return { title: (lang === 'km' && place.nameKm) || place.nameEn, lines };
}

function describeZone(id: string, { scene, context, t, lang }: DescribeInput): Description | null {
  const zone = context?.zones.find((candidate) => candidate.id === id);
  if (!zone) return null;
  const mark = scene.marks.find(({ placeId }) => placeId === id);
  return {
    title: zone.nameEn,
    lines: [
      t.map.zone,
      mark ? amountInWords(mark.count, scene, t, lang) : t.map.zoneNone,
      ...(zone.areaHa === null ? [] : [t.map.zoneArea(formatNumber(zone.areaHa, lang))]),
    ],
  };
}
