import { en } from './en';

export const LANGUAGES = ['en', 'km'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Every text of the interface. English is the model; every other language has the same shape. */
export type Messages = typeof en;

/** Loads a language's texts. English is always at hand; the others are loaded when asked for. */
export async function loadMessages(language: Language): Promise<Messages> {
  return language === 'km' ? (await import('./km')).km : en;
}
