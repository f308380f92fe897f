import { parseDay } from '../../record/day';
import type { Day } from '../../record/types';
import type { Pack } from './packed';

/** Whether a copy asks to be renewed: from the day after the last one on which it need not be. */
export function isOld({ renew }: Pick<Pack, 'renew'>, day: Day): boolean {
  const last = parseDay(renew);
  return last === null || day > last;
}
