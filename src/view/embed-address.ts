import type { Language } from '../language/language';
import { isoDay } from '../record/day';
import type { Span } from '../record/types';
import { MAX_ADDRESS_LENGTH } from './address';
import type { Theme } from './types';

/** The page that is embedded, beside index.html. */
const EMBED_PAGE = 'embed.html';
/** Longest title and caption, in characters; what exceeds it is cut. */
export const MAX_TITLE = 160;
export const MAX_CAPTION = 400;

/** What an embed has beside its view. All of it stands in the address, after the view's own keys (docs/embedding.md). */
export interface EmbedOptions {
  /** `ui`: the timeline with its buttons, zoom buttons and the list of provinces. */
  readonly controls: boolean;
  /** `title`: the heading, in place of the view's sentence, which then stands below it; empty for none. */
  readonly title: string;
  /** `caption`: a line below the map; empty for none. */
  readonly caption: string;
  /** `names`: the names of businesses, off unless switched on. */
  readonly names: boolean;
}

export const DEFAULT_EMBED: EmbedOptions = { controls: true, title: '', caption: '', names: false };

/** What of the view itself an embed fixes although it may equal the default of the day. */
export interface EmbedFixed {
  /** Else the language of the reader's browser. */
  readonly language?: Language;
  /** Else as the view's address says; `system` follows the reader. */
  readonly theme?: Theme;
  /** Else a view without a window shows the last twelve months of the record, whenever it is read. */
  readonly window?: Span;
}

const OPTION_KEYS = ['ui', 'title', 'caption', 'names'] as const;
type OptionKey = (typeof OPTION_KEYS)[number];

/**
 * The address of an embed, relative to the folder of the site: `embed.html#v=1&…&ui=0`.
 * @param viewAddress fragment of the view, as from `encodeView`, with or without its `#`
 */
export function embedAddress(
  viewAddress: string,
  options: Partial<EmbedOptions> = {},
  fixed: EmbedFixed = {},
): string {
  const { controls, title, caption, names } = { ...DEFAULT_EMBED, ...options };
  const instead = new Map<string, string>();
  if (fixed.window) instead.set('w', `${isoDay(fixed.window.start)}..${isoDay(fixed.window.end)}`);
  if (fixed.language) instead.set('l', fixed.language);
  if (fixed.theme) instead.set('th', fixed.theme);
  const parts = partsOf(viewAddress).filter((part) => !isOption(keyOf(part)) && !instead.has(keyOf(part)));
  if (!parts.some((part) => keyOf(part) === 'v')) parts.unshift('v=1');
  for (const [key, value] of instead) if (`${key}=${value}` !== 'th=system') parts.push(`${key}=${value}`);
  if (!controls) parts.push('ui=0');
  if (names) parts.push('names=1');
  const [heading, line] = [plainText(title, MAX_TITLE), plainText(caption, MAX_CAPTION)];
  if (heading) parts.push(`title=${encodeURIComponent(heading)}`);
  if (line) parts.push(`caption=${encodeURIComponent(line)}`);
  return `${EMBED_PAGE}#${parts.join('&')}`;
}

/**
 * Parts an embed's fragment into what it has beside its view, and the view's own address, for `decodeView`. Never throws:
 * what is unknown or broken is left at its default, and of what is repeated the first counts.
 */
export function readEmbed(fragment: string): { options: EmbedOptions; view: string } {
  const found = new Map<OptionKey, string>();
  const rest: string[] = [];
  // Three texts of Khmer fill an address sooner than a view does: nine characters for each of theirs.
  for (const part of partsOf(fragment.slice(0, MAX_ADDRESS_LENGTH + 9 * (MAX_TITLE + MAX_CAPTION)))) {
    const key = keyOf(part);
    if (!isOption(key)) rest.push(part);
    else if (!found.has(key)) found.set(key, decoded(part.slice(part.indexOf('=') + 1)));
  }
  return {
    options: {
      controls: found.get('ui') !== '0',
      title: plainText(found.get('title') ?? '', MAX_TITLE),
      caption: plainText(found.get('caption') ?? '', MAX_CAPTION),
      names: found.get('names') === '1',
    },
    view: rest.length > 0 ? `#${rest.join('&')}` : '',
  };
}

const partsOf = (fragment: string): string[] =>
  fragment
    .replace(/^[^#]*#/, '')
    .split('&')
    .filter(Boolean);
const keyOf = (part: string): string => part.split('=', 1)[0]!;
const isOption = (key: string): key is OptionKey => (OPTION_KEYS as readonly string[]).includes(key);

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** A line of text: without control, invisible or direction-changing characters, cut after `most` characters. */
function plainText(text: string, most: number): string {
  const clean = text
    // Between Khmer words a line may break only where an invisible space allows it.
    .replace(/(?![\u200B-\u200D])[\p{C}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  const characters = [...clean];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : clean;
}
