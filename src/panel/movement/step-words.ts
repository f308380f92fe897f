import type { RankStep } from '../../analysis/ranks';
import type { BumpLine } from '../../chart/movement/bump';
import type { CalendarStep, StepMonths } from '../../chart/movement/calendar';
import { formatNumber } from '../../language/format';
import type { Language, Messages } from '../../language/language';

/** A quarter or half-year in words: `Jul–Dec 2022`; `(in part)` where the record or the span cuts it. */
export function stepName(step: CalendarStep, months: StepMonths, t: Messages): string {
  const words = t.movement.ranks;
  const name = words.stepName(words.parts[months](step.part), step.year);
  return step.cut ? words.cutStep(name) : name;
}

/** A rank, with `=` where it is shared. */
function rankName(rank: number, tied: boolean, t: Messages, lang: Language): string {
  const shown = formatNumber(rank, lang);
  return tied ? t.movement.ranks.tied(shown) : shown;
}

/** A cell of the table of ranks: `2= (5)`. */
export function rankCell(step: RankStep, province: number, t: Messages, lang: Language): string {
  const words = t.movement.ranks;
  if (step.coverage === 'none') return words.gap;
  const rank = step.ranks[province] ?? null;
  if (rank === null) return words.noEvent;
  const tied = step.ranks.filter((other) => other === rank).length > 1;
  return words.cell(rankName(rank, tied, t, lang), formatNumber(step.counts[province]!, lang));
}

/** What a line of the bump chart says to those who do not see it. */
export function lineName(
  line: BumpLine,
  name: string,
  steps: readonly string[],
  t: Messages,
  lang: Language,
): string {
  const words = t.movement.ranks;
  const told = line.runs
    .flat()
    .map((point) =>
      words.at(
        steps[point.step] ?? '',
        rankName(point.rank, point.tied, t, lang),
        formatNumber(point.count, lang),
      ),
    );
  return words.line(name, told.join('; '));
}
