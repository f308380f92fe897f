import { compareKm } from './compare.km';
import { firstKm } from './first.km';
import type { Messages } from './language';
import { movementKm } from './movement.km';
import { studyKm } from './study.km';

/** Every Khmer text. Machine-assisted; awaiting a native reader. */
export const km: Messages = {
  ...firstKm,
  compare: compareKm,
  study: studyKm,
  movement: movementKm,
};
