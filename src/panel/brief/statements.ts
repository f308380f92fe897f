import { claimsBeside, type ClaimBeside } from '../../analysis/claims';
import { formatDay, formatNumber } from '../../language/format';
import type { Span } from '../../record/types';
import { provinceInWords } from '../../view/place-words';
import { besideSentences } from '../movement/claim-words';
import { provincesByIso } from '../places';
import type { Shown } from '../share/types';
import { areaNamed } from '../words';

export interface Statements {
  /** One sentence or two for each statement; those on a place before those on the country, each the latest first. */
  readonly lines: readonly string[];
  /** Why there is none; `null` where there are some. */
  readonly none: string | null;
}

/** Statements of a window in the order in which a brief gives them; denials of one case are left out. */
export function statementsIn(list: readonly ClaimBeside[], window: Span): ClaimBeside[] {
  const nation = ({ provinceIso }: ClaimBeside) => (provinceIso === null ? 1 : 0);
  return list
    .filter(({ claim, caseOnly }) => !caseOnly && claim.date >= window.start && claim.date <= window.end)
    .sort(
      (a, b) => nation(a) - nation(b) || b.claim.date - a.claim.date || (a.claim.id < b.claim.id ? -1 : 1),
    );
}

/** What was said in a window, with the day, the speaker's role and what the record has beside it (docs/design.md, 2: claim). */
export function statementLines(window: Span, shown: Shown): Statements {
  const { t, lang, view, record, engine, context } = shown;
  const words = t.brief.statements;
  if (view.workshop) return { lines: [], none: words.workshop };
  if (!context) return { lines: [], none: words.missing };
  const list = claimsBeside(context.claims, record, engine.tallies(view.filters, 'events'));
  const lines = statementsIn(list, window).map((entry) => {
    const { claim, provinceIso } = entry;
    const area = provinceInWords(provincesByIso(record.provinces).get(provinceIso ?? ''), t, lang);
    const place = areaNamed(record, claim.placeId, t, lang);
    return words.item(
      formatDay(claim.date, lang),
      claim.speakerRole,
      place,
      t.movement.claims.said[claim.stance](place),
      claim.summary,
      besideSentences(entry, view.filters.set, area, t, lang).join(' '),
    );
  });
  return { lines, none: lines.length === 0 ? words.none : null };
}

/** What is said of the statements that did not fit. */
export function restOfStatements(
  { lines }: Statements,
  fitting: number,
  { t, lang }: Pick<Shown, 't' | 'lang'>,
): string | null {
  const left = lines.length - fitting;
  return left > 0 ? t.brief.statements.more(left, formatNumber(left, lang)) : null;
}
