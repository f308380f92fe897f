import type { Filters, Measure } from '../analysis/types';
import type { Language } from '../language/language';
import type { Span } from '../record/types';

export type { Language } from '../language/language';
export type Theme = 'system' | 'light' | 'dark';
export type Page = 'map' | 'table' | 'study' | 'movement' | 'methods' | 'changes';
/** `hotspots`: Gi* of the window on hexagons of 10 km; `history`: emerging hot-spot classes over the whole timeline. */
export type Surface = 'provinces' | 'hexagons' | 'kernel' | 'hotspots' | 'history' | 'none';
/** What a province's colour stands for: the count, events per 1,000 km² or per 100,000 residents, both per 30 days. */
export type ProvinceRate = 'count' | 'area' | 'residents';
export type PlayMode = 'moving' | 'cumulative';
export type Step = 'day' | 'week' | 'month';
export type Speed = 'slow' | 'medium' | 'fast';
/** How far back the timeline reaches: from January 2021, or the whole record. */
export type TimelineSpan = 'recent' | 'all';

export type Selection =
  | { readonly type: 'province'; readonly id: string }
  | { readonly type: 'place'; readonly id: string }
  | { readonly type: 'zone'; readonly id: string }
  | { readonly type: 'cell'; readonly id: string }
  | { readonly type: 'incident'; readonly id: string }
  | { readonly type: 'milestone'; readonly id: string }
  | { readonly type: 'relocation'; readonly id: string };

export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** A step of a story of public/data/stories.json. */
export interface StoryPosition {
  readonly id: string;
  /** From 1. */
  readonly step: number;
}

/** How the periods before and after a crackdown are drawn. */
export type CompareDisplay = 'side' | 'swipe' | 'difference';

/** The comparison of two periods around `View.crackdown`. */
export interface Compare {
  /** Length of the period before, in calendar months (1 to 36). */
  readonly monthsBefore: number;
  /** Length of the period after; equal windows unless the reader chose otherwise. */
  readonly monthsAfter: number;
  /** Days left out between the date and the period after (0 to 180). */
  readonly gapDays: number;
  readonly display: CompareDisplay;
  /** ISO codes of the provinces; `null` as proposed from the crackdown. What is in neither is control. */
  readonly target: readonly string[] | null;
  readonly catchment: readonly string[] | null;
  /** Catchment by distance where relocations name none, in km between label points (25 to 400). */
  readonly distanceKm: number;
}

/** One description of what is asked (docs/design.md, 5): explorer, embed, story step, picture and citation are all this object. */
export interface View {
  readonly page: Page;
  readonly language: Language;
  readonly theme: Theme;
  readonly workshop: boolean;
  readonly window: Span;
  readonly timeline: TimelineSpan;
  readonly mode: PlayMode;
  readonly step: Step;
  readonly speed: Speed;
  readonly surface: Surface;
  readonly rate: ProvinceRate;
  readonly cellKm: 10 | 5;
  readonly bandwidthKm: 10 | 25 | 50;
  readonly fit: 'fixed' | 'window';
  readonly measure: Measure;
  readonly marks: boolean;
  readonly zones: boolean;
  readonly filters: Filters;
  /** A milestone id or an ISO day; the crackdown to which before and after are compared. */
  readonly crackdown: string | null;
  readonly compare: Compare;
  /** Arrows of reported relocations on the map. */
  readonly arrows: boolean;
  /** Centre of gravity and standard deviational ellipse on the map. */
  readonly centre: boolean;
  readonly selection: Selection | null;
  /** `null`: fitted to Cambodia. */
  readonly camera: Camera | null;
  /** The story that is told and the step that is open. */
  readonly story: StoryPosition | null;
}
