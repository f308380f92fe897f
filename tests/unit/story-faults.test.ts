import { describe, expect, it } from 'vitest';
import { titleOf } from '../../src/record/story';
import { checked, FICTIONAL_EN, FICTIONAL_KM } from '../fixtures/stories/fictional';

const EN = 'fictional-story.en.md';
const KM = 'fictional-story.km.md';

/**
 * Puts a fault into the English story, and the same into the Khmer one where both have the place, so that the two still
 * agree. The mark ⟦ stands where the fault is expected: it is taken out, and its line and column are counted by hand.
 */
function planted(find: string, put: string): { lines: string[]; at: string } {
  expect(FICTIONAL_EN.split(find).length, `"${find}" once`).toBe(2);
  const marked = FICTIONAL_EN.replace(find, () => put);
  const before = marked.slice(0, marked.indexOf('⟦'));
  expect(marked).toContain('⟦');
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  const plain = put.replace('⟦', '');
  const { stories, lines } = checked({
    [EN]: FICTIONAL_EN.replace(find, () => plain),
    [KM]: FICTIONAL_KM.replace(find, () => plain),
  });
  expect(stories).toBeNull();
  return {
    lines: lines.filter((text) => text.includes(EN)),
    at: `data/stories/${EN}:${line}:${column}: `,
  };
}

