/** A picture of at most 256 colours: the colours, and which of them each pixel has. */
export interface Indexed {
  /** Red, green and blue of each colour, one byte each. */
  readonly palette: Uint8Array;
  readonly pixels: Uint8Array;
}

/** Colours kept as they are because they fill the most pixels: grounds, classes of the map, ink. */
const EXACT = 96;
const MOST = 256;

interface Colour {
  readonly rgb: readonly [number, number, number];
  readonly count: number;
}

function countColours(rgba: Uint8Array): Map<number, number> {
  const counts = new Map<number, number>();
  const add = (key: number, pixels: number) => counts.set(key, (counts.get(key) ?? 0) + pixels);
  // Pixels of one colour come in runs.
  let [last, run] = [-1, 0];
  for (let i = 0; i < rgba.length; i += 4) {
    const key = (rgba[i]! << 16) | (rgba[i + 1]! << 8) | rgba[i + 2]!;
    if (key === last) run++;
    else {
      if (run > 0) add(last, run);
      [last, run] = [key, 1];
    }
  }
  if (run > 0) add(last, run);
  return counts;
}

const rgbOf = (key: number): [number, number, number] => [key >> 16, (key >> 8) & 255, key & 255];

/** The channel along which a group of colours spreads the most, and how far. */
function widest(group: readonly Colour[]): readonly [channel: 0 | 1 | 2, spread: number] {
  const spreads = ([0, 1, 2] as const).map((channel) => {
    const values = group.map(({ rgb }) => rgb[channel]);
    return values.reduce((a, b) => Math.max(a, b), 0) - values.reduce((a, b) => Math.min(a, b), 255);
  });
  const most = Math.max(...spreads);
  return [spreads.indexOf(most) as 0 | 1 | 2, most];
}

/** Median cut (Heckbert 1982): the group that spreads the most is halved by the pixels in it, until there are enough. */
function medianCut(colours: readonly Colour[], wanted: number): (readonly [number, number, number])[] {
  const groups: Colour[][] = colours.length > 0 ? [[...colours]] : [];
  while (groups.length < wanted) {
    const ranked = groups.map((group) => (group.length < 2 ? 0 : widest(group)[1]));
    const at = ranked.indexOf(Math.max(...ranked));
    if ((ranked[at] ?? 0) === 0) break;
    const group = groups[at]!;
    const [channel] = widest(group);
    group.sort((a, b) => a.rgb[channel] - b.rgb[channel]);
    const half = group.reduce((sum, { count }) => sum + count, 0) / 2;
    let [sum, cut] = [0, 0];
    while (cut < group.length - 1 && sum + group[cut]!.count <= half) sum += group[cut++]!.count;
    groups.push(group.splice(Math.max(1, cut)));
  }
  return groups.map((group) => {
    const total = group.reduce((sum, { count }) => sum + count, 0);
    const mean = (channel: 0 | 1 | 2) =>
      Math.round(group.reduce((sum, { rgb, count }) => sum + rgb[channel] * count, 0) / total);
    return [mean(0), mean(1), mean(2)] as const;
  });
}

/**
 * Brings a picture to 256 colours, without a pattern of dots: flat colours stay exact, the edges of type and lines get the
 * nearest of the rest. What has no more colours than that stays as it is.
 * @param rgba four bytes a pixel, opaque
 */
export function indexColours(rgba: Uint8Array): Indexed {
  const counts = countColours(rgba);
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const all = ranked.length <= MOST;
  const exact = ranked.slice(0, all ? MOST : EXACT).map(([key]) => rgbOf(key));
  const rest = all ? [] : ranked.slice(EXACT).map(([key, count]) => ({ rgb: rgbOf(key), count }));
  const colours = [...exact, ...medianCut(rest, MOST - exact.length)];
  const nearest = new Map<number, number>();
  for (const key of counts.keys()) {
    const [r, g, b] = rgbOf(key);
    let [best, least] = [0, Infinity];
    colours.forEach(([cr, cg, cb], at) => {
      const distance = 2 * (r - cr) ** 2 + 4 * (g - cg) ** 2 + 3 * (b - cb) ** 2;
      if (distance < least) [best, least] = [at, distance];
    });
    nearest.set(key, best);
  }
  const pixels = new Uint8Array(rgba.length / 4);
  // Most pixels have the colour of the one before.
  let [last, index] = [-1, 0];
  for (let i = 0; i < pixels.length; i++) {
    const key = (rgba[4 * i]! << 16) | (rgba[4 * i + 1]! << 8) | rgba[4 * i + 2]!;
    if (key !== last) [last, index] = [key, nearest.get(key)!];
    pixels[i] = index;
  }
  return { palette: Uint8Array.from(colours.flat()), pixels };
}
