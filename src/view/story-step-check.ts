import type { Messages } from '../language/language';
import { coverageOf } from '../record/coverage';
import { addMonths, isoDay, parseDay } from '../record/day';
import type { Fault, Position } from '../record/fault';
import type { StoryStep } from '../record/story';
import { piecesOf, positionIn, type Written } from '../record/story-prose';
import type { StepMarks } from '../record/story-step';
import type { ContextRecord, CoreRecord, Day, MilestoneKind, Span } from '../record/types';
import { decodeView } from './address';
import type { Known } from './address-field';
import { coverageNotes } from './coverage-words';
import { faultAt } from './story-languages';
import type { NameCheck } from './story-names';
import { coverageWindow, resolve } from './story-placeholders';
import type { Wrong } from './story-query';
import type { Scope } from './story-scope';
import type { View } from './types';

/** What the stories are checked against. */
export interface StoryGround {
  readonly record: CoreRecord;
  readonly context: ContextRecord;
  readonly messages: Messages;
}

/** Keys of the address that belong to the reader, not to a step. */
const OWN_KEYS = ['l', 'th', 'ws', 'story', 'tl'];

/** Milestones that are the words of office-holders. */
const STATED: readonly MilestoneKind[] = ['announcement', 'policy'];

/** Checks one step against the record. */
export class StepCheck {
  readonly #faults: Fault[] = [];

  constructor(
    readonly file: string,
    readonly step: StoryStep,
    readonly marks: StepMarks,
    readonly known: Known,
    readonly ground: StoryGround & Pick<Scope, 'engine'>,
    readonly names: NameCheck,
  ) {}

  faults(): Fault[] {
    const view = this.#view();
    for (const { id, at } of [...this.marks.refs, ...this.marks.shows])
      if (!holds(this.ground, id)) this.#fault(at, 'ids', id, 'an id that the record holds');
    for (const { field, written } of this.marks.texts) this.#placeholders(field, written, view);
    this.#names();
    return this.#faults;
  }

  #fault(at: Position, field: string, found: string, expected: string): void {
    this.#faults.push(faultAt(this.file, at, field, found, expected));
  }

  #view(): View {
    const { view: written } = this.marks;
    const { view, notices } = decodeView(this.step.view, this.known, 'en');
    if (!written) return view;
    const at = (part: string): Position => positionIn(written, Math.max(0, written.text.indexOf(part)));
    if (!this.step.view.startsWith('v=1&w='))
      this.#fault(at(''), 'view', this.step.view.slice(0, 40), 'v=1&w= and a window first');
    for (const { key, value, reason } of notices)
      this.#fault(at(`${key}=`), 'view', `${key}=${value}`, `what the address can hold (${reason})`);
    for (const key of OWN_KEYS)
      if (new RegExp(`(^|&)${key}=`).test(this.step.view))
        this.#fault(at(`${key}=`), 'view', `${key}=`, `no ${key}: it is the reader's own`);
    const last = this.#lastDay(view);
    const closing = isoDay(this.known.end).slice(0, 4);
    if (view.page === 'study' && isoDay(last).slice(0, 4) >= closing)
      this.#fault(
        at('ms='),
        'view',
        this.step.view,
        `no before-and-after that reaches into ${closing}, where the record ends`,
      );
    return view;
  }

  /** The last day that a step looks at, the period after its crackdown included. */
  #lastDay({ crackdown, compare, window }: View): Day {
    if (crackdown === null) return window.end;
    const milestone = this.ground.record.milestones.find(({ id }) => id === crackdown);
    const day = milestone?.start ?? parseDay(crackdown);
    if (day === null) return window.end;
    return Math.max(window.end, addMonths(day + compare.gapDays, compare.monthsAfter) - 1);
  }

  #placeholders(field: string, written: Written, view: View): void {
    const { record, context, messages, engine } = this.ground;
    const scope: Scope = { view, record, context, t: messages, lang: 'en', engine };
    const pieces = piecesOf(written.text).filter((piece) => piece.type === 'placeholder');
    const told = pieces
      .filter(({ name }) => name === 'coverage')
      .map(({ body }) => coverageWindow(body, scope));
    for (const piece of pieces) {
      const at = positionIn(written, piece.at);
      const segment = resolve(piece, scope);
      if ('wrong' in segment) {
        this.#fault(at, field, piece.text, segment.wrong);
        continue;
      }
      if (segment.type === 'quote' && piece.text !== written.text)
        this.#fault(at, field, piece.text, 'a paragraph of its own for what was said');
      if (segment.type === 'number' && segment.query) {
        const { window } = segment.query;
        const same = (other: Span | Wrong): boolean =>
          !('wrong' in other) && other.start === window.start && other.end === window.end;
        const notes = coverageNotes(window, coverageOf(window, record.coverage), messages, 'en');
        if (notes.length > 0 && !told.some(same))
          this.#fault(
            at,
            field,
            piece.text,
            `{coverage} of the same window in the same text: ${notes.join('; ')}`,
          );
      }
      const cited = idOf(piece.name, piece.body);
      const milestone = record.milestones.find(({ id }) => id === cited);
      if (milestone && STATED.includes(milestone.kind) && !this.step.statement)
        this.#fault(
          at,
          field,
          piece.text,
          `statement: true under the heading of a step that tells ${milestone.id}, which is of the kind ${milestone.kind}`,
        );
      const own =
        field === 'paragraph' ? this.step.refs : [...this.step.refs, ...(this.step.exercise?.refs ?? [])];
      if (cited !== null && !own.includes(cited))
        this.#fault(at, field, piece.text, `${cited} among the ids of ### Sources`);
      if (segment.type === 'quote' && !this.step.statement)
        this.#fault(at, field, piece.text, 'statement: true under the heading of a step that quotes a claim');
    }
  }

  /** Workshop mode names provinces only: a step that it shows names others by placeholders, and no heading names them. */
  #names(): void {
    const texts = this.step.statement ? [] : this.marks.texts;
    for (const { field, written } of [{ field: 'title', written: this.marks.title }, ...texts])
      this.#faults.push(...this.names(written, this.file, field));
  }
}

/** Whether the record holds a row or a source with this id. */
export function holds({ record, context }: StoryGround, id: string): boolean {
  return [
    record.incidents,
    record.milestones,
    context.claims,
    context.relocations,
    context.statistics,
    context.sources,
  ].some((rows) => rows.some((row) => row.id === id));
}

/** The row that a placeholder rests on; `null` where it rests on the record as a whole. */
export function idOf(name: string, body: string): string | null {
  if (!['date', 'day', 'month', 'figure', 'quote-claim'].includes(name)) return null;
  const [id = ''] = body.split(/\s+/);
  return /^[A-Z]{3}\d+$/.test(id) ? id : null;
}
