import { inKhmer } from '../../language/language';
import { SITE } from '../../record/site';
import { dayOf } from '../../record/day';
import type { Day } from '../../record/types';
import { putOnPaper } from '../../panel/brief/on-paper.svelte';
import type { Shown } from '../../panel/share/types';
import type { Explorer } from './explorer.svelte';

/** What the brief is made from. It prints light on white, whatever the screen has. */
function shownOn(explorer: Explorer): Shown {
  return {
    t: explorer.messages,
    lang: explorer.language,
    view: explorer.view,
    record: explorer.record,
    engine: explorer.engine,
    scene: explorer.scene,
    sentence: explorer.sentence,
    scheme: 'light',
    shapes: explorer.shapes.value,
    labels: explorer.labels.value,
    grid: explorer.grid,
    context: explorer.context.value,
    address: explorer.address(),
  };
}

/** The day on the reader's calendar. */
function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** Loads all that the brief of the present view shows. What cannot be had is left out, and the brief says so. */
async function loadAll(explorer: Explorer): Promise<void> {
  await Promise.all([
    explorer.loadLanguage(),
    explorer.loadContext(),
    explorer.loadShapes(),
    explorer.loadGrid(),
    explorer.layers.load(),
    loadLetters(explorer.language),
  ]);
  await explorer.computeDensity();
}

/** What fits is measured in these letters: they have to be there. */
async function loadLetters(language: string): Promise<void> {
  const [family, letter] = inKhmer(language) ? ['Noto Sans Khmer', 'ក'] : ['Noto Sans', 'a'];
  await Promise.all(
    [400, 600].map((weight) => document.fonts.load(`${weight} 12px "${family}"`, letter)),
  ).catch(() => undefined);
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
      takeAway ??= putOnPaper({ shown: shownOn(explorer), site: SITE, here: location.href, today: today() });
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
