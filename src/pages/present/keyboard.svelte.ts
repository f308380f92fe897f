import { slideOfStep } from './deck';
import { DIGIT_WAIT_MS, pressed } from './keys';
import type { Talker } from './talker.svelte';

const FIELDS = 'input:not([type="checkbox"]):not([type="radio"]), select, textarea, [contenteditable="true"]';
const CONTROLS = 'button, a[href], summary, input, [role="button"]';

/** Keys of a window of the presentation: they drive the talk, collect the digits of a step's number, and open windows. */
export function keyboard(
  talker: () => Talker,
  windows: Readonly<Record<'fullscreen' | 'speaker' | 'help', () => void>>,
) {
  let digits = $state('');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const jump = (): void => {
    const { deck, do: command } = talker();
    command({ do: 'go', slide: slideOfStep(deck, Number(digits)) });
    digits = '';
  };
  const onkeydown = (event: KeyboardEvent): void => {
    const target = event.target instanceof Element ? event.target : document.body;
    if (target.closest('dialog')) return;
    const asked = pressed(event, target.closest(FIELDS) !== null, target.closest(CONTROLS) !== null);
    if (!asked) return;
    event.preventDefault();
    if ('do' in asked) talker().do(asked);
    else if ('window' in asked) windows[asked.window]();
    else {
      digits = (digits + asked.digit).slice(-3);
      clearTimeout(timer);
      timer = setTimeout(jump, DIGIT_WAIT_MS);
    }
  };
  return {
    onkeydown,
    get digits() {
      return digits;
    },
  };
}
