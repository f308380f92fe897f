import type { Language } from '../../language/language';
import type { Province } from '../../record/types';
import { provinceName } from '../../view/place-words';

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
  return letters.length * fontPx * (khmer ? 0.72 : 0.6);
}

/** Where a name may stand: on its point, else above, below, left or right of it. In lines, and in halves of its width. */
const PLACES = [
  [0, 0],
  [0, -0.9],
  [0, 0.9],
  [-0.55, 0],
  [0.55, 0],
] as const;

/**
 * Names that fit beside one another. The order given is the order of priority: a name that would lie on one before it moves
 * a little, and is left out where that does not help, though its number stays where that has room. None runs over the edge.
 * @param reachPx how far the middle of a name may stand from its point: further off it would name a neighbour
 */
export function placeNames(
  names: readonly Name[],
  size: { readonly width: number; readonly height: number },
  fontPx: number,
  reachPx: number,
): PlacedName[] {
  const taken: Box[] = [];
  const fits = (box: Box, { x, y }: Name): boolean =>
    Math.hypot((box.left + box.right) / 2 - x, (box.top + box.bottom) / 2 - y) <= reachPx &&
    box.left >= 0 &&
    box.right <= size.width &&
    box.top >= 0 &&
    box.bottom <= size.height &&
    taken.every(
      (other) =>
        box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom,
    );
  const place = (name: Name, lines: readonly string[]): Box | undefined =>
    PLACES.map((shift) => boxOf(name, lines, fontPx, shift)).find((box) => fits(box, name));
  return names.flatMap((name): PlacedName[] => {
    const full = place(name, name.number === '' ? [name.text] : [name.text, name.number]);
    const box = full ?? (name.number === '' ? undefined : place(name, [name.number]));
    if (!box) return [];
    taken.push(box);
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    return [{ ...name, x, y, named: box === full }];
  });
}

function boxOf(
  { x, y }: Name,
  lines: readonly string[],
  fontPx: number,
  [across, down]: readonly [number, number],
): Box {
  const half = Math.max(...lines.map((line) => textWidth(line, fontPx))) / 2;
  const [cx, cy] = [x + across * half, y + down * lines.length * fontPx];
  const height = (lines.length * fontPx * 1.2) / 2;
  return { left: cx - half, right: cx + half, top: cy - height, bottom: cy + height };
}

/**
 * Provinces in the order in which their names have the right of way: those asked for, then by residents in 2019. The same on
 * every map, whatever it counts.
 * @param first ISO codes
 * @returns indices
 */
export function namePriority(
  provinces: readonly { readonly iso: string; readonly population2019: number }[],
  first: readonly string[] = [],
): number[] {
  const rank = provinces.map(({ iso, population2019 }) => (first.includes(iso) ? Infinity : population2019));
  return provinces
    .map((_, index) => index)
    .sort((a, b) => (rank[a] === rank[b] ? a - b : rank[b]! - rank[a]!));
}

/**
 * The names of the provinces with their numbers, in the order of priority.
 * @param numbers one a province; none where `null`
 * @param at where a province's name belongs, in pixels
 */
export function provinceNames(
  {
    provinces,
    first,
    numbers,
    lang,
  }: {
    readonly provinces: readonly Province[];
    /** ISO codes of those whose names come first. */
    readonly first: readonly string[];
    readonly numbers: readonly string[] | null;
    readonly lang: Language;
  },
  at: (province: Province) => readonly [x: number, y: number],
): Name[] {
  return namePriority(provinces, first).map((index) => {
    const province = provinces[index]!;
    const [x, y] = at(province);
    return { iso: province.iso, text: provinceName(province, lang), number: numbers?.[index] ?? '', x, y };
  });
}
