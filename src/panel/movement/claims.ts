import type { ClaimBeside } from '../../analysis/claims';
import type { CoreRecord, Span, Stance } from '../../record/types';

/** `all`, `country` for what was said of the whole country, or the ISO code of a province. */
export type ClaimPlace = string;

export interface ClaimFilter {
  readonly place: ClaimPlace;
  readonly stance: Stance | 'all';
  /** The days in which the statement was made. */
  readonly span: Span;
}

/** Statements that pass, the latest first. */
export function claimsThat(
  list: readonly ClaimBeside[],
  { place, stance, span }: ClaimFilter,
): ClaimBeside[] {
  return list
    .filter(
      ({ claim, provinceIso }) =>
        (place === 'all' || place === (provinceIso ?? 'country')) &&
        (stance === 'all' || claim.stance === stance) &&
        claim.date >= span.start &&
        claim.date <= span.end,
    )
    .reverse();
}

/** Places by which statements can be filtered: all, the country where any is of it, provinces in the record's order. */
export function claimPlaces(list: readonly ClaimBeside[], { provinces }: CoreRecord): ClaimPlace[] {
  const named = new Set(list.map(({ provinceIso }) => provinceIso ?? 'country'));
  return [
    'all',
    ...(named.has('country') ? ['country'] : []),
    ...provinces.map(({ iso }) => iso).filter((iso) => named.has(iso)),
  ];
}

/**
 * What was said that a timeline may show above the counts of a place: never a denial of one case, and above the country's
 * counts only what was said of the country.
 */
export function claimsAbove(list: readonly ClaimBeside[], place: ClaimPlace): ClaimBeside[] {
  const national = place === 'all' || place === 'country';
  return list.filter(({ caseOnly, provinceIso }) => !caseOnly && (!national || provinceIso === null));
}
