import { makeAxis, type Axis } from '../../chart/histogram';
import { STEP_MS } from '../../chart/stepping';
import { formatMonthShort, formatSpan } from '../../language/format';
import type { Messages } from '../../language/language';
import { coverageOf } from '../../record/coverage';
import type { Milestone, Span } from '../../record/types';
import { milestoneWords } from '../../view/milestone-words';
import { timelineLimits } from '../../view/view';
import type { Embed } from './embed';
import { button, element, symbol } from './elements';
import { windowsAround } from './steps';

const HEIGHT = 40;
const ICONS = {
  play: '<path d="M3 1.5v13l11-6.5z" fill="currentColor"/>',
  pause: '<path d="M3 2h4v12H3zM9 2h4v12H9z" fill="currentColor"/>',
  back: '<path d="M13 2v12L5 8zM3 2h2v12H3z" fill="currentColor"/>',
  on: '<path d="M3 2v12l8-6zM11 2h2v12h-2z" fill="currentColor"/>',
} as const;
const icon = (name: keyof typeof ICONS): SVGSVGElement => symbol(ICONS[name], '0 0 16 16', 16, 16);

/** The limits of the timeline, wide enough for the window of the view. */
function limitsOf({ state, view }: Embed): Span {
  const limits = timelineLimits(view.timeline, state.record);
  return { start: Math.min(limits.start, view.window.start), end: limits.end };
}

/** Months as bars, signs up and enforcement down, with the window, gaps of coverage and major milestones. */
function chart(embed: Embed, limits: Span, width: number, flags: readonly Milestone[]): string {
  const { state, view } = embed;
  const axis = makeAxis(limits, 0, width);
  const above = {
    ...view.filters,
    set: view.filters.set === 'reports' ? ('reports' as const) : ('signs' as const),
  };
  const months = (filters: typeof above | typeof below) =>
    state.engine.tallies(filters, 'events').months(limits);
  const below = { ...view.filters, set: 'enforcement' as const };
  const [up, down] = [months(above), months(below)];
  const [most, least] = [up, down].map((list) => Math.max(1, ...list.map(({ count }) => count)));
  const unit = (HEIGHT - 6) / (most! + least!);
  const zero = 3 + most! * unit;
  const bars = (list: typeof up, sign: 1 | -1): string =>
    list
      .filter(({ count }) => count > 0)
      .map(({ start, end, count }) => {
        const [x, right] = [axis.x(Math.max(start, limits.start)), axis.x(Math.min(end, limits.end) + 1)];
        const length = count * unit;
        return `<rect x="${round(x)}" y="${round(sign > 0 ? zero - length : zero)}" width="${round(Math.max(1, right - x - 1))}" height="${round(length)}"/>`;
      })
      .join('');
  const flagged = flags
    .filter(
      ({ id, major, start }) =>
        (major || id === view.crackdown) && start >= limits.start && start <= limits.end,
    )
    .map(
      ({ id, start }) =>
        `<path class="${id === view.crackdown ? 'crackdown' : 'flag'}" d="M${round(axis.x(start + 0.5))} 0V${HEIGHT}"/>`,
    )
    .join('');
  return (
    gaps(embed, limits, axis) +
    `<g class="signs">${bars(up, 1)}</g><g class="enforcement">${bars(down, -1)}</g>` +
    `<path class="axis" d="M0 ${round(zero)}H${round(width)}"/>${flagged}`
  );
}

