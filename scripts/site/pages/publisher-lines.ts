import { escaped } from '../../../src/language/escape';
import { formatNumber } from '../../../src/language/format';
import type { Language, Messages } from '../../../src/language/language';
import { contactText } from '../../../src/panel/changes/report';
import type { Site } from '../../../src/record/site';
import { element } from './html';

/** Who answers for the page, and how to reach them; or that this is a local copy. `log` is the page of corrections. */
export function publisherLines(site: Site | null, log: string, t: Messages, lang: Language): string[] {
  const words = t.corrections.publisher;
  const link = element('a', { href: log }, escaped(words.log));
  if (!site) return [element('p', {}, escaped(words.local), ' ', link)];
  return [
    element(
      'p',
      {},
      escaped(`${words.published(site.publisher)} ${words.contact} `),
      element('a', { href: site.contact }, escaped(contactText(site.contact))),
      escaped(`. ${words.answers(site.responseDays, formatNumber(site.responseDays, lang))}`),
    ),
    element('p', {}, escaped(t.corrections.pages.notAccurate), ' ', link),
  ];
}
