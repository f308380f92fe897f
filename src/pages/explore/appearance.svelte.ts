import type { Theme } from '../../view/types';

/** How the page looks and moves: as the view says, else as the reader's system asks. */
export interface Appearance {
  readonly theme: 'light' | 'dark';
  readonly reducedMotion: boolean;
}

/** Follows the system for as long as the component lives in whose script it is called. */
export function createAppearance(chosen: () => Theme): Appearance {
  const reducedMotion = followMedium('(prefers-reduced-motion: reduce)');
  const dark = followMedium('(prefers-color-scheme: dark)');
  // A theme against the colours of the device would draw dark on dark.
  const forced = followMedium('(forced-colors: active)');
  const theme = $derived.by(() => {
    const wish = chosen();
    return wish === 'system' || forced() ? (dark() ? 'dark' : 'light') : wish;
  });
  return {
    get theme() {
      return theme;
    },
    get reducedMotion() {
      return reducedMotion();
    },
  };
}

function followMedium(query: string): () => boolean {
  const medium = matchMedia(query);
  let matches = $state(medium.matches);
  $effect(() => {
    const onchange = () => (matches = medium.matches);
    medium.addEventListener('change', onchange);
    return () => medium.removeEventListener('change', onchange);
  });
  return () => matches;
}
