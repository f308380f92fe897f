import { putOnPaper } from '../../panel/brief/on-paper.svelte';
import { loadLetters } from '../../panel/letters';
import { localDay } from '../../record/day';
import { SITE } from '../../record/site';
import type { Explorer } from './explorer.svelte';
import { shownOn } from './shown';

/** Loads all that the brief of the present view shows. What cannot be had is left out, and the brief says so. */
async function loadAll(explorer: Explorer): Promise<void> {
  await Promise.all([
    explorer.loadLanguage(),
    explorer.files.loadContext(),
    explorer.files.loadShapes(),
    explorer.loadGrid(),
    explorer.layers.load(),
    loadLetters(explorer.language),
  ]);
  await explorer.computeDensity();
}

export interface Printing {
  /** Loads what is missing, then opens the browser's own dialog for printing. */
  print(): Promise<void>;
  stop(): void;
}

/**
 * Whatever prints from the page is the brief of the view. A browser that prints (Ctrl+P) waits for nothing: it tells the page
 * by `beforeprint`, some only by a change of the medium, and takes the document as it stands a moment later. So the code and
 * the data of the brief are loaded beforehand, by whoever calls this in good time; the brief itself, which costs work with
 * every change of the window, is made only then, at once, and taken away afterwards: while nobody prints it is not there.
 */
export function printBriefs(explorer: Explorer): Printing {
  let takeAway: (() => void) | null = null;
  const put = () => {
    if (explorer.complete)
      takeAway ??= putOnPaper({
        shown: shownOn(explorer, 'light'),
        site: SITE,
        here: location.href,
        today: localDay(new Date()),
      });
  };
  const remove = () => {
    takeAway?.();
    takeAway = null;
  };
  const paper = matchMedia('print');
  /** Between these two the medium tells nothing: Chromium changes it back and forth while it prepares. */
  let printing = false;
  const onBefore = () => {
    printing = true;
    remove();
    put();
  };
  const onAfter = () => {
    printing = false;
    remove();
  };
  const onMedium = () => {
    if (!printing) (paper.matches ? put : remove)();
  };
  addEventListener('beforeprint', onBefore);
  addEventListener('afterprint', onAfter);
  paper.addEventListener('change', onMedium);
  if (paper.matches) put();
  const { dataset } = document.documentElement;
  // A page that is read with a finger is hardly printed by a key: it waits until the reader asks.
  if (matchMedia('(pointer: fine)').matches)
    loadAll(explorer).then(() => (dataset['brief'] = 'ready'), console.warn);
  return {
    print: async () => {
      await loadAll(explorer);
      print();
    },
    stop: () => {
      removeEventListener('beforeprint', onBefore);
      removeEventListener('afterprint', onAfter);
      paper.removeEventListener('change', onMedium);
      remove();
      delete dataset['brief'];
    },
  };
}
