import type { Day, Source } from '../types';

/** A work that is cited: what BibTeX, CSL-JSON and plain text are written from. */
export interface Work {
  readonly type: 'dataset' | 'webpage';
  /** Letters, digits and hyphens: by what it is cited in a text. */
  readonly key: string;
  /** An organisation; `null` where the publisher alone answers for it. */
  readonly author: string | null;
  readonly title: string;
  /** The whole that it is part of. */
  readonly container: string | null;
  readonly publisher: string | null;
  /** As finely as it is known: `2026`, `2022-09`, `2022-09-17`; blank where undated. */
  readonly issued: string;
  readonly accessed: Day;
  readonly version: string | null;
  /** An address of the web; `null` where there is none to give. */
  readonly url: string | null;
  /** Code of ISO 639; blank where unknown. */
  readonly language: string;
  readonly note: string | null;
}

/** A name with nothing but letters, digits and single hyphens of ASCII. */
export function keyOf(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'source'
  );
}

/** A source of the record as a work. Addresses that are not of the web are left out. */
export function workOf(source: Source, accessed: Day): Work {
  return {
    type: 'webpage',
    key: keyOf(source.id),
    author: null,
    title: source.title === '' ? source.publisher : source.title,
    container: null,
    publisher: source.publisher,
    issued: source.date,
    accessed,
    version: null,
    url: /^https?:\/\//i.test(source.url) ? source.url : null,
    language: source.lang,
    note: null,
  };
}
