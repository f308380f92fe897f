import { escaped } from '../../language/escape';
import type { Palette } from '../../scene/colours';
import { short } from './markup';
import { LINE, type PlacedText } from './names';

/** Names with a light ground. The grounds of all lie below the letters of all, so that none covers a neighbour's. */
export function nameShapes(placed: readonly PlacedText[], palette: Palette): string {
  if (placed.length === 0) return '';
  const texts = (ground: boolean): string => placed.map((name) => nameText(name, palette, ground)).join('');
  return (
    `<g text-anchor="middle" stroke-linejoin="round" stroke-width="3.5" aria-hidden="true">${texts(true)}</g>` +
    `<g text-anchor="middle">${texts(false)}</g>`
  );
}

function nameText({ kind, lines, fontPx, box }: PlacedText, palette: Palette, ground: boolean): string {
  const { landFar, halo, zone, ink } = palette;
  const light = kind === 'country' ? landFar : halo;
  const colour = kind === 'zone' ? zone : ink;
  const paint = ground
    ? `fill="${light}" stroke="${light}"`
    : `fill="${colour}"${kind === 'country' ? ' fill-opacity=".75"' : ''} data-name="${kind}"`;
  const x = short((box.left + box.right) / 2);
  return lines
    .map((line, at) => {
      const y = short(box.top + fontPx * (LINE * at + 0.93));
      return `<text x="${x}" y="${y}" font-size="${short(fontPx)}" ${paint}>${escaped(line)}</text>`;
    })
    .join('');
}
