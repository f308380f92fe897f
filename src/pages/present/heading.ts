import type { Messages } from '../../language/language';
import type { Slide } from './deck';

/** What stands over a slide; for the first one that is the title of the story. */
export function headingOf(slide: Slide, title: string, { present }: Pick<Messages, 'present'>): string {
  switch (slide.type) {
    case 'title':
      return title;
    case 'step':
      return slide.step.title;
    case 'question':
      return `${present.question}: ${slide.step.title}`;
    case 'reveal':
      return present.reveal;
    case 'rows':
      return present.rows;
    case 'end':
      return present.end;
  }
}
