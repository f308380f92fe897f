import { escaped } from '../../../src/language/escape';
import { formatMonth } from '../../../src/language/format';
import { ownName, type Language, type Messages } from '../../../src/language/language';
import type { Site } from '../../../src/record/site';
import { addressesOf, indexAddress, linkTo } from './addresses';
import { element, htmlPage, previewTags, tag } from './html';
import { publisherLines } from './publisher-lines';
import type { Words } from './words';

/** What a page is made of besides its words. */
export interface PageParts {
  readonly name: string;
  readonly lang: Language;
  readonly languages: readonly Language[];
  readonly t: Messages;
  readonly site: Site | null;
  /** Fragment of the live view, with its `#`. */
  readonly fragment: string;
  /** Whether a card was drawn. */
  readonly card: boolean;
  readonly version: string;
  /** Last day of the record. */
  readonly end: number;
}

/** `<link rel="alternate" hreflang>` for every language, English as the one for all others. */
export function alternates(languages: readonly Language[], href: (lang: Language) => string): string[] {
  return [
    ...languages.map((lang) => tag('link', { rel: 'alternate', hreflang: lang, href: href(lang) })),
    tag('link', { rel: 'alternate', hreflang: 'x-default', href: href('en') }),
  ];
}

/** Links to the same page in the other languages. */
export function languageLinks(
  { lang, languages, t }: Pick<PageParts, 'lang' | 'languages' | 't'>,
  href: (lang: Language) => string,
): string {
  const others = languages.filter((other) => other !== lang);
  const links = others.map((other) =>
    element('a', { href: href(other), lang: other, hreflang: other }, escaped(ownName(other))),
  );
  return links.length === 0
    ? ''
    : element('nav', { 'aria-label': t.corrections.pages.languages, class: 'languages' }, links.join(' '));
}

function provinceTable({ provinces }: Words, t: Messages): string {
  if (provinces.length === 0) return '';
  const rows = provinces.map(({ name, count }) =>
    element('tr', {}, element('th', { scope: 'row' }, escaped(name)), element('td', {}, escaped(count))),
  );
  return element(
    'table',
    {},
    element('caption', {}, escaped(t.corrections.pages.provinces)),
    element('tbody', {}, ...rows),
  );
}

/** The page of a prepared view: its sentence, numbers and card, and the way to the live view. No script runs on it. */
export function viewPage(words: Words, parts: PageParts): string {
  const { name, lang, languages, t, site, fragment, card, version, end } = parts;
  const own = addressesOf(name, lang);
  const to = (file: string): string => linkTo(file, own.page, null);
  const live = `${to('')}index.html${fragment}`;
  const pageOf = (other: Language): string => addressesOf(name, other).page;
  const alt = t.corrections.pages.picture(words.sentence);
  const description = `${words.sentence} ${t.caution(formatMonth(end, lang))}`;
  return htmlPage({
    lang,
    title: `${words.title} · ${t.app.title}`,
    description,
    css: to('views/page.css'),
    icon: to('icon.svg'),
    early: [
      tag('link', {
        rel: 'alternate',
        type: 'application/json+oembed',
        href: linkTo(own.oembed, own.page, site),
        title: words.title,
      }),
    ],
    head: [
      ...(site ? [tag('link', { rel: 'canonical', href: site.url + own.page })] : []),
      ...alternates(languages, (other) => linkTo(pageOf(other), own.page, site)),
      ...previewTags({
        title: words.title,
        description,
        lang,
        siteName: t.app.title,
        url: site ? site.url + own.page : null,
        image: site && card ? { url: site.url + own.card, alt } : null,
      }),
    ],
    body: [
      '<header>',
      element('a', { href: `${to('')}index.html`, class: 'brand' }, escaped(t.app.title)),
      languageLinks(parts, (other) => `${to(pageOf(other))}index.html`),
      '</header>',
      '<main>',
      element('h1', {}, escaped(words.title)),
      element('p', { class: 'sentence' }, escaped(words.sentence)),
      element('p', { class: 'caution' }, escaped(t.caution(formatMonth(end, lang)))),
      element('p', {}, element('a', { href: live, class: 'live' }, escaped(t.corrections.pages.live))),
      ...(card
        ? [
            element(
              'a',
              { href: live, class: 'card', tabindex: '-1' },
              tag('img', { src: to(own.card), width: '1200', height: '630', alt }),
            ),
          ]
        : []),
      ...words.paragraphs.flatMap(({ text, quotes }) => [
        element('p', {}, escaped(text)),
        ...quotes.map((quote) => element('blockquote', { lang: 'en' }, escaped(quote))),
      ]),
      ...(words.numbers.length > 0
        ? [
            element('h2', {}, escaped(t.corrections.pages.numbers)),
            element('ul', {}, ...words.numbers.map((text) => element('li', {}, escaped(text)))),
          ]
        : []),
      provinceTable(words, t),
      '</main>',
      '<footer>',
      element('p', {}, escaped(t.app.version(version))),
      element('p', {}, escaped(t.map.attribution)),
      ...publisherLines(site, `${to('')}index.html#v=1&p=changes&l=${lang}`, t, lang),
      element(
        'p',
        {},
        element('a', { href: `${to(indexAddress(lang))}index.html` }, escaped(t.corrections.pages.index)),
      ),
      '</footer>',
    ],
  });
}
