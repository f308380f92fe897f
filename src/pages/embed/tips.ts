import { optionGroups, type OptionGroup } from '../../map/options';
import type { Language, Messages } from '../../language/language';
import { listMove } from '../../overlay/list-keys';
import type { CoreRecord } from '../../record/types';
import { describe, type DescribeInput, type Target } from '../../scene/describe';
import { compoundsUnder } from '../../scene/folding';
import { placeName } from '../../view/place-words';
import type { Embed } from './embed';
import { element } from './elements';

/** Places without a name of their own here are called what they are: a zone, a compound. */
export function named(record: CoreRecord, t: Messages): CoreRecord {
  const places = record.places.map((place) => {
    if (place.nameEn !== '') return place;
    const kind = t.words.placeKinds[place.kind];
    return { ...place, nameEn: kind, nameKm: kind };
  });
  return { ...record, places };
}

/** What an embed knows of what is pointed at, and, where it may, the businesses that the record names there in the window. */
function linesAt(
  target: Target,
  embed: Embed,
  input: DescribeInput,
): { title: string; lines: string[] } | null {
  const found = describe(target, input);
  if (!found) return null;
  const { t, lang, record, scene } = input;
  if (target.type !== 'place' || !embed.state.options.names)
    return { title: found.title, lines: [...found.lines] };
  const told = compoundsUnder(target.id, record.places).filter(
    ({ id }) => (scene.placeEvents[record.places.findIndex((place) => place.id === id)] ?? 0) > 0,
  );
  const names = told.map((place) => placeName(place, lang)).join(' · ');
  return {
    title: found.title,
    lines: [...found.lines, ...(names ? [`${t.embed.businesses} ${names}`] : [])],
  };
}

/** What lies under a pointer: a mark before the province in which it stands. */
function targetOf(hit: Element | null): Target | null {
  const place = hit?.closest<SVGElement>('[data-place]')?.dataset['place'];
  if (place) return { type: 'place', id: place };
  const arrow = hit?.closest<SVGElement>('[data-relocation]')?.dataset['relocation'];
  if (arrow) return { type: 'relocation', id: arrow };
  const iso = hit?.closest<SVGElement>('[data-iso]')?.dataset['iso'];
  return iso ? { type: 'province', id: iso } : null;
}

const keyOf = ({ type, id }: Target): string => `${type}:${id}`;

/** Name and numbers of what is pointed at, tapped, or reached in the list that stands for the map on the keyboard. */
export function showTips(host: HTMLElement, embed: Embed, t: Messages): void {
  const lang: Language = embed.view.language;
  const record = named(embed.state.record, t);
  const tip = element('div', { class: 'tip', role: 'status' });
  tip.hidden = true;
  const { svg } = embed.drawing;
  let at: Target | null = null;
  const input = (): DescribeInput => ({
    scene: embed.scene,
    record,
    grid: embed.extras.grid,
    context: embed.extras.context,
    t,
    lang,
  });

  const show = (target: Target | null): void => {
    for (const marked of svg.querySelectorAll('.pointed')) marked.classList.remove('pointed');
    at = target;
    const found = target && linesAt(target, embed, input());
    tip.hidden = !found;
    if (!target || !found) return;
    const attribute = {
      province: 'iso',
      place: 'place',
      relocation: 'relocation',
      zone: 'zone',
      cell: 'cell',
    }[target.type];
    const shape = svg.querySelector(`[data-${attribute}="${CSS.escape(target.id)}"]`);
    shape?.classList.add('pointed');
    tip.replaceChildren(
      element('strong', {}, found.title),
      ...found.lines.map((line) => element('span', {}, line)),
    );
    place(shape);
  };
  /** In the half of the map that does not hide what is pointed at. */
  const place = (shape: Element | null): void => {
    const [box, frame] = [shape?.getBoundingClientRect(), host.getBoundingClientRect()];
    const middle = box ? box.top + box.height / 2 - frame.top : 0;
    tip.classList.toggle('low', middle < frame.height / 2);
  };

  svg.addEventListener('pointermove', (event) => {
    if (event.pointerType !== 'mouse') return;
    const target = targetOf(event.target as Element);
    if (target ? !at || keyOf(target) !== keyOf(at) : at) show(target);
  });
  svg.addEventListener('pointerleave', (event) => {
    if (event.pointerType === 'mouse') show(selected(embed));
  });
  svg.addEventListener('click', (event) => show(targetOf(event.target as Element)));
  embed.listen(() => at && show(at));
  const list = keyboard(t, input, show);
  host.append(list, tip);
  if (selected(embed)) show(selected(embed));
}

const selected = ({ view: { selection } }: Embed): Target | null =>
  selection?.type === 'province' ? selection : null;

/** The map as a list for the keyboard and for screen readers, seen only while it has the focus. */
function keyboard(
  t: Messages,
  input: () => DescribeInput,
  show: (target: Target | null) => void,
): HTMLElement {
  const list = element('div', {
    role: 'listbox',
    tabindex: 0,
    'aria-label': `${t.embed.mapLabel}. ${t.embed.list}`,
  });
  list.append(element('div', { role: 'option', 'aria-selected': 'false' }, t.map.provinces));
  const holder = element('div', { class: 'keyboard' }, list);
  let options: HTMLElement[] = [];
  let targets: Target[] = [];
  let index = 0;
  const fill = (groups: readonly OptionGroup[]): void => {
    targets = groups.flatMap((group) => group.options.map(({ target }) => target));
    options = [];
    list.replaceChildren(
      ...groups.map((group, number) => {
        const title = element(
          'div',
          { class: 'title', id: `group-${number}`, role: 'presentation' },
          group.title,
        );
        const own = group.options.map(({ title: name, detail, target }) =>
          element(
            'div',
            { role: 'option', id: `option-${keyOf(target)}`, 'aria-selected': 'false' },
            element('strong', {}, name),
            element('span', {}, detail),
          ),
        );
        options.push(...own);
        return element('div', { role: 'group', 'aria-labelledby': `group-${number}` }, title, ...own);
      }),
    );
  };
  const go = (to: number): void => {
    options[index]?.setAttribute('aria-selected', 'false');
    index = Math.max(0, Math.min(to, options.length - 1));
    const option = options[index];
    if (!option) return;
    option.setAttribute('aria-selected', 'true');
    list.setAttribute('aria-activedescendant', option.id);
    // Not scrollIntoView: that would scroll the article around the embed too.
    if (option.offsetTop < list.scrollTop) list.scrollTop = option.offsetTop;
    const below = option.offsetTop + option.offsetHeight - list.clientHeight;
    if (below > list.scrollTop) list.scrollTop = below;
    show(targets[index]!);
  };
  list.addEventListener('focus', () => {
    fill(optionGroups(input()));
    go(index);
  });
  list.addEventListener('blur', () => show(null));
  list.addEventListener('keydown', (event) => {
    const to = listMove(event.key, index, options.length);
    if (event.key === 'Escape') list.blur();
    else if (to !== null) go(to);
    else return;
    event.preventDefault();
  });
  return holder;
}
