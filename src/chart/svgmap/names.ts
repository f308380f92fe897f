/** A province's name where it belongs, in pixels. */
export interface Name {
  readonly iso: string;
  readonly text: string;
  /** A number under the name; blank where none is shown. */
  readonly number: string;
  readonly x: number;
  readonly y: number;
}

export interface PlacedName extends Name {
  /** The name itself is drawn; otherwise there was room for its number only. */
  readonly named: boolean;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Marks that Khmer writes above, below or around a letter take no room of their own. */
const COMBINING = /[\u17b4-\u17d3\u200b]/g;

/** About how wide a text is, in pixels. */
export function textWidth(text: string, fontPx: number): number {
  const letters = text.replace(COMBINING, '');
  const khmer = /[\u1780-\u17ff]/.test(letters);
  return letters.length * fontPx * (khmer ? 0.72 : 0.57);
}

/**
 * Names that fit beside one another. The order given is the order of priority: a name that would lie on one before it is
 * left out, though its number stays where that has room; so does one that would run over the edge.
 */
export function placeNames(
  names: readonly Name[],
  size: { readonly width: number; readonly height: number },
  fontPx: number,
): PlacedName[] {
  const taken: Box[] = [];
  const fits = (box: Box): boolean =>
    box.left >= 0 &&
    box.right <= size.width &&
    box.top >= 0 &&
    box.bottom <= size.height &&
    taken.every(
      (other) =>
        box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom,
    );
  const placed: PlacedName[] = [];
  for (const name of names) {
    const full = boxOf(name, name.number === '' ? [name.text] : [name.text, name.number], fontPx);
    const short = boxOf(name, [name.number], fontPx);
    const box = fits(full) ? full : name.number !== '' && fits(short) ? short : null;
    if (!box) continue;
    taken.push(box);
    placed.push({ ...name, named: box === full });
  }
  return placed;
}

function boxOf({ x, y }: Name, lines: readonly string[], fontPx: number): Box {
  const half = Math.max(...lines.map((line) => textWidth(line, fontPx))) / 2;
  const height = (lines.length * fontPx * 1.2) / 2;
  return { left: x - half, right: x + half, top: y - height, bottom: y + height };
}

/** Provinces in the order in which their names have the right of way: by residents in 2019, the same in every map. */
export function byPopulation(provinces: readonly { readonly population2019: number }[]): number[] {
  return provinces
    .map((_, index) => index)
    .sort((a, b) => provinces[b]!.population2019 - provinces[a]!.population2019 || a - b);
}
