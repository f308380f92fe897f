import { recent } from '../../analysis/cache';
import type { Language } from '../../language/language';

/** Widths of Noto Sans in twentieths of its size, rounded up. */
const LATIN = widths({
  4: '‘’',
  5: "'",
  6: ' !(),.:;J`ijl·\u00a0',
  7: '-I[]f²|',
  8: '/t{}“”\\',
  9: '?_r"°',
  10: 'csz–',
  11: 'FLSkvxy',
  12: '0123456789$*+<=>ETVXYZ^ae~×−é',
  13: '#ABCKPRbdghnopqu',
  15: '&DGHU',
  16: 'NOQw…',
  17: '%©',
  18: '@',
  19: 'MWm',
  20: '—',
});
/** Widths of Noto Sans Khmer: letters, vowels beside them, signs and digits; marks above and below take no room. */
const KHMER = widths({
  0: '\u17b4\u17b5\u17b7\u17b8\u17b9\u17ba\u17bb\u17bc\u17bd\u17c6\u17c9\u17ca\u17cb\u17cc\u17cd\u17ce\u17cf\u17d0\u17d1\u17d2\u17d3\u17dd\u200b\u200c\u200d',
  6: 'រ\u17b6\u17be\u17c1\u17c2\u17c3\u17c8',
  7: 'វ៛',
  8: '\u17c7',
  10: '៖',
  12: '\u17bf\u17c0\u17c4\u17c5។ៗឲ',
  13: '០១៤៥៦៨៩',
  15: '៕ឩឮ',
  16: '២៧',
  17: 'ឡ',
  18: '៣',
  19: 'ឃឍលសហឦឤ',
  20: 'ញយ',
  25: 'ឈណ',
});
/** Letters that take room of their own also when they are written below another. */
const WIDE_BELOW = widths({ 7: 'ឃឈឍបយរឞសឡ' });
/** An ordinary Khmer letter, and a letter of which nothing is known: as wide as the widest of Latin. */
const KHMER_LETTER = 13;
const UNKNOWN = 20;
const BELOW = '\u17d2';
/** Bold letters are this much wider. */
const BOLD = 1.07;

function widths(classes: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(classes).flatMap(([width, letters]) =>
      [...letters].map((letter) => [letter, Number(width)]),
    ),
  );
}

/**
 * How wide a line is in the letters of the pictures, in units: from a table of widths, rounded up, so that what fits by it
 * fits on the page.
 * @param weight as in CSS; from 600 on letters are wider
 */
export function lineWidth(text: string, fontPx: number, weight = 400): number {
  let twentieths = 0;
  let before = '';
  for (const letter of text) {
    const khmer = letter >= '\u1780' && letter <= '\u17ff';
    if (before === BELOW) twentieths += WIDE_BELOW.get(letter) ?? 0;
    else twentieths += LATIN.get(letter) ?? KHMER.get(letter) ?? (khmer ? KHMER_LETTER : UNKNOWN);
    before = letter;
  }
  return (twentieths / 20) * fontPx * (weight >= 600 ? BOLD : 1);
}

/** A letter with all that is written above, below and around it, and with the signs that end a phrase: never parted. */
const CLUSTER =
  /(?:[\u1780-\u17b3](?:\u17d2[\u1780-\u17b3]|[\u17b4-\u17d1\u17d3\u17dd\u200c\u200d])*|\P{M}[\p{M}\u200d]*)[។៕៖ៗ]*/gu;
const SPACE = /^[ \t\r\n\u2000-\u200b]+$/;
/** Scripts that put no spaces between words, at the beginning and the end of a piece. */
const SPACELESS =
  /^(?:[\u1780-\u17b3]|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Myanmar}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana})/u;
const SPACELESS_END =
  /[\u1780-\u17d1\u17d3-\u17dd\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;

const NUMBER = /^\(?[\d,.]+$/;
const LETTER = /^\p{L}/u;

/** A line may be left this short, as a share of its width, to keep a phrase together. */
const KEEP = 0.7;

interface Piece {
  readonly text: string;
  /** What stands between it and the piece before on one line. */
  readonly joint: '' | ' ';
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(lang: Language): Intl.Segmenter {
  let found = segmenters.get(lang);
  if (!found) segmenters.set(lang, (found = new Intl.Segmenter(lang, { granularity: 'word' })));
  return found;
}

/** Parts a text where a line may end: at spaces, and between the words of scripts that write none. */
function partedAt(text: string, lang: Language): readonly Piece[] {
  const parts: { text: string; joint: '' | ' ' }[] = [];
  let space: '' | ' ' | null = '';
  for (const { segment, isWordLike } of segmenterOf(lang).segment(text)) {
    const last = parts.at(-1);
    if (SPACE.test(segment)) space = segment === '\u200b' ? (space ?? '') : ' ';
    // A number stays with what it counts, and a day with its month.
    else if (last && space === ' ' && NUMBER.test(last.text) && LETTER.test(segment)) {
      last.text += ` ${segment}`;
      space = null;
    } else if (
      !last ||
      space !== null ||
      (isWordLike && SPACELESS.test(segment) && SPACELESS_END.test(last.text))
    ) {
      parts.push({ text: segment, joint: last ? (space ?? '') : '' });
      space = null;
    } else last.text += segment;
  }
  return parts;
}

/** A text is broken again and again while its size is sought: its pieces stay the same. */
const pieces = recent<readonly Piece[]>(400);
const piecesOf = (text: string, lang: Language): readonly Piece[] =>
  pieces(`${lang} ${text}`, () => partedAt(text, lang));

/**
 * Breaks a text into lines that fit a width. Lines end at spaces, in Khmer and its like between words; what is itself too
 * long for a line is parted between letters, never within a cluster.
 * @param widthPx in units, as `fontPx`
 */
export function wrapText(
  text: string,
  widthPx: number,
  fontPx: number,
  lang: Language,
  weight = 400,
): string[] {
  const fits = (line: string): boolean => lineWidth(line, fontPx, weight) <= widthPx;
  const lines: string[] = [];
  /** The line up to its last space, and what stands behind that. */
  let [head, tail] = ['', ''];
  const joined = (): string => (head === '' ? tail : `${head} ${tail}`);
  for (const { text: piece, joint } of piecesOf(text, lang)) {
    if (fits(joined() + (tail === '' ? '' : joint) + piece)) {
      if (joint === ' ' && tail !== '') [head, tail] = [joined(), piece];
      else tail += piece;
      continue;
    }
    // A phrase between spaces is rather kept together than parted, where the line is long enough without it.
    const phrase = joint === '' && lineWidth(head, fontPx, weight) >= KEEP * widthPx && fits(tail + piece);
    if (phrase) {
      lines.push(head);
      [head, tail] = ['', tail + piece];
      continue;
    }
    if (tail !== '') lines.push(joined());
    [head, tail] = ['', piece];
    if (fits(piece)) continue;
    tail = '';
    for (const cluster of piece.match(CLUSTER) ?? []) {
      if (tail !== '' && !fits(tail + cluster)) {
        lines.push(tail);
        tail = '';
      }
      tail += cluster;
    }
  }
  return tail === '' ? lines : [...lines, joined()];
}