/** Stretches that were compiled thinly or not at all. */
function gaps({ state }: Embed, limits: Span, axis: Axis): string {
  const { stretches } = coverageOf(limits, state.record.coverage);
  return (
    '<defs><pattern id="gap-none" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M2.5 0V5M0 2.5H5"/></pattern>' +
    '<pattern id="gap-thin" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M2.5 0V5"/></pattern></defs>' +
    stretches
      .map(({ start, end, level }) => {
        const x = axis.x(start);
        return `<rect x="${round(x)}" y="0" width="${round(axis.x(end + 1) - x)}" height="${HEIGHT}" fill="url(#gap-${level})"/>`;
      })
      .join('')
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;

/**
 * The dates on the map: a slider over all windows that stepping reaches, with play, pause and single steps. It never
 * starts by itself; where the record ends it stops, and plays from the beginning when asked again.
 */
export function showDates(
  host: HTMLElement,
  embed: Embed,
  t: Messages,
  milestones: readonly Milestone[],
): void {
  const lang = embed.view.language;
  const limits = limitsOf(embed);
  const { windows, at } = windowsAround(embed.view, limits);
  const flags = milestones;
  let index = at;
  let timer = 0;

  const plot = symbol('', `0 0 1 ${HEIGHT}`, 1, HEIGHT);
  plot.classList.add('plot');
  const slider = element('input', {
    type: 'range',
    min: 0,
    max: windows.length - 1,
    step: 1,
    value: at,
    'aria-label': t.embed.timeline,
  });
  const label = element('span', { class: 'span' });
  const track = element('div', { class: 'track' }, plot, slider);

  const go = (to: number): void => {
    index = Math.max(0, Math.min(to, windows.length - 1));
    embed.update({ window: windows[index]! });
  };
  const playing = (): boolean => timer !== 0;
  // While it plays the heading only grows: an article must not jump with every sentence.
  // A screen reader is told the sentence once it stands still, never while it plays.
  const spoken = element('p', { class: 'visually-hidden', role: 'status' });
  let speaking = 0;
  const speak = (): void => {
    clearTimeout(speaking);
    if (!playing()) speaking = window.setTimeout(() => (spoken.textContent = embed.label), 900);
  };
  const heading = document.querySelector('header')!;
  const hold = (): void => {
    heading.style.minHeight = `${heading.offsetHeight}px`;
  };
  const stop = (): void => {
    clearTimeout(timer);
    timer = 0;
    heading.style.minHeight = '';
    show();
    speak();
  };
  const tick = (): void => {
    if (index >= windows.length - 1) return stop();
    go(index + 1);
    hold();
    timer = window.setTimeout(tick, STEP_MS[embed.view.speed]);
  };
  const toggle = (): void => {
    if (playing()) return stop();
    if (index >= windows.length - 1) go(0);
    hold();
    timer = window.setTimeout(tick, STEP_MS[embed.view.speed]);
    show();
  };
  const play = button(t.timeline.play, icon('play'), toggle, 'play');
  const back = button(t.timeline.previous, icon('back'), () => (stop(), go(index - 1)));
  const on = button(t.timeline.next, icon('on'), () => (stop(), go(index + 1)));
  slider.addEventListener('input', () => {
    const to = Number(slider.value);
    stop();
    go(to);
  });

  const edge = element(
    'div',
    { class: 'edges' },
    element('span', {}, formatMonthShort(limits.start, lang)),
    label,
    element('span', {}, formatMonthShort(limits.end, lang)),
  );
  const crackdown = flags.find(({ id }) => id === embed.view.crackdown);
  const told = crackdown
    ? [element('p', { class: 'crackdown' }, milestoneWords(crackdown, state(embed), true, t, lang).title)]
    : [];
  host.replaceChildren(
    element('div', { class: 'row' }, play, back, on, element('div', { class: 'line' }, track, edge)),
    spoken,
    ...told,
  );

  const draw = (): void => {
    const width = track.clientWidth;
    if (width === 0) return;
    plot.setAttribute('viewBox', `0 0 ${width} ${HEIGHT}`);
    plot.setAttribute('width', String(width));
    plot.innerHTML = `${chart(embed, limits, width, flags)}<rect class="window" y="0.5" height="${HEIGHT - 1}"/>`;
    show();
  };
  const show = (): void => {
    const { start, end } = embed.view.window;
    const axis = makeAxis(limits, 0, track.clientWidth);
    const mark = plot.querySelector('.window');
    mark?.setAttribute('x', String(round(axis.x(start))));
    mark?.setAttribute('width', String(round(Math.max(2, axis.x(end + 1) - axis.x(start)))));
    const text = formatSpan(start, end, lang);
    label.textContent = text;
    slider.value = String(index);
    slider.setAttribute('aria-valuetext', text);
    play.replaceChildren(icon(playing() ? 'pause' : 'play'));
    const word = playing() ? t.timeline.pause : t.timeline.play;
    play.title = word;
    play.setAttribute('aria-label', word);
    // Not `disabled`: that would take the focus away from who has stepped to the end.
    back.ariaDisabled = String(index === 0);
    on.ariaDisabled = String(index >= windows.length - 1);
  };
  // Bars follow the filters, which an embed does not change: the window alone moves over them.
  embed.listen(() => {
    show();
    speak();
  });
  new ResizeObserver(draw).observe(track);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden && playing()) stop();
  });
  draw();
}

const state = ({ state: { record } }: Embed) => record;
