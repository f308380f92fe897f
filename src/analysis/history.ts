/** A step of an area's history: significantly hot, significantly cold, or neither. */
export type Heat = 'hot' | 'cold' | 'none';

/** Patterns of history in the order in which they are tried; `none` is no pattern. */
export const PATTERNS = [
  'new',
  'consecutive',
  'intensifying',
  'persistent',
  'diminishing',
  'oscillating',
  'historical',
  'sporadic',
  'none',
] as const;
export type Pattern = (typeof PATTERNS)[number];

export interface HistoryClass {
  readonly pattern: Pattern;
  /** Whether the pattern is one of hot or of cold steps; `null` for no pattern. */
  readonly heat: 'hot' | 'cold' | null;
}

/**
 * The emerging hot spot class of an area (docs/methods.md, ArcGIS's reading), from its steps, the earliest first:
 * - new: the last step is hot and none before it;
 * - consecutive: the last two or more steps are hot and none before them, under nine in ten steps in all;
 * - intensifying, persistent, diminishing: at least nine in ten steps are hot, the last among them, with a trend up, none,
 *   down;
 * - oscillating: the last step is hot, an earlier one was cold, under nine in ten are hot;
 * - historical: at least nine in ten steps are hot, but not the last;
 * - sporadic: the last step is hot, on and off before, under nine in ten, never cold.
 *
 * The first that fits holds, hot before cold; cold spots are the mirror of this. At most one of the two fits at each place
 * in the order, as the last step is hot, cold or neither, and nine in ten cannot be both.
 * @param trend sign of a significant trend of the scores, 0 where there is none; a cold spot intensifies as scores fall
 */
export function historyClassOf(history: readonly Heat[], trend: -1 | 0 | 1): HistoryClass {
  for (const pattern of PATTERNS) {
    if (fits(pattern, history, 'hot', trend)) return { pattern, heat: 'hot' };
    if (fits(pattern, history, 'cold', -trend)) return { pattern, heat: 'cold' };
  }
  return { pattern: 'none', heat: null };
}

function fits(pattern: Pattern, history: readonly Heat[], heat: 'hot' | 'cold', trend: number): boolean {
  const hot = history.reduce((count, step) => count + (step === heat ? 1 : 0), 0);
  const last = history.at(-1) === heat;
  const mostly = hot > 0 && hot * 10 >= history.length * 9;
  switch (pattern) {
    case 'new':
      return last && hot === 1;
    case 'consecutive':
      return !mostly && hot >= 2 && finalRun(history, heat) === hot;
    case 'intensifying':
      return mostly && last && trend > 0;
    case 'persistent':
      return mostly && last && trend === 0;
    case 'diminishing':
      return mostly && last && trend < 0;
    case 'oscillating':
      return last && !mostly && history.includes(heat === 'hot' ? 'cold' : 'hot');
    case 'historical':
      return mostly && !last;
    case 'sporadic':
      return last && !mostly;
    case 'none':
      return false;
  }
}

/** How many steps up to the last are hot without a break. */
function finalRun(history: readonly Heat[], heat: Heat): number {
  let run = 0;
  while (run < history.length && history[history.length - 1 - run] === heat) run++;
  return run;
}
