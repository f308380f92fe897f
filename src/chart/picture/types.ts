import type { CellGrid, Labels, Shapes } from '../../geography/types';
import type { Language, Messages } from '../../language/language';
import type { ContextRecord, CoreRecord } from '../../record/types';
import type { Scheme } from '../../scene/colours';
import type { Scene } from '../../scene/types';
import type { Camera } from '../../view/types';

/** Everything that a picture of a scene is painted from. */
export interface MapPicture {
  readonly scene: Scene;
  readonly record: CoreRecord;
  readonly shapes: Shapes;
  readonly labels: Labels;
  /** Under surfaces of cells; `null` until they are loaded. */
  readonly grid: CellGrid | null;
  /** For zones; `null` until it is loaded. */
  readonly context: ContextRecord | null;
  readonly t: Messages;
  readonly lang: Language;
  readonly scheme: Scheme;
  /** In units of the picture: CSS pixels where it is not scaled. */
  readonly width: number;
  readonly height: number;
  /** Centre and zoom as MapLibre has them (tiles of 512 pixels); `null`: fitted to Cambodia. */
  readonly camera?: Camera | null;
  /** Size of the names of provinces; without it as large as on the map of the page. */
  readonly fontPx?: number;
  /** Beginning of the ids in the picture, so that several stand on one page. */
  readonly id?: string;
  /** What the picture shows, in words. */
  readonly label: string;
  /** Whether zones, which can be businesses, are named when zoomed in. They are unless this says no. */
  readonly zoneNames?: boolean;
}
