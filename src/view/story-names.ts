import type { Fault } from '../record/fault';
import { piecesOf, positionIn, type Written } from '../record/story-prose';
import type { CoreRecord, Place } from '../record/types';

/** Names in a text that workshop mode must not show, as faults. */
export type NameCheck = (written: Written, file: string, field: string) => Fault[];

interface Name {
  readonly pattern: RegExp;
  readonly place: Place;
}

/** Shorter names would be found within other words. */
const SHORTEST = { latin: 3, khmer: 4 } as const;
const KHMER = /\p{Script=Khmer}/u;

/** Finds the names of places below the province, in both languages, outside placeholders. */
export function nameCheck({ places, provinces }: Pick<CoreRecord, 'places' | 'provinces'>): NameCheck {
  const large = provinces.flatMap(({ nameEn, nameKm }) => [nameEn, nameKm]);
  const names = places
    .filter(({ kind }) => kind !== 'country' && kind !== 'province')
    .flatMap((place) => namesOf(place, large).map((name): Name => ({ place, pattern: patternOf(name) })));
  const provinceNames = large.map(patternOf);
  return (written, file, field) =>
    wordsOf(written.text).flatMap(({ text, at }) =>
      found(text, names, provinceNames).map(({ index, name, place }) => ({
        file,
        field,
        ...positionIn(written, at + index),
        message: `found "${name}", expected ${instead(place)}`,
      })),
    );
}

function instead({ id, kind }: Place): string {
  return kind === 'compound'
    ? 'no name of a compound'
    : `{place: ${id}}, or a province: workshop mode names provinces only`;
}

/** The words of a text and the forms of its numbers, each with where it begins. */
function wordsOf(text: string): { text: string; at: number }[] {
  return piecesOf(text).flatMap((piece) => {
    if (piece.type === 'words') return [{ text: piece.text, at: piece.at }];
    const bar = piece.text.indexOf('|');
    return bar === -1 ? [] : [{ text: piece.text.slice(bar), at: piece.at + bar }];
  });
}

/** The longest names first; none within another, none within that of a province. */
function found(
  text: string,
  names: readonly Name[],
  provinces: readonly RegExp[],
): { index: number; name: string; place: Place }[] {
  const plain = text.replaceAll('’', "'");
  const taken: { start: number; end: number }[] = [];
  const free = (start: number, end: number): boolean =>
    taken.every((span) => end <= span.start || start >= span.end);
  const matches = names
    .flatMap(({ pattern, place }) =>
      [...plain.matchAll(pattern)].map((match) => ({ index: match.index, name: match[0], place })),
    )
    .sort((a, b) => b.name.length - a.name.length || a.index - b.index);
  const ofProvinces = provinces.flatMap((pattern) =>
    [...plain.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
  return matches
    .filter(({ index, name }) => {
      const end = index + name.length;
      const within = ofProvinces.some((span) => span.start <= index && end <= span.end);
      if (within || !free(index, end)) return false;
      taken.push({ start: index, end });
      return true;
    })
    .sort((a, b) => a.index - b.index);
}

/** How prose may name a place: as the record does, without what stands in brackets, and by what stands in them. */
function namesOf({ nameEn, nameKm, kind }: Place, provinces: readonly string[]): string[] {
  const plain = nameEn.replaceAll('’', "'");
  const base = plain.replace(/\(.*/, '').split(',')[0]!.trim();
  const others = kind === 'compound' ? [] : (/\(([^)]*)\)/.exec(plain)?.[1] ?? '').split(',');
  const english = [
    base,
    base.replace(/ (?:city|commune|district)$/, ''),
    ...others.map((name) => name.trim()),
  ].filter((name) => /^\p{Lu}/u.test(name) && !/^Unnamed /.test(name) && name.length >= SHORTEST.latin);
  // A town that is called as its province is told apart by the word for a town.
  const khmer = [nameKm ?? '', `ក្រុង${nameKm ?? ''}`].filter((name) => [...name].length >= SHORTEST.khmer);
  return [...new Set([...english, ...(nameKm === null ? [] : khmer)])].filter(
    (name) => !provinces.includes(name),
  );
}

/** A name as a whole word. Khmer has no spaces between words: there it must not begin or end within a syllable. */
function patternOf(name: string): RegExp {
  const escaped = name.replaceAll('’', "'").replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return KHMER.test(name)
    ? new RegExp(`(?<!\\u17D2)${escaped}(?![\\u17B6-\\u17D3])`, 'gu')
    : new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'gu');
}
