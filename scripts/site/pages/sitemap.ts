import type { Language } from '../../../src/language/language';
import { attribute } from '../../../src/panel/share/embed-code';
import type { Site } from '../../../src/record/site';
import { addressesOf, indexAddress } from './addresses';

function entry(
  languages: readonly Language[],
  lang: Language,
  addressOf: (lang: Language) => string,
): string {
  const links = languages.map(
    (other) =>
      `<xhtml:link rel="alternate" hreflang="${attribute(other)}" href="${attribute(addressOf(other))}"/>`,
  );
  return `<url><loc>${attribute(addressOf(lang))}</loc>${links.join('')}</url>`;
}

/** sitemap.xml (sitemaps.org 0.9): the front page, the list of prepared views and each of them, in every language. */
export function sitemapXml(names: readonly string[], languages: readonly Language[], site: Site): string {
  const pages = [
    (lang: Language) => site.url + indexAddress(lang),
    ...names.map((name) => (lang: Language) => site.url + addressesOf(name, lang).page),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    `<url><loc>${attribute(site.url)}</loc></url>`,
    ...pages.flatMap((addressOf) => languages.map((lang) => entry(languages, lang, addressOf))),
    '</urlset>',
    '',
  ].join('\n');
}

/** robots.txt: all may be read; embeds keep themselves out by their own tag. */
export function robotsText(site: Site): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${site.url}sitemap.xml\n`;
}
