/** Fill of a hot spot's bin: −3 … 3 become 0 … 6, so that 3 is neither hot nor cold. */
export const hotFill = (bin: number): number => bin + 3;

/** How many patterns a history of hot (or of cold) steps can have: all of PATTERNS but the last, which is none. */
export const HISTORY_PATTERNS = 8;
/** Fill of a cell whose history has no pattern. */
export const HISTORY_NONE = 2 * HISTORY_PATTERNS;

/** Fill of a history: patterns of hot steps, then those of cold ones, in the order of PATTERNS; then none. */
export function historyFill(pattern: number, heat: number): number {
  if (heat === 0) return HISTORY_NONE;
  return heat > 0 ? pattern : HISTORY_PATTERNS + pattern;
}
