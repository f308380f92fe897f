import { describe, expect, it } from 'vitest';
import { deckOf, sameSlide, slideOfStep } from '../../src/pages/present/deck';
import { largestFitting, TRIES } from '../../src/pages/present/fit';
import { pressed } from '../../src/pages/present/keys';
import { linkWindows, type Ways } from '../../src/pages/present/link';
import { outlined } from '../../src/pages/present/outlined';
import { clockAt, clockText, newTalk, readTalk, talkAfter, type Talk } from '../../src/pages/present/talk';
import type { Exercise, Story, StoryStep } from '../../src/record/story';

const EXERCISE: Exercise = { question: 'Which?', answer: 'text', options: [], reveal: 'This.', refs: [] };
const step = (id: string, more: Partial<StoryStep> = {}): StoryStep => ({
  id,
  title: id,
  kind: 'told',
  statement: false,
  view: 'v=1',
  paragraphs: ['…'],
  notes: ['…'],
  exercise: null,
  refs: [],
  ...more,
});
/** A fictional story: the second step rests on a statement, the third asks a question. */
const STORY: Story = {
  id: 'fictional',
  language: 'en',
  title: 'Fictional',
  summary: '…',
  order: 1,
  steps: [step('one'), step('two', { statement: true }), step('three', { exercise: EXERCISE })],
};
const types = (open: boolean) =>
  deckOf(STORY, open).slides.map((slide) => ('step' in slide ? `${slide.type} ${slide.number}` : slide.type));

describe('the slides of a story', () => {
  it('begin with its title, ask after the step that has an exercise, and end', () => {
    expect(types(true)).toEqual(['title', 'step 1', 'step 2', 'step 3', 'question 3', 'reveal 3', 'end']);
  });

  it('leave out in a workshop what rests on a statement by an office-holder, and say how much that is', () => {
    expect(types(false)).toEqual(['title', 'step 1', 'step 2', 'question 2', 'reveal 2', 'end']);
    expect(deckOf(STORY, false).hidden).toBe(1);
    expect(deckOf(STORY, true).hidden).toBe(0);
  });

  it('show the rows of an answer where there are any, and not where a workshop hides them all', () => {
    const asked = { ...EXERCISE, refs: ['KHM0001'] };
    const story = { ...STORY, steps: [step('one', { exercise: asked })] };
    const shown = (hasRows?: () => boolean) => deckOf(story, true, hasRows).slides.map(({ type }) => type);
    expect(shown()).toEqual(['title', 'step', 'question', 'reveal', 'rows', 'end']);
    expect(shown(() => false)).toEqual(['title', 'step', 'question', 'reveal', 'end']);
  });

  it('are reached by the number of a step; beyond either end stand title and end', () => {
    const deck = deckOf(STORY, true);
    expect([0, 1, 2, 3, 4].map((number) => slideOfStep(deck, number))).toEqual([0, 1, 2, 3, 6]);
  });

  it('stay where they are when statements are hidden, or go back to the last that is left', () => {
    const [all, some] = [deckOf(STORY, true), deckOf(STORY, false)];
    expect(sameSlide(all, 4, some)).toBe(3);
    expect(sameSlide(all, 2, some)).toBe(1);
    expect(sameSlide(some, 3, all)).toBe(4);
  });
});

const T0 = Date.UTC(2026, 10, 24, 9, 0, 0);
const MINUTE = 60_000;

