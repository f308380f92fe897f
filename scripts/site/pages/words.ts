import { FEW_EVENTS } from '../../../src/analysis/rates';
import type { EventGroup } from '../../../src/analysis/engine';
import { formatNumber, formatRate, spanEnds } from '../../../src/language/format';
import type { Language, Messages } from '../../../src/language/language';
import { areaNumbers } from '../../../src/panel/profile';
import { coverageOf } from '../../../src/record/coverage';
import type { Province } from '../../../src/record/types';
import { coverageNotes } from '../../../src/view/coverage-words';
import { provinceName } from '../../../src/view/place-words';
import { sentenceOf } from '../../../src/view/sentence-of';
import type { View } from '../../../src/view/types';
import type { Ground } from './ground';
import { stepOf, viewOf, type Prepared } from './prepared';
import { storyTexts, type Paragraph } from './story-words';

/** A prepared view in words. */
export interface Words {
  readonly view: View;
  readonly title: string;
  /** The one line that says what the view shows. */
  readonly sentence: string;
  /** How many events the sentence is about. */
  readonly events: number;
  /** What the view is about, before its numbers: the text of a story's step. */
  readonly paragraphs: readonly Paragraph[];
  /** Numbers, one a line. */
  readonly numbers: readonly string[];
  /** Counts by province, the largest first; none for a single province. */
  readonly provinces: readonly { readonly name: string; readonly count: string }[];
}

/** The sentence of one province: its own count, with what the record lacks. */
function provinceSentence(
  { record, engine }: Ground,
  province: Province,
  view: View,
  t: Messages,
  lang: Language,
): string {
  const { window, filters } = view;
  const events = engine.eventsIn(filters, window, { provinceIso: province.iso }).length;
  const s = t.sentence;
  const what =
    events === 0
      ? s.none[filters.set]
      : s.reported(events, s.nouns[filters.set](events, formatNumber(events, lang)));
  const notes = coverageNotes(window, coverageOf(window, record.coverage), t, lang);
  const silence = events === 0 && notes.length > 0 ? [s.silence] : [];
  const where = s.inThis(s.province(provinceName(province, lang)));
  return s.whole(s.between(...spanEnds(window.start, window.end, lang)), false, what, where, [
    ...notes,
    ...silence,
  ]);
}

function provinceNumbers(
  ground: Ground,
  province: Province,
  view: View,
  t: Messages,
  lang: Language,
): string[] {
  const { window, filters } = view;
  const within = (f: View['filters']): readonly EventGroup[] =>
    ground.engine.eventsIn(f, window, { provinceIso: province.iso });
  const events = within(filters);
  const numbers = areaNumbers(events, window, province.areaKm2, province.population2019);
  const whole = ground.engine.totals(filters, window).events;
  const s = t.sentence;
  const enforcement = within({ ...filters, set: 'enforcement' }).length;
  const forces =
    enforcement === 0
      ? s.none.enforcement
      : s.reported(enforcement, s.nouns.enforcement(enforcement, formatNumber(enforcement, lang)));
  const rates =
    numbers.perThousandKm2 === null || numbers.perHundredThousand === null || events.length < FEW_EVENTS
      ? []
      : [
          t.profile.perArea(formatRate(numbers.perThousandKm2, lang), formatNumber(province.areaKm2, lang)),
          t.profile.perResidents(
            formatRate(numbers.perHundredThousand, lang),
            formatNumber(province.population2019, lang),
          ),
        ];
  const people = (['found', 'rescued', 'held'] as const).flatMap((figure) => {
    const { total, from } = numbers[figure];
    return total === null ? [] : [t.profile[figure](formatNumber(total, lang), from, events.length)];
  });
  return [
    t.corrections.pages.share(formatNumber(events.length, lang), formatNumber(whole, lang)),
    ...rates,
    ...people,
    forces.charAt(0).toUpperCase() + forces.slice(1),
  ];
}

function byProvince({ record, engine }: Ground, view: View, lang: Language): Words['provinces'] {
  const counts = engine
    .tallies(view.filters, view.measure)
    .provinces(view.window, new Float64Array(record.provinces.length));
  return record.provinces
    .map((province, i) => ({ name: provinceName(province, lang), value: counts[i]! }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
    .map(({ name, value }) => ({ name, count: formatNumber(value, lang) }));
}

/** Everything that is said of a prepared view in a language. */
export function wordsOf(prepared: Prepared, ground: Ground, t: Messages, lang: Language): Words {
  const { record, stories } = ground;
  const view = viewOf(prepared, record, stories, lang);
  const { subject } = prepared;
  const words = t.corrections.pages;
  if (subject.kind === 'province') {
    const { province } = subject;
    return {
      view,
      title: words.provinceTitle(provinceName(province, lang)),
      sentence: provinceSentence(ground, province, view, t, lang),
      events: ground.engine.eventsIn(view.filters, view.window, { provinceIso: province.iso }).length,
      paragraphs: [],
      numbers: provinceNumbers(ground, province, view, t, lang),
      provinces: [],
    };
  }
  const country = {
    view,
    sentence: sentenceOf(view, ground.engine, record, t, lang),
    events: ground.engine.totals(view.filters, view.window).events,
    numbers: [],
    provinces: byProvince(ground, view, lang),
  };
  if (subject.kind === 'overview') return { ...country, title: words.overviewTitle, paragraphs: [] };
  const { story, step } = stepOf(stories, subject, lang);
  return { ...country, ...storyTexts(story, step, view, ground, t, lang) };
}
