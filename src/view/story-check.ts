import { createEngine } from '../analysis/engine';
import { parseDay } from '../record/day';
import { sortedFaults, type Fault } from '../record/fault';
import type { Stories, Story } from '../record/story';
import { parseStory } from '../record/story-parse';
import type { Span } from '../record/types';
import { decodeView } from './address';
import type { Known } from './address-field';
import { faultAt, headAt, languageFaults, type ReadFile } from './story-languages';
import { nameCheck, type NameCheck } from './story-names';
import { StepCheck, type StoryGround } from './story-step-check';
import { withdrawnFrom } from './story-withdrawn';

export type { StoryGround } from './story-step-check';

/** The stories of a build, and what there is to say of their files. */
export interface CheckedStories {
  /** `null` where there is any fault. */
  readonly stories: Stories | null;
  readonly faults: Fault[];
  /** Steps that were left out, since they cite what was withdrawn. */
  readonly warnings: Fault[];
}

/**
 * Reads all stories and checks them: each by itself, against the record, and its languages against one another.
 * @param files texts by name, e.g. `after-the-crackdown.en.md`
 * @param folder what faults put before a name, e.g. `data/stories/`
 */
export function checkStories(
  files: ReadonlyMap<string, string>,
  folder: string,
  ground: StoryGround,
): CheckedStories {
  const read = [...files].map(([name, text]): ReadFile => {
    const file = `${folder}${name}`;
    return { ...parseStory(text, file), file };
  });
  const known = { ...ground.record, zones: ground.context.zones };
  const withEngine = { ...ground, engine: createEngine(ground.record) };
  const names = nameCheck(ground.record);
  const { left, warnings } = withdrawnFrom(read, ground);
  const isLeft = (story: Story | null, id: string): boolean => left.get(story?.id ?? '')?.has(id) ?? false;
  const faults = read.flatMap((one) => [
    ...one.faults,
    ...fileNameFaults(one),
    ...titleFaults(one, names),
    ...yearFaults(one, known),
    ...(one.story?.steps ?? []).flatMap((step, at) =>
      isLeft(one.story, step.id)
        ? []
        : new StepCheck(one.file, step, one.marks[at]!, known, withEngine, names).faults(),
    ),
  ]);
  faults.push(...languageFaults(read));
  if (faults.length > 0)
    return { stories: null, faults: sortedFaults(faults), warnings: sortedFaults(warnings) };
  const stories: Record<string, Record<string, Story>> = {};
  for (const { story } of [...read].sort((a, b) => (a.story?.order ?? 0) - (b.story?.order ?? 0))) {
    if (!story) continue;
    const steps = story.steps.filter(({ id }) => !isLeft(story, id));
    if (steps.length > 0) (stories[story.id] ??= {})[story.language] = { ...story, steps };
  }
  return {
    stories: { version: ground.record.version, stories },
    faults: [],
    warnings: sortedFaults(warnings),
  };
}

function fileNameFaults(one: ReadFile): Fault[] {
  if (!one.story) return [];
  const { id, language } = one.story;
  const name = one.file.slice(one.file.lastIndexOf('/') + 1);
  if (name === `${id}.${language}.md`) return [];
  const expected = `the id and language of the file's name, ${name}`;
  return [faultAt(one.file, headAt(one, 'id'), 'id', `${id} in ${language}`, expected)];
}

/** A title that names a town needs another beside it, for workshop mode; a summary has no other. */
function titleFaults({ file, head, story }: ReadFile, names: NameCheck): Fault[] {
  const shown = story?.provinceTitle === undefined ? 'title' : 'provincetitle';
  return [shown, 'summary'].flatMap((key) => {
    const written = head.get(key);
    if (!story || !written) return [];
    return names(written, file, key).map((fault) => {
      const found = /^found "[^"]*"/.exec(fault.message)![0];
      const also = key === 'title' ? ', or a line "provincetitle: …" for it' : '';
      return { ...fault, message: `${found}, expected provinces only in workshop mode${also}` };
    });
  });
}

/** A year in the title or summary of a story has to be one that its steps look at. */
function yearFaults(one: ReadFile, known: Known): Fault[] {
  const { story, file } = one;
  if (!story) return [];
  const windows = story.steps.map(({ view }) => decodeView(view, known, 'en').view.window);
  const texts = [
    ['title', story.title],
    ['provincetitle', story.provinceTitle ?? ''],
    ['summary', story.summary],
  ] as const;
  return texts.flatMap(([field, text]) =>
    (text.match(/\b20\d\d\b/g) ?? [])
      .filter((year) => !windows.some((window) => touchesYear(window, Number(year))))
      .map((year) => faultAt(file, headAt(one, field), field, year, 'a year that a step looks at')),
  );
}

const touchesYear = ({ start, end }: Span, year: number): boolean =>
  start <= parseDay(`${year}-12-31`)! && end >= parseDay(`${year}-01-01`)!;
