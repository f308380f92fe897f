import type { Language } from './language';

const namers = new Map<Language, Intl.DisplayNames | null>();

function namer(lang: Language): Intl.DisplayNames | null {
  let found = namers.get(lang);
  if (found === undefined) {
    try {
      const supported = Intl.DisplayNames.supportedLocalesOf([lang]).length > 0;
      found = supported
        ? new Intl.DisplayNames([lang], { type: 'region', style: 'short', fallback: 'code' })
        : null;
    } catch {
      found = null;
    }
    namers.set(lang, found);
  }
  return found;
}

/** Name of a country by its ISO 3166-1 alpha-2 code; the code itself where the machine does not know the name. */
export function countryName(code: string, lang: Language): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  try {
    return namer(lang)?.of(code) ?? code;
  } catch {
    return code;
  }
}
