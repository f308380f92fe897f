import { formatDay, formatMonth } from '../language/format';
import type { Language } from '../language/language';
import { parseDay } from '../record/day';

/**
 * When a source was published, as finely as it says: a day, a month or a year; `null` where it is undated.
 * @param date of the record's source: `2022-07-05`, `2022-07`, `2022` or empty
 */
export function publishedOn(date: string, lang: Language): string | null {
  const day = parseDay(date);
  if (day !== null) return formatDay(day, lang);
  const month = /^\d{4}-\d{2}$/.test(date) ? parseDay(`${date}-01`) : null;
  if (month !== null) return formatMonth(month, lang);
  return date === '' ? null : date;
}
