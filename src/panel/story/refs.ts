import { formatSpan } from '../../language/format';
import type { Language, Messages } from '../../language/language';
import { statedByOffice } from '../../record/export/published';
import { byOffice } from '../../record/offices';
import type { ContextRecord, CoreRecord } from '../../record/types';
import { claimSentence, relocationSentence, statisticSentence } from '../../view/context-words';
import { milestoneWords } from '../../view/milestone-words';
import type { Selection } from '../../view/types';
import { areaNamed, saidOf } from '../words';

/** A row that a step of a story rests on, in words. */
export interface StoryRef {
  readonly id: string;
  /** Generated from the row's fields in the reader's language; blank for a source that stands alone. */
  readonly sentence: string;
  /** The record's own words, in English; `null` where workshop mode withholds them. */
  readonly text: string | null;
  readonly sourceIds: readonly string[];
  /** What opens it in the side panel; `null` where nothing does. */
  readonly selection: Selection | null;
}

/** What the rows are looked up in, and how they are told. */
export interface RefGround {
  readonly record: CoreRecord;
  readonly context: ContextRecord;
  readonly workshop: boolean;
  readonly t: Messages;
  readonly lang: Language;
}

/**
 * Rows by their ids, in the order given. What the record no longer holds is left out, and in workshop mode what
 * office-holders said: all claims, and relocations, figures and statements of theirs.
 */
export function storyRefs(ids: readonly string[], ground: RefGround): StoryRef[] {
  return ids.flatMap((id) => inRecord(id, ground) ?? inContext(id, ground) ?? []);
}

function inRecord(id: string, { record, workshop, t, lang }: RefGround): StoryRef | [] | null {
  const incident = record.incidents.find((row) => row.id === id);
  if (incident) {
    if (workshop && statedByOffice(incident)) return [];
    return {
      id,
      sentence: saidOf(record, incident, workshop, t, lang),
      text: workshop ? null : incident.summary,
      sourceIds: incident.sourceIds,
      selection: { type: 'incident', id },
    };
  }
  const milestone = record.milestones.find((row) => row.id === id);
  if (!milestone) return null;
  const { sentence, summary } = milestoneWords(milestone, record, workshop, t, lang);
  return {
    id,
    sentence,
    text: summary,
    sourceIds: milestone.sourceIds,
    selection: { type: 'milestone', id },
  };
}

function inContext(id: string, { record, context, workshop, t, lang }: RefGround): StoryRef | [] | null {
  const where = (placeId: string): string => areaNamed(record, placeId, t, lang);
  const claim = context.claims.find((row) => row.id === id);
  if (claim) {
    if (workshop) return [];
    const sentence = claimSentence(claim, where(claim.placeId), t, lang);
    return { id, sentence, text: claim.summary, sourceIds: claim.sourceIds, selection: null };
  }
  const relocation = context.relocations.find((row) => row.id === id);
  if (relocation) {
    if (workshop && byOffice(relocation)) return [];
    const { fromPlaceId, toPlaceId, sourceIds, summary } = relocation;
    const sentence = workshop
      ? `${t.words.subjects[relocation.whatMoved]}, ${formatSpan(relocation.start, relocation.end, lang)}`
      : relocationSentence(relocation, where(fromPlaceId), where(toPlaceId), t, lang);
    const selection: Selection = { type: 'relocation', id };
    return { id, sentence, text: workshop ? null : summary, sourceIds, selection };
  }
  const figure = context.statistics.find((row) => row.id === id);
  if (figure) {
    if (workshop && byOffice(figure)) return [];
    const sentence = statisticSentence(figure, where(figure.placeId), t, lang);
    const text = workshop ? null : figure.measure;
    return { id, sentence, text, sourceIds: figure.sourceIds, selection: null };
  }
  const source = context.sources.find((row) => row.id === id);
  return source ? { id, sentence: '', text: null, sourceIds: [id], selection: null } : null;
}
