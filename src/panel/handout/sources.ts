import type { Language, Messages } from '../../language/language';
import type { ContextRecord, CoreRecord } from '../../record/types';
import { publishedOn } from '../../view/source-words';

/** A source as it is printed. */
export interface ListedSource {
  readonly id: string;
  /** Its place in the list, from 1. */
  readonly number: number;
  readonly publisher: string;
  /** `null` in a workshop: titles can name businesses or carry statements. */
  readonly title: string | null;
  /** Language of the title. */
  readonly lang: string;
  /** Day, month or year; words where it is undated. */
  readonly date: string;
  /** The language in the reader's words; `null` where it is the reader's own. */
  readonly language: string | null;
}

/** The sources of rows by the ids of the rows, without repetition; an id of a source is itself. Unknown ids have none. */
export function sourceIdsOf(ids: readonly string[], record: CoreRecord, context: ContextRecord): string[] {
  const tables = [
    record.incidents,
    record.milestones,
    context.claims,
    context.relocations,
    context.statistics,
  ] as readonly (readonly { readonly id: string; readonly sourceIds: readonly string[] }[])[];
  const found = ids.flatMap((id) => {
    for (const table of tables) {
      const row = table.find((one) => one.id === id);
      if (row) return row.sourceIds;
    }
    return context.sources.some((source) => source.id === id) ? [id] : [];
  });
  return [...new Set(found)];
}

/** Who published sources and when, in one line: no titles, which a workshop does not show. */
export function publishersLine(
  ids: readonly string[],
  { sources }: Pick<ContextRecord, 'sources'>,
  lang: Language,
  t: Messages,
): string {
  return ids
    .flatMap((id) => sources.find((source) => source.id === id) ?? [])
    .map(({ publisher, date }) => [publisher, publishedOn(date, lang) ?? t.evidence.undated].join(', '))
    .join('; ');
}

/** Sources by publisher, then date, numbered from 1; ids that the record does not know are left out. */
export function listedSources(
  ids: readonly string[],
  { sources }: Pick<ContextRecord, 'sources'>,
  workshop: boolean,
  lang: Language,
  t: Messages,
): ListedSource[] {
  const wanted = new Set(ids);
  const order = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
  return sources
    .filter(({ id }) => wanted.has(id))
    .sort((a, b) => order(a.publisher, b.publisher) || order(a.date, b.date) || order(a.id, b.id))
    .map((source, index) => ({
      id: source.id,
      number: index + 1,
      publisher: source.publisher,
      title: workshop || source.title === '' ? null : source.title,
      lang: source.lang || 'en',
      date: publishedOn(source.date, lang) ?? t.evidence.undated,
      language:
        source.lang === '' || source.lang === lang.split('-u-')[0]
          ? null
          : t.evidence.inLanguage(t.evidence.languages[source.lang] ?? source.lang),
    }));
}
