import type { Embed } from './embed';
import { begin, take } from './load';
import { gridSide } from './state';

const cellsFile = (side: 10 | 5): string => `embed-cells-${side}.json`;

/** Begins to load the cells of a view before its address can be read in full, which takes the record. */
export function beginLayers(fragment: string): void {
  const keys = new URLSearchParams(fragment.replace(/^#/, ''));
  const surface = keys.get('s') ?? '';
  if (!CELLS.has(surface) || keys.get('ws') === '1') return;
  const fine = surface === 'kernel' || (surface === 'hexagons' && keys.get('c') === '5');
  begin(cellsFile(fine ? 5 : 10));
  void import('./cells');
  if (surface === 'kernel') void import('./kernel');
}

const CELLS: ReadonlySet<string> = new Set(['hexagons', 'kernel', 'hotspots', 'history']);

/**
 * Loads what a view's layers beyond provinces and marks need, data and code, and nothing else; then paints them.
 * @throws DataError
 */
export async function loadLayers(embed: Embed): Promise<void> {
  const { view } = embed;
  const { surface, workshop } = view;
  const side = gridSide(view);
  const zones = view.zones && !workshop;
  const movesAsked = view.arrows || zones;
  const [cells, file, compact, movesFile, kernel, moves, zoned, spots, past, middle] = await Promise.all([
    side === null ? null : import('./cells'),
    side === null ? null : take(cellsFile(side)),
    movesAsked ? import('./compact-moves') : null,
    movesAsked ? take('embed-moves.json') : null,
    side !== null && surface === 'kernel' ? import('./kernel') : null,
    view.arrows ? import('./arrows') : null,
    zones ? import('./zones') : null,
    !workshop && surface === 'hotspots' ? import('./hotspots') : null,
    !workshop && surface === 'history' ? import('./history') : null,
    !workshop && view.centre ? import('./centre') : null,
    view.filters.again ? import('./again').then(({ countAgain }) => countAgain(embed)) : null,
  ]);
  const grid = cells && cells.decodePacked(file);
  const context = compact && compact.decodeMoves(movesFile);
  embed.extras = { ...embed.extras, grid, context };
  if (cells) embed.layers.push(cells.paintCells);
  if (kernel && grid) embed.prepare.push(kernel.density(grid));
  if (moves && context) {
    embed.prepare.push(moves.arrows(context));
    embed.layers.push(moves.paintArrows);
  }
  if (zoned) embed.layers.push(zoned.paintZones);
  if (spots && grid) embed.prepare.push(spots.hotspots(grid));
  if (past && grid) embed.prepare.push(past.history(grid));
  if (middle) {
    embed.prepare.push(middle.centre);
    embed.layers.push(middle.paintCentre);
  }
  embed.refresh();
}