describe('the check of the stories', () => {
  it('lets a sound story pass, in both languages', () => {
    const { stories, lines } = checked({ [EN]: FICTIONAL_EN, [KM]: FICTIONAL_KM });
    expect(lines).toEqual([]);
    expect(Object.keys(stories!.stories['fictional-story']!)).toEqual(['en', 'km']);
    const { steps } = stories!.stories['fictional-story']!['en']!;
    expect(steps.map(({ id, kind, statement }) => [id, kind, statement])).toEqual([
      ['told', 'told', false],
      ['unknown', 'unknown', true],
    ]);
    expect(steps[0]!.exercise).toEqual({
      question: 'Which of these sources are independent?',
      answer: 'list',
      options: ['{source: fictional-news-1}', '{source: fictional-news-2}'],
      reveal: 'Nobody can say, for both of them are invented.',
      refs: ['KHM0001', 'REL002'],
    });
    expect(steps[1]!.paragraphs).toEqual(['Then a governor spoke.', '{quote-claim: CLA001}']);
  });

  it.each([
    ['an unknown key in the front matter', 'order: 1', '⟦author: nobody\norder: 1', 'found "author"'],
    ['a key given twice', 'id: told', 'id: told\n⟦id: twice', 'each key once'],
    [
      'a step without a view',
      '## What is not known\nid: unknown\nview: v=1&w=2022-12-01..2022-12-31&set=all\n',
      '⟦## What is not known\nid: unknown\n',
      'no line "view: …"',
    ],
    ['an unknown key of a step', 'kind: unknown', '⟦colour: red\nkind: unknown', 'found "colour"'],
    ['a kind that is none', 'kind: unknown', 'kind: ⟦perhaps', 'expected told or unknown'],
    ['an unknown section', '### Notes\n\nStop here.', '⟦### Remarks\n\nStop here.', '### Remarks'],
    ['a digit in the text', 'Then a governor spoke.', 'Then ⟦45 people spoke.', 'found "45"'],
    ['a Khmer digit in the text', 'Stop here.', 'Stop at ⟦៤៥.', 'found "៤៥"'],
    ['a number in words', 'a fictional villa was', '⟦twelve villas were', 'found "twelve"'],
    ['a percentage', 'Stop here.', 'Most, or ninety ⟦percent, stopped.', 'carries no percentage'],
    ['a digit in a form', '| # signs}', '| # signs of ⟦5}', 'found "5"'],
    ['mark-up', 'Stop here.', 'Stop ⟦<b>here.', 'expected plain text'],
    ['a brace that does not pair', 'Stop here.', 'Stop ⟦{here.', 'braces that pair'],
    ['an unknown placeholder', '{date: window}', '⟦{when: window}', 'one of the placeholders'],
    ['a count of no set', '{count: signs |', '⟦{count: crimes |', 'a set (signs'],
    [
      'a count outside the record',
      '{count: signs |',
      '⟦{count: signs w=2025-01-01..2025-02-01 |',
      'a window within',
    ],
    [
      'people of a place',
      '{people: found |',
      '⟦{people: found signs place=fictional-town |',
      'not of a place',
    ],
    [
      'a form without its number',
      '{count: signs | one sign | # signs}',
      '⟦{count: signs | one sign | signs}',
      'a last form with #',
    ],
    ['a row that is not there', '{date: KHM0001}', '⟦{date: MIL099}', 'a row of the record'],
    ['a place that is a compound', '{place: fictional-town}', '⟦{place: fictional-compound}', 'no compound'],
    ['a figure that is a percentage', 'Stop here.', '⟦{figure: STA002} of them stopped.', 'no percentage'],
    ['a row that the step does not cite', '{date: KHM0001}', '⟦{date: KHM0004}', 'KHM0004 among the ids'],
    [
      'an announcement in a step that is no statement',
      '{date: KHM0001}',
      '⟦{date: MIL001}',
      'MIL001, which is of the kind announcement',
    ],
    ['a policy in notes', 'Ask the group', 'After ⟦{day: MIL002} ask the group', 'of the kind policy'],
    // December 2022 is thinly compiled, September to November are compiled in full.
    [
      'a number of thinly compiled days that says nothing of it',
      'Stop here.',
      'Stop at ⟦{count: signs}.',
      '{coverage} of the same window in the same text: the record is thin throughout',
    ],
    [
      'coverage of another window than that of the number',
      'Stop here.',
      'Stop at ⟦{count: signs}; {coverage: w=2023-01-01..2023-01-31}.',
      '{coverage} of the same window',
    ],
    [
      'coverage of days that are compiled in full',
      'fictional villa was searched.',
      'fictional villa was searched; ⟦{coverage}.',
      'no {coverage} of days that are compiled in full',
    ],
    ['coverage of something else', 'Stop here.', 'Stop; ⟦{coverage: MIL001}.', 'w= and a window'],
    ['the name of a town', 'Ask the group', 'Ask the ⟦Fictional Town', 'expected {place: fictional-town}'],
    ['the name of a town in Khmer', 'Ask the group', 'ក្នុង⟦ក្រុងស្រមៃ', 'expected {place: fictional-town}'],
    [
      'the name of a crossing in a form',
      '| # signs}',
      '| # signs at the ⟦Fictional checkpoint}',
      'expected {place: fictional-checkpoint}',
    ],
    [
      'the name of a town over a step that is a statement',
      '## What is not known',
      '## Not known in ⟦Fictional Town',
      'expected {place: fictional-town}',
    ],
    [
      'a title that names a town and has no other',
      'title: A fictional story, 2022',
      'title: ⟦Fictional Town, 2022',
      'a line "provincetitle: …" for it',
    ],
    [
      'a title for workshops that names a town',
      'title: A fictional story, 2022',
      'title: A fictional story, 2022\nprovincetitle: ⟦Fictional Town',
      'provinces only',
    ],
    ['a summary that names a town', 'of a fictional town.', 'of ⟦Fictional Town.', 'provinces only'],
    [
      'a quotation within a paragraph',
      '{quote-claim: CLA001}',
      'So: ⟦{quote-claim: CLA001}',
      'a paragraph of its own',
    ],
    [
      'a quotation in a step that is no statement',
      'statement: true\n\nThen a governor spoke.\n\n{quote',
      '\nThen a governor spoke.\n\n⟦{quote',
      'expected statement: true',
    ],
    ['an id that the record does not hold', 'MIL001, KHM0001', 'MIL001, ⟦KHM0099', 'that the record holds'],
    ['an id given twice', 'MIL001, KHM0001', 'MIL001, ⟦MIL001', 'each id once'],
    ['an exercise that shows nothing known', 'show: KHM0001, REL002', 'show: KHM0001, ⟦REL099', 'REL099'],
    [
      'an exercise that asks to predict',
      'Which of these sources are independent?',
      'Can you ⟦predict it?',
      'no exercise asks to predict',
    ],
    [
      'options where the answer is a text',
      'answer: list\noptions:',
      'answer: text\n⟦options:',
      'none where the answer is text',
    ],
    ['a view with an unknown key', '&set=all', '&⟦sett=all', 'unknown-key'],
    ['a view with a broken value', '&set=all', '&⟦set=most', 'unreadable'],
    [
      'a view beyond the end of the record',
      'w=2022-12-01..2022-12-31',
      '⟦w=2022-12-01..2023-12-31',
      'clipped',
    ],
    ['a view that is the reader’s own', '&set=all', '&set=all&⟦l=km', 'it is the reader’s own'],
    ['a comparison where the record ends', '&set=all', '&p=study&⟦ms=2022-12-01', 'no before-and-after'],
    [
      'a year that no step looks at',
      'title: A fictional story, 2022',
      'title: ⟦A fictional story, 2021',
      'a year that a step looks at',
    ],
  ])('names %s, with line and column', (_what, find, put, message) => {
    const { lines, at } = planted(find, put);
    const found = lines.filter((line) => line.startsWith(at));
    expect(found, lines.join('\n')).not.toEqual([]);
    expect(found.join('\n').replaceAll("'", '’')).toContain(message);
  });

  it('names a missing language by the file that it expects', () => {
    const { stories, lines } = checked({ [EN]: FICTIONAL_EN });
    expect(stories).toBeNull();
    expect(lines).toEqual([
      `data/stories/${EN}:5:11: field "language": found "en", expected also data/stories/${KM}`,
    ]);
  });

  it.each([
    ['an id', 'id: unknown', 'id: else'],
    ['a view', 'w=2022-12-01..2022-12-31', 'w=2022-12-01..2022-12-30'],
    ['a kind', 'kind: unknown', 'kind: told'],
    ['its sources', 'CLA001, fictional-news-2', 'CLA001, fictional-news-1'],
    ['an exercise', '- {source: fictional-news-2}', '- {source: fictional-news-2}\n- None'],
    ['its place in the list', 'order: 1', 'order: 2'],
  ])('names a language that differs in %s from the English', (_what, find, put) => {
    const { stories, lines } = checked({ [EN]: FICTIONAL_EN, [KM]: FICTIONAL_KM.replace(find, put) });
    expect(stories).toBeNull();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(new RegExp(`^data/stories/${KM}:\\d+:\\d+: .* as in data/stories/${EN}$`));
  });

  it('names a step too many', () => {
    const [first = '', second = ''] = FICTIONAL_KM.split(/(?=## What is not known)/);
    const { lines } = checked({
      [EN]: FICTIONAL_EN,
      [KM]: first + second + second.replace('id: unknown', 'id: third'),
    });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`found "3", expected 2 steps as in data/stories/${EN}`);
  });

  it('names a story whose file has another name, and one without front matter', () => {
    const { lines } = checked({ 'other.en.md': FICTIONAL_EN, 'bare.en.md': '## A title\n\nText.\n' });
    expect(lines.join('\n')).toContain(
      'data/stories/other.en.md:2:5: field "id": found "fictional-story in en"',
    );
    expect(lines).toContain(
      'data/stories/bare.en.md:1:1: found "## A title", expected front matter between two lines ---',
    );
  });

  it('lets a statement name a town, and a title too that has another for workshops', () => {
    const named = (text: string): string =>
      text
        .replace('Stop here.', 'Stop at Fictional Town.')
        .replace(/^title: .*$/m, 'title: Fictional Town, 2022\nprovincetitle: Fictional Coast, 2022');
    const { stories, lines } = checked({ [EN]: named(FICTIONAL_EN), [KM]: named(FICTIONAL_KM) });
    expect(lines).toEqual([]);
    const story = stories!.stories['fictional-story']!['en']!;
    expect([titleOf(story, false), titleOf(story, true)]).toEqual([
      'Fictional Town, 2022',
      'Fictional Coast, 2022',
    ]);
    expect(titleOf({ title: 'A fictional story' }, true)).toBe('A fictional story');
  });

  it('reads files with a byte order mark and with the line ends of other systems', () => {
    const crlf = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    expect(checked({ [EN]: crlf(FICTIONAL_EN), [KM]: crlf(FICTIONAL_KM) }).lines).toEqual([]);
  });

  it('reads keys that a formatter has set apart from their heading', () => {
    const apart = (text: string): string => text.replace(/^(## .*)$/gm, '$1\n');
    expect(checked({ [EN]: apart(FICTIONAL_EN), [KM]: apart(FICTIONAL_KM) }).lines).toEqual([]);
  });

  it('never throws, whatever stands in a file', () => {
    for (let cut = 0; cut < FICTIONAL_EN.length; cut += 7)
      expect(Array.isArray(checked({ [EN]: FICTIONAL_EN.slice(0, cut) }).lines)).toBe(true);
  });
});
