import {
  CLAIMANTS,
  MILESTONE_KINDS,
  type Certainty,
  type ContextRecord,
  type Crossing,
  type Day,
  type Milestone,
  type Relocation,
  type RelocationSubject,
  type Zone,
} from '../../record/types';

export const CERTAINTIES = [
  'observed',
  'stated',
  'suspected',
  'planned',
] as const satisfies readonly Certainty[];
export const SUBJECTS = ['operations', 'people'] as const satisfies readonly RelocationSubject[];

/** What `public/data/embed-moves.json` holds, for arrows and zones: no texts, and no names of businesses. */
export interface MovesFile {
  readonly relocations: readonly (readonly [
    id: string,
    /** Statements, numbered. */
    statement: number,
    start: Day,
    /** Days after the first one. */
    more: number,
    from: string,
    to: string,
    subject: number,
    certainty: number,
    claim: number,
  ])[];
  readonly crossings: readonly (readonly [place: string, lon: number, lat: number, neighbour: string])[];
  readonly zones: readonly (readonly [lon: number, lat: number, areaHa: number | null, precisionM: number])[];
}

/** The context record as far as an embed draws it; the rest is blank. */
export function decodeMoves(json: unknown): ContextRecord {
  const { relocations, crossings, zones } = json as MovesFile;
  return {
    sources: [],
    statistics: [],
    claims: [],
    relocations: relocations.map(relocationOf),
    crossings: crossings.map(([placeId, lon, lat, neighbour]): Crossing => ({
      placeId,
      nameEn: '',
      lat,
      lon,
      neighbour,
      oppositeName: '',
    })),
    zones: zones.map(([lon, lat, areaHa, coordPrecisionM], at): Zone => ({
      id: `z${at}`,
      nameEn: '',
      provinceIso: '',
      district: '',
      commune: '',
      lat,
      lon,
      areaHa,
      subDecree: '',
      approved: '',
      statusNote: '',
      coordPrecisionM,
      sourceIds: [],
    })),
  };
}

function relocationOf(row: MovesFile['relocations'][number]): Relocation {
  const [id, statement, start, more, fromPlaceId, toPlaceId, subject, certainty, claim] = row;
  return {
    id,
    statementId: String(statement),
    start,
    end: start + more,
    datePrecision: 'day',
    fromPlaceId,
    toPlaceId,
    whatMoved: SUBJECTS[subject]!,
    certainty: CERTAINTIES[certainty]!,
    summary: '',
    claim: CLAIMANTS[claim]!,
    status: 'reported',
    sourceIds: [],
    note: '',
  };
}

/** What `public/data/embed-milestones.json` holds: what the timeline flags. Titles can name businesses and are left out. */
export type MilestonesFile = readonly (readonly [
  id: string,
  start: Day,
  /** Days after the first one. */
  more: number,
  kind: number,
  place: string,
  major: 0 | 1,
])[];

/** Milestones without title, summary and sources: told by kind, province and date. */
export function decodeMilestones(json: unknown): Milestone[] {
  return (json as MilestonesFile).map(([id, start, more, kind, placeId, major]) => ({
    id,
    start,
    end: start + more,
    title: '',
    kind: MILESTONE_KINDS[kind]!,
    major: major === 1,
    placeId,
    summary: '',
    sourceIds: [],
  }));
}
