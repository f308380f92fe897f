import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/analysis/engine';
import { en } from '../../src/language/en';
import { km } from '../../src/language/km';
import { parseStory } from '../../src/record/story-parse';
import { fillText, plainText, stepView } from '../../src/view/story';
import { defaultView } from '../../src/view/view';
import { patternOf } from '../fixtures/stories/count';
import { committedRecord } from './data-committed';

const record = committedRecord();
const engine = createEngine(record);
const STORIES = [
  ['after-the-crackdown', 7],
  ['announced-seen-unknown', 6],
] as const;

describe.each(STORIES)('the story %s', (id, steps) => {
  const read = (language: string) => {
    const file = `data/stories/${id}.${language}.md`;
    return parseStory(readFileSync(file, 'utf8'), file).story!;
  };

  it.each(['en', 'km'])('has every number as the files have it, in %s', (lang) => {
    const story = read(lang);
    expect(story.steps).toHaveLength(steps);
    const numbers: number[] = [];
    for (const step of story.steps) {
      const view = stepView(step, defaultView(record, lang), record);
      const scope = { view, engine, record, context: record, t: lang === 'km' ? km : en, lang };
      const window = /w=([\d.-]+)/.exec(step.view)![1]!;
      const { exercise } = step;
      const texts = [
        ...step.paragraphs,
        ...step.notes,
        ...(exercise ? [exercise.question, exercise.reveal] : []),
      ];
      for (const text of texts) {
        const expected = patternOf(text, window);
        const told = fillText(text, scope);
        expect(told.map(({ type }) => type)).not.toContain('missing');
        expect(plainText(told)).toMatch(expected.pattern);
        numbers.push(...expected.numbers);
      }
    }
    expect(numbers.length).toBeGreaterThanOrEqual(8);
    // Both languages tell the same numbers.
    expect(numbers).toHaveLength(
      read('en').steps.reduce((sum, step) => {
        const texts = [...step.paragraphs, ...step.notes, step.exercise?.reveal ?? ''];
        return (
          sum + texts.reduce((n, text) => n + patternOf(text, '2015-01-01..2015-01-02').numbers.length, 0)
        );
      }, 0),
    );
  });

  it('has two steps that say what is not known, notes everywhere, and makes sense without statements', () => {
    const story = read('en');
    expect(story.steps.filter(({ kind }) => kind === 'unknown')).toHaveLength(2);
    expect(story.steps.every(({ notes }) => notes.length > 0)).toBe(true);
    const left = story.steps.filter(({ statement }) => !statement);
    expect(left.length).toBeGreaterThanOrEqual(4);
    // What is shown without its statements quotes nobody.
    expect(left.flatMap(({ paragraphs }) => paragraphs).join(' ')).not.toContain('{quote-claim');
  });

  it('draws no before-and-after, and names neither a business nor a person', () => {
    const story = read('en');
    for (const { view } of story.steps) expect(view).not.toMatch(/p=study|ms=/);
    const text = JSON.stringify(story);
    for (const place of record.places.filter(
      ({ kind, nameEn }) => kind === 'compound' && !nameEn.startsWith('Unnamed'),
    ))
      for (const name of place.nameEn
        .split(/[(),]/)
        .filter((part) => /(casino|hotel|resort|park|group)/i.test(part)))
        expect(text).not.toContain(name.trim());
  });
});

it('asks at least four questions over both stories, of three kinds', () => {
  const exercises = STORIES.flatMap(([id]) =>
    parseStory(readFileSync(`data/stories/${id}.en.md`, 'utf8'), id).story!.steps.flatMap(
      ({ exercise }) => exercise ?? [],
    ),
  );
  expect(exercises.length).toBeGreaterThanOrEqual(4);
  expect(new Set(exercises.map(({ answer }) => answer))).toEqual(new Set(['map', 'list', 'text']));
});

it('the first story does not claim what the record does not carry', () => {
  const text = JSON.stringify(
    parseStory(readFileSync('data/stories/after-the-crackdown.en.md', 'utf8'), '').story,
  );
  expect(text).toContain('the record does not say what came of it');
  expect(text).toContain('it was not new in the record');
  expect(text).not.toMatch(/displac|per ?cent|%/i);
});
