import { formatList, formatMonth } from '../../language/format';
import type { Language, Messages } from '../../language/language';
import type { CoreRecord } from '../../record/types';
import { amountInWords } from '../../scene/describe';
import { classLabel, legendOf } from '../../scene/legend';
import type { Scene } from '../../scene/types';
import { provinceName } from '../../view/place-words';

/** How many provinces are named; those with as many as the last of them are named too, up to `MOST_NAMED`. */
const NAMED = 3;
const MOST_NAMED = 5;

export interface AltInput {
  readonly sentence: string;
  readonly scene: Scene;
  readonly record: Pick<CoreRecord, 'provinces' | 'end'>;
  readonly t: Messages;
  readonly lang: Language;
}

/**
 * What a picture of a scene shows, for readers who do not see it: the sentence, what the colours mean, the provinces with
 * the most, and the limits that every picture states.
 */
export function altText({ sentence, scene, record, t, lang }: AltInput): string {
  const legend = legendOf(scene, t, lang);
  const { kind, rate, scale } = scene.surface;
  const parts = [sentence, t.share.alt.map];
  if (kind !== 'none') parts.push(t.share.alt.colours(legend.title, legend.units));
  const classes = scale.breaks.length;
  if (classes > 1) {
    const whole = kind === 'provinces' && rate === 'count';
    const label = (index: number): string => classLabel(scale.breaks, index, whole, t, lang);
    parts.push(t.share.alt.classes(label(0), label(classes - 1)));
  }
  if (scene.marks.length > 0) parts.push(t.share.alt.marks);
  parts.push(topProvinces(scene, record, t, lang));
  if (scene.hotspots || scene.history) parts.push(...legend.notes);
  parts.push(t.caution(formatMonth(record.end, lang)));
  return parts.filter((part) => part !== '').join(' ');
}

/** The provinces with the largest whole counts; nothing where too many have as many as each other. */
function topProvinces(
  scene: Scene,
  { provinces }: Pick<CoreRecord, 'provinces'>,
  t: Messages,
  lang: Language,
): string {
  const ranked = provinces
    .map((province, index) => ({ province, count: scene.provinceCounts[index] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  if (ranked.length === 0) return scene.emptyShare === 1 ? '' : t.share.alt.noneAnywhere;
  const least = ranked[Math.min(NAMED, ranked.length) - 1]!.count;
  const tied = ranked.filter(({ count }) => count >= least);
  const named = tied.length > MOST_NAMED ? ranked.filter(({ count }) => count > least) : tied;
  if (named.length === 0) return '';
  const names = named.map(({ province, count }) =>
    t.share.alt.named(provinceName(province, lang), amountInWords(count, scene, t, lang)),
  );
  return t.share.alt.most(formatList(names, lang));
}
