import { escaped } from '../../language/escape';
import { arrowColour, DASHES } from '../../scene/arrow-colours';
import type { SceneArrow } from '../../scene/arrows';
import type { Palette, Scheme } from '../../scene/colours';
import type { Scene } from '../../scene/types';
import { project, type Frame } from './frame';
import { short } from './markup';
import { linePath } from './paths';

/** Width of an arrow that rests on one statement, what each further one adds, and the widest. */
const widthOf = (statements: number): number => Math.min(2 + 1.25 * (statements - 1), 7);
/** Each of the two lines of people. */
const DOUBLE = 1.5;

/** Arrows of relocations: the light grounds of all, then the lines, then the heads. */
export function arrowShapes(
  { arrows: drawn }: Scene,
  frame: Frame,
  palette: Palette,
  scheme: Scheme,
): string {
  if (!drawn) return '';
  const arrows = drawn.arrows.map((arrow) => ({ arrow, d: linePath(arrow.line, frame) }));
  const ground = ({ arrow: { what, statements }, d }: (typeof arrows)[number]): string => {
    const width = widthOf(statements) + (what === 'people' ? 2 * DOUBLE : 0) + 3;
    return `<path d="${d}" stroke-width="${short(width)}"/>`;
  };
  return (
    `<g fill="none" stroke="${palette.halo}" stroke-opacity=".85" stroke-linecap="round" stroke-linejoin="round">${arrows.map(ground).join('')}</g>` +
    `<g fill="none" stroke-linejoin="round">${arrows.map(({ arrow, d }) => arrowLine(arrow, d, palette, scheme)).join('')}</g>` +
    arrows.map(({ arrow }) => arrowHead(arrow, frame, palette, scheme)).join('')
  );
}

function arrowLine(
  { id, what, style, statements }: SceneArrow,
  d: string,
  { halo }: Palette,
  scheme: Scheme,
): string {
  const double = what === 'people';
  const gap = widthOf(statements);
  const width = double ? gap + 2 * DOUBLE : gap;
  // Dashes are measured in widths of the line; those of a double line in widths of one of its two.
  const dash = DASHES[style]?.map((part) => short(part * (double ? 1.6 * DOUBLE : width))).join(' ');
  const line =
    `<path data-relocation="${escaped(id)}" data-what="${what}" data-style="${style}" d="${d}" stroke="${arrowColour(what, scheme)}"` +
    ` stroke-width="${short(width)}"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`;
  return double ? `${line}<path d="${d}" stroke="${halo}" stroke-width="${short(gap)}"/>` : line;
}

/** The head stands with its tip on the end of the line; hollow where an end is not known more finely than to a province. */
function arrowHead(
  { head, bearing, what, hollow, statements }: SceneArrow,
  frame: Frame,
  { halo }: Palette,
  scheme: Scheme,
): string {
  const [x, y] = project(frame, head[0]!, head[1]!);
  const scale = Math.min(0.85 + 0.15 * statements, 1.5);
  const place = `translate(${short(x)} ${short(y)}) rotate(${short(bearing)}) scale(${short(scale)})`;
  const colour = arrowColour(what, scheme);
  const shape = 'M0 1L6 14H-6Z';
  return (
    `<g transform="${place}" stroke-linejoin="round"><path d="${shape}" fill="${halo}" stroke="${halo}" stroke-width="3.5"/>` +
    `<path d="${shape}" fill="${hollow ? halo : colour}" stroke="${colour}" stroke-width="1.75"/></g>`
  );
}

/** The ellipse, the path of centres that leads to the one on screen, and the centre. */
export function centreShapes({ centre }: Scene, frame: Frame, { ink, halo }: Palette): string {
  if (centre?.status !== 'found') return '';
  const circle = (lon: number, lat: number, r: number, fill: string, stroke: number): string => {
    const [x, y] = project(frame, lon, lat);
    const line = stroke > 0 ? ` stroke="${ink}" stroke-width="${stroke}"` : '';
    return `<circle cx="${short(x)}" cy="${short(y)}" r="${short(r + stroke / 2)}" fill="${fill}"${line}/>`;
  };
  const ring = linePath(centre.ring, frame);
  const runs = centre.path
    .filter((run) => run.length > 1)
    .map((run) =>
      linePath(
        run.map(({ lon, lat }) => [lon, lat]),
        frame,
      ),
    )
    .join('');
  const before = centre.path
    .flat()
    .filter((found) => found !== centre.centre)
    .map(({ lon, lat }) => circle(lon, lat, 3.5, halo, 1.5))
    .join('');
  const { lon, lat } = centre.centre;
  return (
    `<path d="${ring}" fill="none" stroke="${halo}" stroke-opacity=".7" stroke-width="4"/>` +
    `<path data-centre="ellipse" d="${ring}" fill="none" stroke="${ink}" stroke-width="1.75" stroke-dasharray="7 5.25"/>` +
    (runs &&
      `<path data-centre="path" d="${runs}" fill="none" stroke="${ink}" stroke-width="1.5" stroke-linejoin="round"/>`) +
    before +
    `<g data-centre="centre">${circle(lon, lat, 8, halo, 2.5)}${circle(lon, lat, 3, ink, 0)}</g>`
  );
}
