import type { Language } from './language';

/** One rule or limit in plain words. `id` is the same in every language and serves as an anchor. */
export interface MethodsSection {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export interface MethodsText {
  readonly sections: readonly MethodsSection[];
}

/** Loads the text on methods and limits; it is not part of what the page loads first. */
export async function loadMethods(language: Language): Promise<MethodsText> {
  return language === 'km'
    ? (await import('./methods.km')).methodsKm
    : (await import('./methods.en')).methodsEn;
}
