import type { Language } from '../../language/language';
import type { EmbedOptions } from '../../view/embed-address';
import type { Theme } from '../../view/types';

/** What a publisher chooses for an embed. */
export interface EmbedChoice extends EmbedOptions {
  readonly language: Language;
  readonly theme: Theme;
  readonly heightPx: number;
}
