import { inKhmer, type Language } from '../language/language';

/** Loads both weights of the letters in which a language is printed: what fits a sheet is measured in them. Never fails. */
export async function loadLetters(lang: Language): Promise<void> {
  const [family, letter] = inKhmer(lang) ? ['Noto Sans Khmer', 'ក'] : ['Noto Sans', 'a'];
  await Promise.all(
    [400, 600].map((weight) => document.fonts.load(`${weight} 12px "${family}"`, letter)),
  ).catch(() => undefined);
}
