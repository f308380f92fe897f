import { parseDay } from '../../record/day';
import type { Day } from '../../record/types';
import type { Pack } from './packed';

/** The reader's day, by the clock and time zone of the device. */
export function today(clock: Date = new Date()): Day {
  const local = Date.UTC(clock.getFullYear(), clock.getMonth(), clock.getDate());
  return Math.floor(local / 86_400_000) as Day;
}

/** Whether a copy asks to be renewed: from the day after the last one on which it need not be. */
export function isOld({ renew }: Pick<Pack, 'renew'>, day: Day): boolean {
  const last = parseDay(renew);
  return last === null || day > last;
}
