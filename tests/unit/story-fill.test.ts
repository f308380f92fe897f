import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/analysis/engine';
import { en } from '../../src/language/en';
import { km } from '../../src/language/km';
import { dayOf } from '../../src/record/day';
import { storiesIn, storyIn, decodeStories } from '../../src/record/story';
import { asksNothing, fillText, hasLeft, plainText, stepView, storyView } from '../../src/view/story';
import { defaultView } from '../../src/view/view';
import { swiped, stepOfKey } from '../../src/panel/story/gesture';
import { storyRefs } from '../../src/panel/story/refs';
import { checked, FICTIONAL_EN, FICTIONAL_KM, fictionalRecord } from '../fixtures/stories/fictional';

const record = fictionalRecord();
const engine = createEngine(record);
const { stories } = checked({ 'fictional-story.en.md': FICTIONAL_EN, 'fictional-story.km.md': FICTIONAL_KM });
const story = storyIn(stories!, 'fictional-story', 'en')!;
const [told, unknown] = story.steps;
const usual = defaultView(record, 'en');

function filled(text: string, lang = 'en', workshop = false): string {
  const view = { ...stepView(told!, { ...usual, language: lang, workshop }, record) };
  const t = lang.startsWith('km') ? km : en;
  return plainText(fillText(text, { view, engine, record, context: record, t, lang }));
}

describe('the texts of a story', () => {
  // Signs of the fictional autumn: KHM0001 (22 found) and KHM0004; KHM0005 is another topic. One event is enforcement.
  it.each([
    ['{count: signs}', '2'],
    ['{count: signs | one sign | # signs}', '2 signs'],
    ['{count: enforcement | one raid | # raids}', 'one raid'],
    ['{count: signs province=KH-24 | none | one | #}', 'none'],
    ['{count: all tp=any}', '3'],
    ['{count: signs place=fictional-town | one | #}', 'one'],
    ['{count: signs w=2022-10-01..2022-10-31 | one | #}', 'one'],
    ['{people: found | one person | # people}', '22 people'],
    ['{people: held signs province=KH-18}', '20'],
    ['{provinces: signs | one province | # provinces}', 'one province'],
    ['{figure: STA001}', '84'],
    ['{figure: KHM0001 arrested | one | # arrested}', '20 arrested'],
    ['{date: MIL001}', '17 September 2022'],
    ['{date: MIL002}', '1 to 31 October 2022'],
    ['{day: MIL002}', '1 October 2022'],
    ['{month: CLA001}', 'December 2022'],
    ['{date: window}', '1 September to 30 November 2022'],
    ['{date: record}', '31 March 2023'],
    ['{date: w=2022-09-03..2022-09-04}', '3 to 4 September 2022'],
    ['{place: fictional-town}', 'Fictional Town'],
    ['{coverage: w=2022-12-01..2022-12-31}', 'the record is thin throughout'],
    ['{coverage: w=2022-09-01..2022-12-31}', 'the record is thin in December'],
    ['{quote-claim: CLA001}', 'Said there were no fictional cases in the hills.'],
  ])('%s reads %s', (text, expected) => {
    expect(filled(text)).toBe(expected);
  });

  it('{sentence} is the sentence of the step’s view', () => {
    expect(filled('{sentence}')).toContain('2 signs of operation were reported');
  });

  it('reads in Khmer, with Khmer digits where the reader asks for them', () => {
    expect(filled('ចំនួន {count: signs} នៅថ្ងៃទី {date: MIL001}', 'km')).toBe('ចំនួន 2 នៅថ្ងៃទី 17 កញ្ញា 2022');
    expect(filled('ចំនួន {count: signs} នៅថ្ងៃទី {date: MIL001}', 'km-u-nu-khmr')).toBe(
      'ចំនួន ២ នៅថ្ងៃទី ១៧ កញ្ញា ២០២២',
    );
    expect(filled('{place: fictional-town}', 'km')).toBe('ក្រុងស្រមៃ');
  });

  it('names only the province of a place in workshop mode', () => {
    expect(filled('at {place: fictional-town}', 'en', true)).toBe('at Fictional Coast');
  });

  it('counts a place with its province in workshop mode, where it has no other name', () => {
    // Of the signs, KHM0001 lies in the town, KHM0004 in its province and no nearer.
    const text = '{count: signs place=fictional-town} in {place: fictional-town}';
    expect(filled(text)).toBe('1 in Fictional Town');
    expect(filled(text, 'en', true)).toBe('2 in Fictional Coast');
    // The closure of the town's compound and the search of the villa are one event, and the country is no province.
    expect(filled('{count: all place=fictional-compound}', 'en', true)).toBe('2');
    expect(filled('{count: all place=fictional-town province=KH-24}', 'en', true)).toBe('0');
  });

  it('lists in workshop mode the events of the number that it shows', () => {
    const view = stepView(told!, { ...usual, workshop: true }, record);
    const scope = { view, engine, record, context: record, t: en, lang: 'en' };
    const [segment] = fillText('{count: signs place=fictional-town}', scope);
    expect(segment).toMatchObject({ value: 2, query: { area: { provinceIso: 'KH-18' } } });
  });

  it('puts a dash where the record no longer holds a row, and never throws', () => {
    expect(filled('On {date: KHM0003} and {nonsense} and {count: signs w=1} there')).toBe(
      'On – and – and – there',
    );
    for (const text of ['{', '}', '{}', '{:}', '{|}', '{count:|||||}', '{toString}', '{constructor: x}'])
      expect(() => filled(text)).not.toThrow();
  });

  it('gives with a number the query whose events stand behind it', () => {
    const view = stepView(told!, usual, record);
    const [segment] = fillText('{count: signs province=KH-18}', {
      view,
      engine,
      record,
      context: record,
      t: en,
      lang: 'en',
    });
    if (segment?.type !== 'number' || !segment.query) throw new Error('no query');
    const { filters, window, area } = segment.query;
    expect(
      engine
        .eventsIn(filters, window, area)
        .map(({ eventId }) => eventId)
        .sort(),
    ).toEqual(['EV0001', 'EV0002']);
  });
});

