import type { Filters, Measure } from '../analysis/types';
import type { Language } from '../language/language';
import type { Span } from '../record/types';

export type { Language } from '../language/language';
export type Theme = 'system' | 'light' | 'dark';
export type Page = 'map' | 'table' | 'methods';
export type Surface = 'provinces' | 'hexagons' | 'kernel' | 'none';
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
  | { readonly type: 'milestone'; readonly id: string };

export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** One description of what is asked (DESIGN 5): explorer, embed, story step, picture and citation are all this object. */
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
  readonly selection: Selection | null;
  /** `null`: fitted to Cambodia. */
  readonly camera: Camera | null;
}