describe('a talk', () => {
  const start = newTalk('en', 'talk');
  const next = (talk: Talk, now = T0) => talkAfter(talk, { do: 'next' }, 5, now);

  it('goes forward and back, never past either end', () => {
    let talk = start;
    for (let i = 0; i < 9; i += 1) talk = next(talk);
    expect(talk.slide).toBe(4);
    for (let i = 0; i < 9; i += 1) talk = talkAfter(talk, { do: 'previous' }, 5, T0);
    expect(talk.slide).toBe(0);
    expect(talkAfter(start, { do: 'go', slide: 3 }, 5, T0).slide).toBe(3);
    expect(talkAfter(start, { do: 'go', slide: 300 }, 5, T0).slide).toBe(4);
  });

  it('shows the same slide again after a black screen', () => {
    const black = talkAfter(next(start), { do: 'black' }, 5, T0);
    expect(black.black).toBe(true);
    expect(next(black)).toMatchObject({ black: false, slide: 1 });
    expect(talkAfter(black, { do: 'black' }, 5, T0)).toMatchObject({ black: false, slide: 1 });
  });

  it('comes back to the slide that was left for the start screen', () => {
    const away = { ...talkAfter(start, { do: 'go', slide: 3 }, 5, T0), away: true };
    expect(next(away)).toMatchObject({ away: false, slide: 3 });
    expect(talkAfter(away, { do: 'previous' }, 5, T0)).toMatchObject({ away: false, slide: 3 });
    expect(talkAfter(away, { do: 'clock' }, 5, T0).away).toBe(true);
  });

  it('starts its clock with the first step, keeps it while stopped, and starts it anew', () => {
    const begun = next(start);
    expect(clockAt(start, T0 + MINUTE)).toBe(0);
    expect(clockAt(begun, T0 + MINUTE)).toBe(MINUTE);
    const stopped = talkAfter(begun, { do: 'clock' }, 5, T0 + 2 * MINUTE);
    expect(clockAt(stopped, T0 + 9 * MINUTE)).toBe(2 * MINUTE);
    expect(clockAt(next(stopped), T0 + 9 * MINUTE)).toBe(2 * MINUTE);
    const again = talkAfter(stopped, { do: 'clock' }, 5, T0 + 10 * MINUTE);
    expect(clockAt(again, T0 + 11 * MINUTE)).toBe(3 * MINUTE);
    expect(clockAt(talkAfter(again, { do: 'reset-clock' }, 5, T0 + 12 * MINUTE), T0 + 13 * MINUTE)).toBe(
      MINUTE,
    );
    expect(clockAt(begun, T0 - MINUTE)).toBe(0);
  });

  it.each([
    [0, '00:00'],
    [59_999, '00:59'],
    [425_000, '07:05'],
    [4_025_000, '1:07:05'],
  ])('writes %d milliseconds as %s', (ms, text) => expect(clockText(ms)).toBe(text));

  it('is read only from what is one', () => {
    const talk = next(start);
    expect(readTalk(JSON.parse(JSON.stringify(talk)))).toEqual(talk);
    expect(readTalk(null)).toBeNull();
    expect(readTalk({ ...talk, slide: '1' })).toBeNull();
    expect(readTalk({ ...talk, turn: NaN })).toBeNull();
    expect(readTalk({ ...talk, story: 4 })).toBeNull();
    expect(readTalk({ ...talk, away: undefined })).toBeNull();
  });
});

describe('the keys of a presentation', () => {
  const press = (key: string, typing = false, onControl = false, ctrlKey = false) =>
    pressed({ key, ctrlKey, altKey: false, metaKey: false }, typing, onControl);

  it.each(['ArrowRight', 'ArrowDown', 'PageDown', ' '])('%s goes on', (key) =>
    expect(press(key)).toEqual({ do: 'next' }),
  );
  it.each(['ArrowLeft', 'ArrowUp', 'PageUp'])('%s goes back', (key) =>
    expect(press(key)).toEqual({ do: 'previous' }),
  );
  it('B and the full stop of a clicker make the screen black', () => {
    for (const key of ['b', 'B', '.']) expect(press(key)).toEqual({ do: 'black' });
  });
  it('digits are of a number; letters open windows', () => {
    expect(press('7')).toEqual({ digit: '7' });
    expect(press('S')).toEqual({ window: 'speaker' });
  });
  it('leave the browser and the fields what is theirs', () => {
    expect(press('ArrowRight', true)).toBeNull();
    expect(press(' ', false, true)).toBeNull();
    expect(press('PageDown', false, true)).toEqual({ do: 'next' });
    expect(press('f', false, false, true)).toBeNull();
    expect(press('constructor')).toBeNull();
  });
});

/** A channel between fictional windows, which can lose what is said. */
function line() {
  const ends: { hear: ((event: MessageEvent<unknown>) => void) | null }[] = [];
  let broken = false;
  const end = (storage: Storage | null = null): Ways => {
    const own: (typeof ends)[number] = { hear: null };
    ends.push(own);
    const channel = {
      postMessage: (data: unknown) => {
        if (broken) return;
        for (const other of ends)
          if (other !== own) other.hear?.(new MessageEvent('message', { data: structuredClone(data) }));
      },
      addEventListener: (_: string, hear: (event: MessageEvent<unknown>) => void) => (own.hear = hear),
      removeEventListener: () => (own.hear = null),
      close: () => undefined,
    } as unknown as BroadcastChannel;
    return { channel, storage, own: null, origin: 'null', others: () => [] };
  };
  return { end, cut: (cut: boolean) => (broken = cut) };
}

