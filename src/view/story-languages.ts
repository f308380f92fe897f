import type { Fault, Position } from '../record/fault';
import { STORY_LANGUAGES, type Story, type StoryStep } from '../record/story';
import type { ReadStory } from '../record/story-parse';

/** A story in one language, as it was read from its file. */
export interface ReadFile extends ReadStory {
  readonly file: string;
}

const FIRST: Position = { line: 1, column: 1 };

/** Where the value of a key of the front matter stands; the head of the file where there is none. */
export function headAt({ head }: ReadFile, key: string): Position {
  return head.get(key)?.lines[0] ?? FIRST;
}

/** `found "…", expected …` at a place in a file. */
export function faultAt(
  file: string,
  { line, column }: Position,
  field: string,
  found: string,
  expected: string,
): Fault {
  return { file, line, column, field, message: `found "${found}", expected ${expected}` };
}

/** Every story in every language, with the same steps that look at the same. */
export function languageFaults(read: readonly ReadFile[]): Fault[] {
  const faults: Fault[] = [];
  const sound = read.filter((one) => one.story !== null);
  for (const one of sound) {
    const story = one.story!;
    const others = sound.filter(({ story: other }) => other!.id === story.id);
    const [model] = others.filter(({ story: other }) => other!.language === 'en');
    const twin = sound.find(
      (two) => two !== one && two.story!.order === story.order && two.story!.id !== story.id,
    );
    if (twin) {
      const at = headAt(one, 'order');
      faults.push(
        faultAt(one.file, at, 'order', String(story.order), `an order of its own; ${twin.file} has it too`),
      );
    }
    for (const language of STORY_LANGUAGES) {
      const name = one.file.replace(/[^/]*$/, `${story.id}.${language}.md`);
      if (read.some(({ file }) => file === name)) continue;
      faults.push(faultAt(one.file, headAt(one, 'language'), 'language', story.language, `also ${name}`));
    }
    if (model && model !== one) faults.push(...differences(one, story, model.story!, model.file));
  }
  return faults;
}

const COMPARED = ['id', 'view', 'kind', 'statement'] as const;

function differences(one: ReadFile, story: Story, model: Story, modelFile: string): Fault[] {
  const { file, marks } = one;
  if (story.order !== model.order)
    return [
      faultAt(file, headAt(one, 'order'), 'order', String(story.order), `${model.order} as in ${modelFile}`),
    ];
  if (story.steps.length !== model.steps.length) {
    const at = marks.at(-1)?.heading ?? FIRST;
    return [
      faultAt(
        file,
        at,
        'steps',
        String(story.steps.length),
        `${model.steps.length} steps as in ${modelFile}`,
      ),
    ];
  }
  return story.steps.flatMap((step, index) => {
    const other = model.steps[index]!;
    const { heading, view, refs } = marks[index]!;
    const faults = COMPARED.filter((field) => step[field] !== other[field]).map((field) => {
      const at = field === 'view' && view ? view.lines[0]! : heading;
      return faultAt(file, at, field, String(step[field]), `"${String(other[field])}" as in ${modelFile}`);
    });
    const [own, theirs] = [step.refs.join(', '), other.refs.join(', ')];
    if (own !== theirs)
      faults.push(faultAt(file, refs[0]?.at ?? heading, 'Sources', own, `${theirs} as in ${modelFile}`));
    const [asked, told] = [step.exercise, other.exercise].map(shapeOf);
    if (asked !== told) faults.push(faultAt(file, heading, 'Exercise', asked!, `${told} as in ${modelFile}`));
    return faults;
  });
}

/** What of an exercise is the same in every language. */
const shapeOf = (exercise: StoryStep['exercise']): string =>
  exercise === null
    ? 'none'
    : `${exercise.answer} with ${exercise.options.length} options, showing ${exercise.refs.join(', ') || 'nothing'}`;
