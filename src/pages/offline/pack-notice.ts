import { mount } from 'svelte';
import { packed } from './packed';
import PackNotice from './PackNotice.svelte';

/** Puts the date of a copy below its page, and above it, from its day on, the wish for a new one. */
export function showPack(): void {
  const pack = packed();
  if (!pack) return;
  const { body } = document;
  mount(PackNotice, { target: body, anchor: body.firstChild ?? undefined, props: { pack, place: 'above' } });
  mount(PackNotice, { target: body, props: { pack, place: 'below' } });
}
