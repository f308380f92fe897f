import { mount, tick, unmount } from 'svelte';
import { inKhmer } from '../../language/language';
import type { HandoutInput, Paper } from './handout';
import OnPaper from './OnPaper.svelte';
import { pageRules } from './page-rules';
import './print.css';

/** Takes away sheets that still stand in the document: where no `afterprint` came, the next ones do it. */
let takeAway: (() => void) | null = null;

/** Both weights of the letters that the sheets are set in. */
async function lettersOf({ lang }: HandoutInput): Promise<void> {
  const [family, letter] = inKhmer(lang) ? ['Noto Sans Khmer', 'ក'] : ['Noto Sans', 'a'];
  await Promise.all(
    [400, 600].map((weight) => document.fonts.load(`${weight} 12px "${family}"`, letter)),
  ).catch(() => undefined);
  await document.fonts.ready;
}

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
  document.body.classList.add('handing-out');
  const remove = (): void => {
    takeAway = null;
    removeEventListener('afterprint', remove);
    document.body.classList.remove('handing-out');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== rules);
    void unmount(component);
  };
  takeAway = remove;
  addEventListener('afterprint', remove);
  try {
    await tick();
    await lettersOf(input);
    print();
  } catch (error) {
    remove();
    throw error;
  }
}
