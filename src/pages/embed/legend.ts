import { swatchShape, swatchSize } from '../../chart/picture/swatches';
import type { Messages } from '../../language/language';
import { legendOf, type Legend, type LegendEntry, type Swatch } from '../../scene/legend';
import type { Embed } from './embed';
import { element, symbol } from './elements';
import { wishedMapHeight } from './heights';

/** From this width (CSS pixels) on the legend stands beside the map and is always open. */
const BESIDE = 720;
/** Below it, it is open only where it leaves the map this share of the height that it wishes for. */
const LEAST_MAP = 0.7;

function swatchOf(swatch: Swatch): SVGSVGElement {
  const [width, height] = swatchSize(swatch);
  const ground = 'var(--panel)';
  return symbol(
    swatchShape(swatch, ground),
    `${-width / 2} ${-height / 2} ${width} ${height}`,
    width,
    height,
  );
}

function listOf(entries: readonly LegendEntry[]): HTMLElement {
  return element(
    'ul',
    {},
    ...entries.map(({ swatch, label }) => element('li', {}, swatchOf(swatch), element('span', {}, label))),
  );
}

/** The colours of the classes side by side, for the line that opens a closed legend. */
function rampOf({ areas }: Legend): SVGSVGElement {
  const boxes = areas.flatMap(({ swatch }) => (swatch.kind === 'fill' ? [swatch] : []));
  const markup = boxes.map(
    ({ colour, line }, at) =>
      `<rect x="${at * 12 + 0.5}" y=".5" width="11" height="11" fill="${colour}" stroke="${line}"/>`,
  );
  return symbol(markup.join(''), `0 0 ${boxes.length * 12} 12`, boxes.length * 12, 12);
}

/**
 * The legend: what is counted, in what units, one entry a look, and what the map cannot show.
 * @returns opens it, once all is in place, where there is room
 */
export function showLegend(host: HTMLElement, map: HTMLElement, embed: Embed, t: Messages): () => void {
  const summary = element('summary');
  const body = element('div', { class: 'entries' });
  const details = element('details', { class: 'legend' }, summary, body);
  host.replaceChildren(details);
  matchMedia(`(min-width: ${BESIDE}px)`).addEventListener('change', ({ matches }) => {
    if (matches) details.open = true;
  });
  let drawn = '';
  const draw = ({ scene, scheme, view }: Embed): void => {
    const legend = legendOf(scene, t, view.language, scheme);
    const key = JSON.stringify(legend);
    if (key === drawn) return;
    drawn = key;
    const [first, last] = [legend.areas.at(1), legend.areas.at(-1)];
    const ends = first && last && first !== last ? `${first.label} … ${last.label}` : '';
    summary.replaceChildren(
      element('strong', {}, legend.title),
      ' ',
      rampOf(legend),
      ' ',
      element('span', { class: 'ends' }, ends),
    );
    const groups = [legend.areas, legend.arrows, legend.centre, legend.marks, legend.zones];
    body.replaceChildren(
      element('p', {}, `${legend.units}; ${legend.dates}`),
      ...groups.filter(({ length }) => length > 0).map(listOf),
      ...legend.notes.map((note) => element('p', { class: 'note' }, note)),
    );
  };
  embed.listen(draw);
  draw(embed);
  return () => {
    details.open = true;
    const beside = innerWidth >= BESIDE;
    if (!beside && map.clientHeight < LEAST_MAP * wishedMapHeight(map.clientWidth)) details.open = false;
  };
}
