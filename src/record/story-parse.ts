import type { Fault } from './fault';
import type { Story } from './story';
import { linesOf, shortened } from './story-lines';
import type { Written } from './story-prose';
import { SLUG, readStep, type StepMarks } from './story-step';
import { splitAt, StoryReader } from './story-reader';

export interface ReadStory {
  /** `null` where there are faults. */
  readonly story: Story | null;
  readonly faults: readonly Fault[];
  /** One entry a step. */
  readonly marks: readonly StepMarks[];
  /** The values of the front matter as they stand in the file. */
  readonly head: ReadonlyMap<string, Written>;
}

const HEAD = ['id', 'title', 'provincetitle', 'summary', 'language', 'order'] as const;
/** A year may stand in the title of a story; whether its steps look at that year is checked with the record. */
const YEARS = /\b20\d\d\b/g;

/**
 * Reads one story in one language. What it asks of the record (views, placeholders, ids) is checked by `checkStories`.
 * @param file how faults name the file, e.g. `data/stories/after-the-crackdown.en.md`
 */
export function parseStory(text: string, file: string): ReadStory {
  const reader = new StoryReader(file);
  const lines = linesOf(text);
  const end =
    lines[0]?.text === '---' ? lines.findIndex(({ text: line }, at) => at > 0 && line === '---') : -1;
  if (end === -1) {
    reader.fault(
      { line: 1, column: 1 },
      `found "${shortened(lines[0]!.text)}", expected front matter between two lines ---`,
    );
    return { story: null, faults: reader.faults, marks: [], head: new Map() };
  }
  const head = reader.entries(lines.slice(1, end), HEAD);
  const required = (key: (typeof HEAD)[number]): string => reader.required(head, key, { line: 1, column: 1 });
  const id = required('id');
  const title = required('title');
  const summary = required('summary');
  const language = required('language');
  const order = required('order');
  reader.matches(head.get('id'), SLUG, 'small letters, digits and hyphens');
  reader.matches(head.get('language'), /^[a-z]{2,3}$/, 'a language such as en or km');
  reader.matches(head.get('order'), /^[1-9]\d?$/, 'a whole number from 1');
  const provinceTitle = head.get('provincetitle')?.value.text ?? '';
  for (const key of ['title', 'provincetitle', 'summary'] as const) {
    const written = head.get(key)?.value;
    if (written) reader.prose({ ...written, text: written.text.replace(YEARS, '    ') }, key, 'title');
  }
  const blocks = splitAt(lines.slice(end + 1), /^## /);
  for (const line of blocks.before)
    if (line.text.trim() !== '') reader.stray(line, 'a step, ## and its title');
  if (blocks.parts.length === 0)
    reader.fault(lines[end]!, 'found no step, expected ## and the title of a step');
  const steps = blocks.parts.map((block) => readStep(reader, block));
  const seen = new Set<string>();
  for (const { step, idAt } of steps) {
    if (seen.has(step.id)) reader.fault(idAt, `found the id "${step.id}" again, expected an id of its own`);
    seen.add(step.id);
  }
  const sound = reader.faults.length === 0;
  return {
    story: sound
      ? {
          id,
          title,
          ...(provinceTitle === '' ? {} : { provinceTitle }),
          summary,
          language,
          order: Number(order),
          steps: steps.map(({ step }) => step),
        }
      : null,
    faults: reader.faults,
    marks: steps.map(({ marks }) => marks),
    head: new Map([...head].map(([key, { value }]) => [key, value])),
  };
}
