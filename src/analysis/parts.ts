/** How long a part of the work may take before others are let in, in milliseconds. */
const BREATH_MS = 12;

export interface Working<T> {
  /** Called with the share of the work that is done (0 to 1), at most once a breath. */
  readonly onProgress: (share: number) => void;
  readonly onResult: (result: T) => void;
}

/**
 * Works through a generator in parts, letting messages and the page in between.
 * @param parts yields the share of the work that is done
 * @returns ends the work without a result
 */
export function workInParts<T>(
  parts: Generator<number, T>,
  { onProgress, onResult }: Working<T>,
): () => void {
  let ended = false;
  const breathe = (): void => {
    if (ended) return;
    const until = performance.now() + BREATH_MS;
    for (;;) {
      const next = parts.next();
      if (next.done) return onResult(next.value);
      if (performance.now() >= until) {
        onProgress(next.value);
        setTimeout(breathe);
        return;
      }
    }
  };
  setTimeout(breathe);
  return () => (ended = true);
}
