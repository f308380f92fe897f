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

/** Milliseconds of one step of the slider: of its script alone, and until its frame is drawn. */
async function step(): Promise<{ script: number; shown: number }> {
  const handle = document.querySelector<HTMLElement>('[data-handle="window"]')!;
  handle.focus();
  const began = performance.now();
  handle.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageUp', bubbles: true }));
  await tick();
  const script = performance.now() - began;
  await frame();
  await frame();
  return { script, shown: performance.now() - began };
}

function frame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

Object.assign(window, {
  bench: {
    async steps(count: number): Promise<{ script: number; shown: number }[]> {
      const times: { script: number; shown: number }[] = [];
      for (let i = 0; i < count; i++) {
        times.push(await step());
        await new Promise((resolve) => setTimeout(resolve, 40));
      }
      return times;
    },
    show: (patch: Parameters<typeof explorer.update>[0]) => explorer.update(patch),
  },
});
