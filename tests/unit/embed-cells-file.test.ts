import { expect, test } from 'vitest';
import { sideOfCells } from '../../src/pages/embed/cells-file';
import { gridSide } from '../../src/view/view';

test('an embed asks ahead for the very cells that its view is drawn on', () => {
  const surfaces = ['provinces', 'hexagons', 'kernel', 'hotspots', 'history', 'none'] as const;
  for (const surface of surfaces)
    for (const cellKm of [10, 5] as const)
      for (const workshop of [false, true]) {
        const keys = new URLSearchParams({ s: surface, c: String(cellKm), ws: workshop ? '1' : '0' });
        expect(sideOfCells(keys), keys.toString()).toBe(gridSide({ surface, cellKm, workshop }));
      }
});
