import type { Story, StoryStep } from '../record/story';
import { decodeView, encodeView } from './address';
import type { Known } from './address-field';
import type { View } from './types';
import { defaultView } from './view';

export { fillText, plainText, type Scope, type Segment } from './story-fill';

/**
 * The view of a step. Language, colours, workshop mode and the position in the story stay the reader's own; all else is
 * as the step says, so that map, slider and text move together in one update.
 */
export function stepView(step: StoryStep, base: View, known: Known): View {
  const { view } = decodeView(step.view, known, base.language);
  const { language, theme, workshop, story } = base;
  return { ...view, language, theme, workshop, story };
}

/** The view of a step by its number, from 1; `null` where the story has no such step. */
export function storyView(story: Story, number: number, base: View, known: Known): View | null {
  const step = story.steps[number - 1];
  return step ? stepView(step, { ...base, story: { id: story.id, step: number } }, known) : null;
}

/**
 * Whether the reader has gone elsewhere: another page, window, filter or layer than the step's. Moving the map, opening a
 * place, playing speed and the reach of the timeline are no departure.
 */
export function hasLeft(step: StoryStep, view: View, known: Known): boolean {
  const told = asked(stepView(step, view, known), known);
  return told !== asked(view, known);
}

function asked(view: View, known: Known): string {
  const usual = defaultView(known, view.language);
  const { step, speed, timeline, mode } = usual;
  const of = { ...view, step, speed, timeline, mode, camera: null, selection: null, story: null };
  return encodeView(of, {
    ...usual,
    theme: view.theme,
    workshop: view.workshop,
    window: { start: 0, end: -1 },
  });
}

/** Whether a view asks for nothing yet: what an address gives that names a step of a story and nothing else. */
export function asksNothing(view: View, known: Known): boolean {
  return asked(view, known) === asked(defaultView(known, view.language), known);
}
