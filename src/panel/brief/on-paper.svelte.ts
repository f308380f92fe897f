import { flushSync, mount, unmount } from 'svelte';
import '../paper.css';
import './print.css';
import { makeBrief, type BriefInput } from './brief';
import Brief from './Brief.svelte';
import { fitted, roomiest, SHEETS, type Limits, type Sheet } from './fit';

/** Sheets on which something reaches down to the number of the page, which stands at the foot. */
function overflowingIn(root: Element): Sheet[] {
  return SHEETS.filter((name) => {
    const parts = [...(root.querySelector(`[data-sheet="${name}"]`)?.children ?? [])];
    const number = parts.pop()?.getBoundingClientRect();
    const lowest = Math.max(...parts.map((part) => part.getBoundingClientRect().bottom));
    return number !== undefined && lowest > number.top + 0.5;
  });
}

/**
 * Puts the brief of what is shown into the document, where it is out of sight on a screen and stands in place of the page on
 * paper. Works at once: nothing is waited for, because a browser that is about to print does not wait.
 * @returns takes it away again
 */
export function putOnPaper(input: BriefInput): () => void {
  const brief = makeBrief(input);
  const most = roomiest(brief);
  let limits = $state.raw<Limits>(most);
  const component = mount(Brief, {
    target: document.body,
    props: {
      brief,
      shown: input.shown,
      get limits() {
        return limits;
      },
    },
  });
  flushSync();
  document.body.classList.add('on-paper');
  const root = document.body.querySelector(':scope > .brief')!;
  fitted(most, (next) => {
    limits = next;
    flushSync();
    return overflowingIn(root);
  });
  return () => {
    document.body.classList.remove('on-paper');
    void unmount(component);
  };
}
