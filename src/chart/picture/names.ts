import type { LabelKind, Labels } from '../../geography/types';
import type { Language } from '../../language/language';
import type { CoreRecord } from '../../record/types';
import { namePriority, textWidth } from '../svgmap/names';
import { byZoom, project, type Frame } from './frame';

/** Room that something takes, in units of the picture. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export type NameKind = LabelKind | 'zone';

/** A name that wants a place. */
export interface Wanted {
  readonly kind: NameKind;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly fontPx: number;
}

export interface PlacedText extends Wanted {
  readonly lines: readonly string[];
  readonly box: Box;
}

/** Towns appear when the map is this near, border crossings and zones later still (map/labels.ts). */
const FROM_ZOOM: Readonly<Record<NameKind, number>> = {
  country: 0,
  province: 4.6,
  town: 7.4,
  crossing: 8.8,
  zone: 8.5,
};
/** From one line of a name to the next, in its size. */
export const LINE = 1.15;
/** How far the middle of an area's name may stand from its point, in its size: further off it would name a neighbour. */
const REACH = 2.4;

/** Where a name may stand: shifts in halves of its width and height. On its point first, or beside it. */
const ON = [
  [0, 0],
  [0, -0.7],
  [0, 0.7],
  [-0.5, 0],
  [0.5, 0],
  [0, -1.4],
  [0, 1.4],
  [-0.9, 0],
  [0.9, 0],
  [-0.6, -1],
  [0.6, -1],
  [-0.6, 1],
  [0.6, 1],
  [0, -2],
  [0, 2],
  [-1.3, 0.3],
  [1.3, 0.3],
] as const;
const BESIDE = [
  [0, -1],
  [0, 1],
  [-1, 0],
  [1, 0],
] as const;

/** The names of a map in the order in which they have the right of way: fixed, whatever the map counts. */
export function wantedNames(
  labels: Labels,
  provinces: CoreRecord['provinces'] | null,
  frame: Frame,
  lang: Language,
  fontPx?: number,
): Wanted[] {
  const { zoom } = frame;
  // Asked of the tag itself: with `inKhmer` the English texts of the page would come into every embed.
  const khmer = /^km\b/.test(lang);
  const sizes: Readonly<Record<LabelKind, number>> = {
    province: fontPx ?? byZoom(zoom, [5, 11], [7, 13], [10, 16]),
    town: fontPx ?? byZoom(zoom, [7, 11], [11, 14]),
    crossing: fontPx ?? 12,
    country: fontPx ?? 12,
  };
  const rankOf = new Map<string, number>();
  if (provinces) namePriority(provinces).forEach((at, rank) => rankOf.set(provinces[at]!.slug, rank));
  const kinds: readonly LabelKind[] = ['crossing', 'town', 'province', 'country'];
  return kinds
    .filter((kind) => zoom >= FROM_ZOOM[kind])
    .flatMap((kind) =>
      labels.features
        .filter(({ properties }) => properties.kind === kind)
        .map(({ properties, geometry: { coordinates } }, at) => ({
          rank: rankOf.get(properties.placeId) ?? properties.rank * 1000 + at,
          properties,
          coordinates,
        }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ properties, coordinates }): Wanted => {
          const [x, y] = project(frame, coordinates[0]!, coordinates[1]!);
          const text = properties[khmer ? 'km' : 'en'];
          return { kind, text, x, y, fontPx: sizes[kind] };
        }),
    );
}

/**
 * Names that fit beside one another, inside the frame; one that finds no place is left out. A name stands in one line or
 * two, and rather beside what it would lie under than below it.
 * @param avoid what is drawn over names: they keep clear of it where they can
 */
export function placedNames(wanted: readonly Wanted[], frame: Frame, avoid: readonly Box[]): PlacedText[] {
  const placed: PlacedText[] = [];
  const free = (box: Box): boolean =>
    box.left >= 2 &&
    box.top >= 2 &&
    box.right <= frame.width - 2 &&
    box.bottom <= frame.height - 2 &&
    placed.every((other) => !overlap(widened(box, other.fontPx * APART), other.box));
  for (const name of wanted) {
    const { x, y } = name;
    if (name.text === '' || x < 0 || y < 0 || x > frame.width || y > frame.height) continue;
    const best = clearest(
      candidates(name).filter(({ box }) => free(box)),
      avoid,
    );
    if (best) placed.push({ ...name, ...best });
  }
  return placed;
}

/** A name of which more than this share would be hidden is left out. */
const MOST_HIDDEN = 0.4;

/** The first place that is clear of what lies over names, else the one of which least is hidden. */
function clearest<Place extends { readonly box: Box }>(
  places: readonly Place[],
  avoid: readonly Box[],
): Place | undefined {
  let best: Place | undefined;
  let least = Infinity;
  for (const place of places) {
    const hidden = avoid.reduce((sum, other) => sum + shared(place.box, other), 0);
    if (hidden < least) [best, least] = [place, hidden];
    if (hidden === 0) break;
  }
  return best && least <= MOST_HIDDEN * shared(best.box, best.box) ? best : undefined;
}

/** The area that two boxes have in common. */
function shared(a: Box, b: Box): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > 0 && down > 0 ? across * down : 0;
}

function candidates({ kind, text, x, y, fontPx }: Wanted): { lines: readonly string[]; box: Box }[] {
  const beside = kind === 'town' || kind === 'crossing' || kind === 'zone';
  const shifts = beside ? BESIDE : ON;
  const gap = beside ? fontPx * 0.6 : 0;
  return foldings(text).flatMap((lines) => {
    const half = Math.max(...lines.map((line) => textWidth(line, fontPx))) / 2;
    const tall = (lines.length * fontPx * LINE) / 2;
    const within = beside
      ? shifts
      : shifts.filter(([a, d]) => Math.hypot(a * half, d * tall) <= REACH * fontPx);
    return within.map(([across, down]) => {
      const cx = x + across * (half + gap);
      const cy = y + down * (tall + gap);
      return { lines, box: { left: cx - half, right: cx + half, top: cy - tall, bottom: cy + tall } };
    });
  });
}

/** A name in one line, and in two as equally long as its words allow. */
function foldings(text: string): (readonly string[])[] {
  const words = text.split(' ');
  if (words.length === 1) return [[text]];
  const pairs = words
    .slice(1)
    .map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')] as const)
    .sort((a, b) => Math.max(...a.map(({ length }) => length)) - Math.max(...b.map(({ length }) => length)));
  return text.length > 12 ? [pairs[0]!, [text]] : [[text], pairs[0]!];
}

/** Names keep this far apart on a line, in shares of their size. */
const APART = 0.35;

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

const widened = (box: Box, by: number): Box => ({ ...box, left: box.left - by, right: box.right + by });
