import { nextWindow } from '../../analysis/playback';
import { STEP_MS } from '../../chart/player.svelte';
import { rewound } from '../../chart/stepping';
import type { Span } from '../../record/types';
import type { Step, View } from '../../view/types';

/** A video holds no more pictures than this. */
const MOST_FRAMES = 240;
/** How much longer than the others the last picture stays, in ms. */
const LAST_MS = 1800;

export type VideoRange = 'whole' | 'here';

export interface VideoPlan {
  /** The windows, in their order; fewer than two where there is nothing to play. */
  readonly windows: readonly Span[];
  /** The step that was taken: longer than the view's where that would make too many pictures. */
  readonly step: Step;
  /** Even in months there were too many: the first ones are left out. */
  readonly shortened: boolean;
  /** How long each picture stays, in ms. */
  readonly stepMs: number;
  /** The length of the whole in ms; the last picture stays longer. */
  readonly lengthMs: number;
}

type Played = Pick<View, 'window' | 'mode' | 'step' | 'speed'>;

const LONGER: Readonly<Record<Step, Step | null>> = { day: 'week', week: 'month', month: null };

/**
 * The windows that playing a view would show, one a picture.
 * @param limits days that the timeline spans
 * @param range `whole` from the earliest window of the same length (cumulative: from its first step), `here` from the view's own
 */
export function planVideo(view: Played, limits: Span, range: VideoRange, most = MOST_FRAMES): VideoPlan {
  for (let step = view.step; ;) {
    const windows = playedWindows({ ...view, step }, limits, range);
    const longer = LONGER[step];
    if (windows.length <= most || longer === null) {
      const kept = windows.slice(-most);
      const stepMs = STEP_MS[view.speed];
      return {
        windows: kept,
        step,
        shortened: kept.length < windows.length,
        stepMs,
        lengthMs: kept.length * stepMs + LAST_MS,
      };
    }
    step = longer;
  }
}

function playedWindows(view: Played, limits: Span, range: VideoRange): Span[] {
  const first = range === 'whole' ? rewound(view, limits) : view.window;
  const windows = [first];
  for (let window: Span | null = first; ;) {
    window = nextWindow({ ...view, window }, limits);
    if (window === null) return windows;
    windows.push(window);
  }
}

/** A picture at a time of the video; both in ms. */
export interface Still {
  readonly atMs: number;
  readonly forMs: number;
}

/** When each picture of a video is shown; the last stays until its end. */
export function stillsOf({ windows, stepMs, lengthMs }: VideoPlan): Still[] {
  return windows.map((_, index) => {
    const atMs = index * stepMs;
    return { atMs, forMs: index === windows.length - 1 ? lengthMs - atMs : stepMs };
  });
}
