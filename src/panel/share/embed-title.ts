import { formatSpan } from '../../language/format';
import type { Language, Messages } from '../../language/language';
import type { View } from '../../view/types';

/**
 * The `title` of the frame of an embed: the publisher's own heading, and a sentence that names place and period. It gives
 * no numbers: they would stay in the publisher's page when the record is corrected.
 */
export function frameTitle(
  { window, filters }: Pick<View, 'window' | 'filters'>,
  heading: string,
  t: Messages,
  lang: Language,
): string {
  const title = t.share.embed.frameTitle(
    t.words.sets[filters.set],
    formatSpan(window.start, window.end, lang),
  );
  return heading.trim() === '' ? title : t.share.embed.headed(heading.trim(), title);
}