function storage(kept = new Map<string, string>(), full = false): Storage {
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (full) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, value);
    },
  } as Storage;
}

/** A fictional window: what it holds, and its link. */
function open(ways: Ways, talk = newTalk('en', 'talk')) {
  const held = { talk };
  const link = linkWindows(
    ways,
    false,
    () => held.talk,
    (theirs) => (held.talk = theirs),
  );
  const step = () => {
    held.talk = talkAfter(held.talk, { do: 'next' }, 9, T0);
    link.tell(held.talk);
  };
  return { held, link, step };
}

describe('two windows', () => {
  it('are in step whichever of them goes on', () => {
    const { end } = line();
    const [wall, speaker] = [open(end()), open(end())];
    wall.step();
    wall.step();
    expect(speaker.held.talk.slide).toBe(2);
    speaker.step();
    expect(wall.held.talk.slide).toBe(3);
  });

  it('are in step again when one is reloaded', () => {
    const { end } = line();
    const [wall, speaker] = [open(end()), open(end())];
    wall.step();
    speaker.step();
    wall.link.close();
    expect(open(end()).held.talk.slide).toBe(2);
  });

  it('find one another after something was lost: the one with more turns is right', () => {
    const { end, cut } = line();
    const [wall, speaker] = [open(end()), open(end())];
    wall.step();
    cut(true);
    speaker.step();
    speaker.step();
    expect(wall.held.talk.slide).toBe(1);
    cut(false);
    speaker.step();
    expect(wall.held.talk.slide).toBe(4);
  });

  it('keep a talk over a reload when there is no other window, and go on where storage is full', () => {
    const kept = new Map<string, string>();
    const { end } = line();
    const alone = open(end(storage(kept)));
    alone.step();
    alone.link.close();
    expect(open(line().end(storage(kept))).held.talk.slide).toBe(1);
    const full = open(line().end(storage(new Map(), true)));
    expect(() => full.step()).not.toThrow();
    expect(open(line().end(storage(new Map([['crackdown-map-talk', '{"slide":']])))).held.talk.slide).toBe(0);
  });
});

describe('the type on a slide', () => {
  const limit = (...fits: readonly number[]) =>
    largestFitting(40, TRIES, ({ px, wide }) => px <= fits[wide]!);

  it('is as large as fits in the narrow column', () => {
    expect(limit(33, 40, 40, 40)).toEqual({ px: 33, wide: 0 });
  });

  it('gets a wider column before it gets small', () => {
    expect(limit(26, 31, 40, 40)).toEqual({ px: 31, wide: 1 });
    expect(limit(20, 25, 40, 40)).toEqual({ px: 25, wide: 1 });
    expect(limit(10, 20, 30, 40)).toEqual({ px: 30, wide: 2 });
    expect(limit(10, 20, 23, 40)).toEqual({ px: 40, wide: 3 });
  });

  it('is never smaller than can be read from ten metres', () => {
    expect(limit(5, 5, 5, 5)).toEqual({ px: 24, wide: 3 });
  });
});

describe('a map on which provinces are chosen', () => {
  it('marks those and no other', () => {
    expect(outlined('<path data-iso="XX-1"/><path data-iso="XX-10"/>', ['XX-1'])).toBe(
      '<path data-iso="XX-1" class="chosen"/><path data-iso="XX-10"/>',
    );
  });

  it('of two talks on one machine do not follow one another', () => {
    const { end } = line();
    const [ours, theirs] = [open(end()), open(end(), newTalk('en', 'another talk'))];
    theirs.step();
    theirs.step();
    expect(ours.held.talk.slide).toBe(0);
    ours.step();
    expect(theirs.held.talk.slide).toBe(2);
  });

  it('come back from a reload in workshop mode, unless the other window shows names and statements', () => {
    const kept = new Map<string, string>();
    const { end } = line();
    const wall = open(end(storage(kept)), { ...newTalk('en', 'talk'), open: true });
    wall.step();
    wall.link.close();
    expect(open(line().end(storage(kept))).held.talk).toMatchObject({ slide: 1, open: false });
    const again = line();
    open(again.end(), { ...wall.held.talk });
    expect(open(again.end(storage(kept))).held.talk).toMatchObject({ slide: 1, open: true });
  });
});
