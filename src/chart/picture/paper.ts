import { escaped } from '../../language/escape';
import type { Scheme } from '../../scene/colours';
import { short } from './markup';

interface Paper {
  readonly ground: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
}

/** What stands around the map: the values of the page's stylesheet. */
export const PAPER: Readonly<Record<Scheme, Paper>> = {
  light: { ground: '#ffffff', ink: '#1c1b19', soft: '#5b5852', line: '#d9d5cc' },
  dark: { ground: '#16181b', ink: '#eceae5', soft: '#b3afa6', line: '#3a3e44' },
};

export interface Lettering {
  readonly fontPx: number;
  readonly colour: string;
  readonly weight?: number;
  readonly lineHeight: number;
}

/** Khmer stacks signs above and below its letters and needs more room between lines. */
export const lineHeightOf = (khmer: boolean): number => (khmer ? 1.6 : 1.32);

/** Lines of text one below the other; `y` is the upper edge of the first. */
export function textBlock(lines: readonly string[], x: number, y: number, type: Lettering): string {
  if (lines.length === 0) return '';
  const { fontPx, colour, weight = 400, lineHeight } = type;
  const step = fontPx * lineHeight;
  // The line of writing lies where half of what a line has beyond its letters is above them.
  const first = y + step / 2 + fontPx * 0.36;
  const texts = lines.map(
    (line, at) => `<text x="${short(x)}" y="${short(first + at * step)}">${escaped(line)}</text>`,
  );
  const bold = weight === 400 ? '' : ` font-weight="${weight}"`;
  return `<g font-size="${short(fontPx)}" fill="${colour}"${bold}>${texts.join('')}</g>`;
}
