/** Where a talk stands: the same in the window on the wall and in the speaker's. */
export interface Talk {
  /** Of this talk alone: windows of another talk on the same machine are not followed. */
  readonly id: string;
  /** Id of the story; `null` while none is chosen. */
  readonly story: string | null;
  readonly language: string;
  /** Index in the deck. */
  readonly slide: number;
  readonly black: boolean;
  /** The start screen is shown; the place in the story is kept. */
  readonly away: boolean;
  /** Whether statements by office-holders and names of businesses are shown; a workshop hides them. */
  readonly open: boolean;
  /** Milliseconds since 1970 at which the clock was started; `null` while it stands. */
  readonly since: number | null;
  /** Milliseconds that the clock showed when it was last stopped. */
  readonly before: number;
  /** Counts every change: of two windows that differ, the higher one is right. */
  readonly turn: number;
}

/** A talk that nobody has begun; it opens in workshop mode. */
export function newTalk(language: string, id: string): Talk {
  return {
    id,
    story: null,
    language,
    slide: 0,
    black: false,
    away: false,
    open: false,
    since: null,
    before: 0,
    turn: 0,
  };
}

/** What a key, a button or a clicker asks for. */
export type Command =
  | { readonly do: 'next' | 'previous' | 'first' | 'last' | 'black' | 'clock' | 'reset-clock' }
  | { readonly do: 'go'; readonly slide: number };

/**
 * The talk after a command. The first step forward starts the clock; a step while the screen is black, or while the start
 * screen is shown, brings back the slide that was left.
 * @param slides how many slides the deck has
 * @param now milliseconds since 1970
 */
export function talkAfter(talk: Talk, command: Command, slides: number, now: number): Talk {
  const turned = { ...talk, turn: talk.turn + 1 };
  const back = { ...turned, black: false, away: false };
  const at = (slide: number): Talk => ({
    ...back,
    slide: Math.max(0, Math.min(slides - 1, slide)),
    since: talk.since ?? (talk.before === 0 && slide > 0 ? now : null),
  });
  switch (command.do) {
    case 'next':
      return talk.black || talk.away ? back : at(talk.slide + 1);
    case 'previous':
      return talk.black || talk.away ? back : at(talk.slide - 1);
    case 'first':
      return at(0);
    case 'last':
      return at(slides - 1);
    case 'go':
      return at(command.slide);
    case 'black':
      return { ...turned, black: !talk.black };
    case 'clock':
      return talk.since === null
        ? { ...turned, since: now }
        : { ...turned, since: null, before: clockAt(talk, now) };
    case 'reset-clock':
      return { ...turned, since: talk.since === null ? null : now, before: 0 };
  }
}

/** What the clock shows, in milliseconds. A clock of the machine that was set back shows no negative time. */
export function clockAt({ since, before }: Talk, now: number): number {
  return before + (since === null ? 0 : Math.max(0, now - since));
}

/** Minutes and seconds, `07:05`; with hours from one on, `1:07:05`. */
export function clockText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`;
}

/** A talk as another window or an earlier load left it; `null` where it is none. */
export function readTalk(value: unknown): Talk | null {
  if (typeof value !== 'object' || value === null) return null;
  const given = value as Partial<Record<keyof Talk, unknown>>;
  const whole = (n: unknown): n is number => typeof n === 'number' && Number.isFinite(n) && n >= 0;
  if (typeof given.id !== 'string' || (given.story !== null && typeof given.story !== 'string')) return null;
  if (typeof given.language !== 'string' || typeof given.black !== 'boolean') return null;
  if (typeof given.away !== 'boolean') return null;
  if (typeof given.open !== 'boolean' || (given.since !== null && !whole(given.since))) return null;
  if (!whole(given.slide) || !whole(given.before) || !whole(given.turn)) return null;
  const { id, story, language, slide, black, away, open, since, before, turn } = given as Talk;
  return { id, story, language, slide, black, away, open, since, before, turn };
}

/** An id that no other talk has, also where the page is not in a secure context. */
export function newTalkId(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
