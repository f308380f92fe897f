import { untrack } from 'svelte';
import type { Appearance } from './appearance.svelte';
import type { Explorer } from './explorer.svelte';

/**
 * What follows from the view beside what is drawn: the document's language, theme and title, the window that stands still,
 * and what has to be loaded. For as long as the component lives in whose script it is called.
 */
export function followView(explorer: Explorer, appearance: Appearance): void {
  $effect(() => {
    document.documentElement.lang = explorer.language;
  });
  $effect(() => {
    document.documentElement.dataset['theme'] = appearance.theme;
  });
  $effect(() => {
    const title = `${explorer.sentence} · ${explorer.messages.app.title}`;
    const timer = setTimeout(() => (document.title = title), 300);
    return () => clearTimeout(timer);
  });
  // What costs work in proportion to rows (the counts beside the filters) waits until the window stands still.
  $effect(() => {
    const { window } = explorer.view;
    const timer = setTimeout(() => (explorer.settled = window), 120);
    return () => clearTimeout(timer);
  });
  $effect(() => {
    void explorer.view.language;
    void untrack(() => explorer.loadLanguage());
  });
  $effect(() => {
    const { page, surface, cellKm } = explorer.view;
    if (page !== 'study') return;
    void [surface, cellKm];
    void untrack(() => explorer.files.loadShapes());
    void untrack(() => explorer.loadGrid());
  });
}
