import { formatDay, formatMonth, formatSpan } from '../language/format';
import { coverageOf } from '../record/coverage';
import type { Span } from '../record/types';
import { claimSentence } from './context-words';
import { coverageNotes } from './coverage-words';
import { areaInWords, placeName, provinceInWords } from './place-words';
import { sentenceOf } from './sentence-of';
import { publishedOn } from './source-words';
import { NUMBERS } from './story-numbers';
import { readQuery, type Wrong } from './story-query';
import type { Placeholder, Resolver, Scope, Segment } from './story-scope';

/** What a placeholder stands for, or what was expected of it. */
export function resolve(piece: Placeholder, scope: Scope): Segment | Wrong {
  const resolver = Object.hasOwn(RESOLVERS, piece.name) ? RESOLVERS[piece.name] : undefined;
  if (!resolver) return { wrong: `one of the placeholders ${Object.keys(RESOLVERS).join(', ')}` };
  if (piece.forms.length > 0 && !Object.hasOwn(NUMBERS, piece.name))
    return { wrong: 'no forms after a bar here' };
  return resolver(piece, scope);
}

const RESOLVERS: Readonly<Record<string, Resolver>> = {
  ...NUMBERS,
  date: (piece, scope) => dated(piece, scope, ({ start, end }) => formatSpan(start, end, scope.lang)),
  day: (piece, scope) => dated(piece, scope, ({ start }) => formatDay(start, scope.lang)),
  month: (piece, scope) => dated(piece, scope, ({ start }) => formatMonth(start, scope.lang)),
  coverage: (piece, scope) => {
    const window = coverageWindow(piece.body, scope);
    if ('wrong' in window) return window;
    const { record, t, lang } = scope;
    const notes = coverageNotes(window, coverageOf(window, record.coverage), t, lang);
    return notes.length === 0
      ? { wrong: 'no {coverage} of days that are compiled in full or all but a tenth' }
      : { type: 'sentence', text: t.story.coverage(notes) };
  },
  sentence: (piece, { view, engine, record, t, lang }) =>
    piece.body === ''
      ? { type: 'sentence', text: sentenceOf(view, engine, record, t, lang) }
      : { wrong: '{sentence} alone' },
  place: (piece, { record, t, lang, view }) => {
    const place = record.places.find(({ id }) => id === piece.body);
    // A compound is never named where its town can be (docs/design.md, 4).
    if (!place || place.kind === 'compound') return { wrong: 'a place of the record that is no compound' };
    const province = record.provinces.find(({ iso }) => iso === place.provinceIso);
    // Workshop mode names provinces only.
    const named =
      place.kind === 'province' || view.workshop
        ? provinceInWords(province, t, lang)
        : placeName(place, lang);
    return { type: 'place', text: named };
  },
  source: (piece, { context, lang }) => {
    const source = context.sources.find(({ id }) => id === piece.body);
    if (!source) return { wrong: 'a source of the record' };
    // Undated, or of some day of a year: the name alone.
    const on = /^\d{4}-/.test(source.date) ? publishedOn(source.date, lang) : null;
    const text = [source.publisher, ...(on === null ? [] : [on])].join(', ');
    return { type: 'source', text, ref: source.id };
  },
  'quote-claim': (piece, { record, context, t, lang }) => {
    const claim = context.claims.find(({ id }) => id === piece.body);
    if (!claim) return { wrong: 'a claim of the record, such as CLA012' };
    const place = record.places.find(({ id }) => id === claim.placeId);
    const province = record.provinces.find(({ iso }) => iso === place?.provinceIso);
    const sentence = claimSentence(claim, areaInWords(place, province, t, lang), t, lang);
    return { type: 'quote', text: claim.summary, sentence, claim };
  },
};

/** The window whose coverage is told: the step's own, or one in the address's own form. */
export function coverageWindow(body: string, { view, record }: Scope): Span | Wrong {
  if (body === '') return view.window;
  const query = body.startsWith('w=') ? readQuery(`all ${body}`, view.window, record) : null;
  if (!query) return { wrong: '{coverage} alone, or w= and a window' };
  return 'wrong' in query ? query : query.window;
}

/** Days that can be named: of a row, of the step's window, of a window in the address's own form, or the record's end. */
function dated(
  { body }: Placeholder,
  { view, record, context }: Scope,
  say: (span: Span) => string,
): Segment | Wrong {
  const at = (span: Span, ref: string | null): Segment => ({ type: 'date', text: say(span), ref });
  if (body === 'window') return at(view.window, null);
  if (body === 'record') return at({ start: record.end, end: record.end }, null);
  if (body.startsWith('w=')) {
    const query = readQuery(`all ${body}`, view.window, record);
    return 'wrong' in query ? query : at(query.window, null);
  }
  const claim = context.claims.find(({ id }) => id === body);
  if (claim) return at({ start: claim.date, end: claim.date }, body);
  for (const rows of [record.milestones, record.incidents, context.relocations, context.statistics]) {
    const row = (rows as readonly (Span & { readonly id: string })[]).find(({ id }) => id === body);
    if (row) return at(row, body);
  }
  return { wrong: 'a row of the record such as MIL012, window, record, or w= and a window' };
}
