/** Whole days since 1970-01-01 in UTC. Never a Date, never a local time: a day must not shift with the reader's clock. */
export type Day = number;

/** A span of whole days, both ends included. */
export interface Span {
  readonly start: Day;
  readonly end: Day;
}

/** What an incident is: what was reported or done (data/README.md says when each is used). */
export const KINDS = ['report', 'rescue', 'raid', 'arrest', 'closure', 'departure'] as const;
export type Kind = (typeof KINDS)[number];

/** Kinds that tell where the authorities went (docs/design.md, 2: enforcement). */
export const ENFORCEMENT_KINDS: readonly Kind[] = ['raid', 'arrest', 'closure'];

export const DATE_PRECISIONS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** What a row's date is the date of. */
export const DATE_BASES = ['event', 'reported', 'handover', 'statement', 'sanction', 'publication'] as const;
export type DateBasis = (typeof DATE_BASES)[number];

/** Whether a row is about scam operations. */
export const TOPICS = ['scam', 'other-trafficking', 'other'] as const;
export type Topic = (typeof TOPICS)[number];

/** Who says what a row tells. */
export const CLAIMANTS = [
  'official',
  'foreign-government',
  'intergovernmental',
  'ngo',
  'media',
  'victim',
] as const;
export type Claimant = (typeof CLAIMANTS)[number];

/**
 * How a row stands; `confirmed`: by two independent sources, or by officials and independent press; `disputed`: sources
 * contradict each other.
 */
export const STATUSES = ['reported', 'confirmed', 'disputed'] as const;
export type Status = (typeof STATUSES)[number];

export const PLACE_KINDS = [
  'country',
  'province',
  'town',
  'district',
  'island',
  'border-crossing',
  'sez',
  'compound',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export const PLACE_PRECISIONS = ['site', 'commune', 'town', 'district', 'province', 'country'] as const;
export type PlacePrecision = (typeof PLACE_PRECISIONS)[number];

export const MILESTONE_KINDS = [
  'policy',
  'announcement',
  'operation',
  'international',
  'conflict',
  'civic-space',
] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];

/** What a claim says of a place. */
export const STANCES = ['cleared', 'no-cases', 'denies-case', 'active', 'rising', 'moved'] as const;
export type Stance = (typeof STANCES)[number];

export const COVERAGE_LEVELS = ['thin', 'none'] as const;
/** A stretch of time not listed in coverage.csv is `full`. */
export type CoverageLevel = 'full' | (typeof COVERAGE_LEVELS)[number];

/** One row of incidents.csv. A blank number is `null`: not reported, never zero. */
export interface Incident {
  readonly id: string;
  readonly eventId: string;
  readonly start: Day;
  readonly end: Day;
  readonly datePrecision: DatePrecision;
  readonly dateBasis: DateBasis;
  readonly kind: Kind;
  readonly sign: boolean;
  readonly topic: Topic;
  readonly placeId: string;
  readonly peopleFound: number | null;
  readonly arrested: number | null;
  readonly rescued: number | null;
  readonly deported: number | null;
  readonly deaths: number | null;
  /** ISO 3166-1 alpha-2 → people counted by a source. A filter only, never a map or a ranking. */
  readonly nationalities: Readonly<Record<string, number>>;
  readonly summary: string;
  readonly claim: Claimant;
  readonly status: Status;
  readonly sourceIds: readonly string[];
  /** The day of the second reading; `null` where the row was read once only. */
  readonly checked: Day | null;
  readonly note: string;
}

/** One row of places.csv. Coordinates are degrees of WGS 84; `null` for the country. */
export interface Place {
  readonly id: string;
  readonly nameEn: string;
  readonly nameKm: string | null;
  readonly kind: PlaceKind;
  /** ISO 3166-2, e.g. `KH-18`; `null` for the country and for places known only to the country. */
  readonly provinceIso: string | null;
  readonly district: string;
  readonly commune: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: PlacePrecision;
  /** Radius in km of the disc in which an incident recorded here can lie; `null` for provinces and the country. */
  readonly radiusKm: number | null;
  /** The id of the place that it lies in; `null` for the country. */
  readonly within: string | null;
  readonly coordSource: string;
}

/** One row of provinces.csv: official area, census of 2019, and the capital's coordinates in degrees of WGS 84. */
export interface Province {
  readonly iso: string;
  readonly pcode: string;
  /** Equals the place_id of the province in places.csv. */
  readonly slug: string;
  readonly nameEn: string;
  readonly nameKm: string;
  readonly capital: string;
  readonly population2019: number;
  readonly areaKm2: number;
  readonly borders: readonly string[];
  readonly lat: number;
  readonly lon: number;
  readonly sourceIds: readonly string[];
}

