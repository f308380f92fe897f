import { DEFAULT_FILTERS, type Filters } from '../analysis/types';
import type { Messages } from '../language/language';
import { countryName } from '../language/country';
import type { Language } from '../language/language';
import { CLAIMANTS, DATE_BASES, KINDS, STATUSES, TOPICS } from '../record/types';

/** The filters that are lists of allowed values. */
export const LIST_FILTERS = {
  topics: TOPICS,
  kinds: KINDS,
  claims: CLAIMANTS,
  statuses: STATUSES,
  bases: DATE_BASES,
} as const;
export type ListFilter = keyof typeof LIST_FILTERS;
export const LIST_FILTER_NAMES = Object.keys(LIST_FILTERS) as readonly ListFilter[];

/** Every row of the record: no set, no topic and no other restriction. */
export const EVERYTHING: Filters = { ...DEFAULT_FILTERS, set: 'all', topics: null };

/** Ticks or unticks a value of a list filter. Nothing ticked is no restriction: `null`. The order is that of `all`. */
export function toggled<T>(list: readonly T[] | null, value: T, all: readonly T[]): readonly T[] | null {
  const ticked = new Set(list ?? []);
  if (!ticked.delete(value)) ticked.add(value);
  const next = all.filter((option) => ticked.has(option));
  return next.length === 0 ? null : next;
}

/** The filters with one value of a list filter ticked or unticked. */
export function withToggled(filters: Filters, filter: ListFilter, value: string): Filters {
  return { ...filters, [filter]: toggled<string>(filters[filter], value, LIST_FILTERS[filter]) };
}

/** The filters as they are without an address; which set is counted stays, it is a control of its own. */
export function cleared(filters: Filters): Filters {
  return { ...DEFAULT_FILTERS, set: filters.set };
}

/** One restriction in words, and the filters without it. */
export interface ActiveFilter {
  readonly key: string;
  readonly text: string;
  readonly without: Filters;
}

/** What sets the filters apart from the default, in words, each with the filters that undo it. */
export function activeFilters(filters: Filters, t: Messages, lang: Language): readonly ActiveFilter[] {
  const { groups, named } = t.filters;
  const active: ActiveFilter[] = [];
  for (const filter of LIST_FILTER_NAMES) {
    const values = filters[filter] as readonly string[] | null;
    const usual = DEFAULT_FILTERS[filter] as readonly string[] | null;
    if (String(values) === String(usual)) continue;
    const undone = { ...filters, [filter]: usual };
    if (values === null) {
      active.push({ key: filter, text: named(groups[filter], t.filters.any), without: undone });
      continue;
    }
    if (values.length === 0) {
      active.push({ key: filter, text: named(groups[filter], t.filters.none), without: undone });
    }
    for (const value of values) {
      if (usual?.includes(value)) continue;
      const rest = values.filter((other) => other !== value);
      active.push({
        key: `${filter}-${value}`,
        text: named(groups[filter], optionName(filter, value, t)),
        without: { ...filters, [filter]: rest.length === 0 ? usual : rest },
      });
    }
  }
  if (filters.checked !== null) {
    const text = named(groups.checked, t.words.checked[filters.checked]);
    active.push({ key: 'checked', text, without: { ...filters, checked: null } });
  }
  if (filters.nationality !== null) {
    const text = named(groups.nationality, nationalityName(filters.nationality, t, lang));
    active.push({ key: 'nationality', text, without: { ...filters, nationality: null } });
  }
  if (filters.again)
    active.push({ key: 'again', text: t.filters.again, without: { ...filters, again: false } });
  return active;
}

/** The name of a value of a list filter. */
export function optionName(filter: ListFilter, value: string, t: Messages): string {
  const { topics, kinds, claimants: claims, statuses, dateBases: bases } = t.words;
  const names: Readonly<Record<ListFilter, Readonly<Record<string, string>>>> = {
    topics,
    kinds,
    claims,
    statuses,
    bases,
  };
  return names[filter][value] ?? value;
}

function nationalityName(code: string, t: Messages, lang: Language): string {
  return t.filters.nationalities[code] ?? countryName(code, lang);
}

export interface NationalityOption {
  readonly code: string;
  readonly name: string;
  readonly count: number;
}

/** The nationalities to choose from, by name and never by count: a filter, no ranking. */
export function nationalityOptions(
  counts: Readonly<Record<string, number>>,
  chosen: string | null,
  t: Messages,
  lang: Language,
): readonly NationalityOption[] {
  const codes = new Set([...Object.keys(counts), ...(chosen === null ? [] : [chosen])]);
  return [...codes]
    .map((code) => ({ code, name: nationalityName(code, t, lang), count: counts[code] ?? 0 }))
    .sort((a, b) => a.name.localeCompare(b.name, lang));
}
