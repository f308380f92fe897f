import { calendarOf } from '../day';
import type { Work } from './work';

/** A date as CSL-JSON has it: year, month and day as far as they are known. */
interface CslDate {
  readonly 'date-parts': readonly [readonly number[]];
}

/** A work as an item of CSL-JSON 1.0.2: what Zotero and citeproc read. */
export interface CslItem {
  readonly id: string;
  readonly type: Work['type'];
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly issued?: CslDate;
  readonly accessed: CslDate;
  readonly version?: string;
  readonly URL?: string;
  readonly language?: string;
  readonly note?: string;
}

const dated = (parts: readonly number[]): CslDate => ({ 'date-parts': [parts] });

/** A work as an item of CSL-JSON; what is not known is left out. */
export function cslItem(work: Work): CslItem {
  const { year, month, date } = calendarOf(work.accessed);
  // A page's name is what it stands in; a data set's own publisher answers for it.
  const container = work.container ?? (work.type === 'webpage' ? work.publisher : null);
  return {
    id: work.key,
    type: work.type,
    title: work.title,
    ...(work.author === null ? {} : { author: [{ literal: work.author }] }),
    ...(container === null ? {} : { 'container-title': container }),
    ...(work.publisher === null ? {} : { publisher: work.publisher }),
    ...(work.issued === '' ? {} : { issued: dated(work.issued.split('-').map(Number)) }),
    accessed: dated([year, month, date]),
    ...(work.version === null ? {} : { version: work.version }),
    ...(work.url === null ? {} : { URL: work.url }),
    ...(work.language === '' ? {} : { language: work.language }),
    ...(work.note === null ? {} : { note: work.note }),
  };
}

/** Works as the content of a CSL-JSON file. */
export function cslJson(works: readonly Work[]): string {
  return `${JSON.stringify(works.map(cslItem), null, 2)}\n`;
}