/** A stretch of time that the compilers covered thinly or not at all: one row of coverage.csv. */
export interface Coverage extends Span {
  readonly level: (typeof COVERAGE_LEVELS)[number];
  readonly note: string;
}

/** A turn in policy or enforcement to which events can be compared: one row of milestones.csv. */
export interface Milestone extends Span {
  readonly id: string;
  readonly title: string;
  readonly kind: MilestoneKind;
  readonly major: boolean;
  readonly placeId: string;
  readonly summary: string;
  readonly sourceIds: readonly string[];
}

/** One row of zones.csv: a special economic zone; being one is no sign of anything. Coordinates are degrees of WGS 84. */
export interface Zone {
  readonly id: string;
  readonly nameEn: string;
  readonly provinceIso: string;
  readonly district: string;
  readonly commune: string;
  readonly lat: number;
  readonly lon: number;
  readonly areaHa: number | null;
  readonly subDecree: string;
  /** Year, month or day as published (`2007`, `2007-04-04`), or blank. */
  readonly approved: string;
  readonly statusNote: string;
  readonly coordPrecisionM: number;
  readonly sourceIds: readonly string[];
}

/** One row of crossings.csv: where an end abroad is drawn. Coordinates are degrees of WGS 84. */
export interface Crossing {
  readonly placeId: string;
  readonly nameEn: string;
  readonly lat: number;
  readonly lon: number;
  readonly neighbour: string;
  readonly oppositeName: string;
}

/** One row of sources.csv. `date` is a day, a month (`2022-07`), a year or blank; `lang` a language tag. */
export interface Source {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly date: string;
  readonly url: string;
  readonly lang: string;
}

/** A number that somebody published for a place and a span: one row of statistics.csv. */
export interface Statistic extends Span {
  readonly id: string;
  readonly placeId: string;
  readonly measure: string;
  readonly value: number;
  readonly unit: string;
  readonly nationalities: Readonly<Record<string, number>>;
  readonly claim: Claimant;
  readonly sourceIds: readonly string[];
  readonly note: string;
}

/** What an office or body said of a place: one row of claims.csv. */
export interface Claim {
  readonly id: string;
  readonly date: Day;
  readonly placeId: string;
  readonly speakerRole: string;
  readonly stance: Stance;
  readonly summary: string;
  readonly sourceIds: readonly string[];
  readonly note: string;
}

export type RelocationSubject = 'operations' | 'people';
export type Certainty = 'observed' | 'stated' | 'suspected' | 'planned';

/** A move that a source tells of: one row of relocations.csv. Ends may be places, countries, `abroad` or `unknown`. */
export interface Relocation extends Span {
  readonly id: string;
  readonly statementId: string;
  readonly datePrecision: DatePrecision;
  readonly fromPlaceId: string;
  readonly toPlaceId: string;
  readonly whatMoved: RelocationSubject;
  readonly certainty: Certainty;
  readonly summary: string;
  readonly claim: Claimant;
  readonly status: Status;
  readonly sourceIds: readonly string[];
  readonly note: string;
}

/** An incident that was taken back, and why: its number is never used again. */
export interface Withdrawn {
  readonly incidentId: string;
  readonly on: Day;
  readonly reason: string;
}

/** What is loaded before the sentence, timeline and table appear: `public/data/record.json`. */
export interface CoreRecord {
  /** A short digest of the input bytes: the version of the data. */
  readonly version: string;
  /** The last day that coverage does not call empty: where the record ends. */
  readonly end: Day;
  /** The day of this version of the data (`versionDay`), as the build worked it out from the log of changes too. */
  readonly asOf: Day;
  readonly incidents: readonly Incident[];
  readonly places: readonly Place[];
  readonly provinces: readonly Province[];
  readonly coverage: readonly Coverage[];
  readonly milestones: readonly Milestone[];
  readonly withdrawn: readonly Withdrawn[];
}

/** Loaded when asked for: `public/data/context.json`. */
export interface ContextRecord {
  readonly sources: readonly Source[];
  readonly statistics: readonly Statistic[];
  readonly claims: readonly Claim[];
  readonly relocations: readonly Relocation[];
  readonly zones: readonly Zone[];
  readonly crossings: readonly Crossing[];
}
