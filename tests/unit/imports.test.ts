import { describe, expect, it } from 'vitest';
import { forbiddenImport, LAYERS } from '../../scripts/import-direction.mjs';

describe('the direction of imports', () => {
  it('lets a folder import itself and those before it', () => {
    expect(forbiddenImport('pages/explore/main.ts', 'panel/Legend.svelte')).toBeUndefined();
    expect(forbiddenImport('scene/scene.ts', 'record/day')).toBeUndefined();
    expect(forbiddenImport('view/view.ts', 'view/types')).toBeUndefined();
  });

  it('forbids imports outward', () => {
    expect(forbiddenImport('language/format.ts', 'record/day')).toContain('may not import');
    expect(forbiddenImport('analysis/engine.ts', 'view/types')).toContain('may not import');
  });

  it('forbids the two painters to import each other', () => {
    expect(forbiddenImport('map/MapView.svelte', 'chart/Timeline.svelte')).toContain('side by side');
    expect(forbiddenImport('chart/Timeline.svelte', 'map/style')).toContain('side by side');
  });

  it('knows every folder of src', async () => {
    const { readdirSync } = await import('node:fs');
    const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual(LAYERS.flat().sort());
  });
});
