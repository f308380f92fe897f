import { formatDay, formatMonth } from '../../../language/format';
import type { Language, Messages } from '../../../language/language';
import type { Work } from '../../../record/export/work';
import type { CoreRecord } from '../../../record/types';
import { publishedOn } from '../../../view/source-words';

/** A text without the full stop at its end, to which one is then put. */
const bare = (text: string): string => text.trim().replace(/[.។]+$/u, '');

/** What separates the parts of a reference: a sentence that ends with its own mark needs no second one. */
function joined(parts: readonly (string | null)[], stop: string): string {
  return parts
    .filter((part) => part !== null && part !== '')
    .map((part) => (/[?!]["”’]?$/u.test(part!) ? part : part + stop))
    .join(' ');
}

/**
 * A view as a reference in plain text. Addresses, versions and names are not put through the messages, which may write
 * digits in Khmer.
 */
export function viewCitation(
  work: Work,
  record: Pick<CoreRecord, 'end'>,
  t: Messages,
  lang: Language,
): string {
  const { cite } = t.dataOut;
  const ends = cite.ends(formatMonth(record.end, lang));
  return [
    joined(
      [
        `${work.author} (${work.issued.slice(0, 4)})`,
        bare(work.title),
        `${work.container}, ${cite.version} ${work.version}; ${ends}`,
        work.publisher === null ? null : bare(work.publisher),
      ],
      cite.stop,
    ),
    `${work.url} (${cite.accessed(formatDay(work.accessed, lang))})${cite.stop}`,
    t.caution(formatMonth(record.end, lang)),
  ].join(' ');
}

/** A source of the record as a reference in plain text: publisher, title, date, address. */
export function sourceCitation(work: Work, t: Messages, lang: Language): string {
  const { cite } = t.dataOut;
  const named = work.title === work.publisher ? null : `“${bare(work.title)}”`;
  const accessed = cite.accessed(formatDay(work.accessed, lang));
  return [
    joined([work.publisher, named, publishedOn(work.issued, lang) ?? cite.undated], '.'),
    ...(work.url === null ? [] : [`${work.url} (${accessed}).`]),
  ].join(' ');
}