describe('the view of a step', () => {
  const mine = { ...usual, language: 'km', theme: 'dark', workshop: true, zones: true } as const;

  it('keeps language, colours and workshop mode, and takes all else from the step', () => {
    const view = storyView(story, 2, mine, record)!;
    expect(view).toEqual({
      ...usual,
      language: 'km',
      theme: 'dark',
      workshop: true,
      window: { start: dayOf(2022, 12, 1), end: dayOf(2022, 12, 31) },
      filters: { ...usual.filters, set: 'all' },
      story: { id: 'fictional-story', step: 2 },
    });
    expect(storyView(story, 3, mine, record)).toBeNull();
    expect(storyView(story, 0, mine, record)).toBeNull();
  });

  it('is left by another window, set, surface or page, and not by looking around', () => {
    const view = storyView(story, 1, mine, record)!;
    const camera = { lon: 104, lat: 12, zoom: 8 };
    for (const still of [
      { camera },
      { selection: { type: 'place', id: 'fictional-town' } as const },
      { speed: 'fast' as const },
    ])
      expect(hasLeft(told!, { ...view, ...still }, record)).toBe(false);
    const window = { start: view.window.start, end: view.window.end + 1 };
    for (const gone of [
      { window },
      { surface: 'kernel' as const },
      { page: 'table' as const },
      { filters: { ...view.filters, set: 'all' as const } },
    ])
      expect(hasLeft(told!, { ...view, ...gone }, record)).toBe(true);
    expect(hasLeft(unknown!, view, record)).toBe(true);
  });

  it('knows an address that names a step and nothing else', () => {
    expect(asksNothing({ ...usual, language: 'km', story: { id: 'fictional-story', step: 2 } }, record)).toBe(
      true,
    );
    expect(asksNothing(storyView(story, 2, usual, record)!, record)).toBe(false);
  });
});

describe('what a step rests on', () => {
  const ground = { record, context: record, t: en, lang: 'en' };
  const ids = ['KHM0001', 'MIL001', 'CLA001', 'REL001', 'REL002', 'STA001', 'fictional-news-1', 'KHM0003'];

  it('opens onto the sources of every row, in the order given, without what was withdrawn', () => {
    const refs = storyRefs(ids, { ...ground, workshop: false });
    expect(refs.map(({ id }) => id)).toEqual(ids.slice(0, -1));
    expect(refs.every(({ sourceIds }) => sourceIds.length > 0)).toBe(true);
    expect(refs[2]!.text).toBe('Said there were no fictional cases in the hills.');
  });

  it('leaves out in workshop mode what office-holders said, and all prose', () => {
    const refs = storyRefs(ids, { ...ground, workshop: true });
    expect(refs.map(({ id }) => id)).toEqual(['KHM0001', 'MIL001', 'REL002', 'fictional-news-1']);
    expect(refs.every(({ text }) => text === null)).toBe(true);
    expect(refs.map(({ sentence }) => sentence).join(' ')).not.toMatch(/Fictional Town|minister/);
  });
});

describe('a reader’s ways through a story', () => {
  it('are swipes across, not up or down, and not a touch', () => {
    expect([swiped(-60, 10), swiped(60, -10), swiped(-40, 0), swiped(-60, 40)]).toEqual([1, -1, 0, 0]);
  });

  it('are arrows and the keys of a clicker, without modifiers', () => {
    const key = (name: string, rest = {}) =>
      stepOfKey({ key: name, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...rest });
    expect([key('ArrowRight'), key('PageDown'), key('ArrowLeft'), key('PageUp'), key('Enter')]).toEqual([
      1, 1, -1, -1, 0,
    ]);
    // Alt and an arrow is the browser's own way back.
    expect(key('ArrowLeft', { altKey: true })).toBe(0);
  });
});

describe('stories.json', () => {
  it('gives a story in the reader’s language, and in English where there is none', () => {
    expect(storyIn(stories!, 'fictional-story', 'km-u-nu-khmr')!.language).toBe('km');
    expect(storyIn(stories!, 'fictional-story', 'vi')!.language).toBe('en');
    expect(storyIn(stories!, 'constructor', 'en')).toBeNull();
    expect(storiesIn(stories!, 'km').map(({ title }) => title)).toEqual(['រឿងស្រមៃ ឆ្នាំ 2022']);
  });

  it('is read back as it was written, and refused in any other shape', () => {
    expect(decodeStories(JSON.parse(JSON.stringify(stories)))).toEqual(stories);
    for (const json of [null, 1, {}, { version: 'x' }, { version: 'x', stories: { a: { en: { id: 'b' } } } }])
      expect(() => decodeStories(json)).toThrow('stories.json');
  });
});
