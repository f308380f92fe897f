/** A corner on a grid of whole numbers. */
export type Corner = readonly [x: number, y: number];

/** Rounds of thinning: in each no two corners beside one another go. */
const ROUNDS = 12;

interface Standing {
  /** Twice the area of the triangle with both neighbours; infinite where the corner must stay. */
  area: number;
  readonly neighbours: string;
}

/**
 * Thins rings that share borders, and keeps the borders shared: corner by corner the one with the smallest triangle goes
 * (Visvalingam and Whyatt 1993), and never one at which three rings meet.
 * @param leastArea twice the area of the triangle below which a corner goes, by where it lies
 */
export function thinned(
  rings: readonly (readonly Corner[])[],
  leastArea: (corner: Corner) => number,
): readonly (readonly Corner[])[] {
  let left = rings;
  for (let round = 0; round < ROUNDS; round++) {
    const standing = standingsOf(left);
    const areaAt = (corner: Corner): number => standing.get(keyOf(corner))!.area;
    let gone = false;
    left = left.map((ring) => {
      if (ring.length < 6) return ring;
      const kept = ring.filter((corner, at) => {
        const area = areaAt(corner);
        if (area >= leastArea(corner)) return true;
        return !(before(area, corner, at, ring, -1, areaAt) && before(area, corner, at, ring, 1, areaAt));
      });
      gone ||= kept.length < ring.length;
      return kept;
    });
    if (!gone) break;
  }
  return left;
}

/** Whether a corner goes before the one beside it: the smaller triangle first, then by where they lie. */
function before(
  area: number,
  corner: Corner,
  at: number,
  ring: readonly Corner[],
  step: 1 | -1,
  areaAt: (corner: Corner) => number,
): boolean {
  const other = ring[(at + step + ring.length) % ring.length]!;
  const beside = areaAt(other);
  return area < beside || (area === beside && keyOf(corner) < keyOf(other));
}

const keyOf = ([x, y]: Corner): string => `${x},${y}`;

function standingsOf(rings: readonly (readonly Corner[])[]): ReadonlyMap<string, Standing> {
  const found = new Map<string, Standing>();
  for (const ring of rings) {
    ring.forEach((corner, at) => {
      const a = ring[(at || ring.length) - 1]!;
      const b = ring[(at + 1) % ring.length]!;
      const neighbours = [keyOf(a), keyOf(b)].sort().join(' ');
      const known = found.get(keyOf(corner));
      if (known && known.neighbours !== neighbours) known.area = Infinity;
      if (known) return;
      const area = Math.abs((corner[0] - a[0]) * (b[1] - a[1]) - (b[0] - a[0]) * (corner[1] - a[1]));
      found.set(keyOf(corner), { area, neighbours });
    });
  }
  return found;
}
