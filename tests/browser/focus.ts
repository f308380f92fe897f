import type { Page } from '@playwright/test';

/** One stop of the Tab key. */
export interface Stop {
  /** What stands there, for the message of a failure. */
  readonly what: string;
  /** What is wrong with it: no sign of the focus, or hidden by something. */
  readonly faults: readonly string[];
}

/**
 * What has the focus, and whether that can be seen: an outline (2.4.7), not wholly under something else or off the screen
 * (2.4.11). `null` where nothing has it.
 */
const focused = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return null;
    const what = `${element.tagName.toLowerCase()} ${element.getAttribute('role') ?? ''} “${(
      element.getAttribute('aria-label') ??
      element.innerText ??
      ''
    )
      .trim()
      .slice(0, 40)}”`;
    const box = element.getBoundingClientRect();
    // A hidden input is drawn by its label or its track.
    let drawn: HTMLElement = element;
    for (let up: HTMLElement | null = element; up && up !== document.body; up = up.parentElement)
      if (getComputedStyle(up).outlineStyle !== 'none' && parseFloat(getComputedStyle(up).outlineWidth) > 0) {
        drawn = up;
        break;
      }
    const style = getComputedStyle(drawn);
    const faults: string[] = [];
    // Lines of a chart show the focus by the colour of their points.
    const colour = document.createElement('i').style;
    colour.color = getComputedStyle(document.documentElement).getPropertyValue('--focus');
    const marked =
      element instanceof SVGElement &&
      [...element.querySelectorAll('circle')].some(
        (point) => getComputedStyle(point).stroke === colour.color,
      );
    if (!marked && (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2))
      faults.push('no outline');
    const at = [0.1, 0.3, 0.5, 0.7, 0.9];
    const points = at.flatMap((x) =>
      at.map((y) => [box.left + box.width * x, box.top + box.height * y] as const),
    );
    const seen = points.some(([x, y]) => {
      const top = document.elementFromPoint(x, y);
      return top !== null && (element.contains(top) || top.contains(element) || drawn.contains(top));
    });
    if (!seen) faults.push(`hidden at ${Math.round(box.left)}, ${Math.round(box.top)}`);
    return { what, faults };
  });

/** Goes through a page by the Tab key from its beginning until it leaves it. A page that is not left in time holds the focus. */
export async function tabThrough(page: Page, most = 400): Promise<Stop[]> {
  const stops: Stop[] = [];
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    getSelection()?.removeAllRanges();
    scrollTo(0, 0);
  });
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (stop === null) return stops;
    stops.push(stop);
  }
  return [...stops, { what: 'the page', faults: [`is not left after ${most} stops`] }];
}

/**
 * What is to be hit and is smaller than 24 by 24 pixels, without that much room around its middle (2.5.8). Links in a text
 * are left out, and the milestones of the timeline: they stand on their days (essential), and the list of the study has
 * every one of them.
 */
export const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const LEAST = 24;
    const seen = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return (
        width > 2 &&
        height > 2 &&
        element.closest('.visually-hidden, .keyboard, [role="toolbar"]') === null &&
        getComputedStyle(element).visibility !== 'hidden'
      );
    };
    const all = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, summary, textarea, [role="button"], [role="slider"], [role="tab"]',
      ),
    ].filter(seen);
    /** A control together with the label that is hit for it. */
    const boxOf = (element: HTMLElement): DOMRect =>
      (element instanceof HTMLInputElement && element.labels?.[0]
        ? element.labels[0]
        : element
      ).getBoundingClientRect();
    const inText = (element: HTMLElement): boolean =>
      getComputedStyle(element).display === 'inline' &&
      [...element.parentElement!.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim().length > 3,
      );
    const crowded = (element: HTMLElement, { x, y, width, height }: DOMRect): boolean =>
      all.some((other) => {
        if (other === element || other.contains(element) || element.contains(other)) return false;
        const { left, right, top, bottom } = boxOf(other);
        const [cx, cy] = [x + width / 2, y + height / 2];
        return Math.hypot(Math.max(left - cx, 0, cx - right), Math.max(top - cy, 0, cy - bottom)) < LEAST / 2;
      });
    return all
      .filter((element) => {
        const box = boxOf(element);
        return (
          (box.width < LEAST - 0.5 || box.height < LEAST - 0.5) && !inText(element) && crowded(element, box)
        );
      })
      .map((element) => element.outerHTML.slice(0, 120));
  });
