import { gridSide } from '../../view/view';
import { cellsFile } from './cells-file';
import type { Embed } from './embed';
import { loadData } from './load';

const read = (file: string): Promise<unknown> => loadData(file, (json) => json);

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
    side === null ? null : read(cellsFile(side)),
    movesAsked ? import('./compact-moves') : null,
    movesAsked ? read('embed-moves.json') : null,
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
