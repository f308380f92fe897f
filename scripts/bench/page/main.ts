import { mount, tick } from 'svelte';
import '../../../src/pages/theme.css';
import Explore from '../../../src/pages/explore/Explore.svelte';
import { Explorer } from '../../../src/pages/explore/explorer.svelte';
import { loadData } from '../../../src/pages/explore/load';
import { decodeCore } from '../../../src/record/decode';
import { generateIncidents } from '../generate';

const number = Number(new URLSearchParams(location.search).get('events'));
const record = await loadData('record.json', decodeCore);
const explorer = new Explorer(
  number > 0 ? { ...record, incidents: generateIncidents(record, number) } : record,
  'en',
);
mount(Explore, { target: document.getElementById('app')!, props: { explorer, renew: () => undefined } });

/** Milliseconds of script that one step of the slider costs: the handler and all that follows from it, without painting. */
async function step(): Promise<number> {
  const handle = document.querySelector<HTMLElement>('[data-handle="window"]')!;
  handle.focus();
  const began = performance.now();
  handle.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageUp', bubbles: true }));
  await tick();
  return performance.now() - began;
}

Object.assign(window, {
  bench: {
    async steps(count: number): Promise<number[]> {
      const times: number[] = [];
      for (let i = 0; i < count; i++) {
        times.push(await step());
        await new Promise((resolve) => setTimeout(resolve, 40));
      }
      return times;
    },
    show: (patch: Parameters<typeof explorer.update>[0]) => explorer.update(patch),
  },
});
