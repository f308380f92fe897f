import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/analysis/engine';
import { en } from '../../src/language/en';
import { km } from '../../src/language/km';
import { makeHandout, type HandoutInput } from '../../src/panel/handout/handout';
import { pageRules } from '../../src/panel/handout/page-rules';
import { safetyCases } from '../../src/panel/handout/safety';
import { listedSources, publishersLine, sourceIdsOf } from '../../src/panel/handout/sources';
import { paperTimeline } from '../../src/panel/handout/timeline';
import { dayOf } from '../../src/record/day';
import { storyIn } from '../../src/record/story';
import type { Milestone, Source } from '../../src/record/types';
import { plainText } from '../../src/view/story';
import { checked, FICTIONAL_EN, FICTIONAL_KM, fictionalRecord } from '../fixtures/stories/fictional';

const record = fictionalRecord();
const { stories } = checked({ 'fictional-story.en.md': FICTIONAL_EN, 'fictional-story.km.md': FICTIONAL_KM });

/** The fictional story: its second step rests on what a governor said. */
function input(open: boolean, lang: 'en' | 'km' = 'en'): HandoutInput {
  return {
    story: storyIn(stories!, 'fictional-story', lang)!,
    open,
    record,
    context: record,
    engine: createEngine(record),
    t: lang === 'en' ? en : km,
    lang,
    shapes: null as never,
    labels: null as never,
  };
}

describe('the sheets of a story', () => {
  it('leave out in a workshop what rests on a statement, and say so', () => {
    const handout = makeHandout(input(false));
    expect(handout.steps.map(({ id }) => id)).toEqual(['told']);
    expect(handout.hidden).toEqual([
      en.present.hides,
      '1 step is left out, since it rests on what an office-holder said.',
    ]);
    expect(handout.sources.every(({ title }) => title === null)).toBe(true);
  });

  it('hold every step, and titles of sources, when the trainer shows all', () => {
    const handout = makeHandout(input(true));
    expect(handout.steps.map(({ id, number }) => [id, number])).toEqual([
      ['told', 1],
      ['unknown', 2],
    ]);
    expect(handout.hidden).toEqual([]);
    expect(handout.steps[1]).toMatchObject({ statement: true, unknown: true, question: null });
    expect(handout.sources.some(({ title }) => title !== null)).toBe(true);
  });

  it('tell the dates, the numbers and the question of a step as the record has them', () => {
    const [step] = makeHandout(input(true)).steps;
    expect(step!.dates).toBe('1 September to 30 November 2022');
    expect(step!.paragraphs.map((text) => plainText(text)).join(' ')).toContain('2 signs and 22 people');
    expect(plainText(step!.question!.question)).toBe('Which of these sources are independent?');
    expect(step!.question!.options).toHaveLength(2);
  });

  it('refer to sources by numbers that stand in the list', () => {
    const { steps, sources } = makeHandout(input(true));
    expect(sources.map(({ number }) => number)).toEqual(sources.map((_, index) => index + 1));
    for (const { sources: numbers } of steps) {
      expect(numbers.length).toBeGreaterThan(0);
      for (const number of numbers) expect(sources[number - 1]).toBeDefined();
    }
  });

  it('say in a workshop how many rows of an answer are left out', () => {
    const [step] = makeHandout(input(false)).steps;
    const { rows, withheld } = step!.question!;
    expect(rows.length + withheld).toBe(2);
    expect(rows.every(({ text }) => text === null)).toBe(true);
  });

  it('exist in Khmer', () => {
    const handout = makeHandout(input(true, 'km'));
    expect(handout.title).toBe('រឿងស្រមៃ ឆ្នាំ 2022');
    expect(handout.limits).toBe(km.present.limits('ខែមីនា 2023'));
  });
});

const source = (id: string, publisher: string, date: string, lang = 'en'): Source => ({
  id,
  publisher,
  title: `Title of ${id}`,
  date,
  url: 'https://example.org',
  lang,
});
const SOURCES = {
  sources: [
    source('b-2', 'B Fictional News', '2022-09-02'),
    source('a-1', 'A Fictional News', '2022-09', 'vi'),
    source('b-1', 'B Fictional News', '2022-09-01'),
    source('c-1', 'C Fictional News', ''),
  ],
};

describe('the sources of a sheet', () => {
  it('stand by publisher and date, with a language where it is not the reader’s', () => {
    const listed = listedSources(['c-1', 'b-2', 'b-1', 'a-1', 'unknown'], SOURCES, false, 'en', en);
    expect(listed.map(({ id, date }) => [id, date])).toEqual([
      ['a-1', 'September 2022'],
      ['b-1', '1 September 2022'],
      ['b-2', '2 September 2022'],
      ['c-1', 'undated'],
    ]);
    expect(listed.map(({ language }) => language !== null)).toEqual([true, false, false, false]);
  });

  it('are named in one line without titles', () => {
    expect(publishersLine(['b-2', 'a-1'], SOURCES, 'en', en)).toBe(
      'B Fictional News, 2 September 2022; A Fictional News, September 2022',
    );
  });

  it('are those of the rows, each once; what the record does not hold has none', () => {
    const [incident] = record.incidents;
    const twice = sourceIdsOf([incident!.id, incident!.id, 'KHM9999'], record, record);
    expect(twice).toEqual(incident!.sourceIds);
    expect(sourceIdsOf([record.sources[0]!.id], record, record)).toEqual([record.sources[0]!.id]);
  });
});

describe('the safety note', () => {
  const milestone = (id: string): Milestone => ({
    id,
    start: dayOf(2024, 9, 30),
    end: dayOf(2024, 9, 30),
    title: 'Fictional',
    kind: 'civic-space',
    major: false,
    placeId: 'cambodia',
    summary: 'Fictional.',
    sourceIds: ['a-1'],
  });

  it('cites by its month, which points at nobody, what the record holds of people charged for publishing', () => {
    const [found] = safetyCases({ milestones: [milestone('MIL057')], incidents: [] }, en, 'en');
    expect(found!.sentence).toMatch(/^September 2024: /);
    expect(found!.sourceIds).toEqual(['a-1']);
  });

  it('stands without a row that was withdrawn', () => {
    expect(safetyCases({ milestones: [], incidents: [] }, en, 'en')).toEqual([]);
    expect(en.present.safety[0]).toMatch(/charged over what they published/);
  });
});

describe('the timeline of a sheet', () => {
  it('puts windows that touch on lines of their own, and one that is free on the first', () => {
    const { steps } = makeHandout(input(true));
    const at = (number: number, start: number, end: number) => ({
      ...steps[0]!,
      number,
      view: { ...steps[0]!.view, window: { start, end } },
    });
    const { windows, rows } = paperTimeline(
      [
        at(1, dayOf(2021, 1, 1), dayOf(2021, 6, 30)),
        at(2, dayOf(2021, 5, 1), dayOf(2021, 9, 30)),
        at(3, dayOf(2022, 9, 1), dayOf(2022, 9, 30)),
      ],
      createEngine(record),
      record,
      'en',
      680,
      100,
    );
    expect(windows.map(({ row }) => row)).toEqual([0, 1, 0]);
    expect(rows).toBe(2);
  });
});

describe('the foot of a page', () => {
  it('holds the limits as a string that no text can break out of', () => {
    const t = { ...en, present: { ...en.present, limits: () => 'a "quoted" \\ text' } };
    const rules = pageRules({ record, t, lang: 'en' });
    expect(rules).toContain('content: "a \\22 quoted\\22  \\5c  text"');
    expect(rules).toContain('size: A4');
  });
});
