import type { Claimant } from './types';

/** Claimants that speak for a state: workshop mode does not show what they said. */
const OFFICES: ReadonlySet<Claimant> = new Set(['official', 'foreign-government']);

/** Whether a row is told by an office-holder. */
export const byOffice = ({ claim }: { readonly claim: Claimant }): boolean => OFFICES.has(claim);
