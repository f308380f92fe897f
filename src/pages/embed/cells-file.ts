/** Surfaces that are made of cells. */
export const OF_CELLS = ['hexagons', 'kernel', 'hotspots', 'history'] as const;

/** The file of `public/data` with the cells of this side in kilometres, packed for embeds. */
export const cellsFile = (side: 10 | 5): string => `embed-cells-${side}.json`;

/** Side of the cells that the keys of an address ask for, before it can be read in full, which takes the record. */
export function sideOfCells(keys: URLSearchParams): 10 | 5 | null {
  const surface = keys.get('s');
  if (!OF_CELLS.some((name) => name === surface) || keys.get('ws') === '1') return null;
  return surface === 'kernel' || (surface === 'hexagons' && keys.get('c') === '5') ? 5 : 10;
}
