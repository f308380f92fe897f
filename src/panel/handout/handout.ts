import type { Engine } from '../../analysis/engine';
import type { Labels, Shapes } from '../../geography/types';
import { formatMonth, formatNumber, formatSpan } from '../../language/format';
import { baseOf, type Language, type Messages } from '../../language/language';
import { titleOf, type Exercise, type Story, type StoryStep } from '../../record/story';
import type { ContextRecord, CoreRecord } from '../../record/types';
import { fillText, stepView, type Segment } from '../../view/story';
import type { View } from '../../view/types';
import { defaultView } from '../../view/view';
import { storyRefs, type StoryRef } from '../story/refs';
import { safetyCases, type SafetyCase } from './safety';
import { listedSources, sourceIdsOf, type ListedSource } from './sources';

/** What is printed: the sheets for participants, or the trainer's own. */
export type Paper = 'handout' | 'notes';

/** What both are made from: the story as the talk shows it. */
export interface HandoutInput {
  readonly story: Story;
  /** Whether names and statements are shown; a workshop hides them. */
  readonly open: boolean;
  readonly record: CoreRecord;
  readonly context: ContextRecord;
  readonly shapes: Shapes;
  readonly labels: Labels;
  readonly engine: Engine;
  readonly t: Messages;
  readonly lang: Language;
}

/** A question with what the trainer needs to answer it. */
export interface HandoutQuestion {
  readonly question: readonly Segment[];
  readonly answer: Exercise['answer'];
  readonly options: readonly (readonly Segment[])[];
  readonly reveal: readonly Segment[];
  readonly rows: readonly StoryRef[];
  /** How many rows a workshop leaves out. */
  readonly withheld: number;
}

export interface HandoutStep {
  readonly id: string;
  readonly number: number;
  /** The number in the reader's digits. */
  readonly shown: string;
  readonly title: string;
  readonly unknown: boolean;
  readonly statement: boolean;
  readonly view: View;
  readonly dates: string;
  readonly paragraphs: readonly (readonly Segment[])[];
  readonly notes: readonly (readonly Segment[])[];
  readonly question: HandoutQuestion | null;
  /** Numbers in the list of sources. */
  readonly sources: readonly number[];
}

/** Everything that stands on the sheets of a story, in words. */
export interface Handout {
  readonly title: string;
  readonly summary: string;
  readonly limits: string;
  /** What a workshop hides; empty where nothing is hidden. */
  readonly hidden: readonly string[];
  readonly steps: readonly HandoutStep[];
  readonly sources: readonly ListedSource[];
  readonly safety: readonly SafetyCase[];
}

/** The sheets of a story. Steps that rest on statements by office-holders are left out in a workshop, which is said. */
export function makeHandout(input: HandoutInput): Handout {
  const { story, open, record, context, t, lang } = input;
  const shown = story.steps.filter((step) => open || !step.statement);
  const left = story.steps.length - shown.length;
  const ids = shown.map((step) => sourceIdsOf(idsIn(step), record, context));
  const sources = listedSources(ids.flat(), context, !open, lang, t);
  const numberOf = new Map(sources.map(({ id, number }) => [id, number]));
  return {
    title: titleOf(story, !open),
    summary: story.summary,
    limits: t.present.limits(formatMonth(record.end, lang)),
    hidden: open
      ? []
      : [t.present.hides, ...(left > 0 ? [t.present.hidden(left, formatNumber(left, lang))] : [])],
    steps: shown.map((step, index) => ({
      ...stepOf(step, index + 1, input),
      sources: [...new Set(ids[index]!.flatMap((id) => numberOf.get(id) ?? []))].sort((a, b) => a - b),
    })),
    sources,
    safety: safetyCases(record, t, lang),
  };
}

/** All ids that a step points to, and those of the sources that its exercise asks about. */
function idsIn({ refs, exercise }: StoryStep): string[] {
  const asked = (exercise?.options ?? []).flatMap((text) =>
    [...text.matchAll(/\{source:\s*([^\s}|]+)/g)].map(([, id]) => id!),
  );
  return [...refs, ...(exercise?.refs ?? []), ...asked];
}

function stepOf(step: StoryStep, number: number, input: HandoutInput): Omit<HandoutStep, 'sources'> {
  const { open, record, context, engine, t, lang } = input;
  const view = stepView(step, { ...defaultView(record, baseOf(lang)), workshop: !open }, record);
  const filled = (text: string) => fillText(text, { view, engine, record, context, t, lang });
  const { exercise } = step;
  const rows = storyRefs(exercise?.refs ?? [], { record, context, workshop: !open, t, lang });
  return {
    id: step.id,
    number,
    shown: formatNumber(number, lang),
    title: step.title,
    unknown: step.kind === 'unknown',
    statement: step.statement,
    view,
    dates: formatSpan(view.window.start, view.window.end, lang),
    paragraphs: step.paragraphs.map(filled),
    notes: step.notes.map(filled),
    question: exercise && {
      question: filled(exercise.question),
      answer: exercise.answer,
      options: exercise.options.map(filled),
      reveal: filled(exercise.reveal),
      rows,
      withheld: exercise.refs.length - rows.length,
    },
  };
}
