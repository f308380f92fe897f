import type { Day } from '../../record/types';

/**
 * What `public/data/embed.json` holds: of the record what counting and drawing need, and nothing to read. Codes are
 * positions in the lists of src/record/types.ts, one digit a row; positions start at 0, and −1 stands for none.
 */
export interface CompactFile {
  readonly version: string;
  readonly end: Day;
  /** The day of this version of the data. */
  readonly asOf: Day;
  /** Names of the neighbouring countries and where they stand, longitude first. */
  readonly neighbours: readonly (readonly [en: string, km: string, lon: number, lat: number])[];
  readonly incidents: {
    /** Events, numbered in the order in which they are first told. */
    readonly event: readonly number[];
    /** First day, as the difference from the row before. */
    readonly start: readonly number[];
    /** Days after the first one. */
    readonly more: readonly number[];
    readonly place: readonly number[];
    readonly kind: string;
    readonly topic: string;
    readonly claim: string;
    readonly status: string;
    readonly basis: string;
    /** 1 for a sign of operation, 2 for a row that was read twice, 3 for both. */
    readonly flags: string;
    /** People; −1 where the row gives no figure. */
    readonly found: readonly number[];
    readonly rescued: readonly number[];
    readonly arrested: readonly number[];
    /** Nationality → rows in which a source counts people of it, as differences. A filter only. */
    readonly nationalities: Readonly<Record<string, readonly number[]>>;
  };
  readonly places: {
    /** Ids; blank for businesses and zones, which an embed does not name. Names come later (`PlaceNames`). */
    readonly id: readonly string[];
    readonly kind: string;
    readonly precision: string;
    readonly province: readonly number[];
    /** Compounds under the place that their own row names, not under one that holds them: compound, then place. */
    readonly held: readonly (readonly [compound: number, place: number])[];
    /** Degrees; 0 where there is no point. */
    readonly lat: readonly number[];
    readonly lon: readonly number[];
    /** Radius in km of the disc in which an incident recorded there can lie; 0 for none. */
    readonly radius: readonly number[];
    readonly within: readonly number[];
  };
  readonly provinces: {
    readonly iso: readonly string[];
    readonly en: readonly string[];
    readonly km: readonly string[];
    readonly people: readonly number[];
    readonly km2: readonly number[];
    readonly lat: readonly number[];
    readonly lon: readonly number[];
    /** Rows whose name stands elsewhere than on their point, longitude first. */
    readonly nameAt?: Readonly<Record<number, readonly [lon: number, lat: number]>>;
  };
  readonly coverage: {
    readonly start: readonly Day[];
    readonly end: readonly Day[];
    readonly level: string;
  };
}

/**
 * What `public/data/embed-places.json` holds: the names of the places, in the order of `CompactFile.places`; 0 for
 * businesses, whose names alone embed-businesses.json holds.
 */
export type PlaceNames = readonly (readonly [en: string, km: string] | 0)[];
