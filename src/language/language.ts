import type { en } from './en';
import { firstEn } from './first.en';

export const LANGUAGES = ['en', 'km'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Every text of the interface. English is the model; every other language has the same shape. */
export type Messages = typeof en;

/**
 * The English texts of the first paint, at hand without loading. The texts of studies, comparisons and movement are not
 * among them: what shows those waits for `loadMessages`.
 */
export const FIRST_MESSAGES = firstEn as Messages;

/** Loads all texts of a language. */
export async function loadMessages(language: Language): Promise<Messages> {
  return language === 'km' ? (await import('./km')).km : (await import('./en')).en;
}
