/** Indices of p-values, smallest first. */
function ascending(p: readonly number[]): number[] {
  return p.map((_, index) => index).sort((a, b) => p[a]! - p[b]!);
}

/**
 * p-values adjusted for the false discovery rate: for the j-th smallest of m, the least m·p(i)/i over i ≥ j, at most 1. A
 * test is rejected at rate q where its adjusted p is at most q.
 * Source: Benjamini & Hochberg 1995 (J. R. Stat. Soc. B 57:289–300); R: `p.adjust(p, 'BH')`. Limits: for independent or
 * positively dependent tests; used for local statistics too (Castro & Singer 2006, Geogr. Anal. 38:180–208).
 * @returns one entry a p-value, in the order given
 */
export function adjusted(p: readonly number[]): number[] {
  const order = ascending(p);
  const out = new Array<number>(p.length);
  let least = 1;
  for (let rank = p.length; rank > 0; rank--) {
    const index = order[rank - 1]!;
    least = Math.min(least, (p.length * p[index]!) / rank);
    out[index] = least;
  }
  return out;
}

/** How many tests are rejected at the false discovery rate q: the largest k with p(k) ≤ k·q/m. */
export function rejectedFdr(p: readonly number[], q: number): number {
  const sorted = [...p].sort((a, b) => a - b);
  for (let k = sorted.length; k > 0; k--) if (sorted[k - 1]! <= (k * q) / sorted.length) return k;
  return 0;
}
