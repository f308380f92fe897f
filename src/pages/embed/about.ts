import { formatDay, formatMonth } from '../../language/format';
import type { Messages } from '../../language/language';
import { SITE } from '../../record/site';
import { fullAddress } from '../../view/address';
import { sentenceOf } from '../../view/sentence-of';
import type { Embed } from './embed';

const byId = (id: string): HTMLElement => document.getElementById(id)!;

function write(id: string, text: string): void {
  const element = byId(id);
  if (element.textContent !== text) element.textContent = text;
  element.hidden = text === '';
}

/** The words around the map: heading, sentence, what the record is and is not, and where the full page is. */
export function wordsOf(embed: Embed, t: Pick<Messages, 'sentence' | 'embed'>): void {
  const { state, view } = embed;
  const { options, record, asOf } = state;
  const lang = view.language;
  const sentence = sentenceOf(view, state.engine, record, t as Messages, lang);
  document.documentElement.lang = lang;
  write('heading', options.title || sentence);
  write('statement', options.title ? sentence : '');
  write('caption', options.caption);
  if (document.title !== sentence) document.title = sentence;
  embed.label = sentence;
  const other = view.page === 'map' ? [] : [t.embed.otherPage[view.page]];
  const publisher = SITE ? [t.embed.publisher(SITE.publisher)] : [];
  const about = [
    t.embed.caution(formatMonth(record.end, lang)),
    t.embed.asOf(formatDay(asOf, lang)),
    ...publisher,
    ...other,
  ];
  write('about', about.join(' '));
  write('full', t.embed.full);
  byId('full').setAttribute('href', `./${fullAddress(view, record)}`);
  write('credit', t.embed.credit);
}
