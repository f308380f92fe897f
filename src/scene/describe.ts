import type { CellGrid } from '../geography/types';
import { formatNumber, formatRate } from '../language/format';
import type { Language, Messages } from '../language/language';
import type { ContextRecord, CoreRecord } from '../record/types';
import { placeName, provinceName } from '../view/place-words';
import type { Selection } from '../view/types';
import { describeArrow } from './describe-arrow';
import { heatLines } from './describe-hot';
import { compoundsUnder } from './folding';
import { FILL_FEW, FILL_NO_COVERAGE, type Scene } from './types';

/** What lies under the pointer or the keyboard's focus: the kinds of selection that have an extent on the map. */
export type Target = Extract<Selection, { type: 'province' | 'place' | 'zone' | 'cell' | 'relocation' }>;

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
    case 'relocation':
      return describeArrow(target.id, input.scene.arrows, input.record, input.t, input.lang);
  }
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
  const heat = heatLines(scene, index, t, lang);
  if (heat) return { title, lines: heat };
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
  return { title: placeName(place, lang), lines };
}

function describeZone(id: string, { scene, record, context, t, lang }: DescribeInput): Description | null {
  const zone = context?.zones.find((candidate) => candidate.id === id);
  if (!zone) return null;
  return {
    title: zone.nameEn,
    lines: [
      t.map.zone,
      ...incidentsAtZone(id, scene, record, t, lang),
      ...(zone.areaHa === null ? [] : [t.map.zoneArea(formatNumber(zone.areaHa, lang))]),
    ],
  };
}

/**
 * What the record has at a zone, whatever is drawn: "none" is said of the whole record only. The window's number is of
 * events at the zone itself, also where marks are off or people are measured.
 */
function incidentsAtZone(
  id: string,
  scene: Scene,
  record: CoreRecord,
  t: Messages,
  lang: Language,
): readonly string[] {
  const rows = record.incidents.filter(({ placeId }) => placeId === id).length;
  if (rows === 0) return [t.map.zoneNone];
  const events = scene.placeEvents[record.places.findIndex((place) => place.id === id)] ?? 0;
  return [
    t.map.zoneRecord(rows, formatNumber(rows, lang)),
    t.map.zoneWindow(t.map.events(events, formatNumber(events, lang))),
  ];
}
