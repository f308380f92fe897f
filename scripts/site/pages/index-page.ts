import { escaped } from '../../../src/language/escape';
import { formatMonth } from '../../../src/language/format';
import { element, htmlPage, previewTags, tag } from './html';
import { addressesOf, indexAddress, linkTo } from './addresses';
import type { Prepared } from './prepared';
import { publisherLines } from './publisher-lines';
import { alternates, languageLinks, type PageParts } from './view-page';

/** A prepared view as the list of them names it. */
export interface Listed {
  readonly prepared: Prepared;
  readonly label: string;
}

const KINDS = ['overview', 'step', 'province'] as const;

/** The list of all prepared views, without a script. */
export function indexPage(
  listed: readonly Listed[],
  parts: Pick<PageParts, 'lang' | 'languages' | 't' | 'site' | 'end'>,
): string {
  const { lang, languages, t, site, end } = parts;
  const words = t.corrections.pages;
  const own = indexAddress(lang);
  const to = (file: string): string => linkTo(file, own, null);
  const titles = { overview: words.overview, step: words.steps, province: words.provinces };
  const sections = KINDS.flatMap((kind) => {
    const members = listed.filter(({ prepared }) => prepared.subject.kind === kind);
    if (members.length === 0) return [];
    const items = members.map(({ prepared: { name }, label }) =>
      element(
        'li',
        {},
        element('a', { href: `${to(addressesOf(name, lang).page)}index.html` }, escaped(label)),
      ),
    );
    return [element('h2', {}, escaped(titles[kind])), element('ul', { class: kind }, ...items)];
  });
  const cover = listed.find(({ prepared }) => prepared.subject.kind === 'overview')?.prepared;
  const description = `${words.indexIntro} ${t.caution(formatMonth(end, lang))}`;
  return htmlPage({
    lang,
    title: `${words.index} · ${t.app.title}`,
    description,
    css: to('views/page.css'),
    icon: to('icon.svg'),
    early: [],
    head: [
      ...(site ? [tag('link', { rel: 'canonical', href: site.url + own })] : []),
      ...alternates(languages, (other) => linkTo(indexAddress(other), own, site)),
      ...previewTags({
        title: words.index,
        description,
        lang,
        siteName: t.app.title,
        url: site ? site.url + own : null,
        // Where it is published every card has been drawn.
        image:
          site && cover
            ? { url: site.url + addressesOf(cover.name, lang).card, alt: words.overviewTitle }
            : null,
      }),
    ],
    body: [
      '<header>',
      element('a', { href: `${to('')}index.html`, class: 'brand' }, escaped(t.app.title)),
      languageLinks(parts, (other) => `${to(indexAddress(other))}index.html`),
      '</header>',
      '<main>',
      element('h1', {}, escaped(words.index)),
      element('p', {}, escaped(words.indexIntro)),
      element('p', { class: 'caution' }, escaped(t.caution(formatMonth(end, lang)))),
      ...sections,
      '</main>',
      '<footer>',
      ...publisherLines(site, `${to('')}index.html#v=1&p=changes&l=${lang}`, t, lang),
      '</footer>',
    ],
  });
}
