import type { Language, Messages } from '../../../src/language/language';
import type { Story, StoryStep } from '../../../src/record/story';
import { fillText, type Scope, type Segment } from '../../../src/view/story';
import type { View } from '../../../src/view/types';
import type { Ground } from './ground';

/** A paragraph of a story's step, and below it the claims that it tells of in the record's own English words. */
export interface Paragraph {
  readonly text: string;
  readonly quotes: readonly string[];
}

/** A claim is told by a sentence that says who, when and where; the site does not say in its own voice what others said. */
const readText = (segments: readonly Segment[]): string =>
  segments.map((segment) => (segment.type === 'quote' ? segment.sentence : segment.text)).join('');

const quotesIn = (segments: readonly Segment[]): string[] =>
  segments.flatMap((segment) => (segment.type === 'quote' ? [segment.text] : []));

/** Title and text of a step, its placeholders filled from the record. */
export function storyTexts(
  story: Story,
  step: StoryStep,
  view: View,
  { engine, record, context }: Ground,
  t: Messages,
  lang: Language,
): { readonly title: string; readonly paragraphs: readonly Paragraph[] } {
  const scope: Scope = { view, engine, record, context, t, lang };
  const title = [step.title, story.title].map((text) => readText(fillText(text, scope))).join(' · ');
  const paragraphs = step.paragraphs.map((text) => {
    const segments = fillText(text, scope);
    return { text: readText(segments), quotes: quotesIn(segments) };
  });
  return { title, paragraphs };
}
