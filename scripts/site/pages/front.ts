import { formatMonth } from '../../../src/language/format';
import type { Messages } from '../../../src/language/language';
import type { Site } from '../../../src/record/site';
import { element, previewTags, tag } from './html';
import { scriptJson } from './dataset';

const [START, END] = ['<!-- for programs -->', '<!-- /for programs -->'];

/**
 * The front page with what it says to programs: the data set as schema.org has it, and in a build for publication its
 * canonical address and the tags of link previews. Laid in once, however often the step runs.
 */
export function withHead(
  html: string,
  page: {
    readonly dataset: object;
    readonly t: Messages;
    readonly site: Site | null;
    /** Relative to the folder of the site, or `null`. */
    readonly card: string | null;
    /** Last day of the record. */
    readonly end: number;
  },
): string {
  const { dataset, t, site, card, end } = page;
  const description = `${t.corrections.pages.datasetDescription} ${t.caution(formatMonth(end, 'en'))}`;
  const tags = [
    // A data block: browsers do not run it, so that the policy of the page need not allow it.
    element('script', { type: 'application/ld+json' }, scriptJson(dataset)),
    ...(site
      ? [
          tag('link', { rel: 'canonical', href: site.url }),
          ...previewTags({
            title: `${t.app.title}: ${t.app.subtitle}`,
            description,
            lang: 'en',
            siteName: t.app.title,
            url: site.url,
            image: card ? { url: site.url + card, alt: t.corrections.pages.overviewTitle } : null,
          }),
        ]
      : []),
  ];
  const before = html.indexOf(START);
  const clean = before === -1 ? html : html.slice(0, before) + html.slice(html.indexOf(END) + END.length + 1);
  return clean.replace('</head>', () => `${[START, ...tags, END].join('\n')}\n</head>`);
}
