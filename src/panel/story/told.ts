import type { Engine } from '../../analysis/engine';
import type { Language, Messages } from '../../language/language';
import type { ContextRecord, CoreRecord } from '../../record/types';
import type { View } from '../../view/types';

/** What the texts of a step are filled from, and how a reader goes on from them. */
export interface Told {
  readonly t: Messages;
  readonly lang: Language;
  /** The step's own view, in the reader's language and mode. */
  readonly told: View;
  readonly update: (patch: Partial<View>) => void;
  readonly record: CoreRecord;
  readonly engine: Engine;
  readonly context: ContextRecord;
}
