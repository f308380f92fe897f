import { escaped } from '../../../src/language/escape';
import type { Language } from '../../../src/language/language';
import { attribute } from '../../../src/panel/share/embed-code';

/** What a page of plain text and one picture may do: show them. Nothing runs, nothing is sent. */
const PAGE_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** An element without content, such as `<meta …>`; attributes that are `null` are left out. */
export function tag(name: string, attributes: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== null);
  return `<${name}${given.map(([key, value]) => ` ${key}="${attribute(value)}"`).join('')}>`;
}

/** An element around markup. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  ...content: readonly string[]
): string {
  return `${tag(name, attributes)}${content.join('')}</${name}>`;
}

/** Open Graph and Twitter tags. Images are named in builds for publication only: previews do not follow relative ones. */
export function previewTags(page: {
  readonly title: string;
  readonly description: string;
  readonly lang: Language;
  readonly siteName: string;
  /** Absolute, or `null`. */
  readonly url: string | null;
  readonly image: { readonly url: string; readonly alt: string } | null;
}): string[] {
  const property = (name: string, content: string) => tag('meta', { property: name, content });
  const name = (key: string, content: string) => tag('meta', { name: key, content });
  return [
    property('og:type', 'website'),
    property('og:site_name', page.siteName),
    property('og:title', page.title),
    property('og:description', page.description),
    property('og:locale', page.lang === 'km' ? 'km_KH' : page.lang === 'en' ? 'en_GB' : page.lang),
    ...(page.url ? [property('og:url', page.url)] : []),
    ...(page.image
      ? [
          property('og:image', page.image.url),
          property('og:image:type', 'image/png'),
          property('og:image:width', '1200'),
          property('og:image:height', '630'),
          property('og:image:alt', page.image.alt),
          name('twitter:image', page.image.url),
          name('twitter:image:alt', page.image.alt),
        ]
      : []),
    name('twitter:card', page.image ? 'summary_large_image' : 'summary'),
    name('twitter:title', page.title),
    name('twitter:description', page.description),
  ];
}

/** A whole page without a script. `early` stands in the first kB of its head, where what looks for an embed looks. */
export function htmlPage(page: {
  readonly lang: Language;
  readonly title: string;
  readonly description: string;
  /** Where the stylesheet and the icon lie, relative to the page. */
  readonly css: string;
  readonly icon: string;
  readonly early: readonly string[];
  readonly head: readonly string[];
  readonly body: readonly string[];
}): string {
  const head = [
    tag('meta', { charset: 'utf-8' }),
    ...page.early,
    element('title', {}, escaped(page.title)),
    tag('meta', { 'http-equiv': 'Content-Security-Policy', content: PAGE_POLICY }),
    tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    tag('meta', { name: 'referrer', content: 'no-referrer' }),
    tag('meta', { name: 'color-scheme', content: 'light dark' }),
    tag('meta', { name: 'description', content: page.description }),
    tag('link', { rel: 'icon', href: page.icon, type: 'image/svg+xml' }),
    tag('link', { rel: 'stylesheet', href: page.css }),
    ...page.head,
  ];
  return [
    '<!doctype html>',
    `<html lang="${attribute(page.lang)}">`,
    '<head>',
    ...head,
    '</head>',
    '<body>',
    ...page.body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
