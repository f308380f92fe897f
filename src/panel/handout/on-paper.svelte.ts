import { mount, tick, unmount } from 'svelte';
import { loadLetters } from '../letters';
import type { HandoutInput, Paper } from './handout';
import OnPaper from './OnPaper.svelte';
import { pageRules } from './page-rules';
import '../paper.css';
import './print.css';

/** Takes away sheets that still stand in the document: where no `afterprint` came, the next ones do it. */
let takeAway: (() => void) | null = null;

/**
 * Puts the sheets into the document, where they stand in place of the page on paper, opens the browser's dialog, and takes
 * them away when that is done.
 */
export async function printOnPaper(paper: Paper, input: HandoutInput): Promise<void> {
  takeAway?.();
  const component = mount(OnPaper, { target: document.body, props: { paper, input } });
  const rules = new CSSStyleSheet();
  rules.replaceSync(pageRules(input));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];
  document.body.classList.add('on-paper');
  const remove = (): void => {
    takeAway = null;
    removeEventListener('afterprint', remove);
    document.body.classList.remove('on-paper');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== rules);
    void unmount(component);
  };
  takeAway = remove;
  addEventListener('afterprint', remove);
  try {
    await tick();
    await loadLetters(input.lang);
    await document.fonts.ready;
    print();
  } catch (error) {
    remove();
    throw error;
  }
}
