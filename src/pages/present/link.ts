import { readTalk, type Talk } from './talk';

const NAME = 'crackdown-map-talk';

/** What windows tell one another: that they have come, or where the talk stands. */
type Said = { readonly ask: string } | { readonly talk: Talk };

export interface Link {
  /** Tells the other windows, and keeps it for a reload. */
  tell(talk: Talk): void;
  close(): void;
}

/** The ways between windows of one machine, as the page has them; a test brings its own. */
export interface Ways {
  readonly channel: BroadcastChannel | null;
  /** Windows that opened this one or were opened by it: where file addresses keep channels apart, these can be reached. */
  readonly others: () => readonly Window[];
  readonly storage: Storage | null;
  /** Where messages from the others arrive; `null` where there is no window. */
  readonly own: EventTarget | null;
  /** Where this page is from: `null` in words for file addresses. Only windows from there are heard and told. */
  readonly origin: string;
}

/**
 * Keeps windows in step, whichever of them is reloaded: a window that comes asks, and any that knows answers. Of two talks
 * that differ the one with more turns is right. Windows of another talk are neither heard nor followed, and a talk that was kept
 * for a reload comes back in workshop mode unless another of its windows says otherwise.
 * @param fixed whether the address names the talk: then none but that one is taken from what was kept
 * @param current the talk of this window
 * @param follow called with a talk that is ahead of it
 */
export function linkWindows(
  ways: Ways,
  fixed: boolean,
  current: () => Talk,
  follow: (talk: Talk) => void,
): Link {
  const say = (said: Said): void => {
    ways.channel?.postMessage(said);
    for (const other of ways.others())
      other.postMessage({ [NAME]: said }, ways.origin === 'null' ? '*' : ways.origin);
  };
  const hear = (said: Partial<Record<'ask' | 'talk', unknown>>): void => {
    const mine = current();
    if (typeof said.ask === 'string') {
      if (said.ask === mine.id && mine.turn > 0) say({ talk: mine });
      return;
    }
    const theirs = readTalk(said.talk);
    if (theirs?.id === mine.id && theirs.turn > mine.turn) {
      follow(theirs);
      keep(theirs);
    }
  };
  const keep = (talk: Talk): void => {
    try {
      ways.storage?.setItem(NAME, JSON.stringify(talk));
    } catch {
      // Storage that is blocked or full: a reload then asks the other window.
    }
  };
  const onChannel = ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'object' && data !== null) hear(data);
  };
  const onMessage = (event: Event) => {
    const { data, source, origin } = event as MessageEvent<unknown>;
    if (origin !== ways.origin) return;
    if (!ways.others().includes(source as Window) || typeof data !== 'object' || data === null) return;
    const said = (data as Record<string, unknown>)[NAME];
    if (typeof said === 'object' && said !== null) hear(said);
  };
  ways.channel?.addEventListener('message', onChannel);
  ways.own?.addEventListener('message', onMessage);
  try {
    const kept = readTalk(JSON.parse(ways.storage?.getItem(NAME) ?? 'null'));
    if (kept && (!fixed || kept.id === current().id))
      follow({ ...kept, open: false, turn: kept.open ? kept.turn - 1 : kept.turn });
  } catch {
    // Storage that is blocked or holds something else.
  }
  say({ ask: current().id });
  return {
    tell: (talk) => {
      keep(talk);
      say({ talk });
    },
    close: () => {
      ways.channel?.removeEventListener('message', onChannel);
      ways.channel?.close();
      ways.own?.removeEventListener('message', onMessage);
    },
  };
}

/** The ways that this window has. */
export function waysHere(opened: () => Window | null): Ways {
  let channel: BroadcastChannel | null = null;
  let storage: Storage | null = null;
  try {
    channel = new BroadcastChannel(NAME);
  } catch {
    // Not here: the windows reach one another by what opened them.
  }
  try {
    storage = sessionStorage;
  } catch {
    // Blocked.
  }
  return {
    channel,
    storage,
    own: window,
    origin: location.origin,
    others: () =>
      [window.opener as Window | null, opened()].filter(
        (other) => other !== null && !other.closed,
      ) as Window[],
  };
}
