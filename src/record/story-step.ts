import type { Position } from './fault';
import type { Exercise, StoryStep } from './story';
import { isEntry, paragraphsOf, type Line } from './story-lines';
import type { Written } from './story-prose';
import { splitAt, type Block, type Reference, type StoryReader } from './story-reader';

/** Where the parts of a step stand in its file, for checks against the record. */
export interface StepMarks {
  readonly heading: Position;
  readonly title: Written;
  readonly view: Written | null;
  /** Every text that may hold placeholders. */
  readonly texts: readonly { readonly field: string; readonly written: Written }[];
  readonly refs: readonly Reference[];
  /** What the exercise shows. */
  readonly shows: readonly Reference[];
}

const STEP = ['id', 'view', 'kind', 'statement'] as const;
const EXERCISE = ['question', 'answer', 'options', 'reveal', 'show'] as const;
const SECTIONS = ['Notes', 'Exercise', 'Sources'] as const;
const ANSWERS = ['map', 'list', 'text'] as const;
const FEWEST_OPTIONS = 2;
/** How the name of a story or of a step is written. */
export const SLUG = /^[a-z][a-z0-9-]{0,59}$/;

/** Reads one step: its keys, text, notes, exercise and sources. */
export function readStep(
  reader: StoryReader,
  { heading, lines }: Block,
): { step: StoryStep; marks: StepMarks; idAt: Position } {
  const sections = splitAt(lines, /^#{2,} /);
  const first = sections.before.findIndex((line) => line.text.trim() !== '');
  const under = first === -1 ? [] : sections.before.slice(first);
  const at = under.findIndex((line) => line.text.trim() === '');
  const meta = at === -1 ? under : under.slice(0, at);
  const body = at === -1 ? [] : under.slice(at);
  const entries = reader.entries(meta, STEP);
  const title = { text: heading.text.slice(3).trim(), lines: [{ at: 0, line: heading.number, column: 4 }] };
  if (title.text === '') reader.fault(heading, 'found a heading without words, expected a title');
  reader.prose(title, 'title', 'title');
  const id = reader.required(entries, 'id', heading);
  const view = reader.required(entries, 'view', heading);
  reader.matches(entries.get('id'), SLUG, 'small letters, digits and hyphens');
  reader.matches(entries.get('kind'), /^(told|unknown)$/, 'told or unknown');
  reader.matches(entries.get('statement'), /^(true|false)$/, 'true or false');
  const misplaced = body.find((line) => isEntry(line, STEP));
  if (misplaced) reader.stray(misplaced, 'keys under the heading, before the text');
  const paragraphs = paragraphsOf(body);
  if (paragraphs.length === 0)
    reader.fault(heading, 'found no paragraph under this heading, expected one at least');
  const { notes, exercise, refs } = sectionsOf(reader, sections.parts);
  if (notes.length === 0)
    reader.fault(heading, 'found no notes for the trainer, expected a section ### Notes');
  if (refs.length === 0) reader.fault(heading, 'found no sources, expected a section ### Sources');
  for (const written of paragraphs) reader.prose(written, 'paragraph', 'body');
  for (const written of notes) reader.prose(written, 'notes', 'notes');
  const texts = [
    ...paragraphs.map((written) => ({ field: 'paragraph', written })),
    ...notes.map((written) => ({ field: 'notes', written })),
    ...exercise.texts,
  ];
  return {
    step: {
      id,
      title: title.text,
      kind: entries.get('kind')?.value.text === 'unknown' ? 'unknown' : 'told',
      statement: entries.get('statement')?.value.text === 'true',
      view,
      paragraphs: paragraphs.map(({ text }) => text),
      notes: notes.map(({ text }) => text),
      exercise: exercise.exercise,
      refs: refs.map((ref) => ref.id),
    },
    marks: {
      heading: { line: heading.number, column: 1 },
      title,
      view: entries.get('view')?.value ?? null,
      texts,
      refs,
      shows: exercise.shows,
    },
    idAt: entries.get('id')?.value.lines[0] ?? { line: heading.number, column: 1 },
  };
}

function sectionsOf(reader: StoryReader, parts: readonly Block[]) {
  let notes: Written[] = [];
  let refs: Reference[] = [];
  let exercise: ReturnType<typeof exerciseOf> = { exercise: null, texts: [], shows: [] };
  const seen = new Set<string>();
  for (const { heading, lines } of parts) {
    const name = /^### (.*)$/.exec(heading.text)?.[1]?.trim() ?? '';
    const known = (SECTIONS as readonly string[]).includes(name);
    if (!known || seen.has(name)) {
      reader.stray(heading, `one of ### ${SECTIONS.join(', ### ')}, each once`);
      continue;
    }
    seen.add(name);
    if (name === 'Notes') notes = paragraphsOf(lines);
    if (name === 'Sources') refs = reader.references(paragraphsOf(lines));
    if (name === 'Exercise') exercise = exerciseOf(reader, heading, lines);
  }
  return { notes, refs, exercise };
}

function exerciseOf(reader: StoryReader, heading: Line, lines: readonly Line[]) {
  const entries = reader.entries(lines, EXERCISE);
  const question = reader.required(entries, 'question', heading);
  const answer = reader.required(entries, 'answer', heading);
  const reveal = reader.required(entries, 'reveal', heading);
  reader.matches(entries.get('answer'), /^(map|list|text)$/, 'map, list or text');
  const list = entries.get('options');
  const options = list?.items ?? [];
  if (answer === 'list' && options.length < FEWEST_OPTIONS)
    reader.fault(
      list?.at ?? heading,
      `found ${options.length} options, expected ${FEWEST_OPTIONS} at least, each on a line "- …"`,
    );
  if (answer !== 'list' && list)
    reader.fault(list.at, `found options, expected none where the answer is ${answer}`);
  const shows = reader.references(
    [entries.get('show')?.value].filter((value) => value !== undefined && value.text !== '') as Written[],
  );
  const texts = (['question', 'reveal'] as const).flatMap((field) => {
    const written = entries.get(field)?.value;
    return written && written.text !== '' ? [{ field: field as string, written }] : [];
  });
  texts.push(...options.map((written) => ({ field: 'options', written })));
  for (const { field, written } of texts) reader.prose(written, field, 'question');
  const exercise: Exercise = {
    question,
    answer: ANSWERS.find((value) => value === answer) ?? 'text',
    options: options.map(({ text }) => text),
    reveal,
    refs: shows.map(({ id }) => id),
  };
  return { exercise: exercise as Exercise | null, texts, shows };
}
