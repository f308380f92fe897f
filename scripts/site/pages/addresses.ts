import type { Language } from '../../../src/language/language';
import type { Site } from '../../../src/record/site';

/** Files of a prepared view below the folder of the site. English has no folder of its own. */
export interface Addresses {
  readonly page: string;
  readonly oembed: string;
  readonly card: string;
}

/** Where page, oEmbed answer and card of a prepared view lie, relative to the folder of the site. */
export function addressesOf(name: string, lang: Language): Addresses {
  return {
    page: lang === 'en' ? `views/${name}/` : `views/${lang}/${name}/`,
    oembed: lang === 'en' ? `oembed/${name}.json` : `oembed/${name}.${lang}.json`,
    card: `cards/${name}.${lang}.png`,
  };
}

/** Where the list of prepared views lies. */
export function indexAddress(lang: Language): string {
  return lang === 'en' ? 'views/' : `views/${lang}/`;
}

/**
 * A file of the site as a page may name it: absolute where the site is published, else relative to the page.
 * @param from address of the page that names it, relative to the folder of the site and ending with `/`, or empty
 */
export function linkTo(file: string, from: string, site: Site | null): string {
  if (site) return site.url + file;
  const up = '../'.repeat(from.split('/').length - 1);
  return `${up}${file}` || './';
}
