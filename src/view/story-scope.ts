import type { Engine } from '../analysis/engine';
import type { Language, Messages } from '../language/language';
import type { Piece } from '../record/story-prose';
import type { Claim, ContextRecord, CoreRecord } from '../record/types';
import type { Query, Wrong } from './story-query';
import type { View } from './types';

/** What a story's texts are filled from. */
export interface Scope {
  /** Of the step: its window counts where a placeholder names none. */
  readonly view: View;
  readonly engine: Engine;
  readonly record: CoreRecord;
  readonly context: ContextRecord;
  readonly t: Messages;
  readonly lang: Language;
}

/** A part of a filled text, in order. `text` is what is read; the rest says what it rests on. */
export type Segment =
  | { readonly type: 'words' | 'sentence' | 'place'; readonly text: string }
  /** A number with the noun that its form gives it; `query` lists the events behind it. */
  | { readonly type: 'number'; readonly text: string; readonly value: number; readonly query: Query | null }
  | { readonly type: 'date'; readonly text: string; readonly ref: string | null }
  | { readonly type: 'source'; readonly text: string; readonly ref: string }
  /** Words of a claim. `text` is the record's own summary, in English; `sentence` says who, when and where in the reader's language. */
  | { readonly type: 'quote'; readonly text: string; readonly sentence: string; readonly claim: Claim }
  /** What the record no longer holds, such as a row that was withdrawn. */
  | { readonly type: 'missing'; readonly text: string };

export type Placeholder = Extract<Piece, { type: 'placeholder' }>;
/** Says what a placeholder stands for, or what was expected of it. */
export type Resolver = (piece: Placeholder, scope: Scope) => Segment | Wrong;
