import { fromToTable, type FromTo } from '../../analysis/from-to';
import { relocationsIn } from '../../analysis/movement';
import type { Language, Messages } from '../../language/language';
import { byOffice } from '../../record/offices';
import type { CoreRecord, Relocation, Span } from '../../record/types';
import { areaInWords, placeNames } from '../../view/place-words';
import { placesById, provincesByIso } from '../places';
import { areaNamed, whereOf } from '../words';

/** What of the record's dates is shown: those of the window, or all. */
export const SCOPES = ['window', 'all'] as const;
export type Scope = (typeof SCOPES)[number];

const ALWAYS: Span = { start: -Infinity, end: Infinity };

/** The span that a scope asks for. */
export function spanOf(scope: Scope, window: Span): Span {
  return scope === 'window' ? window : ALWAYS;
}

/** The from-to tables of a span, with how many statements have an end that no table of places can hold. */
export interface Moves {
  readonly operations: readonly FromTo[];
  readonly people: readonly FromTo[];
  /** Distinct statements, one that tells of people and operations once. */
  readonly statements: number;
  /** Distinct statements with an end in another country or `abroad`. */
  readonly abroad: number;
  /** Distinct statements with an end that is not known. */
  readonly unknown: number;
  /** Distinct statements with an end for which only Cambodia is named. */
  readonly country: number;
  /** Distinct statements by office-holders, which workshop mode leaves out. */
  readonly withheld: number;
}

/**
 * Relocations as workshop mode may show them: without statements by office-holders, and with every end within Cambodia
 * taken to its province.
 */
export function workshopMoves(relocations: readonly Relocation[], record: CoreRecord): Relocation[] {
  const places = placesById(record.places);
  const provinces = provincesByIso(record.provinces);
  const country = record.places.find(({ kind }) => kind === 'country')?.id;
  const province = (id: string) => {
    const place = places.get(id);
    return place ? (provinces.get(place.provinceIso ?? '')?.slug ?? country ?? id) : id;
  };
  return relocations
    .filter((row) => !byOffice(row))
    .map((row) => ({ ...row, fromPlaceId: province(row.fromPlaceId), toPlaceId: province(row.toPlaceId) }));
}

/** Relocations of a span as from-to tables, people and operations apart. */
export function movesIn(
  relocations: readonly Relocation[],
  record: CoreRecord,
  span: Span,
  workshop: boolean,
): Moves {
  const within = relocationsIn(relocations, span);
  const shown = workshop ? workshopMoves(within, record) : within;
  const rows = fromToTable(shown, span);
  const places = placesById(record.places);
  const withEnd = (holds: (id: string) => boolean) =>
    statementsOf(shown.filter(({ fromPlaceId, toPlaceId }) => holds(fromPlaceId) || holds(toPlaceId)));
  return {
    operations: rows.filter(({ what }) => what === 'operations'),
    people: rows.filter(({ what }) => what === 'people'),
    statements: statementsOf(shown),
    abroad: withEnd((id) => id !== 'unknown' && !places.has(id)),
    unknown: withEnd((id) => id === 'unknown'),
    country: withEnd((id) => places.get(id)?.kind === 'country'),
    withheld: workshop ? statementsOf(within.filter(byOffice)) : 0,
  };
}

function statementsOf(rows: readonly Relocation[]): number {
  return new Set(rows.map(({ statementId }) => statementId)).size;
}

/** First and last day of the rows of a pair. */
export function datesOf(rows: readonly Span[]): Span {
  return {
    start: Math.min(...rows.map(({ start }) => start)),
    end: Math.max(...rows.map(({ end }) => end)),
  };
}

/** The name of an end: a place with what holds it, a country, or that it is not known. */
export function endName(id: string, record: CoreRecord, t: Messages, lang: Language): string {
  const { place, province } = whereOf(record, id);
  if (!place) return areaNamed(record, id, t, lang);
  if (place.kind === 'country') return t.movement.moves.somewhere;
  if (place.kind === 'province') return areaInWords(place, province, t, lang);
  return placeNames(place, placesById(record.places), provincesByIso(record.provinces), lang);
}
