import type { Claim, ContextRecord, Relocation, Source, Statistic, Zone } from '../record/types';

/** The part of the context record that speaks of one area, newest first. */
export interface AreaContext {
  readonly statistics: readonly Statistic[];
  readonly claims: readonly Claim[];
  readonly from: readonly Relocation[];
  readonly to: readonly Relocation[];
}

/**
 * What the context record holds of the places with these ids. A relocation from one of them to another stands on both
 * sides: it left one place and reached another.
 */
export function contextOf(context: ContextRecord, ids: ReadonlySet<string>): AreaContext {
  const newest = <T extends { readonly start: number }>(a: T, b: T) => b.start - a.start;
  return {
    statistics: context.statistics.filter((row) => ids.has(row.placeId)).sort(newest),
    claims: context.claims.filter((row) => ids.has(row.placeId)).sort((a, b) => b.date - a.date),
    from: context.relocations.filter((row) => ids.has(row.fromPlaceId)).sort(newest),
    to: context.relocations.filter((row) => ids.has(row.toPlaceId)).sort(newest),
  };
}

/** The zones of a province, by name. */
export function zonesIn(context: ContextRecord, provinceIso: string): readonly Zone[] {
  return context.zones
    .filter((zone) => zone.provinceIso === provinceIso)
    .sort((a, b) => a.nameEn.localeCompare(b.nameEn));
}

/** The sources with these ids, in the row's own order; ids that the record does not know are left out. */
export function sourcesOf(context: ContextRecord, ids: readonly string[]): readonly Source[] {
  return ids.flatMap((id) => context.sources.find((source) => source.id === id) ?? []);
}

/** The address of a source where it is a page of the web; `null` for anything that must not become a link. */
export function safeAddress(source: Source): string | null {
  return /^https?:\/\//i.test(source.url) ? source.url : null;
}
