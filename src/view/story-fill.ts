import { ownDigits } from '../language/format';
import { piecesOf } from '../record/story-prose';
import { resolve } from './story-placeholders';
import type { Scope, Segment } from './story-scope';

export type { Scope, Segment } from './story-scope';

/** Fills a text of a story. Never throws: what the record does not hold is a dash. */
export function fillText(text: string, scope: Scope): Segment[] {
  return piecesOf(text).map((piece) => {
    if (piece.type === 'words') return { type: 'words', text: ownDigits(piece.text, scope.lang) };
    const segment = resolve(piece, scope);
    return 'wrong' in segment ? { type: 'missing', text: '–' } : segment;
  });
}

/** A filled text as one string, for headings, handouts and alternative texts. */
export function plainText(segments: readonly Segment[]): string {
  return segments.map((segment) => segment.text).join('');
}
