import type { Engine } from '../../analysis/engine';
import type { CellGrid, Labels, Shapes } from '../../geography/types';
import type { Language, Messages } from '../../language/language';
import type { ContextRecord, CoreRecord } from '../../record/types';
import type { Scheme } from '../../scene/colours';
import type { Scene } from '../../scene/types';
import type { View } from '../../view/types';

/** What is on the page when the reader asks to take it along: everything that pictures, downloads and citations are made from. */
export interface Shown {
  readonly t: Messages;
  readonly lang: Language;
  readonly view: View;
  readonly record: CoreRecord;
  readonly engine: Engine;
  readonly scene: Scene;
  /** The one line that says what the view shows. */
  readonly sentence: string;
  /** Light or dark, as it is drawn now. */
  readonly scheme: Scheme;
  readonly shapes: Shapes | null;
  readonly labels: Labels | null;
  readonly grid: CellGrid | null;
  /** Sources, claims and zones; `null` until they are loaded. */
  readonly context: ContextRecord | null;
  /** The fragment that restores exactly this view, with its `#`. */
  readonly address: string;
}
