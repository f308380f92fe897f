import type { Messages } from '../../language/language';
import type { Embed } from './embed';
import { button, element } from './elements';
import type { Moved } from './map.svelte';

/** Two pointers at once, a double click, and the wheel with Ctrl or Command: what asks for a map that moves. */
function asksToMove(map: HTMLElement, ask: () => void): void {
  const touching = new Set<number>();
  map.addEventListener('pointerdown', ({ pointerId, pointerType }) => {
    if (pointerType === 'mouse') return;
    touching.add(pointerId);
    if (touching.size === 2) ask();
  });
  for (const name of ['pointerup', 'pointercancel', 'pointerleave'] as const)
    map.addEventListener(name, ({ pointerId }) => touching.delete(pointerId));
  map.addEventListener('dblclick', ask);
  map.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      ask();
    },
    { passive: false },
  );
}

/**
 * Buttons and gestures for the map that can be moved. Its library is loaded only when one of them is used; where it cannot
 * be drawn the drawing stays.
 */
export function offerToMove(map: HTMLElement, embed: Embed, t: Messages): void {
  const hint = element('p', { class: 'hint', role: 'status', tabindex: -1 });
  hint.hidden = true;
  const stage = element('div', { class: 'stage' });
  stage.hidden = true;
  let state: 'still' | 'loading' | 'moving' | 'never' = 'still';
  let moved: Moved | null = null;

  const say = (text: string): void => {
    hint.textContent = text;
    hint.hidden = text === '';
  };
  const back = (): void => {
    moved?.leave();
    moved = null;
    stage.hidden = true;
    map.classList.remove('moving');
    leave.hidden = true;
    for (const made of buttons) made.hidden = state === 'never';
  };
  const leave = button(t.embed.leave, t.embed.leave, () => {
    state = 'still';
    back();
    buttons[0]!.focus();
  });
  leave.hidden = true;
  const never = (): void => {
    state = 'never';
    const held = holds();
    say(t.embed.noExplore);
    back();
    if (held) hint.focus();
  };

  async function start(by = 0): Promise<void> {
    if (state !== 'still') return;
    if (!hasWebGl()) return never();
    state = 'loading';
    say(t.embed.exploring);
    try {
      const { move } = await import('./map.svelte');
      stage.hidden = false;
      moved = await move(stage, embed, t, never);
      if ((state as string) === 'never') return back();
      state = 'moving';
      if (by !== 0) moved.zoom(by);
      say('');
      map.classList.add('moving');
      leave.hidden = false;
      if (holds()) leave.focus();
      for (const made of buttons) made.hidden = true;
    } catch {
      state = 'still';
      stage.hidden = true;
      say(t.embed.partFailed);
    }
  }
  const ask = (): void => void start();
  const buttons = [
    button(t.map.zoomIn, '+', () => void start(1), 'zoom'),
    button(t.map.zoomOut, '−', () => void start(-1), 'zoom'),
    button(t.embed.explore, t.embed.explore, ask, 'explore'),
  ];
  buttons[2]!.title = t.embed.exploreHint;
  /** Whether one of them has the focus, which goes with them when they are hidden. */
  const holds = (): boolean => buttons.some((made) => made === document.activeElement);
  asksToMove(map, ask);
  map.append(stage, element('div', { class: 'tools' }, ...buttons, leave), hint);
}

function hasWebGl(): boolean {
  try {
    return Boolean(document.createElement('canvas').getContext('webgl2'));
  } catch {
    return false;
  }
}
