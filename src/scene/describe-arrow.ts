import type { End } from '../analysis/ends';
import { formatNumber, formatSpan } from '../language/format';
import type { Language, Messages } from '../language/language';
import type { CoreRecord, Relocation } from '../record/types';
import { areaInWords } from '../view/place-words';
import { arrowWith, type SceneArrow, type SceneArrows } from './arrows';
import type { Description } from './describe';

/** How many relocations of an arrow are told where it is pointed at. */
const TOLD = 3;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * An end in words: the place or province under which it is drawn; beyond a border the country that the record names; the
 * country where no end can be drawn.
 * @param named the place id that the record gives for this end
 */
function endInWords(end: End | null, named: string, record: CoreRecord, t: Messages, lang: Language): string {
  const outside = (t.words.ends as Readonly<Record<string, string>>)[named];
  if (outside !== undefined) return outside;
  const place = end && record.places.find(({ id }) => id === end.id);
  const province = record.provinces.find(({ iso }) => iso === place?.provinceIso);
  return areaInWords(place, province, t, lang);
}

/** What an arrow says in one line: `Operations: Sihanoukville to Thmor Da (stated)`. */
export function arrowTitle(arrow: SceneArrow, record: CoreRecord, t: Messages, lang: Language): string {
  const words = t.legend.arrows;
  const { from, to, relocations } = arrow;
  const what = capital(t.words.subjects[arrow.what]);
  const certainty = distinct(relocations.map((row) => t.words.certainties[row.certainty]));
  if (from && from === to) return words.within(what, endInWords(from, from.id, record, t, lang), certainty);
  const ends = (end: End | null, key: 'fromPlaceId' | 'toPlaceId'): string =>
    distinct(relocations.map((row) => endInWords(end, row[key], record, t, lang)));
  return words.title(what, ends(from, 'fromPlaceId'), ends(to, 'toPlaceId'), certainty);
}

const distinct = (texts: readonly string[]): string => [...new Set(texts)].join(', ');

/** What one relocation of an arrow says, with its dates and who said it; ends as they are drawn. */
export function moveSentence(
  row: Relocation,
  { from, to }: Pick<SceneArrow, 'from' | 'to'>,
  record: CoreRecord,
  t: Messages,
  lang: Language,
): string {
  const words = t.movement.moves;
  return words.sentence(
    formatSpan(row.start, row.end, lang),
    words.told[row.certainty](
      t.words.subjects[row.whatMoved],
      endInWords(from, row.fromPlaceId, record, t, lang),
      endInWords(to, row.toPlaceId, record, t, lang),
    ),
    t.rows.saidBy(t.words.claimants[row.claim]),
  );
}

/** Name and statements of the arrow that stands for a relocation; in workshop mode only how many statements there are. */
export function describeArrow(
  id: string,
  drawn: SceneArrows | null,
  record: CoreRecord,
  t: Messages,
  lang: Language,
): Description | null {
  const arrow = drawn && arrowWith(drawn.arrows, id);
  if (!arrow) return null;
  const words = t.legend.arrows;
  const { relocations, statements } = arrow;
  const rows = drawn.workshop ? [] : relocations.slice(0, TOLD);
  const rest = drawn.workshop ? 0 : relocations.length - rows.length;
  return {
    title: arrowTitle(arrow, record, t, lang),
    lines: [
      words.statements(statements, formatNumber(statements, lang)),
      ...rows.map((row) => words.row(row.id, moveSentence(row, arrow, record, t, lang))),
      ...(rest > 0 ? [words.more(formatNumber(rest, lang))] : []),
    ],
  };
}
