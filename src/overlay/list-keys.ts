const MOVES: Readonly<Record<string, (index: number) => number>> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  PageDown: (index) => index + 10,
  PageUp: (index) => index - 10,
  Home: () => 0,
  End: () => Infinity,
};

/** Where a key leads in a list of `count` entries from the one at `index`, never beyond its ends; `null` for a key that moves nothing. */
export function listMove(key: string, index: number, count: number): number | null {
  const move = MOVES[key];
  return move ? Math.max(0, Math.min(move(index), count - 1)) : null;
}
