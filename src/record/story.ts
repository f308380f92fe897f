/** What a trainer's group is asked at a step. It asks what the record shows, never where crime will be. */
export interface Exercise {
  readonly question: string;
  /** Where the answer is given: on the map, by choosing from a list, or in writing. */
  readonly answer: 'map' | 'list' | 'text';
  /** What may be chosen; empty unless `answer` is `list`. */
  readonly options: readonly string[];
  /** What is read out after the answer. */
  readonly reveal: string;
  /** Rows of the record that are shown with their sources after the answer. */
  readonly refs: readonly string[];
}

/** `unknown`: the step says what is not known. */
export type StepKind = 'told' | 'unknown';

/** Texts of a step hold placeholders, which `fillText` of src/view/story.ts fills: no number stands in the prose. */
export interface StoryStep {
  /** The same in every language, unique in its story, e.g. `measures`. */
  readonly id: string;
  readonly title: string;
  readonly kind: StepKind;
  /** Whether the step rests on what an office-holder said: hidden in workshop mode unless the trainer shows it. */
  readonly statement: boolean;
  /** A view in the keys of the address (docs/address.md), without its `#`. */
  readonly view: string;
  readonly paragraphs: readonly string[];
  readonly notes: readonly string[];
  readonly exercise: Exercise | null;
  /** What the step rests on: ids of incidents, milestones, claims, relocations, statistics or sources. */
  readonly refs: readonly string[];
}

export interface Story {
  /** e.g. `after-the-crackdown` */
  readonly id: string;
  readonly language: string;
  readonly title: string;
  /** Stands in the place of a title that names a town: workshop mode names provinces only. */
  readonly provinceTitle?: string;
  readonly summary: string;
  /** Its place in the list of stories, from 1. */
  readonly order: number;
  readonly steps: readonly StoryStep[];
}

/** The content of public/data/stories.json: stories by id, in the order of the list, and by language. */
export interface Stories {
  /** Of the record that their views and numbers were checked against. */
  readonly version: string;
  readonly stories: Readonly<Record<string, Readonly<Record<string, Story>>>>;
}

/** Languages in which every story has to be. */
export const STORY_LANGUAGES = ['en', 'km'] as const;

/** A story in a language, with or without an extension in its tag; in English where the language has none. */
export function storyIn({ stories }: Stories, id: string, language: string): Story | null {
  const found = Object.hasOwn(stories, id) ? stories[id] : undefined;
  return found?.[language.split('-u-')[0]!] ?? found?.['en'] ?? null;
}

/** The title of a story as a reader sees it; in workshop mode it names provinces only. */
export function titleOf(
  { title, provinceTitle }: Pick<Story, 'title' | 'provinceTitle'>,
  workshop: boolean,
): string {
  return (workshop && provinceTitle) || title;
}

/** All stories in a language, in their order. */
export function storiesIn(stories: Stories, language: string): Story[] {
  return Object.keys(stories.stories)
    .flatMap((id) => storyIn(stories, id, language) ?? [])
    .sort((a, b) => a.order - b.order);
}

/**
 * Reads the parsed content of public/data/stories.json.
 * @throws where the content is of another shape
 */
export function decodeStories(json: unknown): Stories {
  const given = json as Partial<Stories> | null;
  if (typeof given?.version !== 'string' || typeof given.stories !== 'object' || given.stories === null)
    throw new Error('stories.json: version or stories are missing');
  for (const [id, languages] of Object.entries(given.stories))
    for (const [language, story] of Object.entries(languages))
      if (story.id !== id || story.language !== language || !Array.isArray(story.steps))
        throw new Error(`stories.json: ${id}.${language} is not a story`);
  return given as Stories;
}
