/** The name under which an embed tells its height: `{ 'crackdown-map-height': { id, height } }`. */
const HEIGHT_KEY = 'crackdown-map-height';

/** Ids that Pym gives its frames; nothing else of an address reaches a message. */
const PYM_ID = /^[A-Za-z0-9_-]+$/;

/** The id that Pym asks its child to answer with, where the address has a sound one. */
export function pymId(search: string): string | null {
  const id = new URLSearchParams(search).get('childId');
  return id !== null && id.length <= 64 && PYM_ID.test(id) ? id : null;
}

/**
 * What tells a height (whole CSS pixels) to the page around: our own dialect, that of AMP's `amp-iframe`, that of Medium and
 * Embedly, and Pym's where it was asked for.
 * @param src the embed's own address
 */
export function heightMessages(height: number, src: string, pym: string | null): readonly unknown[] {
  return [
    { [HEIGHT_KEY]: { id: pym ?? '', height } },
    { sentinel: 'amp', type: 'embed-size', height },
    JSON.stringify({ src, context: 'iframe.resize', height }),
    ...(pym === null ? [] : [`pymxPYMx${pym}xPYMxheightxPYMx${height}`]),
  ];
}

/** Width over height that a map has where the frame does not say: wider maps are not as tall as they are wide. */
const RATIO = 0.86;
const TALLEST_MAP = 560;

/** The height (CSS pixels) that a map of this width wishes for. It follows from the width alone, so that it never feeds back. */
export function wishedMapHeight(width: number): number {
  return Math.round(Math.min(width * RATIO, TALLEST_MAP));
}

/**
 * Tells the page around how tall the embed wishes to be, whenever that changes.
 * @param main holds everything
 * @param map what is as tall as the frame allows
 */
export function tellHeights(main: HTMLElement, map: HTMLElement): void {
  if (window.parent === window) return;
  const pym = pymId(location.search);
  let told = 0;
  const tell = (): void => {
    // All but the map is as tall as it is; the map is as tall as its width asks for.
    const rest = [...main.children].filter((child) => child !== map && !child.contains(map));
    const height = wishedHeight(main, map, rest);
    if (height === told) return;
    told = height;
    for (const message of heightMessages(height, location.href, pym)) window.parent.postMessage(message, '*');
  };
  const observer = new ResizeObserver(tell);
  for (const child of main.children) observer.observe(child);
  observer.observe(document.documentElement);
  tell();
}

function wishedHeight(main: HTMLElement, map: HTMLElement, rest: readonly Element[]): number {
  const style = getComputedStyle(main);
  const number = (text: string): number => Number.parseFloat(text) || 0;
  const [gap, padding] = [number(style.rowGap), number(style.paddingTop) + number(style.paddingBottom)];
  const wish = wishedMapHeight(map.clientWidth);
  const top = map.getBoundingClientRect().top;
  let height = padding + wish;
  let beside = 0;
  for (const element of rest) {
    const box = element.getBoundingClientRect();
    if (box.height === 0) continue;
    if (Math.abs(box.top - top) < 1) beside = Math.max(beside, contentHeight(element));
    else height += box.height + gap;
  }
  return Math.ceil(height + Math.max(0, beside - wish));
}

/** What an element's content needs, however tall the row is in which it stands. */
function contentHeight(element: Element): number {
  const { top } = element.getBoundingClientRect();
  return Math.max(0, ...[...element.children].map((child) => child.getBoundingClientRect().bottom - top));
}
