import type { CellGrid } from '../geography/types';
import { inKhmer, type Language, type Messages } from '../language/language';
import type { ContextRecord, CoreRecord } from '../record/types';
import { milestoneWords } from '../view/milestone-words';
import { provinceName } from '../view/place-words';
import type { Selection } from '../view/types';

/** A name in the reader's language, and in the other one where the record has it. */
export interface Title {
  readonly text: string;
  /** The language of `text`, where it is not the reader's. */
  readonly lang?: Language;
  readonly other: { readonly text: string; readonly lang: Language } | null;
}

const inBoth = (en: string, km: string | null, lang: Language): Title => {
  if (inKhmer(lang) && km) return { text: km, other: { text: en, lang: 'en' } };
  return {
    text: en,
    ...(lang !== 'en' ? { lang: 'en' as const } : {}),
    other: !inKhmer(lang) && km ? { text: km, lang: 'km' } : null,
  };
};

/** What is known of the page when a title is asked for. */
export interface TitleInput {
  readonly record: CoreRecord;
  readonly context: ContextRecord | null;
  readonly grid: CellGrid | null;
  readonly workshop: boolean;
  readonly t: Messages;
  readonly lang: Language;
}

/** The heading of the panel for what is selected. In workshop mode nothing finer than a province is named. */
export function titleOf(selection: Selection, input: TitleInput): Title {
  const { record, context, grid, workshop, t, lang } = input;
  const plain = (text: string): Title => ({ text, other: null });
  const province = (iso: string | null | undefined) => record.provinces.find((entry) => entry.iso === iso);
  switch (selection.type) {
    case 'province': {
      const found = province(selection.id);
      return found ? inBoth(found.nameEn, found.nameKm, lang) : plain(t.evidence.unknown(selection.id));
    }
    case 'place': {
      const place = record.places.find((entry) => entry.id === selection.id);
      if (!place) return plain(t.evidence.unknown(selection.id));
      if (!workshop || place.kind === 'province' || place.kind === 'country') {
        return inBoth(place.nameEn, place.nameKm, lang);
      }
      const holder = province(place.provinceIso);
      return holder ? inBoth(holder.nameEn, holder.nameKm, lang) : plain(t.words.placeKinds[place.kind]);
    }
    case 'zone': {
      if (workshop) return plain(t.profile.zone);
      const zone = context?.zones.find((entry) => entry.id === selection.id);
      if (zone) {
        const place = record.places.find((entry) => entry.id === selection.id);
        return inBoth(zone.nameEn, place?.nameKm ?? null, lang);
      }
      return plain(context ? t.evidence.unknown(selection.id) : t.profile.zone);
    }
    case 'cell': {
      const holder = record.provinces[grid?.province[Number(selection.id)] ?? -1];
      return plain(holder ? t.profile.cellIn(provinceName(holder, lang)) : t.profile.cell);
    }
    case 'incident':
      return plain(t.evidence.heading(selection.id));
    case 'relocation':
      return plain(t.legend.arrows.heading);
    case 'milestone': {
      const milestone = record.milestones.find((entry) => entry.id === selection.id);
      if (!milestone) return plain(t.milestone.unknown);
      const { title, titleLang } = milestoneWords(milestone, record, workshop, t, lang);
      return { text: title, ...(titleLang ? { lang: titleLang } : {}), other: null };
    }
  }
}
