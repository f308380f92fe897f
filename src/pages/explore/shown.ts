import type { Shown } from '../../panel/share/types';
import type { Explorer } from './explorer.svelte';

/**
 * What the explorer shows, for the parts of the page that take it along: pictures, data, links, the brief.
 * @param scheme in which it is drawn, whatever the screen has
 */
export function shownOn(explorer: Explorer, scheme: 'light' | 'dark'): Shown {
  const { files } = explorer;
  return {
    t: explorer.messages,
    lang: explorer.language,
    view: explorer.view,
    record: explorer.record,
    engine: explorer.engine,
    scene: explorer.scene,
    sentence: explorer.sentence,
    scheme,
    shapes: files.shapes.value,
    labels: files.labels.value,
    grid: explorer.grid,
    context: files.context.value,
    address: explorer.address(),
  };
}
