import { embedEn } from '../../language/embed.en';
import type { Messages } from '../../language/language';
import { sentenceEn } from '../../language/sentence.en';
import { wordsOf } from './about';
import type { Embed } from './embed';

/** The sentence in English, right after the colours. Other languages wait for all of their texts. */
export function speak(embed: Embed): void {
  wordsOf(embed, { sentence: sentenceEn, embed: embedEn } as Messages);
  embed.repaint();
}
