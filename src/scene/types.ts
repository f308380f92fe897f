import { CLASS_BELOW, CLASS_ZERO } from '../analysis/classes';
import type { HotSpots } from '../analysis/hotspots';
import type { ClassScale, Measure, RowSet } from '../analysis/types';
import type { Span } from '../record/types';
import type { ProvinceRate, Surface } from '../view/types';
import type { SceneArrows } from './arrows';
import type { SceneCentre } from './centre';
import type { HistoryState } from './history';

/** What a surface's fill shows at one area. Colour classes are 0…n−1; the others are looks of their own (docs/design.md, 8). */
export const FILL_ZERO = CLASS_ZERO;
export const FILL_BELOW = CLASS_BELOW;
/** A rate on fewer than five events has no colour class (docs/design.md, 3.4). */
export const FILL_FEW = -3;
/** The window lies wholly in empty coverage: nothing can be said. */
export const FILL_NO_COVERAGE = -4;

export type Hue = 'signs' | 'enforcement';

export interface SurfaceScene {
  readonly kind: Surface;
  readonly rate: ProvinceRate;
  /** One entry a province or cell: the number shown, in the units of the legend. */
  readonly values: Float64Array;
  /** One entry a province or cell: class index, or one of the FILL_ constants. */
  readonly fills: Int8Array;
  readonly scale: ClassScale;
  /** Which hue: signs of operation, or enforcement. */
  readonly hue: Hue;
  /** Side of the hexagons in km, also of those under a kernel density. */
  readonly cellKm: number;
  /** Bandwidth of the kernel density in km. */
  readonly bandwidthKm: number;
  /** The surface's data are still on their way: nothing is filled yet. */
  readonly pending: boolean;
}

/** A symbol sized by count at a place; compounds lie under the place that holds them. */
export interface Mark {
  /** The place under whose coordinate the mark is drawn (never a compound). */
  readonly placeId: string;
  readonly lon: number;
  readonly lat: number;
  readonly count: number;
  /** Hollow for town precision and coarser, filled for site and commune. */
  readonly hollow: boolean;
  /** Radius of the symbol in CSS pixels. */
  readonly radiusPx: number;
}

/** What is drawn, as plain data; MapLibre and the SVG painter both paint this. */
export interface Scene {
  readonly window: Span;
  readonly set: RowSet;
  readonly measure: Measure;
  readonly surface: SurfaceScene;
  /** Whole counts of the window, one entry a province, whatever the surface is. */
  readonly provinceCounts: Float64Array;
  /** Events of the window at each place itself, whole, one entry a place, whatever is measured or drawn. */
  readonly placeEvents: Float64Array;
  readonly marks: readonly Mark[];
  readonly showMarks: boolean;
  readonly showZones: boolean;
  /** Events known only to the country: in the totals, in no area. */
  readonly countryOnly: number;
  /** Counted in a province and at no place within it: in the fills of provinces, under no mark. */
  readonly provinceOnly: number;
  /** Days of the window in which the compilation is thin or empty, as a share of its days (0 to 1). */
  readonly thinShare: number;
  readonly emptyShare: number;
  /** Under the surface `hotspots`: what its fills are made from; `null` elsewhere and until it is computed. */
  readonly hotspots: HotSpots | null;
  /** Under the surface `history`: what its fills are made from; `null` elsewhere and before it is asked for. */
  readonly history: HistoryState | null;
  /** Arrows of relocations; `null` where they are off, and until the context record is loaded. */
  readonly arrows: SceneArrows | null;
  /** Centre and ellipse; `null` where they are off. */
  readonly centre: SceneCentre | null;
}
