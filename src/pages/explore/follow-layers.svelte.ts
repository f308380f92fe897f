import type { Explorer } from './explorer.svelte';

/**
 * Loads and works out what the map's layers are drawn from, as the view asks for them, for as long as the component lives
 * in whose script it is called.
 */
export function followLayers(explorer: Explorer): void {
  $effect(() => {
    const { surface, cellKm } = explorer.view;
    void [surface, cellKm];
    void explorer.loadGrid();
  });
  $effect(() => {
    void explorer.computeDensity();
  });
  $effect(() => {
    if (explorer.view.zones || explorer.view.arrows) void explorer.files.loadContext();
  });
  $effect(() => {
    const { surface, arrows, centre, workshop } = explorer.view;
    void [surface, arrows, centre, workshop];
    void explorer.layers.load();
  });
  $effect(() => explorer.layers.computeHistory());
}
