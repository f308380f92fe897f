import { formatMonth } from '../../../language/format';
import { baseOf } from '../../../language/language';
import { calendarOf, isoDay } from '../../../record/day';
import { keyOf, type Work } from '../../../record/export/work';
import type { Site } from '../../../record/site';
import type { Day } from '../../../record/types';
import { viewAddress } from '../site-address';
import type { Shown } from '../types';

/** Where this copy of the site stands, and when it is read. */
export interface Here {
  readonly site: Site | null;
  /** The address in the address bar. */
  readonly href: string;
  readonly today: Day;
}

type CitedView = Pick<Shown, 't' | 'lang' | 'record' | 'sentence' | 'address'>;

/** The absolute address that restores the view: where the site is published, else where this copy was loaded from. */
export function addressOf({ address }: Pick<Shown, 'address'>, { site, href }: Here): string {
  return viewAddress(address, { site, here: href });
}

/** A view as a work to be cited, with the version of its data. */
export function viewWork(shown: CitedView, here: Here): Work {
  const { t, lang, record, sentence } = shown;
  const { cite, about } = t.dataOut;
  const issued = record.asOf;
  return {
    type: 'dataset',
    key: keyOf(`crackdown-map-${calendarOf(issued).year}-${record.version}`),
    author: cite.author,
    title: sentence.replace(/[.។]$/u, ''),
    container: about.work,
    publisher: here.site?.publisher ?? cite.localCopy,
    issued: isoDay(issued),
    accessed: here.today,
    version: record.version,
    url: addressOf(shown, here),
    language: baseOf(lang),
    note: `${cite.version} ${record.version}; ${cite.ends(formatMonth(record.end, lang))}`,
  };
}
