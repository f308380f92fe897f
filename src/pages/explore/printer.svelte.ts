import type { Explorer } from './explorer.svelte';
import type { Printing } from './printing';

/** What prints is the brief of the view. */
export interface Printer {
  /** Loads what is missing, then opens the browser's own dialog for printing. Fails where the code cannot be loaded. */
  print(): Promise<void>;
}

/** How long the page has been at rest when the brief is made ready without a hint, in ms. */
const AT_REST = 20_000;

/**
 * Makes what prints ready in time, for as long as the component lives in whose script it is called. A browser that prints
 * does not wait: the code of the brief is loaded at the first hint (Ctrl or ⌘ goes down, the pointer leaves the page for
 * the browser's menu), at the latest once the page has long been at rest.
 */
export function createPrinter(explorer: Explorer): Printer {
  let printing: Promise<Printing> | null = null;
  const printer = (): Promise<Printing> =>
    (printing ??= import('./printing').then(
      ({ printBriefs }) => printBriefs(explorer),
      (error: unknown) => {
        printing = null;
        throw error;
      },
    ));

  $effect(() => {
    if (!explorer.complete) return;
    const ready = () => void printer().catch(console.warn);
    const onkey = (event: KeyboardEvent) => (event.ctrlKey || event.metaKey) && ready();
    const timer = setTimeout(ready, AT_REST);
    addEventListener('keydown', onkey);
    document.documentElement.addEventListener('mouseleave', ready);
    return () => {
      clearTimeout(timer);
      removeEventListener('keydown', onkey);
      document.documentElement.removeEventListener('mouseleave', ready);
      void printing?.then(({ stop }) => stop());
      printing = null;
    };
  });

  return { print: async () => (await printer()).print() };
}
