import { formatSpan } from '../language/format';
import type { Language, Messages } from '../language/language';
import type { Milestone, Place, Province } from '../record/types';
import { areaInWords, provinceInWords } from './place-words';

/** The places and provinces of the record, or a part of it that holds those of the milestones. */
export interface Gazetteer {
  readonly places: readonly Place[];
  readonly provinces: readonly Province[];
}

/** What may be said of a milestone. */
export interface MilestoneWords {
  readonly title: string;
  /** The language of the title where it is not the reader's: the record's titles are in English only. */
  readonly titleLang: 'en' | undefined;
  /** Generated from the fields, in the reader's language. */
  readonly sentence: string;
  /** The record's own prose, in English; `null` where it is withheld. */
  readonly summary: string | null;
}

/**
 * Title and prose of a milestone. In workshop mode neither is given, whatever the kind: they name businesses and carry the
 * words of office-holders. Kind, province and date stand in their place.
 */
export function milestoneWords(
  milestone: Milestone,
  { places, provinces }: Gazetteer,
  workshop: boolean,
  t: Messages,
  lang: Language,
): MilestoneWords {
  const place = places.find(({ id }) => id === milestone.placeId);
  const province = provinces.find(({ iso }) => iso === place?.provinceIso);
  const kind = t.words.milestoneKinds[milestone.kind];
  const when = formatSpan(milestone.start, milestone.end, lang);
  const where = workshop ? provinceInWords(province, t, lang) : areaInWords(place, province, t, lang);
  const sentence = t.rows.milestoneSentence(kind, where, when);
  if (workshop) {
    return { title: t.rows.milestone(kind, where, when), titleLang: undefined, sentence, summary: null };
  }
  const titleLang = lang === 'en' ? undefined : 'en';
  return { title: milestone.title, titleLang, sentence, summary: milestone.summary };
}
