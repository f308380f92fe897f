import { swiped } from '../../panel/story/gesture';

/** Tells swipes to the left (on) and to the right (back); an attachment of Svelte. */
export function swipes(turn: (way: 'next' | 'previous') => void): (element: HTMLElement) => () => void {
  return (element) => {
    let from: { readonly x: number; readonly y: number } | null = null;
    const down = (event: PointerEvent): void => {
      from = event.pointerType === 'touch' ? { x: event.clientX, y: event.clientY } : null;
    };
    const up = (event: PointerEvent): void => {
      if (!from) return;
      const way = swiped(event.clientX - from.x, event.clientY - from.y);
      from = null;
      if (way !== 0) turn(way > 0 ? 'next' : 'previous');
    };
    const cancel = (): void => void (from = null);
    element.addEventListener('pointerdown', down);
    element.addEventListener('pointerup', up);
    element.addEventListener('pointercancel', cancel);
    return () => {
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointerup', up);
      element.removeEventListener('pointercancel', cancel);
    };
  };
}
