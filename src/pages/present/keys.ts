import type { Command } from './talk';

/** What a key does in a presentation: a command, a digit of a slide's number, or something of the window's own. */
export type Pressed =
  Command | { readonly digit: string } | { readonly window: 'fullscreen' | 'speaker' | 'help' };

const COMMANDS: Readonly<Record<string, Command>> = {
  ArrowRight: { do: 'next' },
  ArrowDown: { do: 'next' },
  PageDown: { do: 'next' },
  ' ': { do: 'next' },
  n: { do: 'next' },
  ArrowLeft: { do: 'previous' },
  ArrowUp: { do: 'previous' },
  PageUp: { do: 'previous' },
  Backspace: { do: 'previous' },
  p: { do: 'previous' },
  Home: { do: 'first' },
  End: { do: 'last' },
  b: { do: 'black' },
  // What clickers send for a black screen.
  '.': { do: 'black' },
  t: { do: 'clock' },
};

const WINDOW = { f: 'fullscreen', s: 'speaker', '?': 'help' } as const;

/** What of a key event is looked at. */
export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/**
 * What a key asks for; `null` where it is left to the browser: with Ctrl, Alt or Meta, and all keys that mean nothing here.
 * @param typing whether the focus is in a field, where letters, digits and arrows are the field's
 * @param onControl whether it is on a button, link or choice, where Space and Enter are the control's
 */
export function pressed(
  { key, ctrlKey, altKey, metaKey }: Key,
  typing: boolean,
  onControl: boolean,
): Pressed | null {
  if (ctrlKey || altKey || metaKey || typing) return null;
  if (onControl && key === ' ') return null;
  const name = key.length === 1 ? key.toLowerCase() : key;
  if (Object.hasOwn(COMMANDS, name)) return COMMANDS[name]!;
  if (/^\d$/.test(key)) return { digit: key };
  if (Object.hasOwn(WINDOW, name)) return { window: WINDOW[name as keyof typeof WINDOW] };
  return null;
}

/** How long a typed number waits for its next digit, in milliseconds. */
export const DIGIT_WAIT_MS = 900;
