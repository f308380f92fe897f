import { Keeper } from './keeper.svelte';

/**
 * A page that was kept may not understand the record of today: it takes the newer version of itself, if there is one, and
 * is loaded again. A page that is not kept has nothing newer than itself.
 */
export function takeNewer(): void {
  if (!import.meta.env.DEV && navigator.serviceWorker?.controller) new Keeper('taken').start();
}
