import type { Measure } from '../analysis/types';
import { formatNumber } from '../language/format';
import { readQuery, type Query, type Wrong } from './story-query';
import type { Placeholder, Resolver, Scope, Segment } from './story-scope';

const MEASURES: readonly Exclude<Measure, 'events'>[] = ['found', 'rescued', 'held'];
const FIGURES = {
  found: 'peopleFound',
  arrested: 'arrested',
  rescued: 'rescued',
  deported: 'deported',
  deaths: 'deaths',
} as const;

/** Placeholders that a number fills; they may have forms. */
export const NUMBERS: Readonly<Record<string, Resolver>> = {
  count: (piece, scope) => {
    const said = asked(piece.body, scope);
    if ('wrong' in said) return said;
    const query = widened(said, scope);
    const { length } = scope.engine.eventsIn(query.filters, query.window, query.area);
    return numbered(piece, length, query, scope);
  },
  people: (piece, scope) => {
    const [first = '', ...rest] = piece.body.split(/\s+/);
    const measure = MEASURES.find((candidate) => candidate === first);
    if (!measure) return { wrong: `one of ${MEASURES.join(', ')}, then what to count` };
    const query = asked(rest.join(' ') || 'signs', scope);
    if ('wrong' in query) return query;
    if (query.area.placeId !== undefined)
      return { wrong: 'people of the country or of a province, not of a place' };
    return numbered(piece, peopleIn(query, measure, scope), query, scope);
  },
  provinces: (piece, scope) => {
    const query = asked(piece.body, scope);
    if ('wrong' in query) return query;
    if (query.area.placeId !== undefined || query.area.provinceIso !== undefined)
      return { wrong: 'no area: the provinces are what is counted' };
    return numbered(piece, scope.engine.totals(query.filters, query.window).provinces, query, scope);
  },
  figure: (piece, scope) => {
    const [id = '', name = ''] = piece.body.split(/\s+/);
    const statistic = scope.context.statistics.find((row) => row.id === id);
    if (statistic && name === '')
      return statistic.unit === 'percent'
        ? { wrong: 'a figure that is no percentage' }
        : numbered(piece, statistic.value, null, scope);
    const incident = scope.record.incidents.find((row) => row.id === id);
    const value =
      incident && Object.hasOwn(FIGURES, name) ? incident[FIGURES[name as keyof typeof FIGURES]] : null;
    if (value !== null) return numbered(piece, value, null, scope);
    return { wrong: `a statistic, or an incident with a figure it has: ${Object.keys(FIGURES).join(', ')}` };
  },
};

function asked(text: string, { view, record }: Scope): Query | Wrong {
  return readQuery(text, view.window, record);
}

/**
 * In workshop mode a place is widened to its province: its name is not given there, and a number has to stand for what the
 * text names.
 */
function widened(query: Query, { view, record }: Scope): Query {
  const { placeId } = query.area;
  if (!view.workshop || placeId === undefined) return query;
  const place = record.places.find(({ id }) => id === placeId);
  const provinceIso = query.area.provinceIso ?? place?.provinceIso ?? null;
  return { ...query, area: provinceIso === null ? {} : { provinceIso } };
}

/** Events that name no people count none, as everywhere (docs/design.md, 3.1). */
function peopleIn(query: Query, measure: Measure, { engine, record }: Scope): number {
  const tallies = engine.tallies(query.filters, measure);
  const { provinceIso } = query.area;
  if (provinceIso === undefined) return tallies.national(query.window);
  const counts = tallies.provinces(query.window, new Float64Array(record.provinces.length));
  return counts[record.provinces.findIndex(({ iso }) => iso === provinceIso)] ?? 0;
}

/** Forms: for all numbers; for one and more; for none, one and more. `#` is the number. */
function numbered(
  { forms }: Placeholder,
  value: number,
  query: Query | null,
  { lang }: Scope,
): Segment | Wrong {
  if (forms.length > 3)
    return { wrong: 'one to three forms: for all, for one and more, for none, one and more' };
  const [many = '#', one = many, none = many] = [...forms].reverse();
  if (!many.includes('#')) return { wrong: 'a last form with # in place of the number' };
  const form = value === 0 ? none : value === 1 ? one : many;
  return { type: 'number', text: form.replace('#', formatNumber(value, lang)), value, query };
}
