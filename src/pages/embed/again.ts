import { createEngine } from '../../analysis/engine';
import type { Embed } from './embed';

/** Counts what was reported again: the whole record is gone through for that. */
export function countAgain({ state }: Embed): void {
  state.engine = createEngine(state.record);
}
