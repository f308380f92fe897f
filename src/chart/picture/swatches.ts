import type { Swatch } from '../../scene/legend';
import { short } from './markup';

/** Room for a swatch at a size of type of 14 units. */
export const SWATCH_WIDTH = 26;
const SWATCH_HEIGHT = 17;

const DASH = { solid: '', dashed: ' stroke-dasharray="7 4"', dotted: ' stroke-dasharray="2 3"' } as const;

/** Width and height of a swatch at a size of type of 14 units: circles are as large as on the map. */
export function swatchSize(swatch: Swatch): readonly [width: number, height: number] {
  const across = swatch.kind === 'circle' ? 2 * Math.max(2, swatch.radiusPx) + 3 : 0;
  return [Math.max(SWATCH_WIDTH, across), Math.max(SWATCH_HEIGHT, across)];
}

/** How an entry looks, drawn about its middle at a size of type of 14 units. */
export function swatchShape(swatch: Swatch, ground: string): string {
  const box = (fill: string, stroke: string): string =>
    `<rect x="-12.5" y="-8" width="25" height="16" fill="${fill}" stroke="${stroke}"/>`;
  switch (swatch.kind) {
    case 'fill':
      return box(swatch.colour, swatch.line);
    case 'hatch':
      return box(swatch.colour, swatch.ink) + hatchLines(swatch.hatch, swatch.ink);
    case 'circle':
      return circle(swatch);
    case 'diamond':
      return `<path d="M0-6L6 0 0 6-6 0Z" fill="${swatch.colour}"/>`;
    case 'disc':
      return `<circle r="7" fill="none" stroke="${swatch.colour}" stroke-width="1.5" stroke-dasharray="3 2"/>`;
    case 'numbered':
      return (
        `<rect x="-12.5" y="-8" width="25" height="16" fill="${swatch.colour}"/>` +
        `<text y="4.7" font-size="13" font-weight="700" text-anchor="middle" fill="${swatch.ink}">${swatch.number}</text>`
      );
    case 'line': {
      const lines = swatch.double ? 'M-12-2.5H12M-12 2.5H12' : 'M-12 0H12';
      return `<path d="${lines}" fill="none" stroke="${swatch.colour}" stroke-width="${swatch.double ? 1.75 : 3}"${DASH[swatch.style]}/>`;
    }
    case 'head':
      return `<path d="M-5-6L6 0-5 6Z" fill="${swatch.ground}" stroke="${swatch.colour}" stroke-width="2" stroke-linejoin="round"/>`;
    case 'stub':
      return (
        `<path d="M-10 6L4-3" stroke="${swatch.colour}" stroke-width="2"/>` +
        `<path d="M10-7L6 1 2-5Z" fill="none" stroke="${swatch.colour}" stroke-width="1.5" stroke-linejoin="round"/>`
      );
    case 'centre':
      return (
        `<circle r="6.5" fill="none" stroke="${swatch.colour}" stroke-width="2"/>` +
        `<circle r="2.5" fill="${swatch.colour}"/>`
      );
    case 'ellipse':
      return `<ellipse rx="11.5" ry="6" fill="none" stroke="${swatch.colour}" stroke-width="1.75" stroke-dasharray="4 3"/>`;
    case 'path':
      return (
        `<path d="M-9 4L0-4 9 2" fill="none" stroke="${swatch.colour}" stroke-width="1.5"/>` +
        [
          [-9, 4],
          [0, -4],
          [9, 2],
        ]
          .map(
            ([x, y]) =>
              `<circle cx="${x}" cy="${y}" r="2.5" fill="${ground}" stroke="${swatch.colour}" stroke-width="1.25"/>`,
          )
          .join('')
      );
  }
}

function circle({ filled, radiusPx, colour }: Extract<Swatch, { kind: 'circle' }>): string {
  const r = Math.max(2, radiusPx);
  return filled
    ? `<circle r="${short(r)}" fill="${colour}" fill-opacity=".85"/>`
    : `<circle r="${short(Math.max(1, r - 1.25))}" fill="none" stroke="${colour}" stroke-width="2.5"/>`;
}

/** Diagonals cut to the box, as paths: a pattern would need an id of its own. */
function hatchLines(hatch: 'few' | 'no-coverage', ink: string): string {
  const [width, height] = [24, 15];
  const [left, top] = [-width / 2, -height / 2];
  let d = '';
  for (let offset = 4; offset < width + height; offset += 6) {
    const from = [Math.min(offset, width), Math.max(0, offset - width)] as const;
    const to = [Math.max(0, offset - height), Math.min(offset, height)] as const;
    d += `M${left + from[0]} ${top + from[1]}L${left + to[0]} ${top + to[1]}`;
    if (hatch === 'no-coverage') d += `M${-left - from[0]} ${top + from[1]}L${-left - to[0]} ${top + to[1]}`;
  }
  return `<path d="${d}" fill="none" stroke="${ink}" stroke-width="${hatch === 'few' ? 2 : 1.1}"/>`;
}
