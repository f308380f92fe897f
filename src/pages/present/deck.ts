import type { Story, StoryStep } from '../../record/story';

/** One picture on the wall. */
export type Slide =
  | { readonly type: 'title' }
  | { readonly type: 'step'; readonly step: StoryStep; readonly number: number }
  | { readonly type: 'question'; readonly step: StoryStep; readonly number: number }
  | { readonly type: 'reveal'; readonly step: StoryStep; readonly number: number }
  | { readonly type: 'rows'; readonly step: StoryStep; readonly number: number }
  | { readonly type: 'end' };

/**
 * A story as slides: its title, its steps, the end; after a step with an exercise its question, what the record shows, and
 * the rows with their sources.
 */
export interface Deck {
  readonly slides: readonly Slide[];
  /** How many steps are left out because they rest on what an office-holder said. */
  readonly hidden: number;
}

/**
 * @param statements whether steps that rest on statements by office-holders are shown; a workshop leaves them out
 * @param hasRows whether any of the rows with these ids is shown
 */
export function deckOf(
  story: Story,
  statements: boolean,
  hasRows: (ids: readonly string[]) => boolean = (ids) => ids.length > 0,
): Deck {
  const shown = story.steps.filter((step) => statements || !step.statement);
  const steps = shown.flatMap((step, index): Slide[] => {
    const number = index + 1;
    return [
      { type: 'step', step, number },
      ...(step.exercise ? (['question', 'reveal'] as const).map((type) => ({ type, step, number })) : []),
      ...(step.exercise && hasRows(step.exercise.refs) ? ([{ type: 'rows', step, number }] as const) : []),
    ];
  });
  return {
    slides: [{ type: 'title' }, ...steps, { type: 'end' }],
    hidden: story.steps.length - shown.length,
  };
}

/** The slide at which a step begins, by its number from 1; the nearest there is. */
export function slideOfStep({ slides }: Deck, number: number): number {
  const found = slides.findIndex((slide) => slide.type === 'step' && slide.number === number);
  if (found >= 0) return found;
  return number < 1 ? 0 : slides.length - 1;
}

/**
 * The slide that shows the same in another deck: after a switch of what is hidden the talk stays where it was, or at the
 * last slide before it that is still there.
 */
export function sameSlide(from: Deck, at: number, to: Deck): number {
  for (let index = Math.min(at, from.slides.length - 1); index >= 0; index -= 1) {
    const wanted = keyOf(from.slides[index]!);
    const found = to.slides.findIndex((slide) => keyOf(slide) === wanted);
    if (found >= 0) return found;
  }
  return 0;
}

const keyOf = (slide: Slide): string => ('step' in slide ? `${slide.type} ${slide.step.id}` : slide.type);
