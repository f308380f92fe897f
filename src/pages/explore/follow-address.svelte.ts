import { untrack } from 'svelte';
import { isAddress } from '../../view/address';
import type { Explorer } from './explorer.svelte';
import { writeAddress } from './write-address';

/**
 * Keeps view and address together for as long as the component lives in whose script it is called: the address follows the
 * view, and the view follows an address that the reader goes to. A new page, selection or step of a story is a step that
 * Back undoes, everything else is not.
 */
export function followAddress(explorer: Explorer): void {
  /** The view whose address stands in the bar. */
  let written = untrack(() => explorer.view);

  $effect(() => {
    // A fragment such as #statement is a place on the page, not a view.
    const onaddress = () => {
      if (location.hash !== '' && !isAddress(location.hash)) return;
      if (location.hash === explorer.address()) return;
      explorer.readAddress(location.hash);
      // The browser has made its own step: another one would keep Back from ever leaving.
      written = explorer.view;
    };
    addEventListener('popstate', onaddress);
    addEventListener('hashchange', onaddress);
    return () => {
      removeEventListener('popstate', onaddress);
      removeEventListener('hashchange', onaddress);
    };
  });

  $effect(() => {
    const next = explorer.view;
    const turned = next.story?.id !== written.story?.id || next.story?.step !== written.story?.step;
    const step = turned || next.page !== written.page || next.selection !== written.selection;
    const write = () => {
      written = next;
      if (explorer.untouched && location.hash === '') return;
      const address = explorer.address();
      if (address !== location.hash && !writeAddress(address, step)) timer = setTimeout(write, 5000);
    };
    let timer = setTimeout(write, step ? 0 : 250);
    return () => clearTimeout(timer);
  });
}
