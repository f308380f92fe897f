import type { RelocationSubject } from '../record/types';
import { arrowColour, SUBJECTS } from '../scene/arrow-colours';
import { paletteOf, type Hatch, type Scheme } from '../scene/colours';
import type { Hue } from '../scene/types';

/** An image as MapLibre's addImage takes it: RGBA bytes. No canvas, so it is the same in every browser and in tests. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

function paint(
  size: number,
  colourAt: (x: number, y: number) => readonly [r: number, g: number, b: number, alpha: number] | null,
): Pixels {
  const data = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const colour = colourAt(x, y);
      if (colour) data.set(colour, (y * size + x) * 4);
    }
  }
  return { width: size, height: size, data };
}

/** `#rrggbb` as numbers. */
export function rgb(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Diagonal lines that tile: a rate on fewer than five events. For a pixel ratio of 2. */
export function hatch(colour: string, size = 16, width = 3): Pixels {
  const [r, g, b] = rgb(colour);
  return paint(size, (x, y) => ((x + y) % size < width ? [r, g, b, 255] : null));
}

/** Crossing diagonals that tile: nothing was compiled. For a pixel ratio of 2. */
export function crossHatch(colour: string, size = 20, width = 2): Pixels {
  const [r, g, b] = rgb(colour);
  return paint(size, (x, y) => {
    const on = (x + y) % size < width || (x - y + size) % size < width;
    return on ? [r, g, b, 255] : null;
  });
}

/** A diamond with an outline, for zones. For a pixel ratio of 2. */
export function diamond(colour: string, outline: string, size = 26): Pixels {
  const [r, g, b] = rgb(colour);
  const [or, og, ob] = rgb(outline);
  const middle = (size - 1) / 2;
  return paint(size, (x, y) => {
    const reach = Math.abs(x - middle) + Math.abs(y - middle);
    const cover = Math.max(0, Math.min(1, middle - reach + 0.5));
    if (cover === 0) return null;
    const alpha = Math.round(255 * cover);
    return reach > middle - 4 ? [or, og, ob, alpha] : [r, g, b, alpha];
  });
}

/**
 * The head of an arrow that points up, its tip in the middle of the upper edge; with a light ground about it. Hollow: only
 * its outline. For a pixel ratio of 2.
 */
export function arrowHead(colour: string, ground: string, hollow: boolean, size = 30): Pixels {
  const [r, g, b] = rgb(colour);
  const light = rgb(ground);
  const middle = (size - 1) / 2;
  const [height, half, slant] = [size - 4, size / 2 - 3, Math.hypot(size / 2 - 3, size - 4)];
  return paint(size, (x, y) => {
    // Distance in pixels from the nearest side of the triangle; positive inside.
    const across = Math.abs(x - middle);
    const side = ((y - 2) * half - across * height) / slant;
    const inside = Math.min(side, height - 2 - (y - 2));
    if (inside < -2) return null;
    const [lr, lg, lb] = light;
    if (inside < 0) return [lr, lg, lb, Math.round(255 * Math.min(1, inside + 2))];
    return hollow && inside > 3.5 ? [lr, lg, lb, 255] : [r, g, b, 255];
  });
}

/** The image of a hatch in one palette: two palettes never share a name, so that a change of theme is a change of name. */
export const hatchName = (hatch: Hatch, hue: Hue, scheme: Scheme): string =>
  `hatch-${hatch}-${hue}-${scheme}`;
export const headName = (what: RelocationSubject, hollow: boolean, scheme: Scheme): string =>
  `head-${what}-${hollow ? 'hollow' : 'filled'}-${scheme}`;
export const diamondName = (scheme: Scheme): string => `diamond-${scheme}`;

/** Every image that the map needs for one hue in one scheme, by name; all are made for a pixel ratio of 2. */
export function imagesOf(hue: Hue, scheme: Scheme): Readonly<Record<string, Pixels>> {
  const palette = paletteOf(hue, scheme);
  return {
    [hatchName('few', hue, scheme)]: hatch(palette.few),
    [hatchName('no-coverage', hue, scheme)]: crossHatch(palette.noCoverage),
    [diamondName(scheme)]: diamond(palette.zone, palette.halo),
    ...Object.fromEntries(
      SUBJECTS.flatMap((what) =>
        [true, false].map((hollow) => [
          headName(what, hollow, scheme),
          arrowHead(arrowColour(what, scheme), palette.halo, hollow),
        ]),
      ),
    ),
  };
}
