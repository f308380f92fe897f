import { nextWindow } from '../analysis/playback';
import type { Span } from '../record/types';
import type { View } from '../view/types';
import { previousWindow, rewound, STEP_MS } from './stepping';

export { STEP_MS };

export interface Player {
  readonly playing: boolean;
  /** True where steps may glide: while playing, unless the reader asked for less motion. */
  readonly gliding: boolean;
  /** True after playing stopped because the record ends. */
  readonly ended: boolean;
  play(): void;
  /** Pauses; also for when the page leaves. */
  stop(): void;
  toggle(): void;
  /** One step later or earlier, by hand; pauses. */
  next(): void;
  previous(): void;
}

export interface PlayerOptions {
  getView: () => View;
  update: (patch: Partial<View>) => void;
  /** What the timeline covers, up to the record's end; a function where it changes. */
  limits: Span | (() => Span);
  reducedMotion: boolean | (() => boolean);
}

/** Plays the window through time. Never starts by itself; stops at the end of the record. */
export function createPlayer({ getView, update, limits, reducedMotion }: PlayerOptions): Player {
  let playing = $state(false);
  let ended = $state(false);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const span = () => (typeof limits === 'function' ? limits() : limits);
  const still = () => (typeof reducedMotion === 'function' ? reducedMotion() : reducedMotion);

  function halt(atEnd: boolean) {
    clearTimeout(timer);
    timer = undefined;
    playing = false;
    ended = atEnd;
  }

  function schedule() {
    timer = setTimeout(tick, STEP_MS[getView().speed]);
  }

  function tick() {
    const window = nextWindow(getView(), span());
    if (window === null) return halt(true);
    update({ window });
    if (nextWindow({ ...getView(), window }, span()) === null) return halt(true);
    schedule();
  }

  function play() {
    if (playing) return;
    const view = getView();
    if (nextWindow(view, span()) === null) {
      const window = rewound(view, span());
      if (nextWindow({ ...view, window }, span()) === null) return halt(true);
      update({ window });
    }
    playing = true;
    ended = false;
    schedule();
  }

  function stepTo(window: Span | null) {
    halt(false);
    if (window !== null) update({ window });
  }

  return {
    get playing() {
      return playing;
    },
    get gliding() {
      return playing && !still();
    },
    get ended() {
      return ended;
    },
    play,
    stop: () => halt(false),
    toggle: () => (playing ? halt(false) : play()),
    next: () => stepTo(nextWindow(getView(), span())),
    previous: () => stepTo(previousWindow(getView(), span())),
  };
}
