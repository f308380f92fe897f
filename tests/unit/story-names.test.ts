import { describe, expect, it } from 'vitest';
import { nameCheck } from '../../src/view/story-names';
import { committedRecord } from './data-committed';

const names = nameCheck(committedRecord());

/** What of a text workshop mode must not show. */
function found(text: string): string[] {
  const written = { text, lines: [{ at: 0, line: 1, column: 1 }] };
  return names(written, 'a.md', 'paragraph').map(({ message }) => /^found "([^"]*)"/.exec(message)![1]!);
}

describe('the check of names', () => {
  it.each([
    ['in Bavet and O’Smach', ['Bavet', "O'Smach"]],
    ['from Sihanoukville to Koh Rong', ['Sihanoukville', 'Koh Rong']],
    ['at Kampot city', ['Kampot city']],
    ['near Sisophon, as Serei Saophoan is called too', ['Sisophon', 'Serei Saophoan']],
    ['at Mango Park', ['Mango Park']],
    ['in the zone of Thmor Da', ['Thmor Da']],
    ['at the Poipet international checkpoint', ['Poipet international checkpoint']],
    ['{count: signs place=bavet | in Bavet # }', ['Bavet']],
    ['នៅបាវិត', ['បាវិត']],
    ['ក្រុងព្រះសីហនុ', ['ក្រុងព្រះសីហនុ']],
    ['ទៅប៉ោយប៉ែតវិញ', ['ប៉ោយប៉ែត']],
  ])('finds towns, zones, crossings and compounds: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    'in Preah Sihanouk, Kampot, Banteay Meanchey and Phnom Penh',
    'ខេត្តព្រះសីហនុ ខេត្តបន្ទាយមានជ័យ និងរាជធានីភ្នំពេញ',
    // Within other words: a pagoda is no Ream, and a bavette no Bavet.
    'នៅវត្តអារាម',
    'a bavette, Bavette',
    '{place: bavet} and {count: signs place=bavet}',
    'the Thai police, the hill station',
  ])('lets provinces, placeholders and other words pass: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
