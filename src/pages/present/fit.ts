/** Type on the wall is never smaller than this, in CSS pixels: readable from ten metres on a common screen. */
export const SMALLEST_PX = 24;
/** From here on type is comfortable: before it gets smaller, its column gets wider. */
const COMFORTABLE_PX = 28;

/** How wide a column of text is (0: as narrow as it comes), and the smallest type that is accepted there. */
export interface Try {
  readonly wide: number;
  readonly smallest: number;
}

/** First the narrow column, then wider ones, before type is as small as it may be; the last leaves no room for a map. */
export const TRIES: readonly Try[] = [
  { wide: 0, smallest: COMFORTABLE_PX },
  { wide: 1, smallest: COMFORTABLE_PX },
  { wide: 1, smallest: SMALLEST_PX },
  { wide: 2, smallest: SMALLEST_PX },
  { wide: 3, smallest: SMALLEST_PX },
];

/** For a text whose column cannot change. */
const ONE_WIDTH: readonly Try[] = [{ wide: 0, smallest: SMALLEST_PX }];

/** A size of type, in CSS pixels, in a column. */
export interface Fitted {
  readonly px: number;
  readonly wide: number;
}

/**
 * The largest size of type at which something fits, tried downwards in each column in turn.
 * @param fits whether it fits at a size
 * @returns the smallest size in the last column where nothing fits
 */
export function largestFitting(
  largest: number,
  tries: readonly Try[],
  fits: (fitted: Fitted) => boolean,
): Fitted {
  for (const { wide, smallest } of tries)
    for (let px = Math.floor(largest); px >= smallest; px -= 1) if (fits({ px, wide })) return { px, wide };
  const last = tries.at(-1);
  return { px: last?.smallest ?? SMALLEST_PX, wide: last?.wide ?? 0 };
}

/** Keeps the text of a box as large as the box allows; an attachment of Svelte. The box's parent is told its width. */
export function fitText(
  largest: () => number,
  tries: readonly Try[] = ONE_WIDTH,
): (box: HTMLElement) => () => void {
  return (box) => {
    const set = ({ px, wide }: Fitted): void => {
      if (box.parentElement) box.parentElement.dataset['wide'] = String(wide);
      box.style.fontSize = `${px}px`;
    };
    const fit = (): void => {
      set(
        largestFitting(largest(), tries, (fitted) => {
          set(fitted);
          return box.scrollHeight <= box.clientHeight + 1 && box.scrollWidth <= box.clientWidth + 1;
        }),
      );
    };
    const sizes = new ResizeObserver(fit);
    const texts = new MutationObserver(fit);
    sizes.observe(box);
    texts.observe(box, { childList: true, subtree: true, characterData: true });
    void document.fonts.ready.then(fit);
    fit();
    return () => {
      sizes.disconnect();
      texts.disconnect();
    };
  };
}
