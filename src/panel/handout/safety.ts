import { formatMonths } from '../../language/format';
import type { Language, Messages } from '../../language/language';
import type { CoreRecord } from '../../record/types';

/** A row of the record that tells of people who were charged over what they published on this subject, without names. */
export interface SafetyCase {
  readonly id: string;
  readonly sentence: string;
  readonly sourceIds: readonly string[];
}

/** Rows that tell of charges over publishing, in the order of their dates. A row that is withdrawn is passed over. */
const CASES = ['MIL010', 'MIL057', 'KHM0262'] as const;

/**
 * What the record holds of people charged over what they published on this subject, each with its month: a day would point at one person. What a trainer is
 * warned of stands without them too.
 */
export function safetyCases(
  { milestones, incidents }: Pick<CoreRecord, 'milestones' | 'incidents'>,
  t: Messages,
  lang: Language,
): SafetyCase[] {
  const words = t.handout.cases;
  return CASES.flatMap((id): SafetyCase[] => {
    const milestone = milestones.find((row) => row.id === id);
    if (milestone) {
      const when = formatMonths(milestone.start, milestone.end, lang, 'year');
      return [{ id, sentence: words[id](when), sourceIds: milestone.sourceIds }];
    }
    // The row of an incident is dated by what was published; the charge came later.
    const incident = incidents.find((row) => row.id === id);
    if (!incident) return [];
    return [
      {
        id,
        sentence: words[id](formatMonths(incident.start, incident.start, lang, 'year')),
        sourceIds: incident.sourceIds,
      },
    ];
  });
}
