/** How often a page that still draws its map is looked at again, in ms. */
const LOOK_AGAIN = 1000;

/**
 * Calls back once, when the browser has nothing else to do and no map is being drawn for the first time.
 * @returns takes the wish back
 */
export function whenQuiet(then: () => void): () => void {
  let ended = false;
  const look = (): void => {
    if (ended) return;
    if (document.querySelector('[data-map-state="loading"]')) return later();
    // Safari offers no idle callbacks.
    if (typeof requestIdleCallback === 'function')
      requestIdleCallback(() => !ended && then(), { timeout: 10_000 });
    else then();
  };
  const later = (): void => void setTimeout(look, LOOK_AGAIN);
  look();
  return () => (ended = true);
}
