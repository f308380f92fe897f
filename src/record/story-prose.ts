import type { Fault, Position } from './fault';

/** A text of a story as it stands in its file: its lines joined by spaces, and where each of them began. */
export interface Written {
  readonly text: string;
  /** `at` counts from the start of `text`. */
  readonly lines: readonly (Position & { readonly at: number })[];
}

/** Line and column of a place in a text. */
export function positionIn({ text, lines }: Written, at: number): Position {
  const start = lines.findLast((line) => line.at <= at) ?? lines[0]!;
  return { line: start.line, column: start.column + [...text.slice(start.at, at)].length };
}

/** A part of a prose: words, or a placeholder such as `{date: MIL012}`. */
export type Piece =
  | { readonly type: 'words'; readonly text: string; readonly at: number }
  | {
      readonly type: 'placeholder';
      readonly name: string;
      /** What follows the colon up to the first bar; blank where nothing does. */
      readonly body: string;
      /** What stands between bars: the forms of a number, `one case | # cases`. */
      readonly forms: readonly string[];
      readonly text: string;
      readonly at: number;
    };

/** Splits a text at its placeholders. Braces that do not pair are left in the words. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let last = 0;
  for (const match of text.matchAll(/\{([^{}]*)\}/g)) {
    if (match.index > last) pieces.push({ type: 'words', text: text.slice(last, match.index), at: last });
    const [asked = '', ...forms] = match[1]!.split('|');
    const colon = asked.indexOf(':');
    pieces.push({
      type: 'placeholder',
      name: (colon === -1 ? asked : asked.slice(0, colon)).trim(),
      body: colon === -1 ? '' : asked.slice(colon + 1).trim(),
      forms: forms.map((form) => form.trim()),
      text: match[0],
      at: match.index,
    });
    last = match.index + match[0].length;
  }
  if (last < text.length) pieces.push({ type: 'words', text: text.slice(last), at: last });
  return pieces;
}

/** What may not stand in prose, and what is expected instead. */
interface Ban {
  readonly pattern: RegExp;
  readonly expected: string;
}

const DIGITS: Ban = {
  pattern: /[0-9០-៩]+(?:[.,][0-9០-៩]+)*/g,
  expected:
    'a placeholder such as {count: …}, {date: …} or {figure: …}, so that no number can drift from the record',
};
const SHARES: Ban = {
  pattern: /%|\bper ?cent(?:age)?s?\b|ភាគរយ/gi,
  expected: 'counts: the record carries no percentage',
};
const NUMBER_WORDS: Ban = {
  pattern:
    /\b(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|dozens?|hundreds?|thousands?|millions?|half|doubled|tripled)\b|រាប់(?:សិប|រយ|ពាន់|ម៉ឺន|សែន|លាន)/gi,
  expected: 'a placeholder: a number in words can drift as one in digits does',
};
const MARKUP: Ban = { pattern: /[<>[\]*`\\]|__|https?:/g, expected: 'plain text' };
/** In the forms of a number it stands for the number. */
const HASH: Ban = { pattern: /#/g, expected: 'plain text, or ### and the name of a section' };
const BRACES: Ban = { pattern: /[{}]/g, expected: 'braces that pair, as in {date: MIL012}' };
const FORECAST: Ban = {
  pattern: /\bpredict\w*|\bforecast\w*|ទស្សន៍ទាយ|ព្យាករណ៍/gi,
  expected: 'a question about the record: no exercise asks to predict crime',
};

/** What a text is for: what may stand in it follows from that. */
export type Purpose = 'title' | 'body' | 'notes' | 'question';

const BANS: Readonly<Record<Purpose, readonly Ban[]>> = {
  title: [DIGITS, SHARES, MARKUP, BRACES],
  body: [DIGITS, SHARES, NUMBER_WORDS, MARKUP, BRACES],
  notes: [DIGITS, SHARES, MARKUP, BRACES],
  question: [DIGITS, SHARES, NUMBER_WORDS, MARKUP, BRACES, FORECAST],
};

/** Numbers, percentages and mark-up in the words of a text; its placeholders are checked against the record elsewhere. */
export function proseFaults(written: Written, file: string, field: string, purpose: Purpose): Fault[] {
  return piecesOf(written.text).flatMap((piece) => {
    const words = piece.type === 'words' ? [piece] : formsOf(piece);
    const bans = piece.type === 'words' ? [...BANS[purpose], HASH] : BANS[purpose];
    return words.flatMap(({ text, at }) =>
      bans.flatMap(({ pattern, expected }) =>
        [...text.matchAll(pattern)].map((match) => ({
          file,
          field,
          ...positionIn(written, at + match.index),
          message: `found "${match[0]}", expected ${expected}`,
        })),
      ),
    );
  });
}

/** The forms of a number are prose too; `#` in them stands for the number. */
function formsOf(piece: Extract<Piece, { type: 'placeholder' }>): { text: string; at: number }[] {
  const found: { text: string; at: number }[] = [];
  let at = piece.text.indexOf('|');
  while (at !== -1) {
    const next = piece.text.indexOf('|', at + 1);
    found.push({ text: piece.text.slice(at + 1, next === -1 ? -1 : next), at: piece.at + at + 1 });
    at = next;
  }
  return found;
}
