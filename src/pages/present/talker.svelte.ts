import { createEngine, type Engine } from '../../analysis/engine';
import type { Labels, Shapes } from '../../geography/types';
import type { HandoutInput } from '../../panel/handout/handout';
import { slideScene } from '../../panel/handout/scene';
import { storyRefs, type StoryRef } from '../../panel/story/refs';
import { baseOf, loadMessages, type Language, type Messages } from '../../language/language';
import { storyIn, type Stories, type Story } from '../../record/story';
import type { ContextRecord, CoreRecord } from '../../record/types';
import type { Scene } from '../../scene/types';
import { fillText, stepView, type Segment } from '../../view/story';
import type { View } from '../../view/types';
import { defaultView } from '../../view/view';
import { deckOf, sameSlide, type Deck, type Slide } from './deck';
import { linkWindows, waysHere, type Link } from './link';
import { newTalk, newTalkId, talkAfter, type Command, type Talk } from './talk';

/** What every window of a presentation loads before it shows anything. */
export interface Ground {
  readonly record: CoreRecord;
  readonly context: ContextRecord;
  readonly stories: Stories;
  readonly shapes: Shapes;
  readonly labels: Labels;
  readonly messages: Messages;
  readonly language: Language;
}

/** The talk of this window and what follows from it; kept in step with the other windows. */
export class Talker {
  readonly ground: Ground;
  readonly engine: Engine;
  talk = $state.raw<Talk>() as Talk;
  messages = $state.raw<Messages>() as Messages;
  /** The language of `messages`: the talk's, once it is loaded. */
  language = $state.raw<Language>() as Language;
  /** Answers given in this window by the id of their step: provinces, options by index, or a text. Never stored or sent. */
  answers = $state.raw<Readonly<Record<string, readonly string[]>>>({});
  /** The speaker's window, once this one has opened it. */
  opened: Window | null = null;
  #link: Link;

  /** @param id of the talk that the address names; `null` for a new one, or the one that was kept for a reload */
  constructor(ground: Ground, id: string | null) {
    this.ground = ground;
    this.engine = createEngine(ground.record);
    this.messages = ground.messages;
    this.language = ground.language;
    this.talk = newTalk(ground.language, id ?? newTalkId());
    this.#link = linkWindows(
      waysHere(() => this.opened),
      id !== null,
      () => this.talk,
      (talk) => this.#follow(talk),
    );
  }

  readonly story: Story | null = $derived.by(() =>
    this.talk.story === null ? null : storyIn(this.ground.stories, this.talk.story, this.language),
  );
  readonly deck: Deck = $derived.by(() =>
    this.story ? this.#deckOf(this.story, this.talk.open) : { slides: [], hidden: 0 },
  );
  readonly slide: Slide | null = $derived.by(
    () => this.deck.slides[Math.min(this.talk.slide, this.deck.slides.length - 1)] ?? null,
  );
  readonly next: Slide | null = $derived.by(() => this.deck.slides[this.talk.slide + 1] ?? null);

  /** The view of a slide: that of its step, and for title and end that of the first and the last. */
  viewOf(slide: Slide): View {
    const { record } = this.ground;
    const base: View = { ...defaultView(record, baseOf(this.language)), workshop: !this.talk.open };
    const steps = this.story?.steps ?? [];
    const step = 'step' in slide ? slide.step : slide.type === 'title' ? steps[0] : steps.at(-1);
    return step ? stepView(step, base, record) : base;
  }

  /** What is drawn for a view. */
  sceneOf(view: View): Scene {
    const { record, context } = this.ground;
    return slideScene(view, this.engine, record, context);
  }

  /** What handout and notes of a story are printed from. */
  printed(story: Story): HandoutInput {
    const { record, context, shapes, labels } = this.ground;
    const { engine, messages: t, language: lang } = this;
    return { story, open: this.talk.open, record, context, shapes, labels, engine, t, lang };
  }

  /** Rows of the record by their ids, as the talk may show them. */
  rows(ids: readonly string[], open = this.talk.open): StoryRef[] {
    const { record, context } = this.ground;
    return storyRefs(ids, { record, context, workshop: !open, t: this.messages, lang: this.language });
  }

  #deckOf(story: Story, open: boolean): Deck {
    return deckOf(story, open, (ids) => this.rows(ids, open).length > 0);
  }

  /** A text of the story with its numbers from the record. */
  fill(text: string, view: View): Segment[] {
    const { record, context } = this.ground;
    return fillText(text, {
      view,
      engine: this.engine,
      record,
      context,
      t: this.messages,
      lang: this.language,
    });
  }

  /** Does what a key, button or clicker asks for, here and in the other windows. */
  do = (command: Command): void => {
    this.#tell(talkAfter(this.talk, command, Math.max(1, this.deck.slides.length), Date.now()));
  };

  /** Begins a story. */
  choose = (story: string): void => {
    this.#tell({
      ...newTalk(this.talk.language, this.talk.id),
      story,
      open: this.talk.open,
      turn: this.talk.turn + 1,
    });
  };

  /** Goes where an address asks for: a story at a slide. What is known of the talk otherwise stays. */
  enter = (story: string, slide: number): void => {
    if (storyIn(this.ground.stories, story, this.language) === null) return;
    const before = this.talk.story === story ? this.talk : newTalk(this.talk.language, this.talk.id);
    const { open, turn } = this.talk;
    this.#tell({ ...before, story, slide, open, away: false, black: false, turn: turn + 1 });
  };

  /** Goes to the start screen or back to the slide that was left. */
  leave = (away: boolean): void => {
    this.#tell({ ...this.talk, away, black: false, turn: this.talk.turn + 1 });
  };

  speak = (language: Language): void => {
    this.#tell({ ...this.talk, language, turn: this.talk.turn + 1 });
  };

  /** Shows or hides names and statements, and stays at the slide. */
  show = (open: boolean): void => {
    const slide = this.story ? sameSlide(this.deck, this.talk.slide, this.#deckOf(this.story, open)) : 0;
    this.#tell({ ...this.talk, open, slide, turn: this.talk.turn + 1 });
  };

  answer(step: string, given: readonly string[]): void {
    this.answers = { ...this.answers, [step]: given };
  }

  close = (): void => this.#link.close();

  #tell(talk: Talk): void {
    this.#follow(talk);
    this.#link.tell(talk);
  }

  #follow(talk: Talk): void {
    this.talk = talk;
    if (talk.language === this.language) return;
    const wanted = talk.language;
    void loadMessages(wanted).then(
      (messages) => {
        if (this.talk.language !== wanted) return;
        this.messages = messages;
        this.language = wanted;
      },
      () => undefined,
    );
  }
}
